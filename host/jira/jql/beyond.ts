/**
 * What Jira Cloud's JQL has and the stand-in does not model (Atlassian's "JQL fields" and "JQL functions"), lower case. A name that is
 * neither modelled nor here does not exist in Jira either, as far as a site archive can tell.
 */
export const JIRA_FIELDS: ReadonlySet<string> = new Set([
  ...['affectedversion', 'attachments', 'category'],
  ...['filter', 'request', 'savedfilter', 'searchrequest', 'hierarchylevel', 'issue.property', 'lastviewed', 'level'],
  ...['originalestimate', 'timeoriginalestimate', 'parentproject', 'projecttype', 'remainingestimate', 'timeestimate'],
  ...['request-channel-type', 'request-last-activity-time', 'statuscategorychangeddate', 'subtasks', 'timespent'],
  ...['voter', 'votes', 'watcher', 'watchers', 'worklogauthor', 'worklogcomment', 'worklogdate', 'workratio', 'worktype', 'space'],
]);

export const JIRA_FUNCTIONS: ReadonlySet<string> = new Set([
  ...['approved', 'approver', 'cascadeoption', 'choiceoption', 'closedsprints', 'componentsleadbyuser', 'currentlogin', 'elapsed'],
  ...['earliestunreleasedversion', 'futuresprints', 'issuehistory', 'issueswithremotelinksbyglobalid', 'lastlogin', 'myapproval'],
  ...['latestreleasedversion', 'linkedissue', 'linkedissues', 'linkedworkitem', 'linkedworkitems', 'mypending', 'opensprints'],
  ...['organizationmembers', 'parentepic', 'pending', 'pendingapproval', 'pendingby', 'projectsleadbyuser', 'remaining'],
  ...['projectswhereuserhaspermission', 'projectswhereuserhasrole', 'releasedversions', 'standardissuetypes', 'subtaskissuetypes'],
  ...['unreleasedversions', 'updatedby', 'votedissues', 'watchedissues', 'withincalendarhours', 'entitledby'],
]);

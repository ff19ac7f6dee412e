/**
 * The operations of Jira Cloud's REST API v3 that the stand-in models, in the wording of Atlassian's OpenAPI document. Anything else is
 * answered with 501 and listed in `refused()`. After adding one, run scripts/openapi.ts again.
 */
export const MODELLED = [
  'GET /rest/api/3/search/jql',
  'POST /rest/api/3/search/jql',
  'POST /rest/api/3/search/approximate-count',
  'POST /rest/api/3/jql/match',
  'POST /rest/api/3/issue',
  'POST /rest/api/3/issue/bulkfetch',
  'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
  'GET /rest/api/3/issue/{issueIdOrKey}',
  'PUT /rest/api/3/issue/{issueIdOrKey}',
  'DELETE /rest/api/3/issue/{issueIdOrKey}',
  'PUT /rest/api/3/issue/{issueIdOrKey}/assignee',
  'POST /rest/api/3/changelog/bulkfetch',
  'GET /rest/api/3/issue/{issueIdOrKey}/editmeta',
  'GET /rest/api/3/issue/{issueIdOrKey}/changelog',
  'GET /rest/api/3/issue/{issueIdOrKey}/transitions',
  'POST /rest/api/3/issue/{issueIdOrKey}/transitions',
  'GET /rest/api/3/issue/{issueIdOrKey}/comment',
  'POST /rest/api/3/issue/{issueIdOrKey}/comment',
  'GET /rest/api/3/issue/{issueIdOrKey}/worklog',
  'GET /rest/api/3/issue/{issueIdOrKey}/remotelink',
  'GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}',
  'POST /rest/api/3/issueLink',
  'GET /rest/api/3/issueLink/{linkId}',
  'DELETE /rest/api/3/issueLink/{linkId}',
  'GET /rest/api/3/issueLinkType',
  'GET /rest/api/3/project/search',
  'GET /rest/api/3/project/{projectIdOrKey}',
  'GET /rest/api/3/project/{projectIdOrKey}/statuses',
  'GET /rest/api/3/project/{projectIdOrKey}/components',
  'GET /rest/api/3/issuetype',
  'GET /rest/api/3/status',
  'GET /rest/api/3/priority',
  'GET /rest/api/3/priority/search',
  'GET /rest/api/3/resolution',
  'GET /rest/api/3/field',
  'POST /rest/api/3/app/field/value',
  'GET /rest/api/3/label',
  'GET /rest/api/3/serverInfo',
  'GET /rest/api/3/myself',
  'GET /rest/api/3/mypermissions',
  'POST /rest/api/3/permissions/check',
  'POST /rest/api/3/permissions/project',
  'GET /rest/api/3/user',
  'GET /rest/api/3/user/search',
  'GET /rest/api/3/user/assignable/search',
  'GET /rest/api/3/user/picker',
  'GET /rest/api/3/groups/picker',
] as const;

/** The same for Jira Service Management's own API, in the wording of its document. */
export const MODELLED_SERVICE_DESK = [
  'GET /rest/servicedeskapi/servicedesk',
  'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype',
  'GET /rest/servicedeskapi/requesttype',
] as const;

/** `GET /rest/api/3/…` of one modelled operation. */
export type ModelledOperation = (typeof MODELLED)[number] | (typeof MODELLED_SERVICE_DESK)[number];

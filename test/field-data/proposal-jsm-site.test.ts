import { describe, expect, test } from '@jest/globals';
import { proposeSiteMap } from '../../src/mapping';
import type { SchemaField, SiteSchema } from '../../src/mapping/site-schema';
import { readSpec } from './specs';

/** What the fields of a real JSM site play, by name. */
const PLAYS: Record<string, string[]> = {
  'Request Type': ['requestType'],
  Organizations: ['organizations'],
  'Request participants': ['participants'],
  Satisfaction: ['satisfaction'],
  Approvals: ['approvals'],
  'Time to resolution': ['timeToResolution'],
  'Time to first response': ['timeToFirstResponse'],
  'Affected services': ['affectedServices'],
  Team: ['team'],
  Impact: ['impact'],
  'Change type': ['changeType'],
  'Change risk': ['changeRisk'],
  'Change reason': ['businessBenefit'],
  'Change start date': ['plannedStart'],
  'Change completion date': ['plannedEnd'],
  Components: ['classification'],
  Assignee: ['assignee'],
  Attachment: ['attachments'],
  Description: ['description', 'typeDescription'],
  'Due date': ['dueDate'],
  'Fix versions': ['fixVersions'],
  Priority: ['priority'],
  Resolution: ['resolution'],
  'Security Level': ['securityLevel'],
  Status: ['status'],
  Summary: ['title'],
  Updated: ['updated'],
};

/** Why the others play nothing. */
const PLAY_NOTHING: Record<string, string[]> = {
  'Jira reads them for the app in another way: as part of every issue, as links, comments or worklogs': [
    ...['Issue Type', 'Project', 'Parent', 'Key', 'Created', 'Creator', 'Reporter', 'Linked Issues', 'Sub-tasks', 'Comment', 'Log Work'],
  ],
  'the history says it, and to the minute': ['Resolved', 'Status Category Changed', 'Status Category', 'Last Viewed', 'Restrict to'],
  'who may decide, not who did: Approvals says that': ['Approvers'],
  'the rating alone is read': ['Satisfaction date'],
  'no check asks for the language': ['Request language'],
  'effort, and progress of work, are not asked': [
    ...['Time Spent', 'Σ Time Spent', 'Remaining Estimate', 'Σ Remaining Estimate', 'Original estimate', 'Σ Original Estimate'],
    ...['Time tracking', 'Work Ratio', 'Progress', 'Σ Progress', 'Story Points', 'Story point estimate'],
  ],
  'planning of software teams': [
    ...['Sprint', 'Flagged', 'Target start', 'Target end', 'Issue color', 'Parent Link', 'Rank', 'Start date', 'Development'],
    ...['Epic Name', 'Epic Status', 'Epic Color', 'Epic Link', 'Affects versions', 'Environment'],
  ],
  'charts of an app': ['[CHART] Date of First Response', '[CHART] Time in Status'],
  'says nothing by itself': ['Labels', 'Watchers', 'Votes', 'Images'],
  "the site's own, of a name that says little": ['Alliance', 'Application Name'],
};

const fields = (readSpec('samples/jsm-site/fields.json') as SchemaField[]).map(({ id, name, custom, schema }): SchemaField => ({
  ...{ id, name, custom },
  ...(schema === undefined ? {} : { schema }),
}));
const site: SiteSchema = {
  ...{ timeZone: 'UTC', projects: [], issueTypes: [], statuses: [], priorities: [], resolutions: [], linkTypes: [] },
  fields,
};

describe('the fields of a real JSM site', () => {
  test('every one plays the role it is for, and no other; of each that plays none it is known why', () => {
    expect(fields).toHaveLength(81);
    const { map } = proposeSiteMap(site);
    const found = Object.fromEntries(
      fields.map(({ id, name }) => [name, Object.keys(map.fields).filter((role) => map.fields[role]?.fields.includes(id))]),
    );
    const none = Object.fromEntries(Object.values(PLAY_NOTHING).flatMap((names) => names.map((name) => [name, []])));
    expect(found).toEqual({ ...none, ...PLAYS });
  });

  test('the doubts are those of a reader: a choice where a text is asked for, and options nobody has read', () => {
    const doubts = proposeSiteMap(site).reasons.filter(({ sure }) => !sure);
    expect(doubts.map(({ part }) => part).sort()).toEqual([
      ...['fields.businessBenefit', 'fields.changeRisk.options', 'fields.changeType.options', 'fields.classification'],
      ...['fields.impact.options', 'fields.resolution.options'],
    ]);
  });
});

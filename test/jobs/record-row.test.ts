import { expect, test } from '@jest/globals';
import { planOf } from '../../src/jobs/record-row';
import type { SiteMap } from '../../src/mapping/site-map';

const map = (majorIncidentRule?: unknown): SiteMap => ({
  clausewise: 'site-map',
  version: 2,
  kinds: { incident: { sources: [{ projects: ['10000'], issueTypes: ['10001'] }], statuses: {} } },
  fields: {},
  links: {},
  scope: { projectsOut: {}, servicesOut: {} },
  settings: { timeZone: 'UTC', ...(majorIncidentRule === undefined ? {} : { majorIncidentRule }) },
});

test('Jira is asked for what only the site’s own rule for major incidents looks at', () => {
  const rule = { role: 'criticality', in: ['tier-1'] };
  expect(planOf(map()).reads['incident']?.fields).not.toContain('criticality');
  expect(planOf(map(rule)).reads['incident']?.fields).toContain('criticality');
});

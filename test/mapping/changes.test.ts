import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changesBetween, exportSiteMap, labelsFor, type Names, type SiteMap } from '../../src/mapping';
import type { SiteSettings } from '../../src/record/settings';
import { anyMapOf, deskMap } from './any-map';
import { deskSite } from './sites';

const names: Names = {
  site: {
    ...deskSite,
    fields: [
      ...deskSite.fields,
      { id: 'customfield_10099', name: 'Impact (new)', custom: true },
      { id: 'customfield_10098', name: 'Impact', custom: true },
    ],
  },
  checks: [{ id: '9.2.1-01.a', name: 'Internal audit held', params: [{ key: 'interval', label: 'Planned interval' }] }],
};
const anyMap = anyMapOf(deskSite);

/** The changes in words, one a line. */
const said = (before: SiteMap, after: SiteMap): string[] =>
  changesBetween(before, after).map((change) => {
    const { label, before: was, after: is } = labelsFor(change, names);
    return `${change.path} | ${label}: ${was ?? '-'} → ${is ?? '-'}`;
  });
const withSettings = (settings: Partial<SiteSettings>): SiteMap => ({ ...deskMap, settings: { ...deskMap.settings, ...settings } });
const withImpact = (impact: SiteMap['fields'][string]): SiteMap => ({ ...deskMap, fields: { ...deskMap.fields, impact } });
const withIncident = (incident: Partial<NonNullable<SiteMap['kinds']['incident']>>): SiteMap => ({
  ...deskMap,
  kinds: { ...deskMap.kinds, incident: { ...deskMap.kinds.incident!, ...incident } },
});
const OPTIONS = 'extensive: 1 - High; minor: Minor / Localized';

describe('changes', () => {
  test('there are none exactly when both export to the same bytes', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, after) => {
        expect(changesBetween(before, structuredClone(before))).toEqual([]);
        expect(changesBetween(before, after).length === 0).toBe(exportSiteMap(before) === exportSiteMap(after));
      }),
    );
  });

  test('a part that is empty stands against one that is not there', () => {
    const without = withSettings({});
    delete (without.settings as { checks?: unknown }).checks;
    expect(said(without, withSettings({ checks: {} }))).toEqual(['settings.checks | Checks: - → none']);
    expect(said(withSettings({ checks: {} }), withSettings({ checks: { '9.2.1-01.a': {} } }))).toEqual([
      'settings.checks["9.2.1-01.a"] | Check 9.2.1-01.a, Internal audit held: - → none',
    ]);
  });

  test('each names a part that both sides have as they say', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, after) => {
        for (const { keys, before: was, after: is } of changesBetween(before, after)) {
          expect(keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], before)).toEqual(was);
          expect(keys.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], after)).toEqual(is);
        }
      }),
    );
  });

  test('whoever turns a change round sees it the other way', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, after) => {
        const turned = changesBetween(after, before).map((change) => ({ ...change, before: change.after, after: change.before }));
        expect(changesBetween(before, after)).toEqual(turned);
      }),
    );
  });
});

describe('in words', () => {
  test.each<[string, SiteMap, SiteMap, string]>([
    [
      'a field',
      deskMap,
      withImpact({ ...deskMap.fields['impact']!, fields: ['customfield_10099'] }),
      `fields.impact | Field for impact: Impact; ${OPTIONS} → Impact (new); ${OPTIONS}`,
    ],
    [
      'a field of the same name, by its id',
      withImpact({ fields: ['customfield_10004'] }),
      withImpact({ fields: ['customfield_10098'] }),
      'fields.impact | Field for impact: Impact (customfield_10004) → Impact (customfield_10098)',
    ],
    [
      'a field that is gone',
      withImpact({ fields: ['customfield_10004', 'customfield_9'] }),
      withImpact({ fields: [] }),
      'fields.impact | Field for impact: Impact, customfield_9 (not on this site) → none',
    ],
    [
      'an option, by its id or as it is spelled',
      withImpact({ fields: ['customfield_10004'], options: { minor: ['10201', 'small'] } }),
      withImpact({ fields: ['customfield_10004'], options: { minor: ['10202'] } }),
      'fields.impact | Field for impact: Impact; minor: Minor / Localized, small → Impact; minor: Odd',
    ],
    [
      'a milestone',
      withIncident({ statuses: { resolved: ['5'] } }),
      withIncident({ statuses: { resolved: ['5', '6'] } }),
      'kinds.incident.statuses.resolved | Incident: statuses for resolved: Resolved → Resolved, Closed',
    ],
    [
      'a source',
      withIncident({ sources: [{ projects: ['10000'], issueTypes: ['10001'] }] }),
      withIncident({
        sources: [
          { projects: ['10000'], issueTypes: ['10001', '10003'] },
          { projects: ['10010', '7'], issueTypes: ['10005'], jql: 'labels = incident' },
        ],
      }),
      'kinds.incident.sources | Issues that are incident records: [System] Incident in Operations → [System] Incident, Problem in Operations; Story in Web, 7 (not on this site), where labels = incident', // prettier-ignore
    ],
    [
      'a link',
      { ...deskMap, links: {} },
      { ...deskMap, links: { problem: [{ type: '10', direction: 'inward' }] } },
      'links.problem | Link for problem: - → is caused by (Problem/Incident)',
    ],
    [
      'a link that reads the same both ways',
      { ...deskMap, links: { problem: [{ type: '11', direction: 'inward' }] } },
      { ...deskMap, links: { problem: [{ type: '11', direction: 'outward' }] } },
      'links.problem | Link for problem: relates to (Relates, 11, inward) → relates to (Relates, 11, outward)',
    ],
    [
      'a project left out',
      deskMap,
      { ...deskMap, scope: { projectsOut: { '10010': 'No service' }, servicesOut: {} } },
      'scope.projectsOut.10010 | Project left out: Web: - → No service',
    ],
    [
      'a service left out no longer',
      { ...deskMap, scope: { projectsOut: {}, servicesOut: { 'Payroll v2.1': 'Old' } } },
      deskMap,
      'scope.servicesOut["Payroll v2.1"] | Service left out: Payroll v2.1: Old → -',
    ],
    [
      'an interval',
      withSettings({ checks: { '9.2.1-01.a': { level: 'off' } } }),
      withSettings({ checks: { '9.2.1-01.a': { level: 'off', params: { interval: { value: 6, unit: 'workingDays' } } } } }),
      'settings.checks["9.2.1-01.a"].params.interval | Check 9.2.1-01.a, Internal audit held: planned interval: - → 6 working days',
    ],
    [
      'a level',
      withSettings({ checks: { '9.2.1-01.a': { level: 'off' } } }),
      withSettings({ checks: { '9.2.1-01.a': { level: 'advise' } } }),
      'settings.checks["9.2.1-01.a"].level | Check 9.2.1-01.a, Internal audit held: what is done about a gap: off → advise',
    ],
    [
      'a check that nobody knows',
      withSettings({ checks: { gone: { severity: 'high' } } }),
      withSettings({ checks: { gone: { severity: 'low' } } }),
      'settings.checks.gone.severity | Check gone: severity: high → low',
    ],
    ...(
      [
        ['escalationRules', true, false, 'Escalation rules: yes → no'],
        ['timeZone', 'UTC', 'Asia/Tokyo', 'Time zone: UTC → Asia/Tokyo'],
        ['assessFrom', '2026-01-01', '2026-02-01', 'Assess from: 2026-01-01 → 2026-02-01'],
        ['clusterSize', 5, 10, 'Size of a cluster of incidents: 5 → 10'],
        ['waiverMaximumDays', 90, 180, 'Longest waiver, in days: 90 → 180'],
        ['registerReview', { value: 1, unit: 'days' }, { value: 180, unit: 'days' }, 'How old a register review may be: 1 day → 180 days'],
        ['placeholders', [], ['n/a', 'tbd'], 'Texts that count as empty: none → n/a, tbd'],
        [
          'priorityMatrix',
          {},
          { minor: { low: 'High', high: 'Highest' }, extensive: {} },
          'Priority matrix: none → minor (low: High; high: Highest); extensive (none)',
        ],
        [
          'workingTime',
          { days: [1, 2], from: '09:00', to: '17:00' },
          { days: [7], from: '00:00', to: '12:00' },
          'Working time: Monday, Tuesday; 09:00 to 17:00 → Sunday; 00:00 to 12:00',
        ],
        [
          'majorIncidentRule',
          { set: 'team' },
          { role: 'impact', in: ['extensive'] },
          'Major incident criteria: Team is filled in → Impact is “extensive”',
        ],
        [
          'attributesPerTier',
          { 'tier-1': ['owner'] },
          { 'tier-1': ['owner', 'location'] },
          'Compulsory attributes by criticality: tier-1: Owner → tier-1: Owner, Place',
        ],
        ['processOwners', { 'internal-audit': 'a' }, { 'internal-audit': 'b' }, 'Process owners: Internal audit: a → Internal audit: b'],
        [
          'incidentEscalateAfter',
          { '*': { value: 1, unit: 'hours' } },
          { '*': { value: 2, unit: 'workingHours' } },
          'Time after which an incident is escalated: *: 1 hour → *: 2 working hours',
        ],
      ] as const
    ).map(([key, before, after, words]): [string, SiteMap, SiteMap, string] => [
      key,
      withSettings({ [key]: before }),
      withSettings({ [key]: after }),
      `settings.${key} | ${words}`,
    ]),
  ])('%s', (_what, before, after, words) => expect(said(before, after)).toEqual([words]));

  test('the words tell the two sides apart, whatever the change', () => {
    fc.assert(
      fc.property(anyMap, anyMap, (before, after) => {
        for (const change of changesBetween(before, after)) {
          const { label, before: was, after: is } = labelsFor(change, names);
          expect(label).not.toBe('');
          expect(was).not.toBe(is);
          expect([was === null, is === null]).toEqual([change.before === undefined, change.after === undefined]);
        }
      }),
    );
  });

  test('a draft of any form has words, and nothing throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('kinds', 'fields', 'links', 'scope', 'settings'), (json, part) => {
        const odd = [
          { ...deskMap, [part]: json },
          { ...deskMap, [part]: { incident: json, impact: json, checks: json, projectsOut: json } },
        ];
        for (const map of odd as SiteMap[])
          for (const change of [...changesBetween(deskMap, map), ...changesBetween(map, deskMap)])
            expect(typeof labelsFor(change, names).label).toBe('string');
      }),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checks, readsFor, rulesetOf, type Check, type RecordKind } from '../../src/checks';
import { tunablesOf } from '../../src/checks/tuned';
import { impactOf } from '../../src/jobs/impact';
import { changedKinds, checksIn, rulesetIn, rulesetsInForce as rulesetsBy, whole } from '../../src/jobs/ruleset-in-force';
import { exportSiteMap, type SiteMap } from '../../src/mapping';
import { SETTING_DEFAULTS } from '../../src/record/setting-defaults';
import type { CheckSetting, SiteSettings } from '../../src/record/settings';
import { FIELD_ROLES, LINK_ROLES } from '../../src/record/vocabulary';
import { anyPairOfMaps } from './any-maps';
import { KINDS, PROJECTS, wholeMap } from './whole-map';

const [here, there] = PROJECTS;
const rulesetsInForce = (map: SiteMap, project: string) => rulesetsBy(whole(map), project);

const withField = (role: string, field = 'customfield_99999'): SiteMap => ({
  ...wholeMap,
  fields: { ...wholeMap.fields, [role]: { fields: [field] } },
});
const withSettings = (settings: Partial<SiteSettings>): SiteMap => ({ ...wholeMap, settings: { ...wholeMap.settings, ...settings } });
const withCheck = (id: string, setting: CheckSetting): SiteMap => withSettings({ checks: { [id]: setting } });
const withKind = (kind: RecordKind, change: Partial<NonNullable<SiteMap['kinds'][RecordKind]>>, map = wholeMap): SiteMap => ({
  ...map,
  kinds: { ...map.kinds, [kind]: { ...map.kinds[kind]!, ...change } },
});
/** Kinds whose records have to be judged again in the first project. */
const judgedAgain = (after: SiteMap, before: SiteMap = wholeMap): string[] =>
  changedKinds(rulesetsInForce(before, here), rulesetsInForce(after, here));
const impacted = (after: SiteMap, before: SiteMap = wholeMap): string[] =>
  impactOf(before, after, []).flatMap(({ kind, projectId }) => (projectId === here ? [kind] : [])).sort(); // prettier-ignore

/** The kinds on whose rows a check leaves something. */
const kindsOf = (check: Check): string[] => [...new Set([...check.kinds, ...(check.site?.contributes?.kinds ?? [])])].sort();

describe('the ruleset of a kind in a project', () => {
  test('names the checks and what the map says, and fits its column', () => {
    const ruleset = rulesetIn('incident', whole(wholeMap), here) ?? '';
    expect(ruleset).toMatch(/^[0-9a-f]{8}\.[0-9a-f]{12}$/);
    expect(checksIn(ruleset)).toBe(rulesetOf('incident'));
    expect(ruleset.length).toBeLessThanOrEqual(64);
    expect(rulesetIn('incident', whole(wholeMap), '77777')).toBeNull();
    expect(Object.keys(rulesetsInForce(wholeMap, here))).toEqual(KINDS);
    expect(rulesetsInForce(wholeMap, '77777')).toEqual({});
  });

  test('is the same for a map that says the same: in another order, read back from a file, with the defaults written down', () => {
    const before = rulesetsInForce(wholeMap, here);
    const exported = JSON.parse(exportSiteMap(wholeMap)) as SiteMap;
    const defaults = withSettings({ ...SETTING_DEFAULTS, checks: {} });
    for (const same of [structuredClone(wholeMap), exported, defaults]) {
      expect(rulesetsInForce(same, here)).toEqual(before);
      expect(impactOf(wholeMap, same, [])).toEqual([]);
    }
  });

  test('changes with a field role for exactly the kinds that are read for it, or that look at it through a link', () => {
    const seen = new Set<string>();
    const rolesOf = new Map(
      KINDS.map((kind) => {
        const { fields, slas, approvals } = readsFor(kind, wholeMap.settings);
        return [kind, [...fields, ...slas, ...(approvals ? ['approvals'] : [])]];
      }),
    );
    for (const role of Object.keys(FIELD_ROLES)) {
      const reads = KINDS.filter((kind) => rolesOf.get(kind)?.includes(role));
      const changed = judgedAgain(withField(role));
      expect([role, impacted(withField(role))]).toEqual([role, changed]);
      expect([role, changed]).toEqual([role, expect.arrayContaining(reads)]);
      for (const kind of changed.filter((one) => !(reads as string[]).includes(one))) {
        seen.add(kind);
        expect([role, kind, readsFor(kind as RecordKind, wholeMap.settings).follow.length > 0]).toEqual([role, kind, true]);
      }
    }
    expect(seen).toContain('problem');
    expect(judgedAgain(withField('impact'))).toEqual(expect.arrayContaining(['incident']));
    expect(judgedAgain(withField('impact'))).not.toContain('supplier');
  });

  test('changes with a link role for exactly the kinds that are read for it', () => {
    for (const role of Object.keys(LINK_ROLES)) {
      const map: SiteMap = { ...wholeMap, links: { ...wholeMap.links, [role]: [] } };
      const reads = KINDS.filter((kind) => readsFor(kind, wholeMap.settings).links.includes(role)).sort();
      expect([role, judgedAgain(map), impacted(map)]).toEqual([role, expect.arrayContaining(reads), judgedAgain(map)]);
    }
  });

  test('changes with a status for its kind, and for those that look into its records', () => {
    for (const kind of KINDS) {
      const [milestone = ''] = Object.keys(wholeMap.kinds[kind]!.statuses);
      const statuses = { ...wholeMap.kinds[kind]!.statuses, [milestone]: ['39999'] };
      const followers = KINDS.filter((one) => {
        const { follow } = readsFor(one, wholeMap.settings);
        return follow.some((link) => (LINK_ROLES[link as keyof typeof LINK_ROLES].to as readonly string[]).includes(kind));
      });
      expect([kind, judgedAgain(withKind(kind, { statuses }))]).toEqual([kind, [...new Set([kind, ...followers])].sort()]);
    }
  });

  test('changes with the issue types of a project in that project, and elsewhere only for kinds that tell links or neighbours by them', () => {
    const [first, second] = wholeMap.kinds['supplier']!.sources;
    const map = withKind('supplier', { sources: [{ ...first!, issueTypes: [...first!.issueTypes, '29999'] }, second!] });
    expect(judgedAgain(map)).toContain('supplier');
    const elsewhere = changedKinds(rulesetsInForce(wholeMap, there), rulesetsInForce(map, there));
    expect(elsewhere).not.toContain('supplier');
    expect(elsewhere).toEqual(KINDS.filter((kind) => readsFor(kind, wholeMap.settings).links.includes('supplier')).sort());
    const change = wholeMap.kinds['change']!.sources;
    const more = withKind('change', { sources: [{ ...change[0]!, issueTypes: ['29998'] }, change[1]!] });
    expect(changedKinds(rulesetsInForce(wholeMap, there), rulesetsInForce(more, there))).toContain('change');
  });

  test('changes with the JQL of a source, and for a kind whose issues another one may take', () => {
    const [first, second] = wholeMap.kinds['incident']!.sources;
    const narrowed = withKind('incident', { sources: [{ ...first!, jql: 'labels = fire' }, second!] });
    expect(judgedAgain(narrowed)).toContain('incident');
    // Some of the problems' issues are incidents now: the rest are the problems.
    const problems = wholeMap.kinds['problem']!.sources[0]!.issueTypes;
    const taken = withKind('incident', { sources: [first!, second!, { projects: [here], issueTypes: problems, jql: 'labels = fire' }] });
    expect(judgedAgain(taken)).toEqual(expect.arrayContaining(['incident', 'problem']));
    const other = withKind('incident', { sources: [first!, second!, { projects: [there], issueTypes: problems, jql: 'labels = fire' }] });
    expect(judgedAgain(other)).not.toContain('problem');
  });
});

describe('settings', () => {
  test('what no record is judged by starts nothing', () => {
    for (const settings of [
      { tolerance: { high: 0.5, medium: 0.5, low: 0.5 } },
      { clusterSize: 3 },
      { waiverMaximumDays: 30 },
      { changeCategoriesPreApproved: ['x'] },
    ])
      expect([settings, judgedAgain(withSettings(settings))]).toEqual([settings, []]);
    const heavier = withCheck('8.6.1-01.b', { level: 'warn', severity: 'low' });
    expect([judgedAgain(heavier), impacted(heavier)]).toEqual([[], []]);
  });

  test('what every record is judged by concerns every kind', () => {
    const all: Partial<SiteSettings>[] = [
      { timeZone: 'Asia/Tokyo' },
      { assessFrom: '2026-01-01' },
      { excludedResolutions: [] },
      { placeholders: [] },
      { noneTexts: [] },
      { workingTime: { days: [1], from: '08:00', to: '12:00' } },
    ];
    for (const settings of all) expect([settings, judgedAgain(withSettings(settings))]).toEqual([settings, [...KINDS].sort()]);
  });

  test('what checks declare concerns the kinds they leave something on', () => {
    const declared = [...new Set(checks.flatMap(({ reads }) => reads.settings))];
    expect(declared.length).toBeGreaterThan(5);
    for (const name of declared) {
      const kinds = [...new Set(checks.filter(({ reads }) => reads.settings.includes(name)).flatMap(kindsOf))].sort();
      expect([name, judgedAgain(withSettings({ [name]: { some: 'value' } } as never))]).toEqual([name, expect.arrayContaining(kinds)]);
      expect(judgedAgain(withSettings({ [name]: { some: 'value' } } as never)).length).toBeLessThan(10);
    }
  });

  test('the approvals that count concern kinds that are read for them, or look into such records', () => {
    const changed = judgedAgain(withSettings({ approvalSource: 'milestone' }));
    expect(changed).toEqual(expect.arrayContaining(['change', 'release']));
    expect(changed).not.toContain('supplier');
  });

  test('a check that is switched off concerns the kinds it is asked of, and says so', () => {
    const counting = checks.filter(({ site, kinds }) => site?.contributes?.kinds.some((kind) => !kinds.includes(kind)));
    expect(counting.length).toBeGreaterThan(5);
    for (const check of [...checks.filter((_, index) => index % 12 === 0), ...counting.slice(0, 3)]) {
      const map = withCheck(check.id, { level: 'off' });
      expect([check.id, judgedAgain(map), impacted(map)]).toEqual([check.id, kindsOf(check), kindsOf(check)]);
    }
    const [incident] = impactOf(wholeMap, withCheck('8.6.1-01.b', { level: 'off' }), [{ projectId: here, kind: 'incident', records: 42 }]);
    expect(incident).toEqual({
      ...{ kind: 'incident', projectId: here, records: 42 },
      why: ['check 8.6.1-01.b (Impact and urgency assessed) is switched off'],
    });
  });

  test('to confirm what a check has by itself starts nothing; another limit does', () => {
    let confirmed = 0;
    for (const check of checks.filter((one, index) => index % 12 === 0 && kindsOf(one).length > 0)) {
      for (const { key, suggested } of tunablesOf(check)) {
        confirmed += 1;
        const own = typeof suggested === 'number' ? suggested : { unit: suggested.unit, value: suggested.value };
        expect([check.id, key, judgedAgain(withCheck(check.id, { level: 'advise', params: { [key]: own } }))]).toEqual([check.id, key, []]);
        const other = typeof suggested === 'number' ? suggested / 2 : { ...suggested, value: suggested.value + 1 };
        const map = withCheck(check.id, { params: { [key]: other } });
        expect([check.id, key, judgedAgain(map), impacted(map)]).toEqual([check.id, key, kindsOf(check), kindsOf(check)]);
      }
    }
    expect(confirmed).toBeGreaterThan(10);
    expect(judgedAgain(withCheck('8.6.1-01.b', { params: { removedLongAgo: 3 } }))).toEqual([]);
  });

  test('services that are left out concern kinds that name services', () => {
    const map: SiteMap = { ...wholeMap, scope: { projectsOut: {}, servicesOut: { Payroll: 'outsourced' } } };
    expect(judgedAgain(map)).toEqual(KINDS.filter((kind) => readsFor(kind, map.settings).fields.includes('affectedServices')).sort());
    expect(judgedAgain(map)).toContain('incident');
    const reason: SiteMap = { ...map, scope: { ...map.scope, servicesOut: { Payroll: 'sold' }, projectsOut: { '10009': 'closed' } } };
    expect(judgedAgain(reason, map)).toEqual([]);
  });
});

describe('the impact of a change', () => {
  test('is what gets another ruleset, and nothing else, whatever the change', () => {
    fc.assert(
      fc.property(anyPairOfMaps, ([before, after]) => {
        const impact = new Set(impactOf(before, after, []).map(({ kind, projectId }) => `${projectId} ${kind}`));
        for (const project of [...PROJECTS, '10002'])
          for (const kind of KINDS) {
            const changed = rulesetIn(kind, whole(before), project) !== rulesetIn(kind, whole(after), project);
            expect([project, kind, impact.has(`${project} ${kind}`)]).toEqual([project, kind, changed]);
          }
        expect(impactOf(before, structuredClone(before), [])).toEqual([]);
      }),
      { seed: 20_000, numRuns: 30 },
    );
  });

  test('gives a reason for every part, in plain words', () => {
    const everything: SiteMap = {
      ...wholeMap,
      kinds: Object.fromEntries(KINDS.map((kind) => [kind, { sources: wholeMap.kinds[kind]!.sources.slice(0, 1), statuses: {} }])),
      fields: {},
      links: {},
      scope: { projectsOut: {}, servicesOut: { Payroll: 'out' } },
      settings: {
        timeZone: 'UTC',
        approvalSource: 'milestone',
        escalationRules: true,
        checks: Object.fromEntries(checks.map(({ id }) => [id, { level: 'off' as const }])),
      },
    };
    const reasons = impactOf(wholeMap, everything, []).flatMap(({ why }) => why);
    for (const reason of reasons) expect(reason).toMatch(/^[a-z].*( changed| is switched off|no longer has such records)$/);
    expect(reasons).toEqual(expect.arrayContaining(['the field for impact changed', 'the statuses for resolved changed', 'the link for problem changed'])); // prettier-ignore
    expect(reasons).toEqual(expect.arrayContaining(['the setting Time zone changed', 'which services are left out changed']));
    expect(reasons).toContain('which issues are action records changed');
  });

  test('of the first map is everything, of a kind that goes that it goes', () => {
    const first = impactOf(null, wholeMap, []);
    expect(first.length).toBe(KINDS.length * PROJECTS.length);
    expect(new Set(first.flatMap(({ why }) => why))).toEqual(new Set(['this project did not have such records before']));
    const { supplier: _gone, ...kinds } = wholeMap.kinds;
    const counts = [{ projectId: here, kind: 'supplier', records: 7 }];
    expect(impactOf(wholeMap, { ...wholeMap, kinds }, counts)).toContainEqual({
      ...{ kind: 'supplier', projectId: here, records: 7 },
      why: ['this project no longer has such records'],
    });
  });
});

describe('what the site lost', () => {
  const lost = (part: string, project: string | null = null) => ({ map: wholeMap, lost: [{ part, project }] });
  const changed = (part: string, project: string | null = null): string[] =>
    changedKinds(rulesetsInForce(wholeMap, here), rulesetsBy(lost(part, project), here));

  test('of the map concerns the kinds that are read for it, as a change of it would', () => {
    expect(changed('field:impact')).toEqual(judgedAgain(withField('impact')));
    expect(changed('link:problem')).toEqual(KINDS.filter((kind) => readsFor(kind, wholeMap.settings).links.includes('problem')).sort());
    expect(changed('milestone:incident:resolved')).toEqual(expect.arrayContaining(['change', 'incident']));
    expect(changed('milestone:incident:resolved')).not.toContain('problem');
    expect(changed('kind:supplier')).toEqual(KINDS.filter((kind) => readsFor(kind, wholeMap.settings).links.includes('supplier')).sort());
  });

  test('in one project concerns no other', () => {
    expect(changed('field:impact', there)).toEqual([]);
    expect(changed('field:impact', here)).toEqual(changed('field:impact'));
  });
});

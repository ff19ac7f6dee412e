import { JastBuilder } from '@atlaskit/jql-ast';
import { describe, expect, test } from '@jest/globals';
import { assessRecord, type Finding } from '../../src/assess';
import type { Fix } from '../../src/contract';
import type { SiteMap } from '../../src/mapping';
import type { RecordFacts } from '../../src/record/record';
import { fixesOf, type Means } from '../../src/resolvers/fixes';
import { ALL_CASES } from '../checks/all-cases';
import { SETTINGS } from '../checks/cases';
import { wholeMap } from '../jobs/whole-map';
import { at, cell, day, HOUR, RecordBuilder, START } from '../record/a-record';

const WHOLE: SiteMap = { ...wholeMap, settings: SETTINGS };

const findingOn = (record: RecordFacts, id: string, now: number, settings = SETTINGS): Finding => {
  const finding = assessRecord(record, { now, settings }).find(({ check }) => check.id === id);
  if (finding === undefined) throw new Error(`${id} is not asked of ${record.kind}`);
  return finding;
};
const meansOf = (now: number, over: Partial<Means> = {}): Means => ({
  ...{ map: WHOLE, names: null, wordings: {}, circumstances: { now, settings: SETTINGS } },
  ...over,
});
const fixesFor = (record: RecordFacts, id: string, now: number, over: Partial<Means> = {}): Fix[] =>
  fixesOf(findingOn(record, id, now), record, meansOf(now, over));

/** `set impact,urgency`, `why noActionReason`, `link action`, `create change`, `move closed+resolution`. */
const short = (fix: Fix): string => {
  const roles = 'fields' in fix ? fix.fields.map(({ role }) => role).join(',') : '';
  if (fix.do === 'set-fields') return `${fix.instead ? 'why' : 'set'} ${roles}`;
  if (fix.do === 'move') return `move ${fix.milestone}${roles === '' ? '' : `+${roles}`}`;
  return fix.do === 'link' ? `link ${fix.role}` : fix.do === 'create' ? `create ${fix.kind}` : fix.do;
};

const incident = (): RecordBuilder => new RecordBuilder('incident', START);
const major = (): RecordBuilder => incident().with('majorFlag', cell('Yes', { option: 'yes' }));
const resolvedMajor = (): RecordBuilder => major().working(at(1)).status('Resolved', at(20)).status('Closed', at(30));

describe('what closes a gap', () => {
  const review = (status: string): RecordFacts => new RecordBuilder('post-incident-review', at(21)).status(status, at(22)).build();
  const knownCause = (): RecordBuilder => new RecordBuilder('problem', START).working(at(1)).set('rootCause', 'A full disk', at(2));
  test.each<[string, RecordBuilder, string, number, string[]]>([
    ['both are missing: together', incident().working(at(1)), '8.6.1-01.b', day(3), ['set impact,urgency']],
    ['only what is missing', incident().with('impact', 'High').working(at(1)), '8.6.1-01.b', day(3), ['set urgency']],
    // An escalation a week later is none in time: only the reason helps.
    ['what comes too late is left out', incident().working(at(1)), '8.6.1-01.d', day(9), ['why noEscalationReason']],
    ['stale: move it on, with what that takes', incident().working(at(1)), '8.6.1-01.e', day(60), ['move resolved+resolution']],
    ['the resolution is there', incident().with('resolution', 'Done').working(at(1)), '8.6.1-01.e', day(60), ['move resolved']],
    [
      'it is where it should be, without one',
      incident().working(at(1)).status('Resolved', at(9)),
      '8.6.1-01.e',
      day(2),
      ['set resolution'],
    ],
    ['long resolved: close it, late as it is', incident().working(at(1)).status('Resolved', at(9)), '8.6.1-01.f', day(50), ['move closed']],
    ['a report is enough, a review leads on', resolvedMajor(), '8.6.1-07.a', day(40), ['set reviewReport', 'create post-incident-review']],
    [
      'a review is under way',
      resolvedMajor().link('postIncidentReview', review('In progress'), at(21)),
      '8.6.1-07.a',
      day(40),
      ['set reviewReport'],
    ],
    [
      'the review was dropped',
      resolvedMajor().link('postIncidentReview', review('Cancelled'), at(21)),
      '8.6.1-07.a',
      day(40),
      ['set reviewReport', 'create post-incident-review'],
    ],
    [
      'report and lessons: each a step',
      resolvedMajor(),
      '8.6.1-07.b',
      day(60),
      ['set reviewReport', 'link report', 'link improvement', 'link action'],
    ],
    [
      'the report is there',
      resolvedMajor().with('reviewReport', 'https://example.com/r'),
      '8.6.1-07.b',
      day(60),
      ['link improvement', 'link action', 'why noImprovementReason'],
    ],
    [
      'doing comes before saying why not',
      knownCause(),
      '8.6.3-06.a',
      day(40),
      ['set workaround', 'link action', 'link fixedByChange', 'why noMitigationReason'],
    ],
  ])('%s', (_what, builder, check, now, expected) => {
    const record = builder.build();
    expect([findingOn(record, check, now).outcome, fixesFor(record, check, now).map(short)]).toEqual(['gap', expected]);
  });

  test('a gap whose time is over has no way out', () => {
    const record = incident().status('Resolved', at(1)).status('Closed', at(2)).build();
    const finding = findingOn(record, '8.6.1-02.a', day(5));
    expect([finding.outcome, finding.mendable, fixesFor(record, '8.6.1-02.a', day(5))]).toEqual(['gap', false, []]);
  });

  test('what is offered first does close it', () => {
    const record = incident().working(at(1));
    const now = day(3);
    const [fix] = fixesFor(record.build(), '8.6.1-01.b', now);
    if (fix?.do !== 'set-fields') throw new Error('no fields');
    for (const { role } of fix.fields) record.set(role as 'impact', cell('High', { option: 'significant' }), now + HOUR);
    expect(findingOn(record.build(), '8.6.1-01.b', now + 2 * HOUR).outcome).toBe('met');
    expect(findingOn(incident().working(at(1)).build(), '8.6.1-01.b', now + 2 * HOUR).outcome).toBe('gap');
  });

  test('every gap that there can be: only ways of its remedy, reasons last, each way once, nothing of the record changed', () => {
    let gaps = 0;
    for (const { check, cases } of ALL_CASES)
      for (const { record, now, settings } of cases) {
        const finding = findingOn(record, check.id, now, settings);
        if (finding.outcome !== 'gap') continue;
        gaps += 1;
        const before = JSON.stringify(record);
        const fixes = fixesOf(finding, record, meansOf(now, { map: { ...WHOLE, settings }, circumstances: { now, settings } }));
        expect(JSON.stringify(record)).toBe(before);
        const { setFields = [], orSetFields = [], addLinks = [], createLinked } = check.remedy;
        const told = fixes.map(short);
        expect([check.id, new Set(told).size]).toEqual([check.id, told.length]);
        if (!finding.mendable) expect([check.id, told]).toEqual([check.id, []]);
        const reasons = fixes.flatMap((fix) => (fix.do === 'set-fields' ? [fix.instead] : []));
        expect([check.id, reasons]).toEqual([check.id, [...reasons].sort()]);
        for (const fix of fixes) {
          if (fix.do === 'set-fields') {
            expect(fix.fields.length).toBeGreaterThan(0);
            if (fix.instead) expect(fix.fields).toHaveLength(1);
            for (const { role } of fix.fields) expect((fix.instead ? orSetFields : setFields) as readonly string[]).toContain(role);
          }
          if (fix.do === 'link') expect(addLinks as readonly string[]).toContain(fix.role);
          if (fix.do === 'create') expect(fix.kind).toBe(createLinked?.recordKind);
        }
      }
    expect(gaps).toBeGreaterThan(800);
  });
});

describe('only what the site has', () => {
  const record = resolvedMajor().build();
  const without = (part: 'kinds' | 'fields' | 'links', ...names: string[]): SiteMap => ({
    ...WHOLE,
    [part]: Object.fromEntries(Object.entries(WHOLE[part]).filter(([name]) => !names.includes(name))),
  });
  const told = (map: SiteMap, names: Means['names'] = null): string[] => fixesFor(record, '8.6.1-07.a', day(40), { map, names }).map(short);

  test('a field, a link type, a kind that is not there is not offered', () => {
    expect(told(without('fields', 'reviewReport'))).toEqual(['create post-incident-review']);
    expect(told(without('links', 'postIncidentReview'))).toEqual(['set reviewReport']);
    expect(told({ ...WHOLE, links: { ...WHOLE.links, postIncidentReview: [] } })).toEqual(['set reviewReport']);
    expect(told(without('kinds', 'post-incident-review'))).toEqual(['set reviewReport']);
    const { incident: own, ...kinds } = WHOLE.kinds;
    const stale = incident().working(at(1)).build();
    const noStatus = { ...WHOLE, kinds: { ...kinds, incident: { ...own!, statuses: { ...own!.statuses, resolved: [] } } } };
    expect(fixesFor(stale, '8.6.1-01.e', day(60), { map: noStatus })).toEqual([]);
  });

  test('a field that this issue does not carry is not offered; one that it carries goes by the name that the viewer sees', () => {
    expect(told(WHOLE, {})).toEqual(['create post-incident-review']);
    const [fix] = fixesFor(record, '8.6.1-07.a', day(40), { names: { reviewReport: { field: 'customfield_1', name: 'Bericht' } } });
    expect(fix).toEqual({ do: 'set-fields', instead: false, fields: [{ role: 'reviewReport', field: 'customfield_1', name: 'Bericht' }] });
  });

  test('a status: those of the milestone, with the fields of the move', () => {
    const [fix] = fixesFor(incident().working(at(1)).build(), '8.6.1-01.e', day(60));
    expect(fix).toMatchObject({
      ...{ do: 'move', milestone: 'resolved', name: 'Resolved', statuses: WHOLE.kinds.incident?.statuses['resolved'] },
      fields: [{ role: 'resolution', field: WHOLE.fields['resolution']?.fields[0], name: 'Resolution' }],
    });
  });

  test('the end of a link is the one that the map gives, in the words of the issue where it shows any', () => {
    const linkIn = (direction: 'inward' | 'outward', wordings: Means['wordings']) => {
      const map = { ...WHOLE, links: { ...WHOLE.links, postIncidentReview: [{ type: '77', direction }] } };
      const fix = fixesFor(record, '8.6.1-07.a', day(40), { map, wordings }).find((one) => one.do === 'create');
      return fix?.do === 'create' ? fix.link : null;
    };
    const wordings = { '77': { inward: 'is reviewed by', outward: 'reviews' } };
    expect(linkIn('inward', wordings)).toEqual({ typeId: '77', other: 'inward', wording: 'is reviewed by' });
    expect(linkIn('outward', wordings)).toEqual({ typeId: '77', other: 'outward', wording: 'reviews' });
    expect(linkIn('inward', {})).toEqual({ typeId: '77', other: 'inward', wording: 'post-incident review' });
  });

  test('where to create: the project of the issue first, what a query narrows after what none does; and what to take over', () => {
    const sources = [
      { projects: ['10001', '10000'], issueTypes: ['7'], jql: 'labels = pir' },
      { projects: ['10001', '10000'], issueTypes: ['8'] },
    ];
    const map = { ...WHOLE, kinds: { ...WHOLE.kinds, 'post-incident-review': { sources, statuses: {} } } };
    const names = { affectedServices: { field: 'customfield_5', name: 'Services' }, priority: { field: 'priority', name: 'Priority' } };
    const fix = fixesFor(record, '8.6.1-07.a', day(40), { map, names }).find((one) => one.do === 'create');
    expect(fix).toMatchObject({
      targets: [
        { projectId: '10000', issueTypeId: '8' },
        { projectId: '10000', issueTypeId: '7' },
        { projectId: '10001', issueTypeId: '8' },
        { projectId: '10001', issueTypeId: '7' },
      ],
      copy: ['customfield_5', 'priority'],
    });
  });
});

describe('what can be linked', () => {
  const problem = new RecordBuilder('problem', START)
    .with('fixNeedsChange', cell('Yes', { option: 'yes' }))
    .working(at(1))
    .status('Resolved', at(9));
  const names = {
    affectedServices: { field: 'customfield_10041', name: 'Services' },
    configItems: { field: 'customfield_10042', name: 'Assets' },
  };
  const candidates = (builder: RecordBuilder, map: SiteMap = WHOLE) => {
    const fix = fixesFor(builder.build(), '8.6.3-05.a', day(3), { map, names }).find((one) => one.do === 'link');
    if (fix?.do !== 'link') throw new Error('no link');
    return fix.candidates;
  };
  const parses = (jql: string): boolean => new JastBuilder().build(jql).errors.length === 0;

  test('are issues of the kinds that the role leads to, never the issue itself', () => {
    const change = {
      sources: [
        { projects: ['1', '2'], issueTypes: ['7'] },
        { projects: ['3'], issueTypes: ['8', '9'], jql: 'labels = x OR labels = y' },
      ],
      statuses: {},
    };
    const { jql, anywhere, same } = candidates(problem, { ...WHOLE, kinds: { ...WHOLE.kinds, change } });
    expect(jql).toBe(
      '((project in (1, 2) AND issuetype in (7)) OR (project in (3) AND issuetype in (8, 9) AND (labels = x OR labels = y))) AND id != 10001',
    );
    expect(anywhere).toBe('issuetype in (7, 8, 9) AND id != 10001');
    expect([same, parses(jql), parses(anywhere)]).toEqual([[], true, true]);
  });

  test('are bounded by the projects in scope where the kind is not mapped, and ids that are none never get into JQL', () => {
    const kinds = Object.fromEntries(Object.entries(WHOLE.kinds).filter(([kind]) => kind !== 'change'));
    expect(candidates(problem, { ...WHOLE, kinds }).jql).toBe('project in (10000, 10001) AND id != 10001');
    const odd = {
      sources: [
        { projects: ['1) OR (project = 2'], issueTypes: ['7'] },
        { projects: ['3'], issueTypes: ['8', 'x"'], jql: 'a = b ORDER BY c' },
      ],
      statuses: {},
    };
    expect(candidates(problem, { ...WHOLE, kinds: { ...WHOLE.kinds, change: odd } }).jql).toBe(
      'project in (3) AND issuetype in (8) AND id != 10001',
    );
  });

  test('likely are those of the same service or item, whatever these are called', () => {
    const hostile = 'Shop" OR project = 1 \\';
    const named = candidates(
      problem.with('affectedServices', cell(hostile)).with('configItems', cell('Switch, Router', { members: ['1', '2'] })),
    );
    expect(named.same).toEqual(['cf[10041] = "Shop\\" OR project = 1 \\\\"', 'cf[10042] = "Switch"', 'cf[10042] = "Router"']);
    for (const clause of named.same) expect([clause, parses(`${named.jql} AND (${clause})`)]).toEqual([clause, true]);
    for (const odd of ['nul\u0000', 'line\u2028', 'x'.repeat(201), '\ud800'])
      expect(
        candidates(problem.with('affectedServices', cell(odd)).with('configItems', cell('A, B, C', { members: ['1', '2'] }))).same,
      ).toEqual([]);
    const many = Array.from({ length: 30 }, (_, index) => `S${index}`);
    expect(candidates(problem.with('affectedServices', cell(many.join(', '), { members: many }))).same).toHaveLength(10);
  });
});

test('no remedy is left out: every gap that can be mended on the record has a way, but those of what is linked', () => {
  /** What is to be done is to be done on the linked record, on which the page says so. */
  const ELSEWHERE = new Set(['no-owner', 'no-due-date', 'overdue', 'left-open', 'open-links']);
  const stuck: string[] = [];
  for (const { check, cases } of ALL_CASES)
    for (const { given, record, now, settings, why } of cases) {
      const finding = findingOn(record, check.id, now, settings);
      if (finding.outcome !== 'gap' || !finding.mendable || ELSEWHERE.has(why)) continue;
      const fixes = fixesOf(finding, record, meansOf(now, { map: { ...WHOLE, settings }, circumstances: { now, settings } }));
      if (fixes.length === 0) stuck.push(`${check.id} ${why}: ${given}`);
    }
  expect(stuck).toEqual([]);
});

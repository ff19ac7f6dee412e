import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contributionsOf, unpackContributions, worldFrom, worldOf, type MappedKinds, type SiteFinding } from '../../src/assess/index';
import { surveyed } from '../../src/assess/survey';
import type { Check } from '../../src/checks/check';
import { checkById, siteChecks, type RecordKind } from '../../src/checks/index';
import { registerOf, type SetId } from '../../src/checks/sets';
import { EVENT_READS } from '../../src/record/event-reads';
import type { RecordFacts } from '../../src/record/record';
import { registerRows } from '../checks/site/registers';
import { reviewRows } from '../checks/site/reviews';
import { shareRows } from '../checks/site/shares';
import { siteCases } from '../checks/site/site-case';
import { SITE_SETTINGS } from '../checks/site/site-settings';
import { narrowed, nows, readOf, records } from './arbitraries';

/** A site, a question to it, and when it is put. */
interface Site {
  readonly id: string;
  readonly records: readonly RecordFacts[];
  readonly kinds: MappedKinds;
  readonly now: number;
}

const checkOf = ({ id }: Pick<Site, 'id'>): Check => checkById(id)!;
const kindsOf = (check: Check): readonly RecordKind[] => [
  ...new Set([...check.site!.reads.map(({ kind }) => kind), ...(check.site!.contributes?.kinds ?? [])]),
];
const mapped = (check: Check): MappedKinds => Object.fromEntries(kindsOf(check).map((kind) => [kind, { projects: ['10000'] }]));

/** The examples of every question: they get far into each. */
const whole: readonly Site[] = siteChecks.flatMap((check) => {
  const { template, params } = check.site!;
  const isRegister = template === 'COVERAGE' && registerOf(params['set'] as SetId) !== null;
  const rows = isRegister
    ? registerRows
    : template === 'PLANNED_INTERVAL'
      ? reviewRows
      : check.id === '9.2.1-01.b' || template === 'COVERAGE'
        ? null
        : shareRows;
  return rows === null
    ? []
    : siteCases(check, rows(check)).map(({ records: some, kinds, now }) => ({ id: check.id, records: some, kinds, now }));
});
/** The same with what is read of each record, and no more. */
const examples: readonly Site[] = whole.map((site) => ({ ...site, records: site.records.map(narrowed) }));

/** Sites of up to a dozen records of the kinds that a question looks at. */
const generated: fc.Arbitrary<Site> = fc.constantFrom(...siteChecks).chain((check) =>
  fc
    .tuple(
      fc.array(
        fc.constantFrom(...kindsOf(check)).chain((kind) => records(kind)),
        { maxLength: 12 },
      ),
      nows,
    )
    .map(([some, now]) => ({ id: check.id, records: some, kinds: mapped(check), now })),
);
const sites = fc.oneof(generated, fc.constantFrom(...examples));
/** Sites with at least one record, and one of them. */
const withRecord = sites
  .filter(({ records: some }) => some.length > 0)
  .chain((site) => fc.tuple(fc.constant(site), fc.nat(site.records.length - 1)));

const ask = ({ id, records: some, kinds, now }: Site): SiteFinding =>
  surveyed(checkOf({ id }), worldOf(some, { now, settings: SITE_SETTINGS }, kinds));

function expectNothingNew(site: Site, before: SiteFinding, after: SiteFinding): void {
  const { outcome } = after;
  if (outcome === 'failed' || ((outcome === 'met' || outcome === 'gap') && outcome !== before.outcome))
    expect([site.id, before.outcome, before.sentence]).toEqual([site.id, outcome, after.sentence]);
}

const needs = ({ reads }: Check, thing: string): boolean => reads.needs.some((group) => group.length === 1 && group[0] === thing);

const withField = (record: RecordFacts, role: string, value: 'unreadable' | null): RecordFacts => {
  const { [role]: _gone, ...fields } = record.fields;
  return { ...record, fields: value === null ? fields : { ...fields, [role]: value } };
};

describe('what is withheld never turns a question about the site into a gap or met', () => {
  test('a field of one record', () => {
    fc.assert(
      fc.property(withRecord, fc.nat(), ([site, index], nth) => {
        const record = site.records[index]!;
        const { fields } = readOf(record.kind as RecordKind);
        const role = fields[nth % fields.length]!;
        // See properties.test.ts: an open record that says it is a duplicate is left out.
        fc.pre(role !== 'resolution');
        const less = site.records.map((one, place) => (place === index ? withField(one, role, 'unreadable') : one));
        expectNothingNew(site, ask(site), ask({ ...site, records: less }));
      }),
      { numRuns: 400 },
    );
  });

  test('a field of all records of a kind, withheld, or no longer mapped though it is needed', () => {
    fc.assert(
      fc.property(withRecord, fc.nat(), ([site, index], nth) => {
        const { kind } = site.records[index]!;
        const { fields } = readOf(kind as RecordKind);
        const role = fields[nth % fields.length]!;
        fc.pre(role !== 'resolution');
        const without = (value: 'unreadable' | null): Site => ({
          ...site,
          records: site.records.map((one) => (one.kind === kind ? withField(one, role, value) : one)),
        });
        const before = ask(site);
        expectNothingNew(site, before, ask(without('unreadable')));
        if (needs(checkOf(site), `field:${role}`) || role === 'title') expectNothingNew(site, before, ask(without(null)));
      }),
      { numRuns: 400 },
    );
  });

  test('a kind that is needed is no longer mapped', () => {
    fc.assert(
      fc.property(sites, fc.nat(), (site, nth) => {
        const needed = kindsOf(checkOf(site)).filter((kind) => needs(checkOf(site), `kind:${kind}`));
        fc.pre(needed.length > 0);
        const kind = needed[nth % needed.length]!;
        const { [kind]: _gone, ...kinds } = site.kinds;
        expectNothingNew(site, ask(site), ask({ ...site, kinds }));
      }),
      { numRuns: 400 },
    );
  });

  test('the records of a kind are withheld', () => {
    fc.assert(
      fc.property(sites, fc.nat(), (site, nth) => {
        const { records: some, now } = site;
        const check = checkOf(site);
        const read = kindsOf(check).filter((kind) => check.site!.contributes?.kinds.includes(kind) !== true);
        fc.pre(read.length > 0);
        const kind = read[nth % read.length]!;
        const world = worldOf(some, { now, settings: SITE_SETTINGS }, site.kinds);
        const hidden = worldFrom(
          some.filter((one) => one.kind !== kind && read.includes(one.kind as RecordKind)),
          check.site!.contributes === null ? [] : world.contributions(check.id),
          site.kinds,
          { now, settings: SITE_SETTINGS },
          new Set([kind]),
        );
        expectNothingNew(site, ask(site), surveyed(check, { ...hidden, began: world.began }));
      }),
      { numRuns: 400 },
    );
  });

  test('a type of link is no longer mapped', () => {
    const linked = examples.flatMap((site) => {
      const { reads, site: question } = checkOf(site);
      const by = question!.params['subjectBy'] as { readonly link?: string } | undefined;
      const needed = reads.needs.flatMap((group) => (group.length === 1 && group[0]!.startsWith('link:') ? [group[0]!.slice(5)] : []));
      return [...needed, ...(by?.link === undefined ? [] : [by.link])].map((role) => ({ site, role }));
    });
    fc.assert(
      fc.property(fc.constantFrom(...linked), ({ site, role }) => {
        const less = site.records.map((one) => ({
          ...one,
          mappedLinks: new Set([...one.mappedLinks].filter((each) => each !== role)),
          links: one.links.filter((link) => link.role !== role),
        }));
        expectNothingNew(site, ask(site), ask({ ...site, records: less }));
      }),
      { numRuns: 300 },
    );
  });
});

test('what records added when they were judged says the same as the records themselves', () => {
  fc.assert(
    fc.property(sites, (site) => {
      const { records: some, kinds, now } = site;
      const check = checkOf(site);
      const { timeZone } = SITE_SETTINGS;
      const packed = new Map<string, number>();
      for (const record of some) {
        const key = `${record.kind} ${contributionsOf(record, { now, settings: SITE_SETTINGS })}`;
        packed.set(key, (packed.get(key) ?? 0) + 1);
      }
      const counted = [...packed].flatMap(([key, n]) => {
        const [kind = '', text = ''] = key.split(' ');
        return unpackContributions(kind as RecordKind, text, timeZone).map((one) => ({ ...one, n }));
      });
      const read = some.filter(({ kind }) => check.site!.contributes?.kinds.includes(kind as RecordKind) !== true);
      const world = worldFrom(read, counted, kinds, { now, settings: SITE_SETTINGS });
      // Days are kept without their time, so that the oldest of them may look older.
      const { began } = worldOf(some, { now, settings: SITE_SETTINGS }, kinds);
      expect(surveyed(check, { ...world, began })).toEqual(ask(site));
    }),
    { numRuns: 500 },
  );
});

/** A record with nothing but what a question says it looks at on its kind, and what is read of every record. */
function asDeclared(check: Check, record: RecordFacts): RecordFacts {
  const asked = check.site!.reads.filter(({ kind }) => kind === record.kind).map((reads) => reads.asked);
  const events = asked.flatMap((one) => one.events.map((event) => EVENT_READS[event] ?? {}));
  const fields: readonly string[] = [
    ...asked.flatMap((one) => one.fields),
    ...events.flatMap((one) => one.fields ?? []),
    'resolution',
    'assignee',
    ...OWN_RULES,
  ];
  const links: readonly string[] = [...asked.flatMap((one) => one.links), ...events.flatMap((one) => one.links ?? [])];
  return {
    ...record,
    fields: Object.fromEntries(Object.entries(record.fields).filter(([role]) => fields.includes(role))),
    links: record.links.filter(({ role }) => links.includes(role)),
  };
}

/** Read because the settings of the site ask for them. */
const OWN_RULES = ['owner'];

test('a question looks at nothing but what it declares', () => {
  for (const site of whole) {
    const check = checkOf(site);
    const looked = site.records.filter(({ kind }) => kindsOf(check).includes(kind as RecordKind));
    const { began } = worldOf(site.records, { now: site.now, settings: SITE_SETTINGS }, site.kinds);
    const world = worldOf(
      looked.map((record) => asDeclared(check, record)),
      { now: site.now, settings: SITE_SETTINGS },
      site.kinds,
    );
    expect(surveyed(check, { ...world, began })).toEqual(ask(site));
  }
});

test('asked twice, or of records in another order, a question finds the same', () => {
  fc.assert(
    fc.property(sites, (site) => {
      const before = ask(site);
      expect(ask(site)).toEqual(before);
      const after = ask({ ...site, records: [...site.records].reverse() });
      expect({ ...after, missing: [...after.missing].sort() }).toEqual({ ...before, missing: [...before.missing].sort() });
    }),
    { numRuns: 500 },
  );
});

test('members are counted once each, and the sentence is a plain one', () => {
  fc.assert(
    fc.property(generated, (site) => {
      const { outcome, met, gap, pending, cannotTell, missing, sentence } = ask(site);
      expect(outcome).not.toBe('failed');
      const kind = checkOf(site).kinds[0];
      if (kind !== undefined)
        expect(met + gap + pending + cannotTell).toBeLessThanOrEqual(site.records.filter((one) => one.kind === kind).length);
      expect(missing.length).toBeLessThanOrEqual(gap);
      expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
    }),
    { numRuns: 400 },
  );
});

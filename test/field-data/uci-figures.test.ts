import { checkById, checks } from '../../src/checks';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { PeriodUnit, Tally } from '../../src/contract';
import { readTruth, type Truth } from './truth';
import { readFigures, total, type Printed } from './uci-figures';

let truth: Truth;
let proposal: Printed;
let own: Printed;
let byDefault: Printed;
let incidents: number;
beforeAll(() => {
  truth = readTruth('uci');
  incidents = truth.number('U03', 'incidents ');
  proposal = readFigures('CLAUSEWISE_UCI_JSON');
  own = readFigures('CLAUSEWISE_UCI_OWN_JSON');
  byDefault = readFigures('CLAUSEWISE_UCI_DEFAULT_JSON');
});

const NONE: Tally = { met: 0, gap: 0, pending: 0, notApplicable: 0, cannotTell: 0, failed: 0, waived: 0 };
const all = (member: keyof Tally): Tally => ({ ...NONE, [member]: incidents });
const runs = (): [string, Printed][] => Object.entries({ proposal, own, byDefault });

describe('every run', () => {
  test('U03 has an outcome of every check on every record it is asked of, and no check threw', () => {
    for (const [run, { records, checks: tallies, unmapped }] of runs()) {
      expect([run, records['incident'], unmapped]).toEqual([run, incidents, 0]);
      for (const [check, tally] of Object.entries(tallies)) {
        const asked = (checkById(check)?.kinds ?? []).reduce((sum, kind) => sum + (records[kind] ?? 0), 0);
        expect([run, check, total(tally), tally.failed]).toEqual([run, check, asked, 0]);
      }
    }
  });

  test('says of every check of incidents, requests, problems and changes that applies what it comes to', () => {
    const KINDS = ['incident', 'service-request', 'problem', 'change'] as const;
    const asked = checks.filter(({ ask, kinds }) => ask !== null && KINDS.some((kind) => kinds.includes(kind)));
    expect(asked.length).toBeGreaterThan(50);
    for (const [, { checks: tallies }] of runs()) for (const { id } of asked) expect(tallies).toHaveProperty([id]);
  });

  test('takes the problems and changes, of which the log knows a number only, for what they are', () => {
    const numbers = ['problem_id', 'rfc', 'caused_by'].map((column) =>
      truth.numbers('U25', `incidents with ${column} on last row / any row / distinct values`).at(-1),
    );
    // A change can be named under rfc and under caused_by, and is one issue.
    const distinct = numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0);
    for (const [, { records }] of runs()) {
      const others = (records['problem'] ?? 0) + (records['change'] ?? 0);
      expect(others).toBeLessThanOrEqual(distinct);
      expect(others).toBeGreaterThanOrEqual(distinct - (numbers[2] ?? 0));
    }
  });

  test('U08 puts each incident into one month and one quarter, as all are closed', () => {
    const ofIncidents = checks.filter(({ kinds }) => kinds.includes('incident')).map(({ id }) => id);
    for (const [run, { periods, checks: tallies }] of runs())
      for (const unit of ['month', 'quarter'] satisfies PeriodUnit[])
        for (const [id, check] of Object.entries(tallies).filter(([one]) => ofIncidents.includes(one)))
          for (const member of Object.keys(NONE) as (keyof Tally)[]) {
            const sum = Object.values(periods[unit]).reduce((sofar, period) => sofar + (period[id]?.[member] ?? 0), 0);
            expect([run, unit, id, member, sum]).toEqual([run, unit, id, member, check[member]]);
          }
  });

  /** What the site has is read before the records: its lists, and at most 60 forms for the options of fields. */
  const MOST_FOR_SITE = 75;

  test('asks Jira for little: at most 1.05 points a record, a page of a hundred at a time, within 600 MiB', () => {
    for (const [run, { work, records }] of runs()) {
      const all = Object.values(records).reduce((sum, n) => sum + n, 0);
      const pages = Math.ceil(all / 100);
      expect([run, work.points / all <= 1.05, work.peakRssMiB < 600]).toEqual([run, true, true]);
      // Of two pages the app's own fields are written by one request.
      const most = 1.2 * pages + pages / 2 + MOST_FOR_SITE;
      expect([run, work.jiraRequests >= incidents / 100, work.jiraRequests <= most]).toEqual([run, true, true]);
    }
  });
});

describe('checks that need no setting', () => {
  test('U22 resolved with an outcome: a gap where there is no closure code', () => {
    const [noCode = 0] = truth.numbers('U22', 'last row: no closed_code / no resolved_by / no resolved_at');
    for (const [, { checks }] of runs()) expect(checks['8.6.1-01.e']).toMatchObject({ ...NONE, gap: noCode, met: incidents - noCode });
  });

  test('U30 impact and urgency: there from the first row on, for every incident', () => {
    const both = Object.values(truth.table('U30', '(impact,urgency,priority) on last row')).reduce((sum, [n]) => sum + (n ?? 0), 0);
    expect(both).toBe(incidents);
    for (const [, { checks }] of runs()) expect(checks['8.6.1-01.b']).toMatchObject(all('met'));
  });

  test('U23 classified: without a category in the end it is a gap whenever work began, with one it was there in time or came late', () => {
    const [none = 0] = truth.numbers('U23', 'last row: no category / no subcategory / no caller / no symptom');
    for (const [, { checks }] of runs()) expect(checks['8.6.1-01.a']).toMatchObject({ ...NONE, gap: none, met: incidents - none });
  });

  test('work and notes cannot be told: the log does not say whether there were comments or worklogs', () => {
    for (const check of ['8.6.1-02.a', '8.6.1-02.b'])
      for (const [, { checks }] of runs()) expect(checks[check]).toMatchObject(all('cannotTell'));
  });

  test('what needs a setting or a field that the log lacks cannot be told, and is never a gap', () => {
    const major = ['8.6.1-04.a', '8.6.1-04.b', '8.6.1-05.a', '8.6.1-06.a', '8.6.1-07.a', '8.6.1-07.b'];
    for (const check of major)
      for (const [, { checks }] of runs()) expect([check, checks[check]]).toMatchObject([check, all('cannotTell')]);
    for (const check of ['8.6.1-01.c', '8.6.1-01.d']) expect([check, proposal.checks[check]]).toMatchObject([check, all('cannotTell')]);
  });
});

describe('checks that need a rule of the organization', () => {
  test('Z06 the priority follows the own matrix in every event, so also when it was resolved', () => {
    expect(own.checks['8.6.1-01.c']).toMatchObject({
      ...all('met'),
      gap: truth.number('Z06', 'events off the matrix 11->1 12,21->2 13,22,31->3 23,32,33->4 (audit R1: 0 of 141707)'),
    });
  });

  test('U31 the priority differs from the default matrix where impact and urgency are low', () => {
    const off = truth.number('U31', 'last-row priority differs from ServiceNow default matrix');
    expect(byDefault.checks['8.6.1-01.c']).toMatchObject({ ...NONE, gap: off, met: incidents - off });
  });

  test('U10 escalation is called for where the log’s clock was breached, and does not apply elsewhere', () => {
    const breached = truth.number('U10', 'made_sla=false on last row (breached incidents)');
    const { met, gap, pending, notApplicable, cannotTell } = own.checks['8.6.1-01.d'] ?? NONE;
    expect([met + gap + pending, notApplicable, cannotTell]).toEqual([breached, incidents - breached, 0]);
  });

  test('an own limit on top of the clock calls for more escalations, never for fewer', () => {
    const called = ({ checks }: Printed): number => incidents - (checks['8.6.1-01.d'] ?? NONE).notApplicable;
    expect(called(byDefault)).toBeGreaterThan(called(own));
    expect(byDefault.checks['8.6.1-01.d']?.cannotTell).toBe(0);
  });

  test('a setting changes the checks that read it and no other', () => {
    const others = ({ checks }: Printed): unknown =>
      Object.fromEntries(Object.entries(checks).filter(([id]) => !['8.6.1-01.c', '8.6.1-01.d'].includes(id)));
    expect(others(own)).toEqual(others(proposal));
    expect(others(byDefault)).toEqual(others(proposal));
  });
});

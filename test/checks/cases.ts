import { checksOf } from '../../src/checks/index';
import type { Check, Outcome } from '../../src/checks/check';
import type { RecordFacts } from '../../src/record/record';
import type { SiteSettings } from '../../src/record/settings';
import type { RecordBuilder } from '../record/a-record';

/** An example: a record, when it is looked at, and what the check has to find. `why` is the key of the sentence. */
export interface Case {
  readonly given: string;
  readonly record: RecordFacts;
  readonly now: number;
  readonly settings: SiteSettings;
  readonly is: Outcome | 'met late';
  readonly why: string;
}

export interface CheckCases {
  readonly check: Check;
  readonly cases: readonly Case[];
}

/** A site that has set all its own rules. */
export const SETTINGS: SiteSettings = {
  timeZone: 'UTC',
  priorityMatrix: { significant: { high: 'High', low: 'Medium' } },
  escalationRules: true,
  incidentEscalateAfter: { '*': { value: 2, unit: 'days' } },
  majorIncidentRule: { role: 'impact', in: ['extensive'] },
  topManagement: { groups: ['executives'], accounts: ['boss-1'] },
};

type Row = readonly [given: string, record: RecordBuilder, now: number, is: Case['is'], why: string, settings?: SiteSettings];

/** Ties examples to a check of incident management; the test runner and the documentation both read them. */
export function casesFor(slug: string, rows: readonly Row[]): CheckCases {
  const check = checksOf('incident-management').find((one) => one.slug === slug);
  if (!check) throw new Error(`No check ${slug}`);
  return {
    check,
    cases: rows.map(([given, record, now, is, why, settings = SETTINGS]) => ({ given, record: record.build(), now, is, why, settings })),
  };
}

/** The settings without one of them. */
export function without(name: keyof SiteSettings): SiteSettings {
  const rest = { ...SETTINGS };
  delete (rest as Partial<Record<keyof SiteSettings, unknown>>)[name];
  return rest;
}

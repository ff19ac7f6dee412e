import { checkById, checksOf } from '../../src/checks/index';
import type { Check } from '../../src/checks/check';
import type { RecordFacts } from '../../src/record/record';
import type { SiteSettings } from '../../src/record/settings';
import type { Row } from './makers/row';

/** An example: a record, when it is looked at, and what the check has to find. `why` is the key of the sentence. */
export interface Case {
  readonly given: string;
  readonly record: RecordFacts;
  readonly now: number;
  readonly settings: SiteSettings;
  readonly is: Row[3];
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
  problemEscalateAfter: { '*': { value: 20, unit: 'days' } },
  complaintEscalateAfter: { value: 10, unit: 'days' },
  majorIncidentRule: { role: 'impact', in: ['extensive'] },
  topManagement: { groups: ['executives'], accounts: ['boss-1'] },
  processOwners: { 'incident-management': 'owner-1' },
  attributesPerTier: { 'tier-1': ['owner'] },
};

/** Examples of a check, by its id. */
export function casesOf(id: string, rows: readonly Row[]): CheckCases {
  const check = checkById(id);
  if (!check) throw new Error(`No check ${id}`);
  return {
    check,
    cases: rows.map(([given, record, now, is, why, settings = SETTINGS]) => ({ given, record: record.build(), now, is, why, settings })),
  };
}

/** Ties examples to a check of incident management by its slug. */
export function casesFor(slug: string, rows: readonly Row[]): CheckCases {
  const check = checksOf('incident-management').find((one) => one.slug === slug);
  if (!check) throw new Error(`No check ${slug}`);
  return casesOf(check.id, rows);
}

/** The settings without one of them. */
export function without(name: keyof SiteSettings): SiteSettings {
  const rest = { ...SETTINGS };
  delete (rest as Partial<Record<keyof SiteSettings, unknown>>)[name];
  return rest;
}

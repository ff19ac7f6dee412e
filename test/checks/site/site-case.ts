import type { Check, Outcome, Surveyed } from '../../../src/checks/check';
import { checkById, type RecordKind } from '../../../src/checks/index';
import type { RecordFacts } from '../../../src/record/record';
import type { SiteSettings } from '../../../src/record/settings';
import type { MappedKinds } from '../../../src/assess/index';
import type { RecordBuilder } from '../../record/a-record';
import { SITE_SETTINGS } from './site-settings';

/** A site, when it is looked at, and what a question about it has to find. `why` is the key of the sentence. */
export interface SiteCase {
  readonly given: string;
  readonly records: readonly RecordFacts[];
  readonly now: number;
  readonly is: Outcome;
  readonly why: string;
  /** Kinds that the site map knows; those of the question unless said otherwise. */
  readonly kinds: MappedKinds;
  /** Kinds that Jira withholds. */
  readonly withheld: ReadonlySet<RecordKind>;
  readonly settings: SiteSettings;
  /** What else has to be found. */
  readonly found: Partial<Surveyed>;
}

export type SiteRow = readonly [
  given: string,
  records: readonly RecordBuilder[],
  now: number,
  is: Outcome,
  why: string,
  more?: {
    readonly found?: Partial<Surveyed>;
    readonly without?: readonly RecordKind[];
    readonly withheld?: readonly RecordKind[];
    readonly settings?: SiteSettings;
  },
];

/** The check with this id; throws when there is none. */
export function siteCheck(id: string): Check {
  const check = checkById(id);
  if (!check?.site) throw new Error(`No question ${id}`);
  return check;
}

/** Kinds that a question looks at, and those of the service desk, all mapped in one project. */
const kindsOf = (check: Check): readonly RecordKind[] => [
  ...new Set<RecordKind>([
    'incident',
    'service-request',
    ...check.site!.reads.map(({ kind }) => kind),
    ...(check.site!.contributes?.kinds ?? []),
  ]),
];

/** Examples of a question, as cases. */
export function siteCases(check: Check, rows: readonly SiteRow[]): readonly SiteCase[] {
  return rows.map(([given, records, now, is, why, { found = {}, without = [], withheld = [], settings = SITE_SETTINGS } = {}]) => ({
    given,
    records: records.map((record) => record.build()),
    now,
    is,
    why,
    kinds: Object.fromEntries(kindsOf(check).flatMap((kind) => (without.includes(kind) ? [] : [[kind, { projects: ['10000'] }]]))),
    withheld: new Set(withheld),
    settings,
    found,
  }));
}

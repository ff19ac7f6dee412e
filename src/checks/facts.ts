import type { Instant } from '../record/record';
import type { Followed } from './check';
import { RECORD_FACTS } from './record-facts';
import { SITE_FACTS } from './site-facts';
import type { Subject } from './subject';
import type { Truth } from './truth';
import type { FieldRole, LinkRole, SettingName } from './vocabulary';

export { NOW, truth, type Truth } from './truth';

/** A named yes/no fact that conditions may ask for. */
export interface Fact {
  /** Follows "because" or "when" in a sentence. */
  readonly name: string;
  readonly denied: string;
  readonly needs: readonly (readonly string[])[];
  readonly fields: readonly FieldRole[];
  readonly settings: readonly SettingName[];
  readonly links?: readonly LinkRole[];
  readonly via?: readonly Followed[];
  holds(subject: Subject, at: Instant): Truth;
}

export type FactName = keyof typeof RECORD_FACTS | keyof typeof SITE_FACTS;

/** All facts: those that a record tells with the records linked to it, and those that take the rest of the site. */
export const FACTS: Readonly<Record<FactName, Fact>> = { ...RECORD_FACTS, ...SITE_FACTS };

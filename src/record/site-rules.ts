import { startOfDate } from './periods';
import { Recent } from './recent';
import type { Instant, Value } from './record';
import { SETTING_DEFAULTS } from './setting-defaults';
import type { ApprovalSource, SiteSettings } from './settings';

/** A site's settings, prepared once so that judging a record costs look-ups only. */
export interface SiteRules {
  readonly timeZone: string;
  readonly approvalSource: ApprovalSource;
  readonly placeholders: ReadonlySet<string>;
  readonly noneTexts: ReadonlySet<string>;
  /** Length of the longest of both: whatever is longer says something. */
  readonly longestEmpty: number;
  readonly excludedResolutions: ReadonlySet<string>;
  /** Accounts and groups, in lower case. */
  readonly topManagement: ReadonlySet<string>;
  readonly off: ReadonlySet<string>;
  readonly assessFrom: Instant | null;
  /** What short texts say. */
  readonly sayings: Recent<Saying>;
}

/** What tells a text that says something from one that does not. */
type Emptiness = Pick<SiteRules, 'placeholders' | 'noneTexts' | 'longestEmpty'>;

const prepared = new WeakMap<SiteSettings, SiteRules>();

/** The rules of these settings; the same object for the same settings object. Throws RangeError for an unknown time zone. */
export function rulesOf(settings: SiteSettings): SiteRules {
  let rules = prepared.get(settings);
  if (!rules) {
    const placeholders = lowerSet(settings.placeholders ?? SETTING_DEFAULTS.placeholders);
    const noneTexts = lowerSet(settings.noneTexts ?? SETTING_DEFAULTS.noneTexts);
    const longestEmpty = Math.max(0, ...[...placeholders, ...noneTexts].map(({ length }) => length));
    const emptiness = { placeholders, noneTexts, longestEmpty };
    rules = {
      ...emptiness,
      timeZone: settings.timeZone,
      approvalSource: settings.approvalSource ?? SETTING_DEFAULTS.approvalSource,
      excludedResolutions: lowerSet(settings.excludedResolutions ?? SETTING_DEFAULTS.excludedResolutions),
      topManagement: lowerSet([...(settings.topManagement?.groups ?? []), ...(settings.topManagement?.accounts ?? [])]),
      off: new Set(Object.entries(settings.checks ?? {}).flatMap(([id, { level }]) => (level === 'off' ? [id] : []))),
      assessFrom: settings.assessFrom === undefined ? null : startOfDate(settings.assessFrom, settings.timeZone),
      sayings: new Recent((text) => saying(text, emptiness)),
    };
    prepared.set(settings, rules);
  }
  return rules;
}

/** Whether a value says something: not empty, not a placeholder, no unticked step. `explicitNone`: a text such as "not needed" counts. */
export function isUsable(value: Value, rules: SiteRules, explicitNone = false): boolean {
  if (value === null) return false;
  const { text } = value;
  const says = text.length > LONGEST_KEPT ? saying(text, rules) : rules.sayings.of(text);
  if (says === 'nothing') return value.members.length > 0 || value.at !== null;
  return says === 'something' || (says === 'none' && explicitNone) || says === 'none, and no placeholder';
}

/** What a text says by itself; one of `noneTexts` counts where a check asks for an explicit none, or where it is no placeholder as well. */
type Saying = 'something' | 'nothing' | 'a placeholder' | 'none' | 'none, and no placeholder';

function saying(given: string, { longestEmpty, noneTexts, placeholders }: Emptiness): Saying {
  const shown = given.trim();
  // The unticked items of a checklist are shown as "[ ]"; a list counts only when every step is done.
  if (shown.includes('[ ]')) return 'a placeholder';
  if (shown.length > longestEmpty) return 'something';
  const text = shown.toLowerCase();
  if (text === '') return 'nothing';
  if (noneTexts.has(text)) return placeholders.has(text) ? 'none' : 'none, and no placeholder';
  return placeholders.has(text) ? 'a placeholder' : 'something';
}

/** Longest text that is kept: longer ones are looked at each time. */
const LONGEST_KEPT = 40;

/** Whether a yes/no value says yes. Where the site map knows the options they decide, else the text. */
export function isYes(value: Value): boolean {
  if (value === null) return false;
  if (value.option !== null) return value.option === 'yes';
  const text = value.text.toLowerCase();
  return text === 'yes' || text === 'true';
}

const lowerSet = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map((text) => text.trim().toLowerCase()));

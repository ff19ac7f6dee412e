import type { Health, MissingPart, SiteMapDocument } from '../../../src/contract';
import type { Tone } from '../../shared/lozenge';
import { stepsOf, valueAt, withValueAt, type Step } from '../state/document-path';

export type Job = Health['jobs'][number];

export const JOB_NAMES: Readonly<Record<Job['name'], { name: string; what: string }>> = {
  sweep: { name: 'Sweep', what: 'Every hour: changes that were missed, deadlines that passed, and what the site no longer has.' },
  survey: { name: 'Survey', what: 'Registers, reviews and shares over many records.' },
  'back-fill': { name: 'Back-fill', what: 'Records that were there before, and those a change makes necessary again.' },
};

export const JOB_STATES: Readonly<Record<Job['state'], { label: string; tone: Tone }>> = {
  well: { label: 'Well', tone: 'success' },
  'at-work': { label: 'At work', tone: 'information' },
  late: { label: 'Late', tone: 'warning' },
  failed: { label: 'Failed', tone: 'danger' },
  never: { label: 'Not yet run', tone: 'neutral' },
};

/** Checks that something missing keeps from telling, each once, by id. */
export function blindChecks(missing: readonly MissingPart[]): { id: string; name: string }[] {
  const byId = new Map(missing.flatMap(({ checks }) => checks).map((check) => [check.id, check]));
  return [...byId.values()];
}

/** What the banner says: `A field and 2 statuses that the set-up names are gone. 7 checks cannot tell because of it.` */
export function bannerText(missing: readonly MissingPart[]): string {
  const counts = new Map<MissingPart['what'], number>();
  for (const { what } of missing) counts.set(what, (counts.get(what) ?? 0) + 1);
  const parts = [...counts].map(([what, n]) => (n === 1 ? `1 ${what}` : `${n} ${PLURALS[what]}`));
  const named = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
  const checks = blindChecks(missing).length;
  const gone = missing.length === 1 ? 'is no longer on this site' : 'are no longer on this site';
  if (checks === 0) return `${named} of your set-up ${gone}. No check waits for it.`;
  return `${named} of your set-up ${gone}, so ${checks === 1 ? '1 check reads' : `${checks} checks read`} Cannot tell.`;
}

const PLURALS: Readonly<Record<MissingPart['what'], string>> = {
  project: 'projects',
  'issue type': 'issue types',
  status: 'statuses',
  field: 'fields',
  'link type': 'link types',
};

/** Steps to the list that holds the part, and to the part itself or the object it names. */
function placeOf(draft: SiteMapDocument, part: MissingPart): { list: Step[]; at: number } | null {
  const steps = stepsOf(part.path, draft);
  const last = steps.findLastIndex((step) => typeof step === 'number');
  if (last < 0) return null;
  const list = steps.slice(0, last);
  const items = valueAt(draft, list);
  if (!Array.isArray(items)) return null;
  // The draft may have moved on since the site was looked at: the id counts, not the index.
  const at = items.findIndex((item: unknown) => idOf(item) === part.id);
  return at < 0 ? null : { list, at };
}

const idOf = (item: unknown): unknown => (typeof item === 'object' && item !== null && 'type' in item ? item.type : item);

/**
 * The draft with another thing in place of one that is missing; the same draft where it does not name the missing one (any more). What
 * would be there twice is there once.
 */
export function withReplacement(draft: SiteMapDocument, part: MissingPart, id: string): SiteMapDocument {
  const place = placeOf(draft, part);
  if (place === null) return draft;
  const items = valueAt(draft, place.list) as unknown[];
  const old = items[place.at];
  const next = typeof old === 'object' && old !== null ? { ...old, type: id } : id;
  const others = items.filter((item, index) => index !== place.at && JSON.stringify(item) === JSON.stringify(next));
  const list =
    others.length > 0 ? items.filter((_, index) => index !== place.at) : items.map((item, index) => (index === place.at ? next : item));
  return withValueAt(draft, place.list, list) as SiteMapDocument;
}

/** Whether the draft still names what is missing. */
export const isNamed = (draft: SiteMapDocument, part: MissingPart): boolean => placeOf(draft, part) !== null;

/** Bytes in the largest fitting unit, with the numbers of the reader: `1.2 MB`. In: not negative. */
export function bytesText(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1000)), units.length - 1);
  const format = { style: 'unit', unit: units[power], unitDisplay: 'short', maximumFractionDigits: power === 0 ? 0 : 1 } as const;
  return new Intl.NumberFormat(locale, format).format(bytes / 1000 ** power);
}

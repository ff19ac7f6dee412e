import type { Check, Contribution, SiteAsk } from '../checks/check';
import { dayOf, startOfDay } from '../checks/days';
import { siteChecks, type RecordKind } from '../checks/index';
import type { Subject } from '../checks/subject';
import type { Counted } from '../checks/world';
import type { Instant } from '../record/record';

/** What a record may add altogether: the width of the column it is kept in. */
const LONGEST = 255;

interface Contributor {
  readonly check: string;
  /** Two characters that stand for the check, whatever other checks there are: rows of an older version can still be read. */
  readonly key: string;
  readonly of: (subject: Subject) => Contribution | null;
}

/** Two characters for a check id, as in a hash; that no two checks to which records add share them is tested. */
export function keyOf(checkId: string): string {
  let hash = 7;
  for (let index = 0; index < checkId.length; index++) hash = (hash * 33 + checkId.charCodeAt(index)) % 1296;
  return hash.toString(36).padStart(2, '0');
}

const addsTo = (kind: RecordKind): ((check: Check) => readonly Contributor[]) => {
  return ({ id, site }) => {
    const adds: SiteAsk['contributes'] = site?.contributes ?? null;
    return adds?.kinds.includes(kind) === true ? [{ check: id, key: keyOf(id), of: (subject) => adds.of(subject) }] : [];
  };
};

const CONTRIBUTORS = new Map<RecordKind, readonly Contributor[]>();

/** The checks that records of a kind add to. */
function contributorsOf(kind: RecordKind): readonly Contributor[] {
  let some = CONTRIBUTORS.get(kind);
  if (!some) CONTRIBUTORS.set(kind, (some = siteChecks.flatMap(addsTo(kind))));
  return some;
}

const LAPSES = new Map<RecordKind, readonly NonNullable<SiteAsk['lapses']>[]>();

/** When time alone may next change what a record says to a question about the site; null: never. */
export function lapseOf(subject: Subject): Instant | null {
  const kind = subject.record.kind as RecordKind;
  let lapses = LAPSES.get(kind);
  if (!lapses)
    LAPSES.set(kind, (lapses = siteChecks.flatMap(({ site }) => (site?.lapses?.kinds.includes(kind) === true ? [site.lapses] : []))));
  let first: Instant | null = null;
  for (const one of lapses) {
    const at = one.at(subject);
    if (at !== null && (first === null || at < first)) first = at;
  }
  return first;
}

const LETTERS = { yes: 'y', no: 'n', unknown: 'u' } as const;
const CODES: Readonly<Record<string, Contribution['code']>> = { y: 'yes', n: 'no', u: 'unknown' };

/**
 * All that a record adds, packed: `4ky` + day of its instant in base 36 + `-` + day of its end + `.` + hash of each group, joined by
 * `;`. Where that is too long, the longest entries lose their groups and count as unknown: never half an entry, never a silent loss.
 */
export function contributedBy(subject: Subject): string {
  const { timeZone } = subject.settings;
  let joined = '';
  for (const { key, of } of contributorsOf(subject.record.kind as RecordKind)) {
    const one = orUnknown(of, subject);
    if (one !== null) joined += (joined === '' ? key : `;${key}`) + packed(one, timeZone);
  }
  return joined.length <= LONGEST ? joined : shortened(joined.split(';'));
}

/** A record that a question chokes on is unknown to it: a bug of ours is no statement about the record. */
function orUnknown(of: Contributor['of'], subject: Subject): Contribution | null {
  try {
    return of(subject);
  } catch {
    return { at: null, code: 'unknown' };
  }
}

function packed({ at, until, code, groups }: Contribution, timeZone: string): string {
  let text: string = LETTERS[code];
  if (at !== null) text += dayText(at, timeZone);
  if (until !== undefined) text += `-${dayText(until, timeZone)}`;
  if (groups) for (const group of groups) text += `.${group}`;
  return text;
}

const dayTexts = new Map<number, string>();
let [lastAt, lastZone, lastText] = [NaN, '', ''];

/** Days before 1970 (a date mistyped in the year 26) are kept as 1970: long past either way. */
function dayText(at: Instant, timeZone: string): string {
  // Most of what a record adds counts from one and the same instant.
  if (at === lastAt && timeZone === lastZone) return lastText;
  const day = Math.max(0, dayOf(at, timeZone));
  let text = dayTexts.get(day);
  if (text === undefined) {
    if (dayTexts.size >= MOST_DAYS) dayTexts.clear();
    dayTexts.set(day, (text = day.toString(36)));
  }
  lastAt = at;
  lastZone = timeZone;
  lastText = text;
  return text;
}

/** Days whose text is kept: a century. */
const MOST_DAYS = 36_525;

function shortened(entries: string[]): string {
  const byLength = entries.map((entry, index) => ({ length: entry.length, index })).sort((a, b) => b.length - a.length);
  for (const { index } of byLength) {
    const entry = entries[index]!;
    entries[index] = `${entry.slice(0, 2)}u${entry.slice(3).split('.', 1)[0]!}`;
    if (entries.join(';').length <= LONGEST) break;
  }
  return entries.join(';');
}

const CHECKS = new Map(siteChecks.flatMap(({ id, site }) => (site?.contributes ? [[keyOf(id), id] as const] : [])));
const ENTRY = /^(..)([ynu])([0-9a-z]*)(?:-([0-9a-z]+))?((?:\.[0-9a-f]{8})*)$/;

/**
 * What was packed by `contributionsOf`, each with its check; instants are the beginnings of their days in the time zone. An entry of
 * a check that is no more is left out. Throws on a text that was never packed here.
 */
export function unpackContributions(kind: RecordKind, contributed: string, timeZone: string): Omit<Counted, 'n'>[] {
  if (contributed === '') return [];
  return contributed.split(';').flatMap((entry) => {
    const [, key, letter, at, until, groups] = ENTRY.exec(entry) ?? [];
    const code = letter === undefined ? undefined : CODES[letter];
    if (key === undefined || code === undefined) throw new Error(`No such contribution: ${entry}`);
    const check = CHECKS.get(key);
    if (check === undefined) return [];
    return [
      {
        check,
        kind,
        code,
        at: at === undefined || at === '' ? null : startOfDay(parseInt(at, 36), timeZone),
        ...(until !== undefined && { until: startOfDay(parseInt(until, 36), timeZone) }),
        ...(groups !== undefined && groups !== '' && { groups: groups.slice(1).split('.') }),
      },
    ];
  });
}

/** What a record adds, not packed: the same as unpacking what was packed, but for the time of day and what was too long to keep. */
export function contributions(subject: Subject): Omit<Counted, 'n'>[] {
  const kind = subject.record.kind as RecordKind;
  return contributorsOf(kind).flatMap(({ check, of }) => {
    const one = orUnknown(of, subject);
    return one === null ? [] : [{ ...one, check, kind }];
  });
}

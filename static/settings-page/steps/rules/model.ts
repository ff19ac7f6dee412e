import type {
  CheckLevel,
  CheckSetting,
  CheckView,
  ParameterValue,
  ParameterView,
  SiteMapDocument,
  Vocabulary,
} from '../../../../src/contract';

/** What a check does until somebody says otherwise: its gaps are shown, and nobody is stopped. */
export const SUGGESTED_LEVEL: CheckLevel = 'advise';

/** Whether a value is still our suggestion, was confirmed as it was suggested, or differs from the suggestion. */
export type Mark = 'ours' | 'confirmed' | 'changed';

export type Marked<T> = { value: T; suggested: T; mark: Mark };

export type ParameterLine = Marked<ParameterValue> & {
  view: ParameterView;
  /** How often something is reviewed: the check reads cannot tell until the interval is confirmed. */
  interval: boolean;
};

export type CheckLine = {
  check: CheckView;
  level: Marked<CheckLevel>;
  severity: Marked<CheckView['severity']>;
  parameters: ParameterLine[];
  /** Values that nobody has confirmed yet. */
  unconfirmed: number;
  /** Values that differ from our suggestion. */
  changed: number;
  /** Settings of the site that have to be made before the check is run. */
  waitsFor: string[];
  waitsForInterval: boolean;
};

export type RuleFilter = {
  text: string;
  level: CheckLevel | 'all';
  severity: CheckView['severity'] | 'all';
  show: 'all' | 'unconfirmed' | 'changed' | 'waiting';
};

export const NO_FILTER: RuleFilter = { text: '', level: 'all', severity: 'all', show: 'all' };

export type ProcessGroup = {
  process: Vocabulary['processes'][number];
  /** All checks of the process. */
  all: CheckLine[];
  /** Those that the filter leaves. */
  shown: CheckLine[];
};

/** Which levels a check can have: only what is asked of one record can warn or stop somebody who works on it. */
export const levelsOf = (check: Pick<CheckView, 'level'>): CheckLevel[] =>
  check.level === 'record' ? ['off', 'advise', 'warn', 'block'] : ['off', 'advise'];

/** Whether two values of parameters are the same. */
export const sameValue = (one: ParameterValue, other: ParameterValue): boolean =>
  typeof one === 'number' || typeof other === 'number' ? one === other : one.value === other.value && one.unit === other.unit;

function marked<T>(set: T | undefined, suggested: T, same: (one: T, other: T) => boolean = Object.is): Marked<T> {
  if (set === undefined) return { value: suggested, suggested, mark: 'ours' };
  return { value: set, suggested, mark: same(set, suggested) ? 'confirmed' : 'changed' };
}

/** Whether a setting of the site is made, as the checks see it: `false`, and a top management of nobody, are as good as none. */
export function isMade(settings: SiteMapDocument['settings'], key: string): boolean {
  const value = settings[key];
  if (value === undefined || value === null || value === false) return false;
  if (key !== 'topManagement' || typeof value !== 'object') return true;
  return Object.values(value).some((list) => Array.isArray(list) && list.length > 0);
}

/** What the page shows of one check. In: the draft, and the check as the app describes it. */
export function lineOf(draft: SiteMapDocument, check: CheckView): CheckLine {
  const setting: CheckSetting = draft.settings.checks?.[check.id] ?? {};
  const level = marked(setting.level, SUGGESTED_LEVEL);
  const severity = marked(setting.severity, check.severity);
  const parameters = check.params.map((view): ParameterLine => ({
    view,
    interval: check.level === 'process' && view.key === 'interval',
    ...marked(setting.params?.[view.key], view.suggested, sameValue),
  }));
  const marks = [level, severity, ...parameters].map(({ mark }) => mark);
  return {
    check,
    level,
    severity,
    parameters,
    unconfirmed: marks.filter((mark) => mark === 'ours').length,
    changed: marks.filter((mark) => mark === 'changed').length,
    waitsFor: check.needsSetting.filter((key) => !isMade(draft.settings, key)),
    waitsForInterval: parameters.some(({ interval, mark }) => interval && mark === 'ours'),
  };
}

/** Whether a line passes a filter. Text is looked for in name, question, id, and the requirements answered. */
export function passes(line: CheckLine, { text, level, severity, show }: RuleFilter): boolean {
  const { check } = line;
  if (level !== 'all' && line.level.value !== level) return false;
  if (severity !== 'all' && line.severity.value !== severity) return false;
  if (show === 'unconfirmed' && line.unconfirmed === 0) return false;
  if (show === 'changed' && line.changed === 0) return false;
  if (show === 'waiting' && line.waitsFor.length === 0 && !line.waitsForInterval) return false;
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const requirements = check.requirements.flatMap(({ id, clause, title }) => [id, clause, title]);
  return [check.id, check.name, check.question, ...requirements].some((each) => each.toLowerCase().includes(wanted));
}

/** The checks by process, in the order of the standard; processes of which the filter leaves nothing are left out. */
export function groupsOf(draft: SiteMapDocument, vocabulary: Vocabulary, filter: RuleFilter): ProcessGroup[] {
  return vocabulary.processes.flatMap((process): ProcessGroup[] => {
    const all = vocabulary.checks.filter((check) => check.process === process.id).map((check) => lineOf(draft, check));
    const shown = all.filter((line) => passes(line, filter));
    return shown.length === 0 ? [] : [{ process, all, shown }];
  });
}

/** Ids of the checks that a filter leaves. */
export const idsIn = (groups: readonly ProcessGroup[]): ReadonlySet<string> =>
  new Set(groups.flatMap(({ shown }) => shown.map(({ check }) => check.id)));

/** All checks by process, showing those of `ids`: a list that stays as it is while one works in it, whatever that does to the filter. */
export const groupsWith = (draft: SiteMapDocument, vocabulary: Vocabulary, ids: ReadonlySet<string>): ProcessGroup[] =>
  groupsOf(draft, vocabulary, NO_FILTER).flatMap((group): ProcessGroup[] => {
    const shown = group.all.filter(({ check }) => ids.has(check.id));
    return shown.length === 0 ? [] : [{ ...group, shown }];
  });

/** How many checks wait for a setting of the site. */
export const waitingFor = (vocabulary: Pick<Vocabulary, 'checks'>, key: string): number =>
  vocabulary.checks.filter(({ needsSetting }) => needsSetting.includes(key)).length;

import type { SiteMapDocument, Vocabulary } from '../../../../src/contract';
import { sameJson } from '../../state/document-path';
import { isMade, waitingFor } from './model';

/** A rule of the organization itself. `suggested` is absent where only the organization can decide. */
export type SiteRule = { key: string; name: string; what: string; suggested?: unknown };

/**
 * The rules of a site in the order in which they are shown. What the app goes by until a rule is set is in src/record/setting-defaults.ts;
 * a test holds both to be the same.
 */
export const SITE_RULES: readonly SiteRule[] = [
  { key: 'priorityMatrix', name: 'Priority matrix', what: 'Which priority follows from impact and urgency.' },
  { key: 'majorIncidentRule', name: 'Major incident criteria', what: 'When an incident is a major one by your own rule.' },
  { key: 'escalationRules', name: 'Escalation rules', what: 'Whether records are escalated by a rule at all.' },
  {
    key: 'incidentEscalateAfter',
    name: 'Time after which an incident is escalated',
    what: 'How long an incident may be open, by priority.',
  },
  { key: 'problemEscalateAfter', name: 'Time after which a problem is escalated', what: 'How long a problem may be open, by priority.' },
  { key: 'complaintEscalateAfter', name: 'Time after which a complaint is escalated', what: 'How long a complaint may be open.' },
  { key: 'topManagement', name: 'Top management', what: 'Groups and people who count as top management.' },
  { key: 'processOwners', name: 'Process owners', what: 'Who owns which process: nobody audits a process of their own.' },
  {
    key: 'attributesPerTier',
    name: 'Compulsory attributes by criticality',
    what: 'What has to be filled in for a service of each criticality.',
  },
  {
    key: 'workingTime',
    name: 'Working time',
    what: 'What working hours and working days count.',
    suggested: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
  },
  {
    key: 'tolerance',
    name: 'Targets',
    what: 'The share of records that has to meet a check, by its severity, for a requirement to be on target.',
    suggested: { high: 1, medium: 0.95, low: 0.8 },
  },
  {
    key: 'excludedResolutions',
    name: 'Resolutions left out',
    what: 'Records that end like this are not judged.',
    suggested: ['duplicate', 'withdrawn', 'cancelled', 'test'],
  },
  { key: 'approvalSource', name: 'Where approvals are read', what: 'What counts as a decision.', suggested: 'either' },
  {
    key: 'changeCategoriesPreApproved',
    name: 'Changes approved in advance',
    what: 'Types of change that are decided once, on their template.',
    suggested: ['standard'],
  },
  {
    key: 'clusterSize',
    name: 'Size of a cluster of incidents',
    what: 'How many incidents of a kind call for a look at their cause.',
    suggested: 10,
  },
  {
    key: 'registerReview',
    name: 'How old a register review may be',
    what: 'Entries of registers and knowledge articles that were reviewed longer ago read as a gap.',
    suggested: { value: 365, unit: 'days' },
  },
  {
    key: 'waiverMaximumDays',
    name: 'Longest waiver, in days',
    what: 'How far away the end of a waiver may be when somebody asks for it, approves it or asks for more time: 1 to 730 days.',
    suggested: 180,
  },
  {
    key: 'placeholders',
    name: 'Texts that count as empty',
    what: 'What forms and imports leave behind.',
    suggested: ['n/a', 'na', 'tbd', 'tbc', 'todo', '-', '--', '?', '.', 'x', 'xxx', 'none', 'keine', 'aucun', 'ninguno', 'なし', '无'],
  },
  {
    key: 'noneTexts',
    name: 'Texts that count as “none needed”',
    what: 'Accepted where a check asks for a reason or an explicit none.',
    suggested: [
      'none',
      'n/a',
      'not applicable',
      'not needed',
      'keine',
      'nicht nötig',
      'entfällt',
      'aucun',
      'sans objet',
      'ninguno',
      'no aplica',
      'なし',
      '無し',
      '该当なし',
      '該当なし',
      '无',
      '不适用',
    ],
  },
];

/** `ours`: our suggestion, not confirmed; `open`: needs a decision; `optional`: none is needed; `decided`: made, where we suggest nothing. */
export type RuleStand = 'ours' | 'confirmed' | 'changed' | 'open' | 'optional' | 'decided';

export type SiteRuleLine = SiteRule & {
  value: unknown;
  set: boolean;
  stand: RuleStand;
  /** Checks that are not run without it. */ waiting: number;
};

/** Where a rule of the site stands in a draft. */
export function siteRuleLine(rule: SiteRule, draft: SiteMapDocument, vocabulary: Pick<Vocabulary, 'checks'>): SiteRuleLine {
  const set = draft.settings[rule.key] !== undefined;
  const value = set ? draft.settings[rule.key] : rule.suggested;
  const waiting = waitingFor(vocabulary, rule.key);
  return { ...rule, value, set, waiting, stand: standOf(rule, draft, value, set, waiting) };
}

function standOf({ key, suggested }: SiteRule, draft: SiteMapDocument, value: unknown, set: boolean, waiting: number): RuleStand {
  if (suggested !== undefined) return !set ? 'ours' : sameJson(value, suggested) ? 'confirmed' : 'changed';
  if (isMade(draft.settings, key)) return 'decided';
  return waiting > 0 ? 'open' : 'optional';
}

/** How a setting is called; an unknown one by its key. */
export const nameOfSetting = (key: string): string => SITE_RULES.find((rule) => rule.key === key)?.name ?? key;

/** Lines of a text as a list: trimmed, without empty ones, each once. */
export const linesOfText = (text: string): string[] =>
  [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');

export type WorkingTime = { days: number[]; from: string; to: string };

const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a working time, or null. */
export function wrongTime({ days, from, to }: WorkingTime): string | null {
  if (days.length === 0) return 'Choose at least one day.';
  if (!CLOCK.test(from) || !CLOCK.test(to)) return 'Both times are needed, such as 09:00.';
  return from < to ? null : 'The end has to be after the beginning.';
}

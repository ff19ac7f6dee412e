import type { SiteSettings } from './settings';

/**
 * Settings that have a sensible default; a site may change each. `placeholders` are texts that count as empty (what forms and imports
 * leave behind, in six languages), `noneTexts` count as an explicit "none" where a check asks for one. What only the organization itself can decide (priority matrix, criteria of a major incident,
 * escalation rules, top management) has none: its checks are not run until the site has made it.
 */
export const SETTING_DEFAULTS = {
  workingTime: { days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' },
  approvalSource: 'either',
  changeCategoriesPreApproved: ['standard'],
  clusterSize: 10,
  registerReview: { value: 365, unit: 'days' },
  waiverMaximumDays: 180,
  excludedResolutions: ['duplicate', 'withdrawn', 'cancelled', 'test'],
  placeholders: ['n/a', 'na', 'tbd', 'tbc', 'todo', '-', '--', '?', '.', 'x', 'xxx', 'none', 'keine', 'aucun', 'ninguno', 'なし', '无'],
  noneTexts: [
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
  tolerance: { high: 1.0, medium: 0.95, low: 0.8 },
} as const satisfies Omit<SiteSettings, 'timeZone'>;

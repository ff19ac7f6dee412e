import type { CheckSetting, CheckView, ParameterValue, SiteMapDocument } from '../../../../src/contract';
import { SUGGESTED_LEVEL } from './model';

/** Changes of a draft, each as a new draft; the one handed in is never touched. A setting that says nothing is left out of the document. */
export type Edit = (draft: SiteMapDocument) => SiteMapDocument;

export type CheckPart = 'level' | 'severity' | { param: string };

function putCheck(draft: SiteMapDocument, id: string, setting: CheckSetting): SiteMapDocument {
  const { checks, ...settings } = draft.settings;
  const { [id]: _, ...others } = checks ?? {};
  const { params, ...own } = setting;
  const kept: CheckSetting = params && Object.keys(params).length > 0 ? { ...own, params } : own;
  const all = Object.keys(kept).length > 0 ? { ...others, [id]: kept } : others;
  return { ...draft, settings: Object.keys(all).length > 0 ? { ...settings, checks: all } : settings };
}

const settingOf = (draft: SiteMapDocument, id: string): CheckSetting => draft.settings.checks?.[id] ?? {};

/** Sets level or severity of a check. */
export const withCheck =
  (id: string, part: Pick<CheckSetting, 'level' | 'severity'>): Edit =>
  (draft) =>
    putCheck(draft, id, { ...settingOf(draft, id), ...part });

/** Sets a parameter of a check. */
export const withParameter =
  (id: string, key: string, value: ParameterValue): Edit =>
  (draft) => {
    const setting = settingOf(draft, id);
    return putCheck(draft, id, { ...setting, params: { ...setting.params, [key]: value } });
  };

/** Takes one part of a check back to our suggestion, unconfirmed. */
export const withoutPart =
  (id: string, part: CheckPart): Edit =>
  (draft) => {
    const { level, severity, params = {} } = settingOf(draft, id);
    const { [typeof part === 'object' ? part.param : '']: _, ...left } = params;
    return putCheck(draft, id, {
      ...(level !== undefined && part !== 'level' && { level }),
      ...(severity !== undefined && part !== 'severity' && { severity }),
      params: typeof part === 'object' ? left : params,
    });
  };

/** Takes a whole check back to our suggestion, unconfirmed. */
export const withoutCheck =
  (id: string): Edit =>
  (draft) =>
    putCheck(draft, id, {});

/** Confirms everything that these checks still have of our suggestion, by writing it down. What was set stays. */
export const withConfirmed =
  (checks: readonly CheckView[]): Edit =>
  (draft) =>
    checks.reduce((before, check) => {
      const suggested = Object.fromEntries(check.params.map((param) => [param.key, param.suggested]));
      const { params, ...own } = settingOf(before, check.id);
      return putCheck(before, check.id, { level: SUGGESTED_LEVEL, severity: check.severity, ...own, params: { ...suggested, ...params } });
    }, draft);

/** Sets a rule of the site. */
export const withSetting =
  (key: string, value: unknown): Edit =>
  (draft) => ({ ...draft, settings: { ...draft.settings, [key]: value } });

/** Takes a rule of the site back: to our suggestion where there is one, else to none. */
export const withoutSetting =
  (key: string): Edit =>
  (draft) => {
    const { [key]: _, ...settings } = draft.settings;
    return { ...draft, settings: settings as SiteMapDocument['settings'] };
  };

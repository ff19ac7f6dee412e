import { checkById, EVENTS, FIELD_ROLES, LINK_ROLES, RECORD_KINDS, type RecordKind } from '../checks';
import { projectsIn, type SiteMap } from '../mapping';
import { nameIn } from '../mapping/mapped-ids';
import { SETTING_NAMES } from '../mapping/setting-names';
import type { CheckSetting } from '../record/settings';
import type { RecordCount } from '../store';
import type { Ingredients } from './ingredients';
import { ingredientsIn, whole } from './ruleset-in-force';

/** Records of a kind in a project that have to be judged again, and what of the change makes it necessary, in plain words. */
export interface ImpactPart {
  readonly kind: RecordKind;
  readonly projectId: string;
  /** How many are kept now. */
  readonly records: number;
  readonly why: readonly string[];
}

/**
 * What putting `after` in force in place of `before` makes the app judge again: exactly the kinds and projects whose ruleset changes
 * (`rulesetIn`), by project and kind in the order of the map and the vocabulary.
 * @param before null: nothing was in force.
 * @param counts the records that are kept now.
 */
export const impactOf = (before: SiteMap | null, after: SiteMap, counts: readonly RecordCount[]): ImpactPart[] => {
  const projects = new Set([...(before === null ? [] : projectsIn(before)), ...projectsIn(after)]);
  const kept = new Map(counts.map(({ projectId, kind, records }) => [`${projectId} ${kind}`, records]));
  return [...projects].flatMap((projectId) =>
    (Object.keys(RECORD_KINDS) as RecordKind[]).flatMap((kind): ImpactPart[] => {
      const old = before === null ? null : ingredientsIn(kind, whole(before), projectId);
      const now = ingredientsIn(kind, whole(after), projectId);
      const why = reasons(kind, old, now, before, after);
      return why.length === 0 ? [] : [{ kind, projectId, records: kept.get(`${projectId} ${kind}`) ?? 0, why }];
    }),
  );
};

const reasons = (
  kind: RecordKind,
  old: Ingredients | null,
  now: Ingredients | null,
  before: SiteMap | null,
  after: SiteMap,
): readonly string[] => {
  if (old === null && now === null) return [];
  if (old === null) return ['this project did not have such records before'];
  if (now === null) return ['this project no longer has such records'];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((part) => old.get(part) !== now.get(part));
  return [...new Set(changed.map((part) => reasonFor(kind, part, before, after)))];
};

const reasonFor = (kind: RecordKind, part: string, before: SiteMap | null, after: SiteMap): string => {
  const [what = '', name = '', milestone = ''] = part.split(':');
  switch (what) {
    case 'sources':
      return 'which issues are such records changed';
    case 'elsewhere':
    case 'types':
      return name === kind
        ? 'which issues are such records elsewhere changed'
        : `which issues are ${nameIn(RECORD_KINDS, name)} records changed`;
    case 'milestone':
      return `the statuses for ${nameIn(EVENTS, milestone)}${name === kind ? '' : ` of ${nameIn(RECORD_KINDS, name)} records`} changed`;
    case 'field':
      return `the field for ${nameIn(FIELD_ROLES, name)} changed`;
    case 'link':
      return `the link for ${nameIn(LINK_ROLES, name)} changed`;
    case 'setting':
      return `the setting ${SETTING_NAMES[name as keyof typeof SETTING_NAMES].name} changed`;
    case 'check':
      return checkReason(name, before?.settings.checks?.[name], after.settings.checks?.[name]);
    case 'servicesOut':
      return 'which services are left out changed';
    default:
      throw new Error(`No such part of a ruleset: ${part}`);
  }
};

const checkReason = (id: string, old: CheckSetting = {}, now: CheckSetting = {}): string => {
  const check = `check ${id} (${checkById(id)?.name ?? 'unknown'})`;
  if (old.level !== 'off' && now.level === 'off') return `${check} is switched off`;
  if (old.level === 'off' && now.level !== 'off') return `${check} is switched on`;
  return `${check} has other limits`;
};

import { describe, expect, test } from '@jest/globals';
import { kindOfIssueType } from '../../src/mapping/kind-of-issue-type';
import { normaliseName } from '../../src/mapping/names';
import { proposeSiteMap } from '../../src/mapping/propose';
import { milestoneOfStatus } from '../../src/mapping/propose-statuses';
import type { SchemaField, SiteSchema } from '../../src/mapping/site-schema';
import { fieldRoles, fieldSigns } from '../../src/mapping/vocabulary/field-roles';
import { lifecycles, type LifecycleSigns } from '../../src/mapping/vocabulary/lifecycles';
import { linkRoles } from '../../src/mapping/vocabulary/link-roles';
import { isMilestone, milestones, statusSigns } from '../../src/mapping/vocabulary/milestones';
import { recordKinds } from '../../src/mapping/vocabulary/record-kinds';
import { allWords } from '../../src/mapping/vocabulary/words';
import {
  FIELD_ROLES,
  fieldRole,
  LIFECYCLES,
  LINK_ROLES,
  RECORD_KINDS,
  type FieldRole,
  type FieldType,
  type Lifecycle,
  type LinkRole,
  type RecordKind,
} from '../../src/record/vocabulary';

const NOTHING: SiteSchema = {
  ...{ timeZone: 'UTC', projects: [], issueTypes: [], statuses: [], priorities: [], resolutions: [], fields: [], linkTypes: [] },
};
const roles = Object.keys(FIELD_ROLES) as FieldRole[];
const kinds = Object.keys(RECORD_KINDS) as RecordKind[];
const linkRoleKeys = Object.keys(LINK_ROLES) as LinkRole[];

/** Jira's field for a role of a type, as Jira describes it. */
const JIRA_TYPES: Record<FieldType, { type: string; items?: string; custom: string }> = {
  text: { type: 'string', custom: 'textarea' },
  option: { type: 'option', custom: 'select' },
  options: { type: 'array', items: 'option', custom: 'multiselect' },
  yesNo: { type: 'option', custom: 'radiobuttons' },
  user: { type: 'user', custom: 'userpicker' },
  users: { type: 'array', items: 'user', custom: 'multiuserpicker' },
  date: { type: 'date', custom: 'datepicker' },
  datetime: { type: 'datetime', custom: 'datetime' },
  number: { type: 'number', custom: 'float' },
  duration: { type: 'string', custom: 'textfield' },
  link: { type: 'string', custom: 'url' },
  reference: { type: 'array', items: 'cmdb-object-field', custom: 'cmdb-object-cftype' },
  checklist: { type: 'array', items: 'option', custom: 'multicheckboxes' },
  services: { type: 'array', items: 'option', custom: 'multiselect' },
  assets: { type: 'array', items: 'cmdb-object-field', custom: 'cmdb-object-cftype' },
  team: { type: 'team', custom: 'team' },
  approvals: { type: 'sd-approvals', custom: 'sd-approvals' },
  sla: { type: 'sd-servicelevelagreement', custom: 'sd-sla-field' },
  rating: { type: 'sd-feedback', custom: 'sd-request-feedback' },
  organizations: { type: 'array', items: 'sd-customerorganization', custom: 'sd-customer-organizations' },
  versions: { type: 'array', items: 'version', custom: 'multiversion' },
  attachments: { type: 'array', items: 'attachment', custom: 'attachment' },
};

/** Of roles that a field type of its own gives away: with that type, and with another one, so that only the name is left. */
const fieldsCalled = (role: FieldRole, name: string): SchemaField[] => {
  const { system, schema } = fieldSigns(role);
  const own = JIRA_TYPES[fieldRole(role).type];
  const field = (custom: string): SchemaField => ({
    ...{ id: system ?? 'customfield_1', name, custom: system === undefined },
    schema: { ...own, custom },
  });
  return [field(`x:${own.custom}`), ...(schema === undefined ? [] : [field(schema)])];
};

describe('field roles', () => {
  test.each(roles)('each English name of %p is proposed for it, surely, on a site that has just that field', (role) => {
    for (const name of fieldSigns(role).suggest.en ?? []) {
      for (const field of fieldsCalled(role, name)) {
        const { map, reasons } = proposeSiteMap({ ...NOTHING, fields: [field] });
        expect([name, map.fields[role]?.fields]).toEqual([name, [field.id]]);
        expect([name, reasons.find(({ part }) => part === `fields.${role}`)?.sure]).toEqual([name, true]);
      }
    }
  });

  test('every role has a name in English, and no role has one twice', () => {
    expect(Object.keys(fieldRoles).sort()).toEqual([...roles].sort());
    for (const role of roles) {
      const names = allWords(fieldSigns(role).suggest);
      expect([role, fieldSigns(role).suggest.en?.length]).not.toEqual([role, 0]);
      for (const list of Object.values(fieldSigns(role).suggest))
        expect([role, new Set(list.map(normaliseName)).size]).toEqual([role, list.length]);
      expect(names).not.toContain('');
    }
  });

  test('the spellings of the options are those of the role, and none stands for two of them', () => {
    for (const role of roles) {
      const options = Object.entries(fieldSigns(role).options ?? {});
      expect([role, options.map(([key]) => key)]).toEqual([role, [...(fieldRole(role).options ?? [])]]);
      const spellings = options.flatMap(([, list]) => [...new Set(list.map(normaliseName))]);
      expect([role, spellings.filter((one, at) => spellings.indexOf(one) !== at)]).toEqual([role, []]);
      for (const [key, list] of options) expect([role, key, list.length > 0]).toEqual([role, key, true]);
    }
  });
});

describe('kinds', () => {
  const names = kinds.flatMap((kind) => allWords(recordKinds[kind].issueTypes).map((name): [string, RecordKind] => [name, kind]));

  test('every kind has an entry with a name in English', () => {
    expect(Object.keys(recordKinds).sort()).toEqual([...kinds].sort());
    for (const kind of kinds) expect([kind, (recordKinds[kind].issueTypes.en ?? []).length > 0]).toEqual([kind, true]);
  });

  test('every name of an issue type, in every language, gives its kind', () => {
    for (const [name, kind] of names) {
      const choice = kindOfIssueType({ id: '1', name, subtask: false, hierarchyLevel: 0 }, []);
      expect([name, choice?.kind]).toEqual([name, kind]);
    }
  });

  test('the names that are often something else are names of the kind', () => {
    for (const kind of kinds) {
      const own = allWords(recordKinds[kind].issueTypes);
      for (const name of recordKinds[kind].loose ?? []) expect([kind, own.includes(name)]).toEqual([kind, true]);
    }
  });

  test('a kind whose issue type exists is proposed with its project', () => {
    for (const kind of kinds) {
      const name = recordKinds[kind].issueTypes.en?.[0] ?? '';
      // An action is one only beside another record.
      const types = [name, 'Incident'].map((one, at) => ({ id: String(at), name: one, subtask: false, hierarchyLevel: 0 }));
      const project = {
        id: '9',
        key: 'P',
        name: 'P',
        projectTypeKey: 'service_desk',
        style: 'classic',
        issueTypes: [{ id: '0' }, { id: '1' }],
      };
      const { map } = proposeSiteMap({ ...NOTHING, issueTypes: types, projects: [project] });
      expect([kind, map.kinds[kind]?.projects]).toEqual([kind, ['9']]);
    }
  });
});

describe('statuses', () => {
  const all = Object.keys(LIFECYCLES) as Lifecycle[];

  test.each(all)('every name of a status in the lifecycle %p gives its milestone', (lifecycle) => {
    const { overrides, guesses = {} }: LifecycleSigns = lifecycles[lifecycle];
    const own = new Map(Object.entries({ ...guesses, ...overrides }).map(([name, milestone]) => [normaliseName(name), milestone]));
    const found = (name: string): string | undefined =>
      milestoneOfStatus({ id: '1', name, categoryKey: 'undefined' }, lifecycle)?.milestone;
    for (const [name, milestone] of Object.entries({ ...guesses, ...overrides })) expect([name, found(name)]).toEqual([name, milestone]);
    for (const milestone of LIFECYCLES[lifecycle]) {
      if (!isMilestone(milestone)) continue;
      for (const name of allWords(statusSigns(milestone).statuses))
        expect([name, found(name)]).toEqual([name, own.get(normaliseName(name)) ?? milestone]);
    }
  });

  test('a lifecycle names milestones of its own only, and falls back on one', () => {
    expect(Object.keys(lifecycles)).toEqual(all);
    for (const lifecycle of all) {
      const { overrides, guesses = {}, fallback }: LifecycleSigns = lifecycles[lifecycle];
      const known: readonly string[] = LIFECYCLES[lifecycle];
      for (const milestone of [...Object.values(overrides), ...Object.values(guesses), ...Object.values(fallback)])
        expect([lifecycle, known.includes(milestone) && isMilestone(milestone)]).toEqual([lifecycle, true]);
    }
  });

  test('no name stands for two milestones of a lifecycle', () => {
    for (const lifecycle of all) {
      const names = LIFECYCLES[lifecycle]
        .filter(isMilestone)
        .flatMap((one) => [...new Set(allWords(statusSigns(one).statuses).map(normaliseName))]);
      expect([lifecycle, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([lifecycle, []]);
    }
  });

  test('every milestone that a status can stand for is in some lifecycle', () => {
    const used = new Set<string>(all.flatMap((lifecycle) => [...LIFECYCLES[lifecycle]]));
    expect(Object.keys(milestones).filter((milestone) => !used.has(milestone))).toEqual([]);
  });
});

describe('links', () => {
  test.each(linkRoleKeys)('each English phrase of %p is proposed for it where nothing else is there', (role) => {
    const phrases = linkRoles[role].en ?? [];
    expect(phrases.length).toBeGreaterThan(0);
    const issueTypes = kinds.map((kind, at) => ({
      id: String(at),
      name: recordKinds[kind].issueTypes.en?.[0] ?? '',
      subtask: false,
      hierarchyLevel: 0,
    }));
    const project = { id: '9', key: 'P', name: 'P', projectTypeKey: 'business', style: 'classic', issueTypes };
    const ends: readonly string[] = LINK_ROLES[role].to;
    for (const phrase of phrases) {
      const linkTypes = [{ id: '7', name: 'Link', inward: 'is something', outward: phrase }];
      const { map, reasons } = proposeSiteMap({ ...NOTHING, issueTypes, projects: [project], linkTypes });
      const related = phrase === 'relates to';
      const wanted = related && (ends.length > 1 || ends[0] === 'any') ? undefined : [{ type: '7', direction: 'outward' }];
      expect([phrase, map.links[role]]).toEqual([phrase, wanted]);
      if (wanted !== undefined) expect(reasons.find(({ part }) => part === `links.${role}`)?.sure).toBe(!related);
    }
  });
});

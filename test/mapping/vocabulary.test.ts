import { describe, expect, test } from '@jest/globals';
import { kindOfIssueType } from '../../src/mapping/kind-of-issue-type';
import { normaliseName } from '../../src/mapping/names';
import { proposeSiteMap } from '../../src/mapping/propose';
import { kindsWithBoth } from '../../src/mapping/roles-of-kinds';
import type { SchemaField, SiteSchema } from '../../src/mapping/site-schema';
import { fieldRoles, fieldSigns } from '../../src/mapping/vocabulary/field-roles';
import { linkRoles } from '../../src/mapping/vocabulary/link-roles';
import { milestones } from '../../src/mapping/vocabulary/milestones';
import { recordKinds } from '../../src/mapping/vocabulary/record-kinds';
import { allWords, LANGUAGES, type Words } from '../../src/mapping/vocabulary/words';
import {
  FIELD_ROLES,
  fieldRole,
  LINK_ROLES,
  RECORD_KINDS,
  type FieldRole,
  type FieldType,
  type LinkRole,
  type RecordKind,
} from '../../src/record/vocabulary';
import { sharedNames } from './shared-names';

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
  const { system, schemas = [] } = fieldSigns(role);
  const own = JIRA_TYPES[fieldRole(role).type];
  const field = (custom: string): SchemaField => ({
    ...{ id: system ?? 'customfield_1', name, custom: system === undefined },
    schema: { ...own, custom },
  });
  return [field(`x:${own.custom}`), ...schemas.map(field)];
};

/** The version of a controlled document is its edition, too, where nothing else is; nobody is sure of that. */
const ALSO_ANOTHER = ['edition/Version'];

describe('field roles', () => {
  test.each(roles)('each English name of %p is proposed for it, surely, on a site that has just that field', (role) => {
    for (const name of fieldSigns(role).suggest.en ?? []) {
      for (const field of fieldsCalled(role, name)) {
        const { map, reasons } = proposeSiteMap({ ...NOTHING, fields: [field] });
        expect([name, map.fields[role]?.fields]).toEqual([name, [field.id]]);
        expect([name, reasons.find(({ part }) => part === `fields.${role}`)?.sure]).toEqual([
          name,
          !ALSO_ANOTHER.includes(`${role}/${name}`),
        ]);
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

  test('two roles that share a name, in number or spelling alone, are asked of different kinds of record', () => {
    const named = roles.filter((role) => fieldSigns(role).system === undefined);
    const shared = sharedNames(named.map((role) => [role, fieldSigns(role).suggest]));
    const clashes = shared.flatMap(([one, other, name]) => (kindsWithBoth(one, other).length === 0 ? [] : [`${one}, ${other}: ${name}`]));
    expect(clashes).toEqual(['edition, version: version']);
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
      expect([kind, map.kinds[kind]?.sources.map(({ projects }) => projects)]).toEqual([kind, [['9']]]);
    }
  });
});

describe('every name', () => {
  test.each([
    ['field roles', roles.map((role): [string, Words] => [role, fieldSigns(role).suggest])],
    ['kinds', kinds.map((kind): [string, Words] => [kind, recordKinds[kind].issueTypes])],
    ['milestones', Object.entries(milestones).map(([milestone, { statuses }]): [string, Words] => [milestone, statuses])],
    ['link roles', linkRoleKeys.map((role): [string, Words] => [role, linkRoles[role].phrases])],
    [
      'link roles from the other end',
      linkRoleKeys.flatMap((role): [string, Words][] => {
        const { inverse } = linkRoles[role];
        return inverse === undefined ? [] : [[role, inverse]];
      }),
    ],
  ])('%s are known in six languages', (_what, lists) => {
    expect(lists.length).toBeGreaterThan(20);
    const missing = lists.flatMap(([key, words]) =>
      LANGUAGES.filter((one) => (words[one] ?? []).length === 0).map((one) => `${key} ${one}`),
    );
    expect(missing).toEqual([]);
  });

  test('only a relation that is the same from both ends has no name for the other one', () => {
    expect(linkRoleKeys.filter((role) => linkRoles[role].inverse === undefined)).toEqual(['relatedChange']);
  });
});

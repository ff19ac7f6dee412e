import { describe, expect, test } from '@jest/globals';
import type { SetUp, SiteMapDocument, Vocabulary } from '../../../src/set-up-contract';
import { draft, reasons, site } from '../../../static/dev/set-up-site';
import { words } from '../../../static/dev/set-up-words';
import {
  fieldChoices,
  fieldGroups,
  fieldRows,
  fieldsAtFirst,
  optionRows,
  withFields,
  withOption,
} from '../../../static/settings-page/steps/map/fields-model';
import {
  issueTypeChoices,
  kindRows,
  sourceWithJql,
  statusRows,
  withMilestones,
  withNewKind,
  withoutKind,
  withSource,
} from '../../../static/settings-page/steps/map/kinds-model';
import { linkChoices, linkKey, linkOfKey, linkRows, withLinks } from '../../../static/settings-page/steps/map/links-model';
import { found } from '../../../static/settings-page/steps/map/found-choices';
import { purposeText } from '../../../static/settings-page/steps/map/purpose';
import { doubtKey, groundsOf } from '../../../static/settings-page/steps/map/standing';

const reader = { locale: 'en', timeZone: 'UTC' };
const part = (kind: string) => {
  const one = draft.kinds[kind];
  if (!one) throw new Error(`no ${kind}`);
  return one;
};

describe('what stands behind a part', () => {
  const because = (reason: string, sure = true) => ({ part: 'fields.impact', reason, sure });
  const of = (told: SetUp['reasons'], ids: string[]) => groundsOf(told, ['fields.impact'], ids);
  test('proposed without doubt, with doubt, and chosen by hand', () => {
    expect(of([because('field "Impact" (a1): by name')], ['a1'])).toEqual({ standing: 'sure', reasons: ['Field "Impact" (a1): by name'] });
    expect(of([because('field "Impact" (customfield_1): by name', false)], ['customfield_1'])).toEqual({
      standing: 'look',
      reasons: ['Field "Impact": by name'],
    });
    expect(of([because('field "Impact" (1): by name')], ['2'])).toEqual({ standing: 'own', reasons: [] });
    expect(of([], ['2']).standing).toBe('own');
    expect(of([because('field "Impact" (1): by name')], [])).toEqual({ standing: 'none', reasons: [] });
  });
  test('one id by hand makes the whole chosen by hand, and reasons of other parts say nothing', () => {
    expect(of([because('field "Impact" (1): by name')], ['1', '2']).standing).toBe('own');
    expect(groundsOf([{ part: 'fields.impactOther', reason: '(1)', sure: true }], ['fields.impact'], ['1']).standing).toBe('own');
  });
  test('what a shortened reason leaves out passes for proposed, with its doubt', () => {
    expect(of([because('"A" (1), "B" (2) and 4 more: by name'), because('… and 4 more', false)], ['1', '9']).standing).toBe('look');
  });
  test('a doubt that was looked at is another one when something else stands there', () => {
    expect(doubtKey('fields.impact', ['2', '1'])).toBe(doubtKey('fields.impact', ['1', '2']));
    expect(doubtKey('fields.impact', ['1'])).not.toBe(doubtKey('fields.impact', ['1', '2']));
  });
  test('a role says what it is for, and what is lost without it', () => {
    expect(purposeText(3, true, reader)).toBe('3 checks look at it.');
    expect(purposeText(1, true, reader)).toBe('1 check looks at it.');
    expect(purposeText(3, false, reader)).toBe('3 checks cannot tell without it.');
    expect(purposeText(0, false, reader)).toBe('No check looks at it.');
  });
});

describe('kinds of record', () => {
  test('all are listed, with the doubts of their statuses and the checks that are asked of them', () => {
    const rows = kindRows(draft, reasons, words);
    expect(rows.map(({ kind }) => kind.id)).toEqual(words.kinds.map(({ id }) => id));
    const of = (id: string) => rows.find(({ kind }) => kind.id === id);
    expect(of('incident')).toMatchObject({ checks: 5, grounds: { standing: 'look' } });
    expect(of('incident')?.grounds.reasons).toContain('Status "Fertig": by the status category alone ("done")');
    expect(of('problem')?.grounds.standing).toBe('sure');
    expect(of('release')).toMatchObject({ part: null, grounds: { standing: 'none' } });
  });
  test('their statuses are those of the workflows and those the draft names, by category, those in doubt first', () => {
    const rows = statusRows('incident', part('incident'), site, reasons);
    expect(rows.map(({ name }) => name)).toEqual([
      ...['Neu', 'Open', 'Handed to second line', 'In Arbeit', 'In progress', 'Waiting for customer', 'Fertig', 'Closed', 'Resolved'],
    ]);
    expect(rows.find(({ name }) => name === 'Fertig')).toMatchObject({
      ...{ milestones: ['resolved'], project: 'LAB', sure: false, reason: 'by the status category alone ("done")' },
    });
    expect(rows.find(({ name }) => name === 'Open')).toMatchObject({ milestones: [], reason: null, sure: true });
  });
  test('where no workflow is known, all statuses are offered but those of other projects', () => {
    const blind = { ...site, projects: site.projects.map((one) => ({ ...one, issueTypes: [] })) };
    const names = statusRows('problem', part('problem'), blind, []).map(({ name }) => name);
    expect(names).toContain('Retired');
    expect(names).not.toContain('Fertig');
  });
  test('a status that the site no longer has is still shown by its id', () => {
    const rows = statusRows('problem', { ...part('problem'), statuses: { closed: ['404'] } }, site, []);
    expect(rows.find(({ id }) => id === '404')).toMatchObject({ name: '404', category: 'undefined', milestones: ['closed'] });
  });
  test('a status stands for several milestones, or for none, and an empty milestone goes', () => {
    const both = withMilestones(draft, 'incident', '5', ['resolved', 'closed']);
    expect(both.kinds['incident']?.statuses).toMatchObject({ resolved: ['5', '22'], closed: ['6', '5'] });
    expect(withMilestones(draft, 'incident', '6', []).kinds['incident']?.statuses).not.toHaveProperty('closed');
    expect(withMilestones(draft, 'incident', '5', ['resolved'])).toEqual(draft);
    expect(withMilestones(draft, 'release', '5', ['closed'])).toBe(draft);
  });
  test('kinds and sources come and go', () => {
    const added = withNewKind(draft, 'release');
    expect(added.kinds['release']).toEqual({ sources: [{ projects: [], issueTypes: [] }], statuses: {} });
    expect(withNewKind(added, 'release')).toBe(added);
    expect(withoutKind(added, 'release')).toEqual(draft);
    const more = withSource(draft, 'problem', 1, { projects: ['1'], issueTypes: ['2'] });
    expect(more.kinds['problem']?.sources).toHaveLength(2);
    expect(withSource(more, 'problem', 1, null)).toEqual(draft);
  });
  test('JQL without a word in it is none', () => {
    expect(sourceWithJql({ projects: [], issueTypes: [], jql: 'a = b' }, '  ')).toEqual({ projects: [], issueTypes: [] });
    expect(sourceWithJql({ projects: [], issueTypes: [] }, 'a = b ')).toEqual({ projects: [], issueTypes: [], jql: 'a = b ' });
  });
  test('issue types that the projects use come first; those of other team-managed projects do not come', () => {
    const choices = issueTypeChoices(site, ['10002']);
    expect(choices[0]).toEqual({ id: '10002', used: true });
    expect(choices.map(({ id }) => id)).not.toContain('10020');
    expect(issueTypeChoices(site, ['10003'])[0]).toEqual({ id: '10020', used: true });
  });
});

describe('field roles', () => {
  const rows = fieldRows(draft, reasons, words);
  const row = (id: string) => {
    const one = rows.find(({ role }) => role.id === id);
    if (!one) throw new Error(`no ${id}`);
    return one;
  };
  const doubtful = (one: (typeof rows)[number]) => one.grounds.standing === 'look';

  test('an option that fits nothing is a doubt, even where the field is sure', () => {
    expect(row('changeType').grounds).toEqual({
      standing: 'look',
      reasons: ['Field "Change type": by name', 'Options: no key fits "Retrospective"'],
    });
    expect(row('impact').grounds.standing).toBe('sure');
    expect(row('workaround').grounds.standing).toBe('none');
  });
  test('doubts come first, then by process where it is known, else what is mapped before what is not', () => {
    const [first] = words.processes;
    const told: Vocabulary = {
      ...words,
      fieldRoles: words.fieldRoles.map((role) => ({ ...role, processes: role.id === 'impact' ? [first?.id ?? ''] : [] })),
    };
    const some = fieldRows(draft, reasons, told);
    const groups = fieldGroups(some, fieldsAtFirst(some, doubtful), told);
    expect(groups.map(({ id }) => id)).toEqual(['doubts', first?.id, 'mapped', 'unmapped']);
    expect(groups.flatMap((group) => group.rows)).toHaveLength(words.fieldRoles.length);
    expect(groups[0]?.rows.map(({ role }) => role.id)).toEqual(['classification', 'majorFlag', 'changeType']);
  });
  test('rows stay in their group while one works on them', () => {
    const atFirst = fieldsAtFirst(rows, doubtful);
    const after = fieldRows(withFields(draft, 'classification', ['customfield_10017']), reasons, words);
    expect(fieldGroups(after, atFirst, words).map(({ id, rows: some }) => [id, some.map(({ role }) => role.id)])).toEqual(
      fieldGroups(rows, atFirst, words).map(({ id, rows: some }) => [id, some.map(({ role }) => role.id)]),
    );
  });
  test('fields of a fitting type come first, but all can be chosen', () => {
    const choices = fieldChoices(site, 'sla');
    expect(choices.filter(({ fits }) => fits).map(({ id }) => id)).toEqual(['customfield_10011', 'customfield_10010']);
    expect(choices).toHaveLength(site.fields.length);
    expect(fieldChoices(site, 'unheard-of').every(({ fits }) => fits)).toBe(true);
  });
  test('options stay with their field and go with it', () => {
    const options = draft.fields['impact']?.options;
    expect(withFields(draft, 'impact', ['customfield_10004', 'customfield_10005']).fields['impact']).toEqual({
      ...{ fields: ['customfield_10004', 'customfield_10005'], options },
    });
    expect(withFields(draft, 'impact', ['customfield_10005']).fields['impact']).toEqual({ fields: ['customfield_10005'] });
    expect(withFields(draft, 'impact', []).fields).not.toHaveProperty('impact');
  });
  test('options are those of the field and those of the draft; resolutions go by id', () => {
    expect(optionRows(row('changeType'), site).map(({ name, key }) => [name, key])).toEqual([
      ...[
        ['Standard', 'standard'],
        ['Normal', 'normal'],
        ['Emergency', 'emergency'],
        ['Retrospective', null],
      ],
    ]);
    expect(optionRows(row('resolution'), site)[1]).toEqual({ value: '10001', name: "Won't do", key: 'not-done' });
    expect(optionRows({ fields: ['customfield_10006'], options: { old: ['Gone'] } }, site).at(-1)).toEqual({
      value: 'Gone',
      name: 'Gone',
      key: 'old',
    });
  });
  test('an option stands for one key', () => {
    const moved = withOption(draft, 'changeType', 'Normal', 'standard');
    expect(moved.fields['changeType']?.options).toEqual({ standard: ['Standard', 'Normal'], normal: [], emergency: ['Emergency'] });
    expect(withOption(moved, 'changeType', 'Normal', null).fields['changeType']?.options?.['standard']).toEqual(['Standard']);
    expect(withOption(draft, 'workaround', 'x', 'y')).toBe(draft);
  });
});

describe('link roles', () => {
  test('each link type can be chosen from both ends', () => {
    const choices = linkChoices(site);
    expect(choices).toHaveLength(site.linkTypes.length * 2);
    for (const choice of choices) expect(linkOfKey(linkKey(choice))).toEqual(choice);
  });
  test('are listed with their doubts, and links come and go', () => {
    const standing = Object.fromEntries(linkRows(draft, reasons, words).map(({ role, grounds }) => [role.id, grounds.standing]));
    expect(standing).toMatchObject({ problem: 'sure', fixedByChange: 'look', article: 'none' });
    const none = withLinks(draft, 'problem', []);
    expect(none.links).not.toHaveProperty('problem');
    expect(withLinks(none, 'problem', draft.links['problem'] ?? [])).toEqual(draft satisfies SiteMapDocument);
  });
});

describe('choosing from a thousand', () => {
  const many = Array.from({ length: 1000 }, (_, n) => ({ id: String(n), name: `Field ${n}`, group: n < 3 ? 'Fitting' : 'Others' }));
  test('lists fifty and says how many more there are', () => {
    const groups = found(many, '');
    expect(groups.map(({ label, options }) => [label, options.length])).toEqual([
      ['Fitting', 3],
      ['Others', 47],
      ['And', 1],
    ]);
    expect(groups[2]?.options[0]).toEqual({ value: '', label: '950 more: type to narrow them down', isDisabled: true });
  });
  test('typing narrows it, whatever the case', () => {
    expect(found(many, ' FIELD 998 ').flatMap(({ options }) => options.map(({ value }) => value))).toEqual(['998']);
    expect(found(many, 'nothing')).toEqual([]);
  });
});

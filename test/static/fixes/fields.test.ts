import { describe, expect, test } from '@jest/globals';
import { docOf, isPlainDoc, mentioning, textOfDoc, withText } from '../../../static/issue-panel/fix/adf';
import { editorOf } from '../../../static/issue-panel/fix/editor';
import { createFieldsOf, metaByField, type FieldMeta } from '../../../static/issue-panel/fix/field-meta';
import { changedFields, faultsIn, firstInputs, formField, jiraValues, settingsOf } from '../../../static/issue-panel/fix/field-set';
import { setsText } from '../../../static/issue-panel/fix/says';
import { instantOf, localOf } from '../../../static/issue-panel/fix/zone';

const reader = { locale: 'en-GB', timeZone: 'Europe/Berlin' };
const JIRAS = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const OPTIONS = [
  { id: '1', value: 'High', children: [{ id: '11', value: 'Very' }] },
  { id: '2', value: 'Low' },
];
/** What Jira says of a field. */
const meta = (schema: object, allowedValues: unknown = undefined, more: object = {}): FieldMeta => {
  const found = metaByField({ fields: { f: { name: 'Field', operations: ['set'], schema, allowedValues, ...more } } }).get('f');
  if (!found) throw new Error('no field');
  return found;
};
const custom = (type: string, shape = 'any', allowed?: unknown, items?: string) =>
  meta({ type: shape, custom: JIRAS + type, ...(items ? { items } : {}) }, allowed);

describe('the editor for a field', () => {
  test.each([
    ['textfield', 'string', 'text'],
    ['textarea', 'string', 'paragraph'],
    ['url', 'string', 'url'],
    ['float', 'number', 'number'],
    ['datepicker', 'date', 'date'],
    ['datetime', 'datetime', 'date-time'],
    ['labels', 'array', 'labels'],
    ['select', 'option', 'choice'],
    ['radiobuttons', 'option', 'radio'],
    ['multiselect', 'array', 'choices'],
    ['multicheckboxes', 'array', 'choices'],
    ['cascadingselect', 'option-with-child', 'cascading'],
    ['version', 'version', 'choice'],
    ['multiversion', 'array', 'choices'],
    ['readonlyfield', 'string', 'none'],
    ['project', 'project', 'none'],
    ['importid', 'number', 'none'],
  ])('of the type %s', (type, shape, kind) => {
    expect(editorOf(custom(type, shape, OPTIONS)).kind).toBe(kind);
  });
  test.each([
    ['summary', 'text'],
    ['description', 'paragraph'],
    ['labels', 'labels'],
    ['duedate', 'date'],
    ['priority', 'choice'],
    ['resolution', 'choice'],
    ['components', 'choices'],
    ['fixVersions', 'choices'],
    ['timetracking', 'none'],
    ['issuelinks', 'none'],
    ['attachment', 'none'],
  ])('of Jira’s own field %s', (system, kind) => {
    expect(editorOf(meta({ type: 'string', system }, OPTIONS)).kind).toBe(kind);
  });
  test('of people and groups, one or several', () => {
    expect(editorOf(custom('userpicker', 'user'))).toEqual({ kind: 'people', many: false, assignable: false });
    expect(editorOf(custom('multiuserpicker', 'array', undefined, 'user'))).toEqual({ kind: 'people', many: true, assignable: false });
    expect(editorOf(meta({ type: 'user', system: 'assignee' }))).toEqual({ kind: 'people', many: false, assignable: true });
    expect(editorOf(custom('multigrouppicker', 'array'))).toEqual({ kind: 'groups', many: true });
  });
  test('is Jira’s own page where values are only understood there', () => {
    const app = (type: string, items?: string) => meta({ type, custom: 'com.example.app:thing', ...(items ? { items } : {}) }, OPTIONS);
    expect(editorOf(app('string')).kind).toBe('none');
    expect(editorOf(app('array', 'string')).kind).toBe('none');
    expect(editorOf(app('array', 'cmdb-object-field')).kind).toBe('none');
    expect(editorOf(app('any')).kind).toBe('none');
    expect(editorOf(app('option')).kind).toBe('choice');
    expect(editorOf(meta({ type: 'option', custom: `${JIRAS}select` }, OPTIONS, { operations: ['add'] })).kind).toBe('none');
    expect(editorOf(custom('select', 'option', [])).kind).toBe('none');
    expect(editorOf(custom('select', 'option')).kind).toBe('none');
  });
  test('leaves out options that are disabled or make no sense', () => {
    const editor = editorOf(
      custom('select', 'option', [{ id: '1', value: 'On' }, { id: '2', value: 'Off', disabled: true }, null, { id: '3' }]),
    );
    expect(editor).toEqual({ kind: 'choice', options: [{ id: '1', name: 'On', children: [] }] });
  });
  test.each([null, 'x', [], { fields: null }, { fields: [1] }])('no fields are read out of %j', (body) => {
    expect(metaByField(body).size).toBe(0);
    expect(createFieldsOf(body)).toEqual([]);
  });
  test('fields to create with are read from either list', () => {
    const field = {
      fieldId: 'customfield_1',
      name: 'A',
      required: true,
      hasDefaultValue: true,
      schema: { type: 'string', system: 'summary' },
    };
    for (const name of ['fields', 'results'])
      expect(createFieldsOf({ [name]: [field, {}] })).toMatchObject([{ field: 'customfield_1', required: true, hasDefault: true }]);
  });
});

/** A field of a form with its value now, and what is sent after it was given `input`. */
const sent = (of: FieldMeta, now: unknown, input: string | { id: string; name: string }[] | null) => {
  const field = formField({ field: 'f', name: 'Field' }, of, { f: now }, true);
  const inputs = input === null ? firstInputs([field], reader) : { f: input };
  const changed = changedFields([field], inputs, reader);
  return { value: jiraValues(changed, inputs, reader)['f'], says: setsText(settingsOf(changed, inputs, reader), 'OPS-1') };
};
const HIGH = { id: '1', name: 'High' };

describe('what is sent', () => {
  test.each<[string, FieldMeta, string | { id: string; name: string }[], unknown, string]>([
    ['a text', custom('textfield', 'string'), ' As is ', 'As is', '“As is”'],
    ['a number', custom('float', 'number'), '3.5', 3.5, '3.5'],
    ['a day', custom('datepicker', 'date'), '2026-03-31', '2026-03-31', '31 Mar 2026'],
    ['an instant', custom('datetime', 'datetime'), '2026-05-18T11:30', '2026-05-18T09:30:00.000+0000', '18 May 2026, 11:30'],
    ['an option', custom('select', 'option', OPTIONS), [HIGH], { id: '1' }, 'High'],
    ['options', custom('multiselect', 'array', OPTIONS), [HIGH, { id: '2', name: 'Low' }], [{ id: '1' }, { id: '2' }], 'High, Low'],
    [
      'two steps',
      custom('cascadingselect', 'option-with-child', OPTIONS),
      [HIGH, { id: '11', name: 'Very' }],
      { id: '1', child: { id: '11' } },
      'High – Very',
    ],
    ['one step', custom('cascadingselect', 'option-with-child', OPTIONS), [HIGH], { id: '1' }, 'High'],
    ['a person', custom('userpicker', 'user'), [{ id: 'a1', name: 'Kim' }], { accountId: 'a1' }, 'Kim'],
    ['people', custom('multiuserpicker', 'array'), [{ id: 'a1', name: 'Kim' }], [{ accountId: 'a1' }], 'Kim'],
    ['a group', custom('grouppicker', 'group'), [{ id: 'g', name: 'g' }], { name: 'g' }, 'g'],
    ['labels', custom('labels', 'array'), [{ id: 'x', name: 'x' }], ['x'], 'x'],
    ['a long text', custom('textarea', 'string'), 'One\n\nTwo', docOf('One\n\nTwo'), '“One Two”'],
  ])('for %s', (_, of, input, value, words) => {
    expect(sent(of, null, input)).toEqual({ value, says: `This sets Field to ${words} on OPS-1.` });
  });
  test('is nothing where nothing changed, in whatever order Jira gives it', () => {
    const people = custom('multiuserpicker', 'array');
    const now = [
      { accountId: 'b', displayName: 'B' },
      { accountId: 'a', displayName: 'A' },
    ];
    expect(sent(people, now, null).value).toBeUndefined();
    expect(
      sent(people, now, [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
      ]).value,
    ).toBeUndefined();
    expect(sent(custom('select', 'option', OPTIONS), { id: '1', value: 'High' }, [HIGH]).value).toBeUndefined();
    expect(sent(custom('datetime', 'datetime'), '2026-05-18T09:30:00.000+0000', null).value).toBeUndefined();
    expect(sent(custom('textfield', 'string'), 'Old', '')).toEqual({ value: undefined, says: 'Nothing is written to OPS-1 yet.' });
  });
  test('keeps what is there when one is added', () => {
    const labels = meta({ type: 'array', items: 'string', system: 'labels' });
    expect(
      sent(
        labels,
        ['old'],
        [
          { id: 'old', name: 'old' },
          { id: 'new', name: 'new' },
        ],
      ).value,
    ).toEqual(['old', 'new']);
  });
  test('goes below a text that is more than words', () => {
    const now = { type: 'doc', version: 1, content: [{ type: 'bulletList', content: [] }] };
    const { value, says } = sent(custom('textarea', 'string'), now, 'Added');
    expect(value).toEqual({ type: 'doc', version: 1, content: [{ type: 'bulletList', content: [] }, ...docOf('Added').content] });
    expect(says).toBe('This adds “Added” below Field on OPS-1.');
  });
  test('says several at once, and shortens long words between characters', () => {
    expect(
      setsText(
        [
          { name: 'Impact', words: 'High' },
          { name: 'Urgency', words: null },
        ],
        'OPS-1',
      ),
    ).toBe('This sets Impact to High and Urgency on OPS-1.');
    expect(sent(custom('textfield', 'string'), null, '👩‍🚒'.repeat(50)).says).not.toContain('\ufffd');
  });
});

describe('what keeps a form from being sent', () => {
  const faults = (of: FieldMeta | undefined, input: string | { id: string; name: string }[], required = true, now: unknown = null) =>
    faultsIn([formField({ field: 'f', name: 'Field' }, of, { f: now }, required)], { f: input }, reader)['f'];
  test('is what is needed and missing, or makes no sense', () => {
    expect(faults(custom('select', 'option', OPTIONS), [])).toBe('Field is needed.');
    expect(faults(custom('textfield', 'string'), '  ')).toBe('Field is needed.');
    expect(faults(custom('textfield', 'string'), '  ', false)).toBeUndefined();
    expect(faults(custom('float', 'number'), '1e999')).toBe('This is not a number.');
    expect(faults(custom('url', 'string'), 'javascript:alert(1)')).toBe('A link begins with https://.');
    expect(faults(custom('datetime', 'datetime'), '2026-05-18')).toBe('Give a date and a time.');
  });
  test('is never what cannot be filled in here, or has something in it that is added to', () => {
    expect(faults(undefined, '')).toBeUndefined();
    expect(faults(custom('textarea', 'string'), '', true, { type: 'doc', content: [{ type: 'rule' }] })).toBeUndefined();
  });
});

describe('documents', () => {
  test('part paragraphs at blank lines, and never hold an empty text', () => {
    expect(docOf(' a\nb\r\n\r\n\n c \n')).toEqual({
      ...{ type: 'doc', version: 1 },
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }] },
        { type: 'paragraph', content: [{ type: 'text', text: ' c' }] },
      ],
    });
    expect(JSON.stringify(docOf('a\n\n\n\nb\n'))).not.toContain('"text":""');
    expect(textOfDoc(docOf('One\nmore\n\nTwo'))).toBe('One\nmore\n\nTwo');
    expect(textOfDoc('plain')).toBe('plain');
  });
  test('tell words from more than words', () => {
    expect(isPlainDoc(docOf('a\nb'))).toBe(true);
    expect(isPlainDoc({ content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'strong' }] }] }] })).toBe(
      false,
    );
    expect(isPlainDoc({ content: [{ type: 'paragraph', content: [{ type: 'mention' }] }] })).toBe(false);
    expect(isPlainDoc({ content: [{ type: 'heading' }] })).toBe(false);
    expect(withText(null, 'x')).toEqual(docOf('x'));
  });
  test('mention a person by account id', () => {
    expect(mentioning({ id: 'a1', name: 'Kim' }, 'please').content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'mention', attrs: { id: 'a1', text: '@Kim' } },
          { type: 'text', text: ' please' },
        ],
      },
    ]);
  });
});

describe('wall times', () => {
  test.each([
    ['2026-05-18T11:30', 'Europe/Berlin', '2026-05-18T09:30:00.000+0000'],
    ['2026-01-18T11:30', 'Europe/Berlin', '2026-01-18T10:30:00.000+0000'],
    ['2026-05-18T00:15', 'Pacific/Kiritimati', '2026-05-17T10:15:00.000+0000'],
    ['2026-05-18T23:45', 'America/St_Johns', '2026-05-19T02:15:00.000+0000'],
    // The hour that comes twice: the first. The one that is left out: an hour on.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000+0000'],
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000+0000'],
  ])('%s in %s', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
  });
  test('come back as they were', () => {
    for (const zone of ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/New_York'])
      for (let month = 1; month <= 12; month++) {
        const local = `2026-${String(month).padStart(2, '0')}-15T00:05`;
        expect(localOf(instantOf(local, zone)?.replace('+0000', 'Z') ?? '', zone)).toBe(local);
      }
  });
  test('are none where there is none', () => {
    expect([instantOf('soon', 'UTC'), instantOf('2026-05-18', 'UTC'), localOf('x', 'UTC')]).toEqual([null, null, '']);
  });
});

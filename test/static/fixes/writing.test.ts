import { describe, expect, jest, test } from '@jest/globals';
import type { Fix } from '../../../src/contract';
import { askText, personIn } from '../../../static/issue-panel/fix/ask';
import { commentBody, createBody, moveBody } from '../../../static/issue-panel/fix/bodies';
import {
  copiedFields,
  createdKey,
  firstSummary,
  lookedFor,
  lookJql,
  neededFields,
  targetsOf,
} from '../../../static/issue-panel/fix/creation';
import { docOf } from '../../../static/issue-panel/fix/adf';
import { createFieldsOf, metaByField } from '../../../static/issue-panel/fix/field-meta';
import { fieldsToFill, moveSteps, movesText, stuckText, waysTo } from '../../../static/issue-panel/fix/moves';
import type { Transition } from '../../../static/issue-panel/fix/reads';
import { takeSteps, type Done } from '../../../static/issue-panel/fix/steps';
import { endFault, latestEnd, reasonFault, usualEnd } from '../../../static/issue-panel/fix/waiver-dates';
import type { JiraAnswer } from '../../../static/shared/jira';
import { faultOf, faultText, mayBeDone, NO_ANSWER } from '../../../static/shared/jira-fault';

const reader = { locale: 'en-GB', timeZone: 'UTC' };
const JIRAS = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const answers = (...list: JiraAnswer[]) => {
  const run = jest.fn<(done: Done) => Promise<JiraAnswer>>();
  for (const answer of list) run.mockResolvedValueOnce(answer);
  return run;
};
const yes = (value: unknown): JiraAnswer => ({ ok: true, value });
const no = (status: number | null): JiraAnswer => ({ ok: false, fault: { ...NO_ANSWER, status } });

describe('requests that belong together', () => {
  test('go in their order, each with what came before', async () => {
    const [create, link] = [answers(yes({ key: 'OPS-2' })), answers(yes(null))];
    const run = await takeSteps([
      { id: 'create', run: create },
      { id: 'link', run: link },
    ]);
    expect(run).toEqual({ ok: true, done: { create: { key: 'OPS-2' }, link: null } });
    expect(link).toHaveBeenCalledWith({ create: { key: 'OPS-2' }, link: null });
  });
  test('stop at the first that fails and say what is done; a second try never repeats it', async () => {
    const [create, link] = [answers(yes({ key: 'OPS-2' }), yes({ key: 'OPS-3' })), answers(no(404), no(null), yes(null))];
    const steps = [
      { id: 'create', run: create },
      { id: 'link', run: link },
    ];
    const first = await takeSteps(steps);
    expect(first).toMatchObject({ ok: false, failed: 'link', unsure: false, done: { create: { key: 'OPS-2' } } });
    const second = await takeSteps(steps, first.done);
    expect(second).toMatchObject({ ok: false, failed: 'link', unsure: true });
    expect(await takeSteps(steps, second.done)).toEqual({ ok: true, done: { create: { key: 'OPS-2' }, link: null } });
    expect(create).toHaveBeenCalledTimes(1);
    expect(link).toHaveBeenCalledTimes(3);
  });
  test('a failure of the first leaves the second alone', async () => {
    const link = answers(yes(null));
    expect(
      await takeSteps([
        { id: 'create', run: answers(no(400)) },
        { id: 'link', run: link },
      ]),
    ).toMatchObject({ failed: 'create', done: {} });
    expect(link).not.toHaveBeenCalled();
  });
});

const MOVE: Extract<Fix, { do: 'move' }> = {
  ...{ do: 'move', milestone: 'resolved', name: 'Resolved', statuses: ['5', '6'] },
  fields: [
    { role: 'resolution', field: 'resolution', name: 'Resolution' },
    { role: 'note', field: 'note', name: 'Resolution note' },
  ],
};
const options = [{ id: '1', name: 'Done' }];
const fieldsOf = (fields: Record<string, unknown>) => metaByField({ fields });
const RESOLUTION = { name: 'Resolution', required: true, schema: { type: 'resolution', system: 'resolution' }, allowedValues: options };
const TEXT = { name: 'Note', schema: { type: 'string', custom: `${JIRAS}textfield` } };
const way = (id: string, to: string, fields: Record<string, unknown> = {}): Transition => ({
  ...{ id, name: `Way ${id}`, to: { id: to, name: `Status ${to}` }, fields: fieldsOf(fields) },
});

describe('a move', () => {
  test('leads to the statuses wanted, the first before the second', () => {
    expect(waysTo(MOVE, [way('1', '6'), way('2', '4'), way('3', '5'), way('4', '5')]).map(({ id }) => id)).toEqual(['3', '4', '1']);
  });
  test('asks for the fields it names and for those its screen needs and that are empty', () => {
    const screen = {
      resolution: RESOLUTION,
      cause: { ...TEXT, name: 'Cause', required: true },
      filled: { ...TEXT, required: true },
      defaulted: { ...TEXT, required: true, hasDefaultValue: true },
      optional: TEXT,
    };
    const fields = fieldsToFill(MOVE, way('1', '5', screen), fieldsOf({ note: TEXT }), { filled: 'x' });
    expect(fields.map(({ field, editor }) => [field, editor.kind])).toEqual([
      ['resolution', 'choice'],
      ['note', 'text'],
      ['cause', 'text'],
    ]);
    expect(fieldsToFill(MOVE, way('1', '5'), new Map(), {}).map(({ editor }) => editor.kind)).toEqual(['none', 'none']);
  });
  test('leaves alone what is filled in already, unless its screen has it', () => {
    const filled = { resolution: { id: '1', name: 'Done' }, note: 'x' };
    expect(
      fieldsToFill(MOVE, way('1', '5', { resolution: RESOLUTION }), fieldsOf({ note: TEXT }), filled).map(({ field }) => field),
    ).toEqual(['resolution']);
  });
  test('sets first what is not on its screen, and again only what was changed since', async () => {
    const send = jest.fn<(method: string, path: string, body: unknown) => Promise<JiraAnswer>>();
    send.mockImplementation(async (method) => (method === 'PUT' ? yes(null) : no(400)));
    const first = await takeSteps(moveSteps(send, '1', '51', { note: 'a' }, { resolution: { id: '1' } }));
    const second = await takeSteps(moveSteps(send, '1', '51', { note: 'a' }, { resolution: { id: '1' } }), first.done);
    await takeSteps(moveSteps(send, '1', '51', { note: 'b' }, {}), second.done);
    expect(send.mock.calls.map(([method, path, body]) => [method, path, JSON.stringify(body)])).toEqual([
      ['PUT', '/rest/api/3/issue/1', '{"fields":{"note":"a"}}'],
      ['POST', '/rest/api/3/issue/1/transitions', '{"transition":{"id":"51"},"fields":{"resolution":{"id":"1"}}}'],
      ['POST', '/rest/api/3/issue/1/transitions', '{"transition":{"id":"51"},"fields":{"resolution":{"id":"1"}}}'],
      ['PUT', '/rest/api/3/issue/1', '{"fields":{"note":"b"}}'],
      ['POST', '/rest/api/3/issue/1/transitions', '{"transition":{"id":"51"}}'],
    ]);
    expect(moveSteps(send, '1', '51', {}, {}).map(({ id }) => id)).toEqual(['move']);
    expect(moveBody('51', {})).toEqual({ transition: { id: '51' } });
  });
  test('says what it does, and where there is no way, which ways there are', () => {
    expect(movesText('OPS-1', 'Resolved', [{ name: 'Resolution', words: 'Done' }])).toBe(
      'This moves OPS-1 to Resolved. This sets Resolution to Done on OPS-1.',
    );
    expect(stuckText('Resolved', 'OPS-1', [way('1', '4'), way('2', '4'), way('3', '7')])).toBe(
      'OPS-1 cannot be moved to Resolved in one step. From where it is, it can go to Status 4 or Status 7.',
    );
    expect(stuckText('Resolved', 'OPS-1', [])).toContain('Jira offers you no move');
  });
});

const CREATE: Extract<Fix, { do: 'create' }> = {
  ...{ do: 'create', kind: 'problem', name: 'problem', link: { typeId: '1', other: 'inward', wording: '' } },
  targets: [
    { projectId: '1', issueTypeId: '4' },
    { projectId: '2', issueTypeId: '4' },
    { projectId: '3', issueTypeId: '4' },
  ],
  copy: ['services', 'priority', 'asset', 'gone', 'summary', 'people'],
};
const project = (id: string) => ({ id, key: `P${id}`, name: `Project ${id}`, types: [{ id: '4', name: 'Problem' }] });
const multi = (allowedValues: unknown[]) => ({ schema: { type: 'array', items: 'option', custom: `${JIRAS}multiselect` }, allowedValues });
const FIELDS = createFieldsOf({
  fields: [
    { fieldId: 'summary', name: 'Summary', required: true, schema: { type: 'string', system: 'summary' } },
    { fieldId: 'reporter', name: 'Reporter', required: true, schema: { type: 'user', system: 'reporter' } },
    { fieldId: 'cause', name: 'Cause', required: true, schema: { type: 'string', custom: `${JIRAS}textfield` } },
    { fieldId: 'set', name: 'Set', required: true, hasDefaultValue: true, schema: { type: 'string', custom: `${JIRAS}textfield` } },
    { fieldId: 'services', name: 'Services', ...multi([{ id: '90', value: 'mail' }]) },
    { fieldId: 'priority', name: 'Priority', schema: { type: 'priority', system: 'priority' }, allowedValues: [{ id: '3', name: 'Low' }] },
    { fieldId: 'asset', name: 'Asset', schema: { type: 'array', items: 'cmdb-object-field', custom: 'com.example:asset' } },
  ],
});

describe('a new issue', () => {
  test('goes to this project first, and only where the reader sees the project', () => {
    const targets = targetsOf(CREATE, [project('1'), project('2')], '2');
    expect(targets.map(({ name }) => name)).toEqual(['Project 2 (P2): Problem', 'Project 1 (P1): Problem']);
  });
  test('has a summary that says what it is for, no longer than Jira takes', () => {
    expect(firstSummary(CREATE, 'OPS-1', 'Mail is down')).toBe('Problem for OPS-1: Mail is down');
    const long = firstSummary(CREATE, 'OPS-1', '👍'.repeat(300));
    expect([...long]).toHaveLength(255);
    expect(long.endsWith('👍…')).toBe(true);
  });
  test('asks for what is needed and comes from nobody else', () => {
    expect(neededFields(FIELDS).map(({ field }) => field)).toEqual(['cause']);
  });
  test('takes over what both have, by the options of its own project', () => {
    const values = {
      summary: 'S',
      services: [
        { id: '31', value: 'Mail' },
        { id: '32', value: 'Not there' },
      ],
      priority: { id: '1', name: 'Highest' },
      asset: [{ id: 'w:1', label: 'Server', secret: 'x' }],
      gone: 'x',
      people: [],
    };
    expect(copiedFields(CREATE, FIELDS, values, reader)).toEqual([
      { field: 'services', name: 'Services', words: 'mail', value: [{ id: '90' }] },
      { field: 'asset', name: 'Asset', words: 'Server', value: [{ id: 'w:1' }] },
    ]);
    expect(copiedFields(CREATE, FIELDS, {}, reader)).toEqual([]);
  });
  test('cannot be put elsewhere by a field of the same name', () => {
    expect(createBody({ projectId: '1', issueTypeId: '4' }, { project: { id: '9' }, summary: 'S' })).toEqual({
      fields: { summary: 'S', project: { id: '1' }, issuetype: { id: '4' } },
    });
    expect([createdKey({ key: 'OPS-2' }), createdKey(null)]).toEqual(['OPS-2', null]);
  });
  test('that may exist already is looked for by its exact summary', () => {
    const [target] = targetsOf(CREATE, [project('1')], null);
    expect(target && lookJql(target)).toBe(
      'project = "1" AND issuetype = "4" AND creator = currentUser() AND created >= -30m ORDER BY created DESC',
    );
    const body = {
      issues: [
        { key: 'A-1', fields: { summary: 'Mail is down again' } },
        { key: 'A-2', fields: { summary: 'Mail is down' } },
      ],
    };
    expect(lookedFor(body, ' Mail is down ')).toEqual({ key: 'A-2' });
    expect([lookedFor(body, 'Mail'), lookedFor(null, 'Mail')]).toEqual([null, null]);
  });
});

test('an internal note says so by the property of the service desk', () => {
  expect(commentBody(docOf('x'), true)).toEqual({
    body: docOf('x'),
    properties: [{ key: 'sd.public.comment', value: { internal: true } }],
  });
  expect(commentBody(docOf('x'), false)).toEqual({ body: docOf('x') });
});

test('the assignee is asked with hint, reason and clause', () => {
  const requirements = [{ id: '8.6.1-01', clause: '8.6.1', title: 'Incidents handled' }];
  const finding = { hint: 'Set impact.', sentence: 'It is empty.', question: 'Is it set?', requirements };
  expect(askText(finding as Parameters<typeof askText>[0])).toBe(
    'could you look at this, please? Set impact. It is empty. (ISO 20000: 8.6.1 Incidents handled)',
  );
  expect([personIn(null), personIn({ accountId: 'a', displayName: 'Kim' })]).toEqual([null, { id: 'a', name: 'Kim' }]);
});

describe('what Jira says when it refuses', () => {
  test('is shown in its words, at the field where there is one', () => {
    const fault = faultOf(400, { errorMessages: ['Not now.', 7, ' '], errors: { a: 'A is wrong.', b: 'B is wrong.', c: {} } });
    expect(fault.fields).toEqual({ a: 'A is wrong.', b: 'B is wrong.' });
    expect(faultText(fault, ['a'])).toBe('Not now. B is wrong.');
    expect(faultText({ ...fault, messages: [] }, ['a', 'b'])).toBe('Jira did not take it. See what it says at the field.');
  });
  test('is a sentence of ours where it says nothing', () => {
    expect(faultText(faultOf(403, ''))).toBe('Jira does not let you do this.');
    expect(faultText(faultOf(418, null))).toBe('Jira refused it (418).');
    expect(faultText(faultOf(429, null, '30'))).toBe('Jira is busy. Try again in 30 s.');
    expect(faultText(faultOf(429, null, 'soon'))).toBe('Jira is busy. Try again soon.');
    expect(faultText(faultOf(500, { message: 'Oops' }))).toBe('Oops');
    expect(faultText(NO_ANSWER)).toBe('Jira did not answer. It may have been done all the same.');
  });
  test('leaves open whether it was done only when no answer of its own came', () => {
    expect([NO_ANSWER, faultOf(504, null), faultOf(400, null), faultOf(409, null)].map(mayBeDone)).toEqual([true, true, false, false]);
  });
});

describe('the end of a waiver', () => {
  const rules = { maximumDays: 180, today: '2026-05-18' };
  test('is in 30 days, or as late as the site allows', () => {
    expect([usualEnd(rules), usualEnd({ ...rules, maximumDays: 7 }), latestEnd(rules)]).toEqual(['2026-06-17', '2026-05-25', '2026-11-14']);
    expect(usualEnd(rules, '2026-11-01')).toBe('2026-11-14');
  });
  test.each([
    ['2026-05-18', null, null],
    ['2026-11-14', null, null],
    ['2026-11-15', null, 'A waiver lasts at most 180 days.'],
    ['2026-05-17', null, 'This day is over.'],
    ['', null, 'Give the last day.'],
    ['2026-06-30', '2026-06-30', 'Choose a day after the end it has now.'],
    ['2026-07-01', '2026-06-30', null],
  ])('%s after %s', (until, after, fault) => {
    expect(endFault(until, rules, after)).toBe(fault);
  });
  test('has a reason of 5 to 500 characters', () => {
    expect(reasonFault(' abcd ')).toBe('Say in a few words why.');
    expect([reasonFault('abcde'), reasonFault('👍'.repeat(500))]).toEqual([null, null]);
    expect(reasonFault('x'.repeat(501))).toBe('At most 500 characters; these are 501.');
  });
});

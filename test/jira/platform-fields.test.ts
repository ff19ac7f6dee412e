import { describe, expect, test } from '@jest/globals';
import { issueToRecord } from '../../src/jira';
import type { ReadPlan, SiteMap } from '../../src/mapping';
import type { FieldFacts, RecordFacts } from '../../src/record/record';
import { ada, entry, issueJson, item, map, nothing, plan } from './desk';

type Json = Record<string, unknown>;

const at = (time: string): number => Date.parse(`2026-03-${time}Z`);

/** A plan in which one role reads one field of an incident. */
const reading = (role: string, field: string, more: Partial<SiteMap['fields'][string]> = {}): ReadPlan => ({
  map: { ...map, fields: { [role]: { fields: [field], ...more } } },
  reads: { incident: { ...nothing, fields: [role], slas: [role] } },
});
const read = (role: string, field: string, value: unknown, histories: Json[] = []): FieldFacts => {
  const facts = issueToRecord(issueJson({ fields: { [field]: value }, histories }), reading(role, field))?.fields[role];
  if (typeof facts !== 'object') throw new Error(`${role} is ${facts}`);
  return facts;
};

describe('the fields of the platform', () => {
  test.each<[string, string, unknown, object | null]>([
    ['a date, which begins with the day in Berlin', 'dueDate', '2026-03-04', { text: '2026-03-04', at: at('03T23:00:00') }],
    ['a date in summer', 'dueDate', '2026-07-04', { at: Date.UTC(2026, 6, 3, 22) }],
    ['the day on which the clock is put forward', 'dueDate', '2026-03-29', { at: at('28T23:00:00') }],
    ['a time', 'actualStart', '2026-03-04T10:00:00.000+0100', { at: at('04T09:00:00') }],
    ['a date where a time is meant', 'actualStart', '2026-03-04', { at: at('03T23:00:00') }],
    ['no date', 'dueDate', 'soon', { text: 'soon', at: null }],
    ['a number', 'availabilityTarget', 99.95, { text: '99.95', at: null }],
    ['nought', 'incidentCount', 0, { text: '0' }],
    ['a user who may still work', 'owner', { ...ada, active: true }, { text: 'Agent A', id: 'acc-ada', option: 'active' }],
    ['a user who has left', 'owner', { ...ada, active: false }, { option: 'inactive' }],
    ['a user of whom Jira does not say', 'owner', { ...ada, active: undefined }, { option: null }],
    ['several users', 'stakeholders', [{ ...ada, active: true }], { option: null, members: ['acc-ada'] }],
    [
      'organizations',
      'organizations',
      [
        { id: '3', name: 'Customer 3' },
        { id: '4', name: 'Customer 4' },
      ],
      { text: 'Customer 3, Customer 4', members: ['3', '4'] },
    ],
    [
      'attachments',
      'attachments',
      [{ id: '77', filename: 'report.pdf', author: ada, created: '2026-03-02T10:00:00.000+0000' }],
      { text: 'report.pdf', members: ['77'] },
    ],
    ['no attachments', 'attachments', [], null],
    [
      'released versions',
      'fixVersions',
      [
        { id: '1', name: '1.0', released: true, releaseDate: '2026-03-02' },
        { id: '2', name: '1.1', released: true, releaseDate: '2026-03-05' },
      ],
      { text: '1.0, 1.1', members: ['1', '2'], at: at('04T23:00:00') },
    ],
    [
      'versions of which one is to come',
      'fixVersions',
      [
        { id: '1', name: '1.0', released: true, releaseDate: '2026-03-02' },
        { id: '2', name: '1.1', released: false, releaseDate: '2026-03-05' },
      ],
      { at: null },
    ],
    ['a rating', 'satisfaction', { rating: 4, comment: { body: 'Thank you, Ada' } }, { text: '4', id: null }],
    ['a rating as a number', 'satisfaction', 5, { text: '5' }],
    ['a security level', 'securityLevel', { id: '10', name: 'Agents only', description: 'x' }, { text: 'Agents only', id: '10' }],
    [
      'ticked boxes',
      'designChecklist',
      [
        { id: '1', value: 'Services' },
        { id: '2', value: 'Teams' },
      ],
      { text: 'Services, Teams', members: ['1', '2'] },
    ],
  ])('%s', (_what, role, value, expected) => {
    const { present } = read(role, 'customfield_90', value);
    if (expected === null) expect(present).toBeNull();
    else expect(present).toMatchObject(expected);
  });

  test('tasks in a text show whether they are done, where the role is a checklist', () => {
    const task = (state: string, text: string): Json => ({ type: 'taskItem', attrs: { state }, content: [{ type: 'text', text }] });
    const doc = { type: 'doc', version: 2, content: [{ type: 'taskList', content: [task('DONE', 'one'), task('TODO', 'two')] }] };
    expect(read('designChecklist', 'customfield_90', doc).present?.text).toBe('[x] one\n[ ] two');
    expect(read('design', 'customfield_90', doc).present?.text).toBe('one\ntwo');
  });

  test('no security level is nothing withheld: Jira leaves the field out where a project has no levels', () => {
    const issue = issueJson();
    expect(issueToRecord(issue, reading('securityLevel', 'security'))?.fields['securityLevel']).toEqual({ present: null, changes: [] });
    expect(issueToRecord(issue, reading('rootCause', 'customfield_90'))?.fields['rootCause']).toBe('unreadable');
  });

  test('attachments are rebuilt from what was added and taken away, also by old entries without a field id', () => {
    const added = { field: 'Attachment', fieldtype: 'jira', from: null, fromString: null, to: '77', toString: 'report.pdf' };
    const histories = [
      entry(1, '2026-03-02T10:00:00.000+0000', [added]),
      entry(2, '2026-03-02T11:00:00.000+0000', [item('attachment', null, null, '78', 'photo.png')]),
    ];
    const { changes } = read(
      'attachments',
      'attachment',
      [
        { id: '77', filename: 'report.pdf' },
        { id: '78', filename: 'photo.png' },
      ],
      histories,
    );
    expect(changes.map(({ from, to }) => [from?.members ?? [], to?.members])).toEqual([
      [[], ['77']],
      [['77'], ['77', '78']],
    ]);
  });

  test('a date in the history reads as it does in the issue', () => {
    const histories = [entry(1, '2026-03-02T10:00:00.000+0000', [item('duedate', '2026-03-04', '04/Mär/26', '2026-03-09', '09/Mär/26')])];
    const { changes } = read('dueDate', 'duedate', '2026-03-09', histories);
    expect(changes[0]).toMatchObject({
      from: { text: '2026-03-04', at: at('03T23:00:00') },
      to: { text: '2026-03-09', at: at('08T23:00:00') },
    });
  });

  test('of several fields of a role the one with a value, else the one that ever had any', () => {
    const histories = [entry(1, '2026-03-02T10:00:00.000+0000', [item('customfield_2', '8', '3 - Low', null, null)])];
    const impact = (fields: Json) => issueToRecord(issueJson({ fields, histories }), plan)?.fields['impact'] as FieldFacts;
    expect(impact({ customfield_1: null, customfield_2: null }).changes).toHaveLength(1);
    expect(impact({ customfield_1: { id: '7', value: 'High' }, customfield_2: null })).toMatchObject({
      present: { text: 'High' },
      changes: [],
    });
  });

  test('the same option alone and with another below it are two values', () => {
    const options = { capacity: ['Overload'], change: ['Network'] };
    const cause = reading('causeCategory', 'customfield_90', { options });
    const texts = [
      { id: '1', value: 'Network' },
      { id: '1', value: 'Network', child: { id: '2', value: 'Overload' } },
      { id: '1', value: 'Network' },
    ].map((value) => {
      const facts = issueToRecord(issueJson({ fields: { customfield_90: value } }), cause)?.fields['causeCategory'];
      return typeof facts === 'object' ? [facts.present?.text, facts.present?.option] : facts;
    });
    expect(texts).toEqual([
      ['Network', 'change'],
      ['Network - Overload', 'capacity'],
      ['Network', 'change'],
    ]);
  });

  test('a new title is no work update, whatever role the title plays', () => {
    const titled: ReadPlan = {
      map: { ...map, fields: { title: { fields: ['summary'] }, rootCause: { fields: ['customfield_4'] } } },
      reads: { incident: { ...nothing, fields: ['title', 'rootCause'], updates: true } },
    };
    const histories = [
      entry(1, '2026-03-02T10:00:00.000+0000', [item('summary', null, 'a', null, 'b'), item('customfield_4', null, '', null, 'x')]),
    ];
    expect(issueToRecord(issueJson({ histories }), titled)?.updates.map(({ role }) => role)).toEqual(['rootCause']);
  });

  test('a name that every object has is no field', () => {
    const odd = { ...reading('rootCause', 'constructor') };
    expect(issueToRecord(issueJson(), odd)?.fields['rootCause']).toBeUndefined();
  });
});

describe('approvals', () => {
  const time = (epochMillis: number): Json => ({ epochMillis, iso8601: 'x' });
  const approver = (id: string, approverDecision: string): Json => ({
    approver: { accountId: id, displayName: 'Somebody' },
    approverDecision,
  });
  const approvals = (value: unknown): RecordFacts['approvals'] | undefined => {
    const readable: ReadPlan = {
      map: { ...map, fields: { approvals: { fields: ['customfield_90'] } } },
      reads: { incident: { ...nothing, approvals: true, fields: ['approvals'] } },
    };
    return issueToRecord(issueJson(value === undefined ? {} : { fields: { customfield_90: value } }), readable)?.approvals;
  };

  test('with who was asked, what each said, and when it was decided', () => {
    const value = [
      {
        id: '1',
        finalDecision: 'declined',
        createdDate: time(1),
        completedDate: time(2),
        approvers: [approver('acc-1', 'declined'), approver('acc-2', 'pending')],
      },
      { id: '2', finalDecision: 'approved', approvers: [approver('acc-1', 'approved')] },
      { id: '3', finalDecision: 'pending', createdDate: time(5), completedDate: time(6), approvers: [{ approver: null }] },
    ];
    expect(approvals(value)).toEqual([
      {
        decision: 'declined',
        askedAt: 1,
        decidedAt: 2,
        approvers: [
          { id: 'acc-1', decision: 'declined' },
          { id: 'acc-2', decision: 'pending' },
        ],
      },
      { decision: 'approved', askedAt: null, decidedAt: null, approvers: [{ id: 'acc-1', decision: 'approved' }] },
      { decision: 'pending', askedAt: 5, decidedAt: null, approvers: [{ id: null, decision: 'pending' }] },
    ]);
  });

  test('nobody asked, not handed over, not mapped, or no list', () => {
    expect([approvals(null), approvals([]), approvals(undefined), approvals('x'), issueToRecord(issueJson(), plan)?.approvals]).toEqual([
      [],
      [],
      'unreadable',
      'unreadable',
      'unmapped',
    ]);
  });
});

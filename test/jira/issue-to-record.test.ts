import { describe, expect, test } from '@jest/globals';
import { issueToRecord } from '../../src/jira';
import { ada, bot, entry, issueJson, item, plan, textOf } from './desk';

const at = (time: string): number => Date.parse(`2026-03-${time}Z`);

/** A field role's facts, or a failed test. */
function field(json: unknown, role: string) {
  const facts = issueToRecord(json, plan)?.fields[role];
  if (typeof facts !== 'object') throw new Error(`${role} is ${String(facts)}`);
  return facts;
}

describe('what is a record', () => {
  test('an issue whose type has a kind in its project', () => {
    expect(issueToRecord(issueJson(), plan)).toMatchObject({
      id: '5001',
      key: 'OPS-1',
      projectId: '100',
      kind: 'incident',
      created: at('02T08:00:00'),
      reporter: 'qm:1',
    });
  });

  test.each([
    ['another type', { issuetype: { id: '9' } }],
    ['another project', { project: { id: '101' } }],
    ['no creation', { created: 'yesterday' }],
  ])('not with %s', (_what, fields) => expect(issueToRecord(issueJson({ fields }), plan)).toBeNull());
});

describe('statuses', () => {
  test('without a change, the present one since creation', () => {
    expect(issueToRecord(issueJson(), plan)?.statuses).toEqual([
      {
        at: at('02T08:00:00'),
        seq: 0,
        by: { id: 'qm:1', kind: 'customer' },
        statusId: '11',
        name: 'In Arbeit',
        category: 'indeterminate',
        milestones: ['inProgress'],
      },
    ]);
  });

  test('newest first or oldest first, the order of time comes out, and the first is what the first change left', () => {
    const histories = [
      entry(3, '2026-03-03T10:00:00.000+0100', [item('status', '11', 'In Arbeit', '13', 'Gelöst')]),
      entry(2, '2026-03-02T10:30:00.000+0100', [item('status', '10', 'Offen', '11', 'In Arbeit')], bot),
    ];
    for (const order of [histories, [...histories].reverse()]) {
      const record = issueToRecord(issueJson({ histories: order }), plan);
      expect(record?.statuses.map(({ at: when, statusId, milestones, by }) => [when, statusId, milestones, by.kind])).toEqual([
        [at('02T08:00:00'), '10', ['created'], 'customer'],
        [at('02T09:30:00'), '11', ['inProgress'], 'app'],
        [at('03T09:00:00'), '13', ['resolved', 'closed'], 'person'],
      ]);
      expect(record?.history).toBe('complete');
    }
  });

  test('changes of one instant stay in the order of their ids and places', () => {
    const histories = [
      entry(20, '2026-03-02T10:00:00.000+0000', [item('status', '11', 'b', '12', 'c'), item('status', '12', 'c', '13', 'd')]),
      entry(9, '2026-03-02T10:00:00.000+0000', [item('status', '10', 'a', '11', 'b')]),
    ];
    const statuses = issueToRecord(issueJson({ histories }), plan)?.statuses ?? [];
    expect(statuses.map(({ statusId }) => statusId)).toEqual(['10', '11', '12', '13']);
    expect(statuses.map(({ seq }) => seq)).toEqual([0, 1, 2, 3]);
  });

  test('a category: from Jira for the present status, from the milestone for earlier ones, else unknown', () => {
    const histories = [
      entry(1, '2026-03-02T10:00:00.000+0000', [
        item('status', '12', 'Wartend', '77', 'Odd'),
        item('status', '77', 'Odd', '11', 'In Arbeit'),
      ]),
    ];
    const record = issueToRecord(issueJson({ histories, fields: { status: { id: '11', statusCategory: { key: 'new' } } } }), plan);
    expect(record?.statuses.map(({ category }) => category)).toEqual(['indeterminate', 'unknown', 'new']);
  });

  test('the milestones that have a status here', () => {
    expect([...(issueToRecord(issueJson(), plan)?.mappedMilestones ?? [])].sort()).toEqual([
      'closed',
      'created',
      'inProgress',
      'resolved',
      'waiting',
    ]);
  });
});

describe('values', () => {
  const doc = {
    type: 'doc',
    version: 2,
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Disk ' },
          { type: 'text', text: 'full' },
        ],
      },
    ],
  };
  test.each<[string, string, string, unknown, object | null]>([
    [
      'a select',
      'impact',
      'customfield_1',
      { id: '7', value: 'extensive / widespread' },
      { text: 'extensive / widespread', id: '7', option: 'extensive', members: [] },
    ],
    ['a numbered select', 'impact', 'customfield_1', { id: '7', value: '1 - High' }, { text: '1 - High', option: 'extensive' }],
    ['an unknown option', 'impact', 'customfield_1', { id: '7', value: 'Odd' }, { text: 'Odd', option: null }],
    ['the second field of a role', 'impact', 'customfield_2', { id: '8', value: '3 - Low' }, { text: '3 - Low', option: 'minor' }],
    [
      'a cascading select',
      'causeCategory',
      'customfield_8',
      { id: '1', value: 'Network', child: { id: '2', value: 'Overload' } },
      { text: 'Network - Overload', id: '2', option: 'capacity' },
    ],
    ['a user', 'assignee', 'assignee', ada, { text: 'Agent A', id: 'acc-ada' }],
    [
      'users',
      'stakeholders',
      'customfield_5',
      [ada, bot],
      { text: 'Agent A, Automation for Jira', id: null, members: ['acc-ada', 'acc-bot'] },
    ],
    ['groups', 'stakeholders', 'customfield_5', [{ name: 'boards', groupId: 'g-1' }], { text: 'boards', members: ['g-1'] }],
    ['rich text', 'rootCause', 'customfield_4', doc, { text: 'Disk full', id: null }],
    ['an empty document', 'rootCause', 'customfield_4', { type: 'doc', version: 2, content: [{ type: 'paragraph', content: [] }] }, null],
    ['blank text', 'rootCause', 'customfield_4', ' \u0000\u200f\n\u00a0', null],
    ['text from right to left', 'rootCause', 'customfield_4', '\u202bקריסה\u202c', { text: 'קריסה' }],
    ['a number', 'rootCause', 'customfield_4', 0, { text: '0' }],
    ['a ticked box', 'majorFlag', 'customfield_3', [{ id: '1', value: 'Declared' }], { text: 'Declared', option: 'yes', members: ['1'] }],
    ['a yes', 'majorFlag', 'customfield_3', { id: '1', value: 'Ja' }, { option: 'yes' }],
    ['a no', 'majorFlag', 'customfield_3', { id: '2', value: 'No' }, { option: 'no' }],
    ['a flag named like the role', 'majorFlag', 'customfield_3', 'MAJOR_INCIDENT', { option: 'yes' }],
    ['true', 'majorFlag', 'customfield_3', true, { text: 'Yes', option: 'yes' }],
    ['a choice that is neither', 'majorFlag', 'customfield_3', { id: '3', value: 'Perhaps' }, { option: null }],
    ['a resolution by its id', 'resolution', 'resolution', { id: '1', name: 'Erledigt' }, { text: 'Erledigt', option: 'done' }],
    ['a team', 'team', 'customfield_7', { id: 'team-1', name: 'Network', title: 'Network' }, { text: 'Network', id: 'team-1' }],
    ['Assets objects', 'team', 'customfield_7', [{ workspaceId: 'w', id: 'w:1', objectId: '1' }], { text: 'w:1', members: ['w:1'] }],
    [
      'a request type',
      'team',
      'customfield_7',
      { requestType: { id: '33', name: 'Report a fault' }, currentStatus: { status: 'Open' } },
      { text: 'Report a fault', id: '33' },
    ],
    ['null', 'impact', 'customfield_1', null, null],
    ['an empty list', 'stakeholders', 'customfield_5', [], null],
    ['an object without members', 'impact', 'customfield_1', {}, null],
    ['a text of spaces', 'impact', 'customfield_1', ' ', null],
  ])('%s', (_what, role, id, value, expected) => {
    const { present } = field(issueJson({ fields: { [id]: value } }), role);
    if (expected === null) expect(present).toBeNull();
    else expect(present).toMatchObject(expected);
  });

  test.each([[{ colour: 'red' }], [[null]], [[[], {}]], [true], [{ type: 'doc', content: 'x' }]])(
    '%j is no value that anybody can read, and not taken for an empty one',
    (value) => expect(textOf(issueToRecord(issueJson({ fields: { customfield_1: value } }), plan), 'impact')).toBe('unreadable'),
  );

  test.each([
    ['withheld', undefined],
    ['of no known shape', { 0: 'x' }],
    ['in part of no known shape', [{ type: { id: '21' } }]],
  ])('links that are %s may be there: the roles that are followed are unreadable, the others without a link', (_what, issuelinks) => {
    const { links } = issueToRecord(issueJson({ fields: { issuelinks } }), plan)!;
    expect(links.map(({ role, target }) => [role, target])).toEqual([['postIncidentReview', 'unreadable']]);
  });

  test('unmapped roles are not there; a mapped field Jira did not hand over is unreadable', () => {
    const json = issueJson({ fields: { customfield_4: undefined, customfield_6: undefined } });
    const record = issueToRecord(json, plan);
    expect(record?.fields['urgency']).toBeUndefined();
    expect(textOf(record, 'rootCause')).toBe('unreadable');
    expect(record?.slas['timeToResolution']).toBe('unreadable');
  });
});

describe('changes of a field', () => {
  const changesOf = (role: string, id: string, from: unknown, fromString: unknown, to: unknown, toString: unknown) =>
    field(issueJson({ histories: [entry(1, '2026-03-02T10:00:00.000+0000', [item(id, from, fromString, to, toString)])] }), role)
      .changes[0];

  test.each<[string, string, string, unknown, unknown, object | null]>([
    ['an option', 'impact', 'customfield_1', '7', 'High', { text: 'High', id: '7', option: 'extensive' }],
    ['nothing', 'impact', 'customfield_1', null, null, null],
    ['an empty text', 'rootCause', 'customfield_4', null, '', null],
    ['a text', 'rootCause', 'customfield_4', null, ' Disk full ', { text: 'Disk full', id: null }],
    [
      'a list',
      'stakeholders',
      'customfield_5',
      '[acc-ada, acc-bot]',
      '[Agent A, Automation for Jira]',
      { members: ['acc-ada', 'acc-bot'], id: null },
    ],
    [
      'users with commas',
      'stakeholders',
      'customfield_5',
      'acc-ada,acc-bot',
      'Agent A,Automation for Jira',
      { members: ['acc-ada', 'acc-bot'] },
    ],
    ['an emptied list', 'stakeholders', 'customfield_5', '[]', '', null],
    ['a ticked box', 'majorFlag', 'customfield_3', '[10100]', 'Declared', { option: 'yes', members: ['10100'] }],
    [
      'a cascade',
      'causeCategory',
      'customfield_8',
      null,
      'Parent values: Network(1)Level 1 values: Overload(2)',
      { text: 'Network - Overload', id: '2', option: 'capacity' },
    ],
    ['a number as id', 'impact', 'customfield_1', 7, 'High', { id: '7' }],
    ['an object', 'impact', 'customfield_1', {}, {}, null],
  ])('to %s', (_what, role, id, to, text, expected) => {
    const change = changesOf(role, id, null, null, to, text);
    if (expected === null) expect(change?.to).toBeNull();
    else expect(change?.to).toMatchObject(expected);
    expect(change).toMatchObject({ at: at('02T10:00:00'), by: { id: 'acc-ada', kind: 'person' }, from: null });
  });

  test('components, of which each entry names one, are rebuilt as lists', () => {
    const json = issueJson({
      fields: {
        components: [
          { id: '2', name: 'B' },
          { id: '3', name: 'C' },
        ],
      },
      histories: [
        entry(1, '2026-03-02T10:00:00.000+0000', [item('components', null, null, '1', 'A'), item('components', null, null, '2', 'B')]),
        entry(2, '2026-03-02T11:00:00.000+0000', [item('components', '1', 'A', null, null), item('components', null, null, '3', 'C')]),
      ],
    });
    const members = (value: { members: readonly string[] } | null): string => [...(value?.members ?? [])].sort().join();
    expect(field(json, 'classification').changes.map(({ from, to }) => `${members(from)} to ${members(to)}`)).toEqual([
      ' to 1',
      '1 to 1,2',
      '1,2 to 2',
      '2 to 2,3',
    ]);
  });
});

describe('SLAs', () => {
  const time = (epochMillis: number) => ({ epochMillis, iso8601: 'x' });
  test('cycles, with the breach only where it happened', () => {
    const sla = {
      name: 'Time to resolution',
      completedCycles: [
        { startTime: time(1), stopTime: time(5), breachTime: time(9), breached: false },
        { startTime: time(10), stopTime: time(30), breachTime: time(20), breached: true },
      ],
      ongoingCycle: { startTime: time(40), breachTime: time(90), breached: false, paused: false },
    };
    expect(issueToRecord(issueJson({ fields: { customfield_6: sla } }), plan)?.slas['timeToResolution']).toEqual([
      { startedAt: 1, stoppedAt: 5, breached: false, breachedAt: null },
      { startedAt: 10, stoppedAt: 30, breached: true, breachedAt: 20 },
      { startedAt: 40, stoppedAt: null, breached: false, breachedAt: null },
    ]);
  });

  test('null and an empty SLA: the clock never started', () => {
    expect(issueToRecord(issueJson(), plan)?.slas['timeToResolution']).toEqual([]);
    expect(issueToRecord(issueJson({ fields: { customfield_6: { completedCycles: [] } } }), plan)?.slas['timeToResolution']).toEqual([]);
  });
});

describe('work updates', () => {
  const mention = { type: 'mention', attrs: { id: 'acc-boss', text: '@Boss' } };
  const group = { type: 'mention', attrs: { id: 'g-1', text: '@management', userType: 'TEAM' } };
  const body = { type: 'doc', version: 2, content: [{ type: 'paragraph', content: [mention, { type: 'text', text: ' fyi ' }, group] }] };
  const comment = (more: object) => ({ id: '1', author: ada, created: '2026-03-02T12:00:00.000+0000', jsdPublic: true, body, ...more });

  test('comments with visibility and mentions, worklogs, attachments and edits of content, by time', () => {
    const json = issueJson({
      fields: {
        comment: {
          comments: [
            comment({}),
            comment({ jsdPublic: false, body: 'see [~accountid:acc-x]' }),
            comment({ visibility: { type: 'role', value: 'Agents' } }),
          ],
          total: 3,
        },
        worklog: {
          worklogs: [{ author: ada, created: '2026-03-02T11:00:00.000+0000', started: '2026-03-01T11:00:00.000+0000' }],
          total: 1,
        },
        attachment: [{ id: 1, author: bot, created: '2026-03-02T13:00:00.000+0000' }],
      },
      histories: [
        entry(1, '2026-03-02T10:00:00.000+0000', [
          item('customfield_4', null, '', null, 'Disk full'),
          item('summary', null, 'a', null, 'b'),
          item('assignee', null, null, 'acc-ada', 'Agent A'),
        ]),
        entry(2, '2026-03-02T14:00:00.000+0000', [item('description', null, 'a', null, 'b')]),
      ],
    });
    const record = issueToRecord(json, plan);
    expect(record?.updates.map(({ what, public: shown, mentions, role, by }) => [what, shown, mentions, role, by.kind])).toEqual([
      ['edit', false, [], 'rootCause', 'person'],
      ['worklog', false, [], null, 'person'],
      ['comment', true, ['acc-boss', 'g-1', 'management'], null, 'person'],
      ['comment', false, ['acc-x'], null, 'person'],
      ['comment', false, ['acc-boss', 'g-1', 'management'], null, 'person'],
      ['attachment', false, [], null, 'app'],
      ['edit', false, [], null, 'person'],
    ]);
    expect(record?.updatesComplete).toBe(true);
  });

  test.each([
    ['comments', { comment: { comments: [], total: 3 } }],
    ['worklogs', { worklog: { worklogs: [], total: 1 } }],
    ['any answer', { comment: undefined }],
  ])('not complete when Jira left out %s', (_what, fields) =>
    expect(issueToRecord(issueJson({ fields }), plan)?.updatesComplete).toBe(false),
  );
});

describe('links', () => {
  const link = (type: string, side: 'inwardIssue' | 'outwardIssue', id: string, typeOfOther = '2') => ({
    id: `9${id}`,
    type: { id: type, name: 'x', inward: 'is reviewed by', outward: 'reviews' },
    [side]: { id, key: `OPS-${id}`, fields: { issuetype: { id: typeOfOther } } },
  });

  test('roles by type, direction and the kind at the other end', () => {
    const issuelinks = [
      link('20', 'inwardIssue', '7'),
      link('20', 'outwardIssue', '8'),
      link('20', 'inwardIssue', '9', '3'),
      link('22', 'outwardIssue', '6', '77'),
      link('99', 'inwardIssue', '5'),
    ];
    const links = issueToRecord(issueJson({ fields: { issuelinks } }), plan)?.links;
    expect(links?.map(({ role, key, target }) => [role, key, target])).toEqual([
      ['postIncidentReview', 'OPS-7', 'unread'],
      ['escalation', 'OPS-6', 'unread'],
    ]);
  });

  test('the time of a link is that of its latest making; unknown without an entry', () => {
    const made = (key: string, text: string) => ({
      field: 'Link',
      fieldtype: 'jira',
      from: null,
      fromString: null,
      to: key,
      toString: text,
    });
    const histories = [
      entry(1, '2026-03-02T10:00:00.000+0000', [made('OPS-7', 'This issue is reviewed by OPS-7')]),
      entry(2, '2026-03-02T11:00:00.000+0000', [
        { field: 'Link', from: 'OPS-7', fromString: 'This issue is reviewed by OPS-7', to: null, toString: null },
      ]),
      entry(3, '2026-03-02T12:00:00.000+0000', [made('OPS-7', 'This issue is reviewed by OPS-7')]),
      entry(4, '2026-03-02T13:00:00.000+0000', [
        made('OPS-7', 'This issue relates to OPS-7'),
        made('OPS-77', 'This issue is reviewed by OPS-77'),
      ]),
    ];
    const record = issueToRecord(
      issueJson({ fields: { issuelinks: [link('20', 'inwardIssue', '7'), link('20', 'inwardIssue', '8')] }, histories }),
      plan,
    );
    expect(record?.links.map((one) => one.at)).toEqual([at('02T12:00:00'), null]);
  });

  test('the link roles the site knows', () => {
    expect([...(issueToRecord(issueJson(), plan)?.mappedLinks ?? [])]).toEqual(['postIncidentReview', 'problem', 'escalation']);
  });
});

describe('history', () => {
  test.each<[string, unknown, string]>([
    ['all entries', { total: 0, histories: [] }, 'complete'],
    ['fewer than there are', { total: 2, histories: [] }, 'partial'],
    ['no total', { histories: [] }, 'partial'],
    ['an entry without a time', { total: 1, histories: [{ id: '1', created: 'once', items: [] }] }, 'partial'],
    ['none', undefined, 'unavailable'],
  ])('%s', (_what, changelog, expected) => expect(issueToRecord({ ...issueJson(), changelog }, plan)?.history).toBe(expected));

  test('entries fetched beside count once, and in the order of time', () => {
    const newest = entry(2, '2026-03-02T11:00:00.000+0000', [item('status', '10', 'a', '11', 'b')]);
    const oldest = entry(1, 1_772_445_600_000, [item('status', '12', 'c', '10', 'a')]);
    const record = issueToRecord(issueJson({ histories: [newest], total: 2 }), plan, {
      history: { entries: [newest, oldest], complete: true },
    });
    expect(record?.statuses.map(({ statusId }) => statusId)).toEqual(['12', '10', '11']);
    expect(record?.history).toBe('complete');
  });
});

import { afterEach, describe, expect, test } from '@jest/globals';
import type { FieldJson, IssueJson, SiteJson } from '../../host/archive';
import { readsFor, RECORD_KINDS, type RecordKind } from '../../src/checks';
import { jiraAs, readIssue, readIssues, searchRecords, type JiraClient } from '../../src/jira';
import type { ReadPlan, SiteMap } from '../../src/mapping';
import { factsAt } from '../../src/record/rewind';
import type { RecordFacts } from '../../src/record/record';
import { desk, issue, site, type Desk } from '../jira-site/small-site';
import { fakeJira, nothing, type Reply } from './desk';

const field = (number: number, name: string, type: string, items?: string): FieldJson => ({
  id: `customfield_${number}`,
  key: `customfield_${number}`,
  name,
  custom: true,
  schema: { type, custom: `com.example:${type}`, customId: number, ...(items === undefined ? {} : { items }) },
});

/** Two teams with fields of their own; OPS (100) is open to `agent` and `east`, SEC (200) to `admin` only. */
const settings: SiteJson = {
  ...site(),
  fields: [
    ...site().fields,
    field(20, 'Planned start', 'datetime'),
    field(21, 'Planned end', 'datetime'),
    field(22, 'From', 'datetime'),
    field(23, 'To', 'datetime'),
    field(24, 'Approvals', 'sd-approvals'),
    field(25, 'Items', 'string'),
  ],
};

const map: SiteMap = {
  clausewise: 'site-map',
  version: 2,
  kinds: {
    change: {
      sources: [{ projects: ['100', '200'], issueTypes: ['10'] }],
      statuses: { planned: ['1'], approved: ['3'], closed: ['6'], failed: ['5'] },
    },
    incident: { sources: [{ projects: ['100'], issueTypes: ['11'] }], statuses: {} },
  },
  fields: {
    plannedStart: { fields: ['customfield_20', 'customfield_22'] },
    plannedEnd: { fields: ['customfield_21', 'customfield_23'] },
    affectedServices: { fields: ['customfield_14'] },
    configItems: { fields: ['customfield_25'] },
    approvals: { fields: ['customfield_24'] },
  },
  links: {},
  scope: { projectsOut: {}, servicesOut: {} },
  settings: { timeZone: 'UTC' },
};
const roles = ['plannedStart', 'plannedEnd', 'affectedServices', 'configItems'];
const reads = { ...nothing, fields: roles, approvals: true, neighbours: true };
const plan: ReadPlan = { map, reads: { change: reads, incident: nothing } };

const OPEN = { id: '1', name: 'Open', statusCategory: { key: 'new' } };
const APPROVED = { id: '3', name: 'In Progress', statusCategory: { key: 'indeterminate' } };
const FAILED = { id: '5', name: 'Resolved', statusCategory: { key: 'done' } };
const CLOSED = { id: '6', name: 'Closed', statusCategory: { key: 'done' } };
const MAIL = { id: '510', value: 'Mail' };
const WEB = { id: '511', value: 'Web' };

/** A time of 2 March 2026, UTC. */
const at = (time: string): string => `2026-03-02T${time}:00.000+0000`;
const ms = (time: string): number => Date.parse(`2026-03-02T${time}:00Z`);

/** A change of the mail service, approved, planned from one time to the other. */
const change = (number: number, from: string | null, to: string | null, fields: Record<string, unknown> = {}, key = 'OPS'): IssueJson =>
  issue((key === 'OPS' ? 1000 : 2000) + number, `${key}-${number}`, {
    status: APPROVED,
    customfield_20: from,
    customfield_21: to,
    customfield_22: null,
    customfield_23: null,
    customfield_24: null,
    customfield_25: null,
    customfield_14: [MAIL],
    ...fields,
  });

const own = change(1, at('10:00'), at('12:00'));

let open: Desk[] = [];
afterEach(async () => {
  await Promise.all(open.map(({ jira }) => jira.close()));
  open = [];
});

const worldOf = async (issues: readonly IssueJson[]): Promise<Desk> => {
  const made = await desk(issues, settings);
  open.push(made);
  return made;
};

const clientOf = (d: Desk, who: string, asked: string[] = []): JiraClient =>
  jiraAs('user', async (path, init) => {
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    asked.push((body as { jql?: string } | undefined)?.jql ?? path.value);
    const reply = await d.ask(who, init.method ?? 'GET', path.value.replace('/rest/api/3/', ''), body);
    return { status: reply.status, headers: new Headers(reply.headers) as never, text: async () => JSON.stringify(reply.body ?? null) };
  });

/** Reads OPS-1 alone. */
const readOwn = async (issues: readonly IssueJson[], who = 'agent'): Promise<RecordFacts> => {
  const result = await readIssue(clientOf(await worldOf(issues), who), 'OPS-1', plan);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.record;
};

const neighbourIds = async (issues: readonly IssueJson[], who?: string): Promise<unknown> => {
  const { neighbours } = await readOwn(issues, who);
  return typeof neighbours === 'object' ? neighbours.map(({ id }) => id) : neighbours;
};

test('of all kinds of record, checks ask for the neighbours of changes', () => {
  const kinds = Object.keys(RECORD_KINDS) as RecordKind[];
  expect(kinds.filter((kind) => readsFor(kind, { timeZone: 'UTC' }).neighbours)).toEqual(['change']);
});

describe('what is planned for the same time is found', () => {
  test('with its window, what it names, and whether it is approved', async () => {
    const other = change(2, at('11:00'), at('13:00'), { customfield_14: [MAIL, WEB], customfield_25: 'db-1' });
    expect((await readOwn([own, other])).neighbours).toEqual([
      { id: '1002', from: ms('11:00'), to: ms('13:00'), approved: true, services: ['510', '511'], items: ['db-1'] },
    ]);
  });

  test.each<[string, string | null, string | null, boolean]>([
    ['within it', at('10:30'), at('11:00'), true],
    ['around it', at('08:00'), at('18:00'), true],
    ['over its beginning', at('09:00'), at('10:01'), true],
    ['over its end', at('11:59'), at('13:00'), true],
    ['until it begins', at('09:00'), at('10:00'), false],
    ['from when it ends', at('12:00'), at('13:00'), false],
    ['earlier that day', at('07:00'), at('09:00'), false],
    ['another day', '2026-03-09T10:00:00.000+0000', '2026-03-09T12:00:00.000+0000', false],
    ['for a whole day, without a time', '2026-03-02', '2026-03-02', false],
    ['from a day without a time', '2026-03-02', at('18:00'), false],
    ['without an end', at('10:30'), null, false],
    ['for no time at all', null, null, false],
  ])('one planned %s', async (_when, from, to, found) =>
    expect(await neighbourIds([own, change(2, from, to)])).toEqual(found ? ['1002'] : []),
  );

  test('by the fields of another team, too', async () => {
    const theirs = change(2, null, null, { customfield_22: at('11:00'), customfield_23: at('13:00') });
    expect(await neighbourIds([own, theirs])).toEqual(['1002']);
  });

  test('but no issue of another type', async () => {
    const incident = change(2, at('11:00'), at('13:00'), { issuetype: { id: '11', name: 'Service Request' } });
    expect(await neighbourIds([own, incident])).toEqual([]);
  });

  test.each(['agent', 'east'])('in whatever time zone %s reads', async (who) => {
    // The edge of a window, early and late in the day.
    for (const hour of ['00', '08', '16', '23']) {
      const early = change(2, `2026-03-01T${hour}:00:00.000+0000`, `2026-03-01T${hour}:20:00.000+0000`);
      const mine = change(1, `2026-03-01T${hour}:19:00.000+0000`, `2026-03-01T${hour}:40:00.000+0000`);
      const late = change(3, `2026-03-01T${hour}:39:00.000+0000`, `2026-03-01T${hour}:59:00.000+0000`);
      expect(await neighbourIds([mine, early, late], who)).toEqual(expect.arrayContaining(['1002', '1003']));
    }
  });

  test('in the projects that the reader may see, and in no other', async () => {
    const issues = [own, change(2, at('11:00'), at('13:00')), change(1, at('11:00'), at('13:00'), {}, 'SEC')];
    expect(await neighbourIds(issues, 'agent')).toEqual(['1002']);
    expect(await neighbourIds(issues, 'admin')).toEqual(expect.arrayContaining(['1002', '2001']));
  });
});

describe('whether a neighbour is approved', () => {
  const decided = (decision: string): unknown => [
    { id: '1', finalDecision: decision, createdDate: { iso8601: '2026-03-01T08:00:00+0000' }, completedDate: { iso8601: '2026-03-01T09:00:00+0000' } },
  ]; // prettier-ignore
  const cases: [string, Record<string, unknown>, boolean][] = [
    ['by its status', { status: APPROVED }, true],
    ['when it is closed by now', { status: CLOSED }, true],
    ['not while it is being planned', { status: OPEN }, false],
    ['not when it failed', { status: FAILED, customfield_24: decided('approved') }, false],
    ['by its approvals', { status: OPEN, customfield_24: decided('approved') }, true],
    ['not when it was declined', { status: OPEN, customfield_24: decided('declined') }, false],
    ['not while it is asked for', { status: OPEN, customfield_24: decided('pending') }, false],
  ];
  test.each(cases)('%s', async (_how, fields, approved) => {
    const other = change(2, at('11:00'), at('13:00'), fields);
    const alone = (await readOwn([own, other])).neighbours;
    expect(alone).toEqual([expect.objectContaining({ id: '1002', approved })]);
    // The same is said of one that is read on the same page.
    const together = await readIssues(clientOf(await worldOf([own, other]), 'agent'), ['OPS-1', 'OPS-2'], plan);
    expect(together.ok && together.value[0]?.neighbours).toEqual(alone);
  });

  test('not by approvals where the site goes by the status', async () => {
    const other = change(2, at('11:00'), at('13:00'), { status: OPEN, customfield_24: decided('approved') });
    const byStatus = { ...plan, map: { ...map, settings: { timeZone: 'UTC', approvalSource: 'milestone' as const } } };
    const result = await readIssue(clientOf(await worldOf([own, other]), 'agent'), 'OPS-1', byStatus);
    expect(result.ok && result.value.record.neighbours).toEqual([expect.objectContaining({ approved: false })]);
  });
});

describe('a page of records', () => {
  const page = [
    own,
    change(2, at('11:00'), at('13:00')),
    change(3, at('12:30'), at('14:00')),
    change(4, '2026-06-01T10:00:00.000+0000', '2026-06-01T12:00:00.000+0000'),
    change(5, '2026-06-01', '2026-06-02'),
  ];
  const elsewhere = [
    change(1, at('12:45'), at('13:15'), {}, 'SEC'),
    change(2, '2026-04-15T10:00:00.000+0000', '2026-04-15T12:00:00.000+0000', {}, 'SEC'),
  ];

  test('its own changes are neighbours of each other; one request finds the rest and asks for none twice', async () => {
    const d = await worldOf([...page, ...elsewhere]);
    const asked: string[] = [];
    const query = { projectId: '100', issueTypes: ['10', '11'], plan };
    const before = d.jira.work();
    const result = await searchRecords(clientOf(d, 'admin', asked), query);
    const told = result.ok ? [...result.value.records] : [];
    expect(told.map(({ neighbours }) => (typeof neighbours === 'object' ? neighbours.map(({ id }) => id) : neighbours))).toEqual([
      ['1002'],
      ['1001', '1003', '2001'],
      ['1002', '2001'],
      [],
      undefined,
    ]);
    expect(asked).toHaveLength(2);
    // Two stretches of time, with months between them in which others are planned.
    expect(asked[1]).toBe(
      'project in (100, 200) AND issuetype in (10) AND id not in (1001, 1002, 1003, 1004, 1005) AND (' +
        '((cf[20] <= "2026-03-03 05:00" OR cf[22] <= "2026-03-03 05:00") AND (cf[21] >= "2026-03-01 19:00" OR cf[23] >= "2026-03-01 19:00")) OR ' +
        '((cf[20] <= "2026-06-02 03:00" OR cf[22] <= "2026-06-02 03:00") AND (cf[21] >= "2026-05-31 19:00" OR cf[23] >= "2026-05-31 19:00")))',
    );
    // A point a request and one an issue: five on the page, one found.
    expect(d.jira.work().points - before.points).toBe(1 + 5 + 1 + 1);
  });

  test('many stretches of time become one', async () => {
    const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-10`);
    const scattered = months.map((day, place) => change(place + 1, `${day}T10:00:00.000+0000`, `${day}T12:00:00.000+0000`));
    const asked: string[] = [];
    const d = await worldOf([...scattered, change(1, '2026-12-10T11:00:00.000+0000', '2026-12-10T13:00:00.000+0000', {}, 'SEC')]);
    const result = await searchRecords(clientOf(d, 'admin', asked), { projectId: '100', issueTypes: ['10'], plan });
    expect(asked[1]).toContain('cf[20] <= "2026-12-11 03:00"');
    expect(asked[1]).toContain('cf[21] >= "2026-01-09 19:00"');
    expect(asked[1]?.match(/cf\[20\]/g)).toHaveLength(1);
    const last = result.ok ? [...result.value.records].at(-1)?.neighbours : null;
    expect(last).toEqual([expect.objectContaining({ id: '2001' })]);
  });

  test('a long window does not end with a shorter one inside it', async () => {
    const long = change(1, at('10:00'), '2026-03-09T12:00:00.000+0000');
    const issues = [
      long,
      change(2, at('11:00'), at('12:00')),
      change(1, '2026-03-08T10:00:00.000+0000', '2026-03-08T12:00:00.000+0000', {}, 'SEC'),
    ];
    const result = await readIssues(clientOf(await worldOf(issues), 'admin'), ['OPS-1', 'OPS-2'], plan);
    expect(result.ok && result.value[0]?.neighbours).toEqual([
      expect.objectContaining({ id: '1002' }),
      expect.objectContaining({ id: '2001' }),
    ]);
  });

  test('as it stood earlier it has the same neighbours', async () => {
    const record = await readOwn([own, change(2, at('11:00'), at('13:00'))]);
    const then = factsAt(record, record.created + 1, record.created + 2);
    expect(then?.neighbours).toHaveLength(1);
    expect(then?.neighbours).toBe(record.neighbours);
  });
});

describe('nothing is asked', () => {
  const requests = async (issues: readonly IssueJson[], of: ReadPlan = plan): Promise<[string[], RecordFacts['neighbours']]> => {
    const asked: string[] = [];
    const result = await readIssue(clientOf(await worldOf(issues), 'agent', asked), 'OPS-1', of);
    return [asked.slice(1), result.ok ? result.value.record.neighbours : 'unreadable'];
  };
  const other = change(2, at('11:00'), at('13:00'));
  const incident = { ...own, fields: { ...own.fields, issuetype: { id: '11', name: 'Service Request' } } };

  test.each<[string, IssueJson, unknown]>([
    ['of a change without a window', change(1, null, null), undefined],
    ['of a change with half of one', change(1, at('10:00'), null), undefined],
    ['of days without a time', change(1, '2026-03-02', '2026-03-03'), undefined],
    ['where no service and no item is named', change(1, at('10:00'), at('12:00'), { customfield_14: null }), []],
    ['of another kind of record', incident, undefined],
  ])('%s', async (_what, mine, told) => expect(await requests([mine, other])).toEqual([[], told]));

  test('where the site map names no fields for the window', async () => {
    const { plannedStart: _, ...fields } = map.fields;
    expect(await requests([own, other], { ...plan, map: { ...map, fields } })).toEqual([[], undefined]);
  });

  test('where no check looks at the neighbours', async () => {
    expect(await requests([own, other], { ...plan, reads: { change: { ...reads, neighbours: false } } })).toEqual([[], undefined]);
  });
});

test('a change with 200 entries of history and 30 links takes four requests', async () => {
  const review: ReadPlan = {
    map: {
      ...map,
      kinds: { ...map.kinds, 'post-implementation-review': { sources: [{ projects: ['100'], issueTypes: ['12'] }], statuses: {} } },
      links: { postImplementationReview: [{ type: '700', direction: 'inward' }] },
    },
    reads: { ...plan.reads, change: { ...reads, links: ['postImplementationReview'], follow: ['postImplementationReview'] } },
  };
  const histories = Array.from({ length: 200 }, (_, place) => ({ id: String(place), created: at('08:00'), items: [] }));
  const links = Array.from({ length: 30 }, (_, place) => ({
    type: { id: '700' },
    inwardIssue: { id: String(3000 + place), key: `OPS-${3000 + place}`, fields: { issuetype: { id: '12' } } },
  }));
  const { jira, asked } = fakeJira((path) => {
    if (path.includes('/changelog?')) return { body: { isLast: false, values: histories.slice(0, 100) } };
    if (path.includes('bulkfetch')) return { body: { issues: [] } };
    if (path.includes('search/jql')) return { body: { issues: [change(2, at('11:00'), at('13:00'))], isLast: true } };
    return { body: { ...own, fields: { ...own.fields, issuelinks: links }, changelog: { total: 200, histories: histories.slice(100) } } };
  });
  const result = await readIssue(jira, 'OPS-1', review);
  expect(asked.map((one) => one.split('?')[0])).toEqual([
    'GET /rest/api/3/issue/OPS-1',
    'GET /rest/api/3/issue/1001/changelog',
    'POST /rest/api/3/issue/bulkfetch',
    'POST /rest/api/3/search/jql',
  ]);
  expect(result).toMatchObject({ ok: true, value: { record: { history: 'complete', neighbours: [{ id: '1002' }] } } });
});

describe('what cannot be found out', () => {
  /** Jira hands over OPS-1; `answer` says what a search finds, `count` how many it would be. */
  const read = async (answer: (page: number) => Reply, count?: number, of = plan) => {
    let page = 0;
    const fake = fakeJira((path) => {
      if (path.includes('approximate-count')) return { body: { count } };
      if (path.includes('search/jql')) return answer(page++);
      return { body: { ...own, changelog: { total: 0, histories: [] } } };
    });
    const result = await readIssue(fake.jira, 'OPS-1', of);
    return {
      result,
      neighbours: result.ok ? result.value.record.neighbours : null,
      asked: fake.asked.slice(1),
      bodies: fake.bodies.slice(1),
    };
  };
  const others = (count: number, first = 1): IssueJson[] =>
    Array.from({ length: count }, (_, place) => change(first + 1 + place, at('11:00'), at('13:00')));
  const pageOf = (page: number, last: boolean): Reply => ({
    body: { issues: others(100, page * 100 + 1), ...(last ? { isLast: true } : { nextPageToken: `page ${page + 1}` }) },
  });

  test('a search that fails leaves it unreadable', async () => {
    expect((await read(() => ({ status: 500 }))).neighbours).toBe('unreadable');
    expect((await read(() => ({ body: [] }))).neighbours).toBe('unreadable');
  });

  test('one that is refused is tried again without the projects', async () => {
    const { neighbours, bodies } = await read((page) => (page === 0 ? { status: 400 } : { body: { issues: others(1), isLast: true } }));
    expect(neighbours).toHaveLength(1);
    expect(bodies.map((body) => String(body?.['jql']).startsWith('project in (100, 200) AND '))).toEqual([true, false]);
    expect((await read(() => ({ status: 400 }))).neighbours).toBe('unreadable');
  });

  test('a busy Jira is waited for', async () => {
    const { result } = await read(() => ({ status: 429, headers: { 'Retry-After': '60' } }));
    expect(result).toMatchObject({ ok: false, problem: { code: 'jira-busy', retryAfter: 60 } });
  });

  test('several pages are read, and only what is looked at is asked for', async () => {
    const { neighbours, asked, bodies } = await read((page) => pageOf(page, page === 4), 480);
    expect(neighbours).toHaveLength(500);
    expect(asked).toEqual(
      ['search/jql', 'search/approximate-count', ...Array(4).fill('search/jql')].map((path) => `POST /rest/api/3/${path}`),
    );
    const fields = [14, 20, 21, 22, 23, 24, 25].map((number) => `customfield_${number}`);
    expect([...(bodies[0]?.['fields'] as string[])].sort()).toEqual(['created', ...fields, 'issuetype', 'project', 'status']);
    expect(bodies[0]).not.toHaveProperty('expand');
    expect(bodies[5]).toMatchObject({ nextPageToken: 'page 4', jql: bodies[0]?.['jql'] });
  });

  test('more than can be read are not cut short: nothing is said', async () => {
    const tooMany = await read((page) => pageOf(page, page === 5), 480);
    expect([tooMany.neighbours, tooMany.asked.length]).toEqual(['unreadable', 6]);
    const small = await read((page) => ({
      body: { issues: others(90, page * 90 + 1), ...(page === 5 ? { isLast: true } : { nextPageToken: `page ${page}` }) },
    }), 450); // prettier-ignore
    expect([small.neighbours, small.asked.length]).toEqual(['unreadable', 7]);
    // Jira says so after the first page.
    const known = await read((page) => pageOf(page, false), 501);
    expect([known.neighbours, known.asked.length]).toEqual(['unreadable', 2]);
    // Pages without an end, and without issues.
    const empty = await read(() => ({ body: { issues: [], nextPageToken: 'again' } }), 3);
    expect([empty.neighbours, empty.asked.length]).toEqual(['unreadable', 11]);
  });

  test('an issue that is another kind of record is no neighbour', async () => {
    const incident = { ...others(1)[0]!, fields: { ...others(1)[0]!.fields, issuetype: { id: '11' } } };
    const alike = { ...plan, reads: { change: reads, incident: reads } };
    expect((await read(() => ({ body: { issues: [incident], isLast: true } }), 1, alike)).neighbours).toEqual([]);
  });

  test('an issue that Jira hands over twice is one neighbour', async () => {
    const { neighbours } = await read(() => ({ body: { issues: [...others(1), ...others(1)], isLast: true } }));
    expect(neighbours).toHaveLength(1);
  });

  test.each([
    ['a field that JQL has no name for', { ...map, fields: { ...map.fields, plannedStart: { fields: ['x) OR (y'] } } }],
    [
      'an issue type that is no number',
      { ...map, kinds: { change: { statuses: {}, sources: [{ projects: ['100'], issueTypes: ['10', '1) OR (1'] }] } } },
    ],
  ])('%s goes into no query', async (_what, odd) => {
    const fake = fakeJira(() => ({ body: { ...own, fields: { ...own.fields, 'x) OR (y': at('10:00') } } }));
    const result = await readIssue(fake.jira, 'OPS-1', { ...plan, map: odd });
    expect(result.ok && result.value.record.neighbours).toBe('unreadable');
    expect(fake.asked).toHaveLength(1);
  });
});

test('a window that never ends can be asked for', async () => {
  const forever = change(1, at('10:00'), '9999-12-31T23:00:00.000+0000');
  expect(await neighbourIds([forever, change(2, at('11:00'), at('13:00'))])).toEqual(['1002']);
});

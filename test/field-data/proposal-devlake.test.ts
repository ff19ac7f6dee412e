import { describe, expect, test } from '@jest/globals';
import { proposeSiteMap, type Proposal } from '../../src/mapping';
import type { SchemaIssueType, SchemaStatus, SiteSchema } from '../../src/mapping/site-schema';
import { readSpec } from './specs';

interface Status {
  id: string;
  name: string;
  statusCategory: { key: SchemaStatus['categoryKey'] };
}
interface Issue {
  fields: {
    status: Status;
    issuetype: SchemaIssueType;
    subtasks: { fields: { status: Status; issuetype: SchemaIssueType } }[];
    project: { id: string; key: string; name: string; projectTypeKey: string };
  };
  changelog: { histories: { items: { field: string; from: string; fromString: string; to: string; toString: string }[] }[] };
}

const issues = readSpec('samples/devlake/issues.sample.json') as Issue[];
const histories = readSpec('samples/devlake/changelog.sample.json') as Issue['changelog']['histories'];
const inside = issues.flatMap(({ fields }) => [fields, ...fields.subtasks.map((one) => one.fields)]);

/** The category that issues name last; of a status that only a history names it is not known. `done` is what the others say of 已完成. */
const statuses = (done: 'new' | 'done'): SchemaStatus[] => {
  const found = new Map<string, SchemaStatus>();
  for (const { items } of [...histories, ...issues.flatMap(({ changelog }) => changelog.histories)])
    for (const item of items.filter(({ field }) => field === 'status')) {
      found.set(item.from, { id: item.from, name: item.fromString, categoryKey: 'undefined' });
      found.set(item.to, { id: item.to, name: item['toString'], categoryKey: 'undefined' });
    }
  for (const { status } of inside) found.set(status.id, { id: status.id, name: status.name, categoryKey: status.statusCategory.key });
  return [...found.values()].map((status) => (status.name === '已完成' ? { ...status, categoryKey: done } : status));
};

const site = (done: 'new' | 'done', more: readonly SchemaIssueType[] = []): SiteSchema => {
  const types = [...new Map(inside.map(({ issuetype }) => [issuetype.id, issuetype])).values(), ...more];
  const project = issues[0]?.fields.project;
  if (project === undefined) throw new Error('The sample is empty.');
  const known = statuses(done);
  return {
    ...{ timeZone: 'Asia/Shanghai', priorities: [], resolutions: [], fields: [], linkTypes: [] },
    issueTypes: types.map(({ id, name, subtask }) => ({ id, name, subtask, hierarchyLevel: 0 })),
    statuses: known,
    projects: [{ ...project, style: 'classic', issueTypes: types.map(({ id }) => ({ id, statuses: known.map((one) => one.id) })) }],
  };
};

const doubtsOf = ({ reasons }: Proposal, part: string): string[] =>
  reasons.filter((one) => one.part === part && !one.sure).map(({ reason }) => reason);

/** By kind: what its statuses are taken for, by name, with a question mark where the proposal shows a doubt. */
const meaningsOf = (schema: SiteSchema, kind: 'incident' | 'change'): Record<string, string> => {
  const proposal = proposeSiteMap(schema);
  const named = schema.statuses.map(({ id, name }) => {
    const [milestone] = Object.entries(proposal.map.kinds[kind]?.statuses ?? {}).find(([, ids]) => ids.includes(id)) ?? [];
    if (milestone === undefined) return [name, '-'];
    const doubt = doubtsOf(proposal, `kinds.${kind}.statuses.${milestone}`).some((reason) => reason.includes(`(${id})`));
    return [name, `${milestone}${doubt ? '?' : ''}`];
  });
  return Object.fromEntries(named) as Record<string, string>;
};

describe('the sample of a real Chinese site', () => {
  test('some statuses of it are done by name, and to do by category', () => {
    expect(new Set(inside.filter(({ status }) => status.name === '已完成').map(({ status }) => status.statusCategory.key))).toEqual(
      new Set(['new', 'done']),
    );
  });

  test('its software project holds no record: nothing is mapped, and the doubt names the issue types', () => {
    const proposal = proposeSiteMap(site('new'));
    expect([proposal.map.kinds, proposal.map.fields, proposal.map.links]).toEqual([{}, {}, {}]);
    expect(doubtsOf(proposal, 'kinds')).toEqual([expect.stringContaining('"故事" (10001)')]);
  });

  test('its statuses, were they of incidents: done by name, and a doubt where the category says otherwise', () => {
    const incidents = [{ id: '10099', name: '故障', subtask: false, hierarchyLevel: 0 }];
    expect(meaningsOf(site('done', incidents), 'incident')).toMatchObject({ 已完成: 'resolved' });
    expect(meaningsOf(site('new', incidents), 'incident')).toMatchObject({ 已完成: 'resolved?' });
    expect(doubtsOf(proposeSiteMap(site('new', incidents)), 'kinds.incident.statuses.resolved')).toEqual([
      '"已完成" (10068): known name (Chinese), but Jira\'s category is "To do": look at the issues that are in it',
    ]);
  });

  // What only a history names has no category that is known: of those, a name that is not known is left to the administrator.
  const COMMON = { Open: 'created', 'To Do': 'created', 打开: 'created', Closed: 'closed', 重新打开: 'reopened' };
  const LEFT = { Inbox: '-', 'Ready for Dev': '-', 'In Development': '-', 开发中: '-', 待测试: '-', 测试中: '-' };

  test.each([
    ['incident', '故障', { ...COMMON, ...LEFT, Resolved: 'resolved', 已完成: 'resolved?', 'Code Review': '-', 发布中: '-' }],
    [
      'change',
      '变更',
      { ...COMMON, ...LEFT, Resolved: 'deployed', 已完成: 'deployed?', 'Code Review': 'assessed?', 发布中: 'implementStart' },
    ],
  ] as const)('none of its statuses is taken for something it is not, were they of the kind %s', (kind, name, meanings) => {
    expect(meaningsOf(site('new', [{ id: '10099', name, subtask: false, hierarchyLevel: 0 }]), kind)).toEqual(meanings);
  });
});

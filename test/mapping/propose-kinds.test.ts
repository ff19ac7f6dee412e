import { describe, expect, test } from '@jest/globals';
import { isTellingIssueType, kindOfIssueType } from '../../src/mapping/kind-of-issue-type';
import { proposeSiteMap } from '../../src/mapping/propose';
import { milestoneOfStatus } from '../../src/mapping/propose-statuses';
import type { SchemaIssueType, SchemaProject, SiteSchema } from '../../src/mapping/site-schema';

const type = (id: string, name: string, more: Partial<SchemaIssueType> = {}): SchemaIssueType => ({
  ...{ id, name, subtask: false, hierarchyLevel: 0 },
  ...more,
});
const project = (id: string, projectTypeKey: string, types: readonly string[]): SchemaProject => ({
  ...{ id, key: `P${id}`, name: `Project ${id}`, projectTypeKey, style: 'classic' },
  issueTypes: types.map((one) => ({ id: one, statuses: [] })),
});
const site = (issueTypes: SchemaIssueType[], projects: SchemaProject[], more: Partial<SiteSchema> = {}): SiteSchema => ({
  ...{ timeZone: 'UTC', issueTypes, projects, statuses: [], priorities: [], resolutions: [], fields: [], linkTypes: [] },
  ...more,
});
const kindOfName = (name: string, practices: string[] = []): string | null => {
  const choice = kindOfIssueType(type('1', name), practices);
  return choice === null ? null : `${choice.kind}${choice.sure ? '' : '?'}`;
};

describe('the kind of an issue type', () => {
  test.each([
    ['[System] Service request with approvals', 'service-request'],
    ['Major incident', 'incident?'],
    ['IT security incident', 'security-incident?'],
    ['Cybersecurity incident', null],
    ['Emergency change', 'change?'],
    ['Change trend review', 'change-trend-review'],
    ['Annual management review', 'management-review?'],
    ['Purchase', 'service-request?'],
    ['Feature request', null],
    ['Sales opportunity', null],
    ['External audit', null],
    ['Not an incident', null],
    ['Incident follow-up', null],
    ['Interne Störung', 'incident?'],
    ['任务', 'action'],
  ])('%p is %p', (name, kind) => expect(kindOfName(name)).toBe(kind));

  test.each([
    ['Service', 'service'],
    ['Configuration item', 'configuration-item'],
    ['Team in scope', 'team'],
    ['Knowledge article', 'article'],
    ['Internal service', null],
    ['Development team', null],
    ['Preferred supplier', null],
    ['Team', null],
    ['Document', null],
  ])('entries of a register go by the exact name: %p is %p', (name, kind) => expect(kindOfName(name)).toBe(kind));

  test('the practice of its request types decides where the name says little', () => {
    expect(kindOfName('Get help', ['service_requests'])).toBe('service-request');
    expect(kindOfName('Task', ['Service requests', 'service_requests'])).toBe('service-request');
    expect(kindOfName('Request', ['service_requests'])).toBe('service-request');
    expect(kindOfName('Get help', ['incidents', 'service_requests', 'service_requests'])).toBe('service-request?');
    expect(kindOfName('Get help', ['service_requests', 'incidents'])).toBe('incident?');
    expect(kindOfName('Change', ['service_requests'])).toBe('change');
    expect(kindOfName('Get help', ['general_service'])).toBeNull();
  });

  test('an issue type that every software project has tells nothing about its project', () => {
    const telling = ['Incident', 'Supplier', 'IT change', 'Task', 'Sub-task', 'Improvement', 'Story'].filter((name) =>
      isTellingIssueType(type('1', name)),
    );
    expect(telling).toEqual(['Incident', 'Supplier', 'IT change']);
  });

  test('a sub-task is an action or nothing', () => {
    expect(kindOfIssueType(type('1', 'Sub-task', { subtask: true }), [])).toMatchObject({ kind: 'action', sure: true });
    expect(kindOfIssueType(type('1', 'Incident', { subtask: true }), ['incidents'])).toBeNull();
  });
});

describe('projects of a kind', () => {
  const types = [type('1', 'Incident'), type('2', 'Task'), type('3', 'Improvement'), type('4', 'Supplier')];

  test('tasks and improvements of software projects are records only beside other records', () => {
    const projects = [
      project('10', 'software', ['2', '3']),
      project('11', 'software', ['1', '2', '3']),
      project('12', 'business', ['2']),
      project('13', 'business', ['3', '2']),
      project('14', 'business', ['4', '2']),
    ];
    const { kinds } = proposeSiteMap(site(types, projects)).map;
    expect(kinds.incident?.projects).toEqual(['11']);
    expect(kinds.improvement?.projects).toEqual(['11', '13']);
    expect(kinds.action?.projects).toEqual(['11', '13', '14']);
    expect(kinds.supplier?.projects).toEqual(['14']);
  });

  test('a team-managed project brings its own types; those of projects left out are left out', () => {
    const own = [
      type('21', 'Task', { projectId: '20' }),
      type('22', 'Task', { projectId: '30' }),
      type('23', 'Incident', { projectId: '20' }),
    ];
    const teamManaged = ['20', '30'].map((id): SchemaProject => ({
      id,
      key: `T${id}`,
      name: id,
      projectTypeKey: 'software',
      style: 'next-gen',
    }));
    const proposal = proposeSiteMap(site(own, teamManaged));
    expect(proposal.map.kinds).toEqual({
      incident: { projects: ['20'], issueTypes: ['23'], statuses: {} },
      action: { projects: ['20'], issueTypes: ['21'], statuses: {} },
    });
    expect(proposal.reasons.find(({ part }) => part === 'kinds.incident.projects')?.sure).toBe(false);
  });

  test('request types give their practice to the issue type', () => {
    const requests = ['1', '2'].map((id) => ({ id, name: 'Ask', projectId: '10', issueTypeId: '9', practice: 'service_request' }));
    const asked = site([type('9', 'Ask us')], [project('10', 'service_desk', ['9'])], { requestTypes: requests });
    expect(Object.keys(proposeSiteMap(asked).map.kinds)).toEqual(['service-request']);
  });
});

describe('statuses', () => {
  const status = (name: string, categoryKey: 'new' | 'indeterminate' | 'done' | 'undefined') => ({ id: '1', name, categoryKey });

  test('of a workflow that is not known only those with a known name', () => {
    const statuses = [
      { ...status('In progress', 'indeterminate'), id: '1' },
      { ...status('Shipping', 'indeterminate'), id: '2' },
      { ...status('Closed as agreed', 'done'), id: '3' },
    ];
    const unknown = { ...project('10', 'service_desk', []), issueTypes: [{ id: '1' }] };
    const proposal = proposeSiteMap(site([type('1', 'Incident')], [unknown], { statuses }));
    expect(proposal.map.kinds.incident?.statuses).toEqual({ inProgress: ['1'] });
  });

  test.each([
    ['Draft', 'new', 'created'],
    ['In review', 'indeterminate', 'reviewed'],
    ['Published', 'done', 'approved'],
    ['Live', 'indeterminate', 'approved'],
    ['Active supplier', 'done', 'approved?'],
    ['Retired', 'done', 'closed'],
    ['Obsolete', 'done', 'closed'],
    ['Done', 'done', 'approved?'],
    ['Gone', 'done', 'closed?'],
    ['Canceled', 'done', 'cancelled'],
  ] as const)('a register entry in %p (%p) is %p', (name, category, milestone) => {
    const choice = milestoneOfStatus(status(name, category), 'entry');
    expect(`${choice?.milestone}${choice?.sure === true ? '' : '?'}`).toBe(milestone);
  });

  test.each([
    ['To be approved', 'indeterminate', 'planned?'],
    ['Ready for testing', 'indeterminate', 'planned?'],
    ['Not approved yet', 'indeterminate', 'planned?'],
    ['Approved by the board', 'indeterminate', 'approved?'],
    ['Waiting for customer reply', 'indeterminate', 'waiting?'],
    ['In progress', 'indeterminate', 'implementStart'],
    ['Scheduled', 'new', 'approved'],
    ['Somewhere', 'undefined', 'undefined?'],
  ] as const)('a change in %p (%p) is %p', (name, category, milestone) => {
    const choice = milestoneOfStatus(status(name, category), 'change');
    expect(`${choice?.milestone}${choice?.sure === true ? '' : '?'}`).toBe(milestone);
  });
});

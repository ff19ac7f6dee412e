import { describe, expect, test } from '@jest/globals';
import { isTellingIssueType, kindOfIssueType } from '../../src/mapping/kind-of-issue-type';
import { proposeSiteMap, type Proposal } from '../../src/mapping/propose';
import { projectsOf } from '../../src/mapping/sources';
import type { SchemaIssueType, SchemaProject, SchemaRequestType, SiteSchema } from '../../src/mapping/site-schema';

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
const doubtsOf = ({ reasons }: Proposal, part: string): string[] =>
  reasons.filter((one) => one.part === part && !one.sure).map(({ reason }) => reason);
const kindOfName = (name: string, practices: string[] = []): string | null => {
  const choice = kindOfIssueType(type('1', name), practices);
  return choice === null ? null : `${choice.kind}${choice.sure ? '' : '?'}`;
};

describe('the kind of an issue type', () => {
  test.each([
    ['[System] Service request with approvals', 'service-request'],
    ['Major incident', 'incident'],
    ['Regional incident', 'incident?'],
    ['Incident (P1)', 'incident?'],
    ['Incidents', 'incident'],
    ['Stoerung', 'incident'],
    ['Local security incident', 'security-incident?'],
    ['Cybersecurity incident', null],
    ['Emergency change', 'change'],
    ['Firewall change', 'change?'],
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
    ['常见问题', null],
    ['Demands', 'service-request?'],
    ['Submit a request', 'service-request?'],
    ['Submit a request or incident', 'service-request?'],
    ['[System] Incident', 'incident'],
    ['Warum', null],
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
    expect(kindOfName('Get help', ['incidents'])).toBe('incident');
    expect(kindOfName('Ask us', ['SERVICE REQUEST'])).toBe('service-request');
    expect(kindOfName('Ask us', ['Post-incident review'])).toBe('post-incident-review');
    expect(kindOfName('Ask us', ['service_requests', 'incidents'])).toBe('incident?');
    expect(kindOfName('Ask us', ['general_service'])).toBeNull();
    expect(kindOfName('Submit a request or incident', ['incidents'])).toBe('incident');
  });

  test('a name that its request types speak against stays, and is unsure', () => {
    expect(kindOfName('Change', ['changes'])).toBe('change');
    expect(kindOfName('Change', ['service_requests'])).toBe('change?');
    expect(kindOfName('Incident', ['incidents', 'service_requests'])).toBe('incident?');
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
    expect(projectsOf(kinds.incident)).toEqual(['11']);
    expect(projectsOf(kinds.improvement)).toEqual(['11', '13']);
    expect(projectsOf(kinds.action)).toEqual(['11', '13', '14']);
    expect(projectsOf(kinds.supplier)).toEqual(['14']);
  });

  test('projects with the same issue types of a kind share a source', () => {
    const more = [...types, type('5', 'Major incident'), type('6', 'Outage')];
    const projects = [
      project('10', 'service_desk', ['1', '5']),
      project('11', 'service_desk', ['1']),
      project('12', 'service_desk', ['5', '1', '2']),
      project('13', 'service_desk', ['1', '5', '6']),
    ];
    expect(proposeSiteMap(site(more, projects)).map.kinds.incident?.sources).toEqual([
      { projects: ['10', '12'], issueTypes: ['1', '5'] },
      { projects: ['11'], issueTypes: ['1'] },
      { projects: ['13'], issueTypes: ['1', '5', '6'] },
    ]);
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
      incident: { sources: [{ projects: ['20'], issueTypes: ['23'] }], statuses: {} },
      action: { sources: [{ projects: ['20'], issueTypes: ['21'] }], statuses: {} },
    });
    expect(doubtsOf(proposal, 'kinds.incident.sources')).toEqual([
      'it is not known which issue types these projects use: look at T20 (20)',
    ]);
  });

  test('a name that is often something else says nothing in a software project', () => {
    const projects = [project('10', 'service_desk', ['8']), project('11', 'software', ['8']), project('12', 'business', ['8'])];
    expect(projectsOf(proposeSiteMap(site([type('8', 'Request')], projects)).map.kinds['service-request'])).toEqual(['10', '12']);
  });

  const requestType = (id: string, name: string, projectId: string, practice?: string): SchemaRequestType => ({
    ...{ id, name, projectId, issueTypeId: '9' },
    ...(practice === undefined ? {} : { practice }),
  });

  test('request types give their practice to the issue type, in their own project alone', () => {
    const requestTypes = [
      requestType('1', 'Ask', '10', 'service_request'),
      requestType('2', 'Report', '11', 'incidents'),
      requestType('3', 'Tell', '12'),
    ];
    const projects = ['10', '11', '12'].map((id) => project(id, 'service_desk', ['9']));
    const { map } = proposeSiteMap(site([type('9', 'Ask us')], projects, { requestTypes }));
    expect(Object.fromEntries(Object.entries(map.kinds).map(([kind, { sources }]) => [kind, sources]))).toEqual({
      incident: [{ projects: ['11'], issueTypes: ['9'] }],
      'service-request': [{ projects: ['10'], issueTypes: ['9'] }],
    });
  });

  test('an issue type that holds two kinds is one of them, and the doubt names the JQL that tells the other', () => {
    const requestTypes = [
      requestType('1', 'Get a laptop', '10', 'service_requests'),
      requestType('2', 'Get access', '10', 'service_requests'),
      requestType('3', 'Report an "outage"', '10', 'incidents'),
      requestType('4', 'Ask', '10'),
    ];
    const proposal = proposeSiteMap(site([type('9', 'Get IT help')], [project('10', 'service_desk', ['9'])], { requestTypes }));
    expect(Object.keys(proposal.map.kinds)).toEqual(['service-request']);
    expect(doubtsOf(proposal, 'kinds.incident.sources')).toEqual([
      'issue type "Get IT help" (9) in P10 (10) holds records of the kind incident too: add a source there with the JQL "Request Type" in ("Report an \\"outage\\"")',
    ]);
    expect(doubtsOf(proposal, 'kinds.service-request.sources')).toHaveLength(1);
    const many = Array.from({ length: 30 }, (_, at) => requestType(String(100 + at), `Report a fault of number ${at}`, '10', 'incidents'));
    const [first] = doubtsOf(
      proposeSiteMap(site([type('9', 'Change')], [project('10', 'service_desk', ['9'])], { requestTypes: many })),
      'kinds.incident.sources',
    );
    expect(first).toContain('add a source there with JQL that names these request types');
  });

  test('a service project without a known kind of record, and a site without any, are doubts that name what is there', () => {
    const onboarding = [
      type('30', 'Onboarding'),
      type('31', 'Offboarding'),
      type('32', 'Sub-task', { subtask: true }),
      type('1', 'Incident'),
    ];
    const desk = project('10', 'service_desk', ['30', '31', '32']);
    expect(doubtsOf(proposeSiteMap(site(onboarding, [desk, project('11', 'service_desk', ['1'])])), 'kinds')).toEqual([
      'service project P10 (10) has no issue type that is known as a kind of record: look at "Onboarding" (30), "Offboarding" (31)',
    ]);
    expect(doubtsOf(proposeSiteMap(site([type('40', '故事')], [project('12', 'software', ['40'])])), 'kinds')).toEqual([
      'no issue type of the site is known as a kind of record: look at "故事" (40)',
    ]);
    expect(doubtsOf(proposeSiteMap(site([], [])), 'kinds')).toEqual([]);
  });

  test('statuses of a workflow that is not known count only by a known name', () => {
    const statuses = [
      { id: '1', name: 'In progress', categoryKey: 'indeterminate' as const },
      { id: '2', name: 'Shipping', categoryKey: 'indeterminate' as const },
      { id: '3', name: 'Closed as agreed', categoryKey: 'done' as const },
    ];
    const unknown = { ...project('10', 'service_desk', []), issueTypes: [{ id: '1' }] };
    const proposal = proposeSiteMap(site([type('1', 'Incident')], [unknown], { statuses }));
    expect(proposal.map.kinds.incident?.statuses).toEqual({ inProgress: ['1'] });
  });
});

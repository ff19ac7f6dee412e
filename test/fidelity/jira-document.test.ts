import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { JiraDocument } from '../../host/jira/document';
import jira from '../../host/jira/openapi/jira.json';
import serviceDesk from '../../host/jira/openapi/service-desk.json';
import { MODELLED, MODELLED_SERVICE_DESK, type ModelledOperation } from '../../host/jira/modelled';
import { demoArchive } from '../../host/scenarios/demo';
import { createJiraSite, type FaultyJiraSite } from '../../host/jira';
import { extract } from '../../scripts/openapi';
import { APP_FIELDS, desk, standingClock, type Desk } from '../jira-site/small-site';

/** Atlassian's own document and examples are not part of the project; where they lie is told by this variable. */
const SPECS = process.env['CLAUSEWISE_SPECS'] ?? '';
const withSpecs = existsSync(`${SPECS}/jira/jira-platform-v3.openapi.json`) ? describe : describe.skip;

const document = new JiraDocument();
const operation = (name: string) => {
  const [method = '', path = ''] = name.split(' ');
  const found = document.match(method, path.replace(/\{[^}]*\}/g, '1'));
  if (found === undefined) throw new Error(name);
  return found.operation;
};

const EXTRACTS = [
  { name: 'Jira', extracted: jira, operations: MODELLED, document: 'jira-platform-v3.openapi.json' },
  {
    ...{ name: 'Jira Service Management', extracted: serviceDesk, operations: MODELLED_SERVICE_DESK },
    document: 'jsm-servicedeskapi.openapi.json',
  },
] as const;

describe.each(EXTRACTS)('the extract of the document of $name', ({ extracted, operations }) => {
  test('has every modelled operation and nothing else', () => {
    const there = Object.entries(extracted.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(there.sort()).toEqual([...operations].sort());
  });

  test('carries no prose and leaves no reference open', () => {
    const text = JSON.stringify(extracted);
    const schemas = new Set(Object.keys(extracted.components.schemas));
    expect(text).not.toMatch(/"(description|example|examples|summary|title)":"/);
    for (const [, name] of text.matchAll(/#\/components\/schemas\/([^"]+)"/g))
      expect([name, schemas.has(name ?? '')]).toEqual([name, true]);
  });
});

describe('the document', () => {
  test('tells what writes, and what is experimental', () => {
    const all = [...MODELLED, ...MODELLED_SERVICE_DESK].map((name) => ({ ...operation(name), name }));
    // Searches are sent by POST and change nothing.
    expect(all.filter(({ writes }) => writes).map(({ name }) => name)).toEqual([
      'POST /rest/api/3/issue',
      'PUT /rest/api/3/issue/{issueIdOrKey}',
      'DELETE /rest/api/3/issue/{issueIdOrKey}',
      'PUT /rest/api/3/issue/{issueIdOrKey}/assignee',
      'POST /rest/api/3/issue/{issueIdOrKey}/transitions',
      'POST /rest/api/3/issue/{issueIdOrKey}/comment',
      'POST /rest/api/3/issueLink',
      'DELETE /rest/api/3/issueLink/{linkId}',
      'POST /rest/api/3/app/field/value',
    ]);
    expect(all.filter(({ experimental }) => experimental).map(({ name }) => name)).toEqual(['GET /rest/servicedeskapi/requesttype']);
  });

  test('knows what Jira really answers', () => {
    const changelog = (item: unknown, created: unknown) =>
      document.checkResponse(operation('GET /rest/api/3/issue/{issueIdOrKey}/changelog'), 200, {
        values: [{ id: '1', created, items: [item] }],
      });
    expect(changelog({ field: 'a', from: null, fromString: null, to: null, toString: null, tmpToAccountId: 'x' }, 1234)).toEqual([]);
    expect(changelog({ field: 'a', from: 1 }, 'x')).not.toEqual([]);
    expect(
      document.checkResponse(operation('GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}'), 200, {
        key: 'k',
        value: [1, { a: null }],
      }),
    ).toEqual([]);
  });
});

describe('every modelled operation has a handler and keeps to the document', () => {
  let d: Desk;
  let demo: FaultyJiraSite;
  beforeAll(async () => {
    d = await desk(undefined, undefined, APP_FIELDS);
    demo = await createJiraSite({ archive: demoArchive(), clock: standingClock() });
  });
  afterAll(() => Promise.all([d.jira.close(), demo.close()]));

  const doc = { type: 'doc', version: 1, content: [] };
  const calls: Record<ModelledOperation, [string, unknown?, number?]> = {
    'GET /rest/api/3/search/jql': ['search/jql?jql=project%3DOPS&fields=*all&expand=changelog,names'],
    'POST /rest/api/3/search/jql': ['search/jql', { jql: 'project = OPS', fields: ['*all'], expand: 'changelog' }],
    'POST /rest/api/3/search/approximate-count': ['search/approximate-count', { jql: 'project = OPS' }],
    'POST /rest/api/3/jql/match': ['jql/match', { issueIds: [1001, 1002], jqls: ['priority = High', 'nonsense ='] }],
    'POST /rest/api/3/issue': ['issue', { fields: { project: { id: '100' }, issuetype: { id: '10' }, summary: 's' } }, 201],
    'POST /rest/api/3/issue/bulkfetch': ['issue/bulkfetch', { issueIdsOrKeys: ['OPS-1', 'NO-1'], fields: ['*all'], expand: ['changelog'] }],
    'GET /rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}': ['issue/createmeta/OPS/issuetypes/10?maxResults=200'],
    'GET /rest/api/3/issue/{issueIdOrKey}': ['issue/OPS-2?expand=changelog,names,schema,renderedFields'],
    'PUT /rest/api/3/issue/{issueIdOrKey}': ['issue/OPS-2?returnIssue=true', { fields: { summary: 't' } }],
    'DELETE /rest/api/3/issue/{issueIdOrKey}': ['issue/OPS-3', undefined, 204],
    'PUT /rest/api/3/issue/{issueIdOrKey}/assignee': ['issue/OPS-1/assignee', { accountId: 'agent' }, 204],
    'POST /rest/api/3/changelog/bulkfetch': ['changelog/bulkfetch', { issueIdsOrKeys: ['OPS-1', 'OPS-2'] }],
    'GET /rest/api/3/issue/{issueIdOrKey}/editmeta': ['issue/OPS-2/editmeta'],
    'GET /rest/api/3/issue/{issueIdOrKey}/changelog': ['issue/OPS-2/changelog'],
    'GET /rest/api/3/issue/{issueIdOrKey}/transitions': ['issue/OPS-2/transitions?expand=transitions.fields'],
    'POST /rest/api/3/issue/{issueIdOrKey}/transitions': ['issue/OPS-1/transitions', { transition: { id: '2' } }, 204],
    'GET /rest/api/3/issue/{issueIdOrKey}/comment': ['issue/OPS-2/comment?orderBy=-created'],
    'POST /rest/api/3/issue/{issueIdOrKey}/comment': ['issue/OPS-2/comment', { body: doc }, 201],
    'GET /rest/api/3/issue/{issueIdOrKey}/worklog': ['issue/OPS-2/worklog'],
    'GET /rest/api/3/issue/{issueIdOrKey}/remotelink': ['issue/OPS-1/remotelink'],
    'GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}': ['issue/OPS-2/properties/x', undefined, 404],
    'POST /rest/api/3/issueLink': [
      'issueLink',
      { type: { name: 'Causes' }, inwardIssue: { key: 'OPS-1' }, outwardIssue: { key: 'OPS-2' } },
      201,
    ],
    'GET /rest/api/3/issueLink/{linkId}': ['issueLink/800'],
    'DELETE /rest/api/3/issueLink/{linkId}': ['issueLink/800', undefined, 204],
    'GET /rest/api/3/issueLinkType': ['issueLinkType'],
    'GET /rest/api/3/project/search': ['project/search?action=browse&expand=issueTypes&id=100&id=200&orderBy=-name'],
    'GET /rest/api/3/project/{projectIdOrKey}': ['project/OPS'],
    'GET /rest/api/3/project/{projectIdOrKey}/components': ['project/OPS/components'],
    'GET /rest/api/3/project/{projectIdOrKey}/statuses': ['project/OPS/statuses'],
    'GET /rest/api/3/issuetype': ['issuetype'],
    'GET /rest/api/3/status': ['status'],
    'GET /rest/api/3/priority': ['priority'],
    'GET /rest/api/3/priority/search': ['priority/search?maxResults=2'],
    'GET /rest/api/3/resolution': ['resolution'],
    'GET /rest/api/3/field': ['field'],
    'POST /rest/api/3/app/field/value': [
      'app/field/value?generateChangelog=false',
      { updates: [{ customField: 'customfield_19001', issueIds: [1001, 1002], value: 2 }] },
      204,
    ],
    'GET /rest/api/3/label': ['label?maxResults=1'],
    'GET /rest/api/3/groups/picker': ['groups/picker?query=st'],
    'GET /rest/api/3/serverInfo': ['serverInfo'],
    'GET /rest/api/3/myself': ['myself'],
    'GET /rest/api/3/mypermissions': ['mypermissions?permissions=ADMINISTER'],
    'POST /rest/api/3/permissions/check': [
      'permissions/check',
      { projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [100] }] },
    ],
    'POST /rest/api/3/permissions/project': ['permissions/project', { permissions: ['BROWSE_PROJECTS'] }],
    'GET /rest/api/3/user': ['user?accountId=agent'],
    'GET /rest/api/3/user/search': ['user/search?query=ag'],
    'GET /rest/api/3/user/assignable/search': ['user/assignable/search?project=OPS'],
    'GET /rest/api/3/user/picker': ['user/picker?query=a'],
    'GET /rest/servicedeskapi/servicedesk': ['/rest/servicedeskapi/servicedesk?start=0&limit=1'],
    'GET /rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype': ['/rest/servicedeskapi/servicedesk/7/requesttype?limit=1'],
    'GET /rest/servicedeskapi/requesttype': ['/rest/servicedeskapi/requesttype?serviceDeskId=7&searchQuery=laptop'],
  };
  test.each(Object.entries(calls))('%s', async (name, [path, body, expected = 200]) => {
    const request = {
      method: name.split(' ')[0] ?? '',
      headers: { 'X-ExperimentalApi': 'opt-in' },
      actor: name.includes('/app/') ? ({ type: 'app' } as const) : ({ type: 'user', accountId: 'admin' } as const),
      ...(body !== undefined && { body }),
    };
    const answer = await d.jira.handle({ ...request, path: path.startsWith('/') ? path : `/rest/api/3/${path}` });
    expect([answer.status, d.jira.violations(), d.jira.refused()]).toEqual([expected, [], []]);
  });

  test('the demo site answers all of it', async () => {
    const ask = (path: string) =>
      demo.handle({ method: 'GET', path: path.startsWith('/') ? path : `/rest/api/3/${path}`, headers: {}, actor: { type: 'app' } });
    for (const path of [
      'project/search?expand=issueTypes',
      'issuetype',
      'status',
      'priority',
      'resolution',
      'field',
      'issueLinkType',
      'serverInfo',
      'issue/createmeta/IT/issuetypes/10001?maxResults=200',
      '/rest/servicedeskapi/servicedesk',
      '/rest/servicedeskapi/servicedesk/1/requesttype',
    ])
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    for (let token = ''; ;) {
      const { status, body } = await ask(
        `search/jql?jql=${encodeURIComponent('id > 0 ORDER BY id ASC')}&fields=*all&expand=changelog&maxResults=100${token}`,
      );
      expect(status).toBe(200);
      const next = (body as { nextPageToken?: string }).nextPageToken;
      if (next === undefined) break;
      token = `&nextPageToken=${next}`;
    }
    expect(demo.violations()).toEqual([]);
  });
});

withSpecs("Atlassian's own files", () => {
  const json = (path: string): unknown => JSON.parse(readFileSync(`${SPECS}/${path}`, 'utf8'));

  test.each(EXTRACTS)('the extract is what the script makes of the document of $name', ({ document: file, operations, extracted }) => {
    expect(extract(json(`jira/${file}`) as Parameters<typeof extract>[0], operations)).toEqual(extracted);
  });

  const examples: [string, string][] = [
    ['search-jql', 'POST /rest/api/3/search/jql'],
    ['approximate-count', 'POST /rest/api/3/search/approximate-count'],
    ['issue', 'GET /rest/api/3/issue/{issueIdOrKey}'],
    ['issue-bulkfetch', 'POST /rest/api/3/issue/bulkfetch'],
    ['issue-changelog', 'GET /rest/api/3/issue/{issueIdOrKey}/changelog'],
    ['changelog-bulkfetch', 'POST /rest/api/3/changelog/bulkfetch'],
    ['fields', 'GET /rest/api/3/field'],
    ['mypermissions', 'GET /rest/api/3/mypermissions'],
    ['permissions-check', 'POST /rest/api/3/permissions/check'],
    ['jsm-requesttypes', 'GET /rest/servicedeskapi/requesttype'],
  ];
  test.each(examples)('the example %s passes', (name, of) => {
    expect(document.checkResponse(operation(of), 200, json(`samples/atlassian-openapi-examples/${name}.json`))).toEqual([]);
  });
});

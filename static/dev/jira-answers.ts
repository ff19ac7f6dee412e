import { success } from '../../src/problem';

/** Made-up answers of Jira to the issue panel's forms. Every name is invented. */

type Request = { method: string; path: string };
type Answer = { status: number; body: unknown };
/** What a case answers by itself; null: as usual. */
export type Special = (request: Request) => Answer | null;

const option = (id: string, value: string, children?: unknown[]) => ({ id, value, ...(children ? { children } : {}) });
const type = (name: string) => `com.atlassian.jira.plugin.system.customfieldtypes:${name}`;
const LEVELS = [option('1', 'High'), option('2', 'Medium'), option('3', 'Low')];
const field = (name: string, schema: object, allowedValues?: unknown[]) => ({
  ...{ name, required: false, operations: ['set'], schema },
  ...(allowedValues ? { allowedValues } : {}),
});

const FIELDS: Record<string, unknown> = {
  customfield_10004: field('Impact', { type: 'option', custom: type('select') }, LEVELS),
  customfield_10005: field('Urgency', { type: 'option', custom: type('select') }, LEVELS),
  customfield_10050: field('Top management informed', { type: 'datetime', custom: type('datetime') }),
  customfield_10006: field('Root cause', { type: 'string', custom: type('textarea') }),
  customfield_10007: field('Category', { type: 'option-with-child', custom: type('cascadingselect') }, [
    option('11', 'Mail', [option('12', 'Sending'), option('13', 'Receiving')]),
    option('14', 'Intranet'),
  ]),
  customfield_10008: field('Major incident manager', { type: 'user', custom: type('userpicker') }),
  customfield_10009: field('Told', { type: 'array', items: 'group', custom: type('multigrouppicker') }),
  customfield_10010: field('Review due', { type: 'date', custom: type('datepicker') }),
  customfield_10011: field('Labels', { type: 'array', items: 'string', system: 'labels' }),
  customfield_10012: field(
    'Components',
    { type: 'array', items: 'component', system: 'components' },
    Array.from({ length: 12 }, (_, n) => ({ id: `${n}`, name: `Component ${n + 1}` })),
  ),
  customfield_10013: field('Major incident', { type: 'option', custom: type('radiobuttons') }, [option('21', 'Yes'), option('22', 'No')]),
  customfield_10014: field('Affected asset', {
    type: 'array',
    items: 'cmdb-object-field',
    custom: 'com.atlassian.jira.plugins.cmdb:cmdb-object-cftype',
  }),
};

const VALUES: Record<string, unknown> = {
  summary: 'Mail cannot be sent from the sales office',
  status: { id: '3', name: 'In progress' },
  project: { id: '10000', key: 'OPS' },
  assignee: { accountId: 'a1', displayName: 'Kim Example' },
  priority: { id: '2', name: 'High' },
  customfield_10041: [option('31', 'Mail')],
  customfield_10011: ['sales'],
  issuelinks: [],
};

const found = (id: string, key: string, summary: string, status: string, updated: string) => ({
  ...{ id, key, fields: { summary, status: { name: status }, updated } },
});

const PROJECT = (id: string, key: string, name: string) => ({ id, key, name, issueTypes: [{ id: '10004', name: 'Problem' }] });

const NEW_FIELDS = [
  {
    fieldId: 'summary',
    name: 'Summary',
    required: true,
    hasDefaultValue: false,
    operations: ['set'],
    schema: { type: 'string', system: 'summary' },
  },
  { fieldId: 'customfield_10004', ...(FIELDS['customfield_10004'] as object), required: true, hasDefaultValue: false },
  {
    fieldId: 'customfield_10041',
    ...field('Affected services', { type: 'array', items: 'option', custom: type('multiselect') }, [
      option('31', 'Mail'),
      option('32', 'Intranet'),
    ]),
  },
  { fieldId: 'priority', ...field('Priority', { type: 'priority', system: 'priority' }, [{ id: '2', name: 'High' }]) },
];

const PERMISSIONS = ['EDIT_ISSUES', 'LINK_ISSUES', 'TRANSITION_ISSUES', 'ADD_COMMENTS', 'CREATE_ISSUES', 'ASSIGN_ISSUES'];
export const permissions = (granted: readonly string[]) => ({
  permissions: Object.fromEntries(PERMISSIONS.map((name) => [name, { havePermission: granted.includes(name) }])),
});

const RESOLUTION = {
  ...field('Resolution', { type: 'resolution', system: 'resolution' }, [
    { id: '1', name: 'Done' },
    { id: '2', name: 'Cannot reproduce' },
  ]),
  required: true,
};
const TRANSITIONS = [
  { id: '51', name: 'Resolve', to: { id: '5', name: 'Resolved' }, fields: { resolution: RESOLUTION } },
  { id: '61', name: 'Resolve by workaround', to: { id: '5', name: 'Resolved' }, fields: {} },
];
const PEOPLE = [
  { accountId: 'a1', displayName: 'Kim Example', accountType: 'atlassian' },
  { accountId: 'a2', displayName: 'Kit Sample', accountType: 'atlassian' },
];

const ok = (body: unknown): Answer => ({ status: 200, body });

/** By how the path begins, the first that fits. */
const ANSWERS: readonly [RegExp, () => Answer][] = [
  [/^GET .*\/mypermissions/, () => ok(permissions(PERMISSIONS))],
  [/^GET .*\/issue\/createmeta/, () => ok({ fields: NEW_FIELDS, total: NEW_FIELDS.length, startAt: 0, maxResults: 200 })],
  [/^GET .*\/editmeta/, () => ok({ fields: FIELDS })],
  [/^GET .*\/transitions/, () => ok({ transitions: TRANSITIONS })],
  [/^GET .*\/issue\//, () => ok({ id: '10001', key: 'OPS-1', fields: VALUES })],
  [/^GET .*\/project\/10000/, () => ok(PROJECT('10000', 'OPS', 'Service desk'))],
  [/^GET .*\/project\/10001/, () => ok(PROJECT('10001', 'NET', 'Network'))],
  [/^GET .*\/user/, () => ok(PEOPLE)],
  [/^GET .*\/groups\/picker/, () => ok({ groups: [{ name: 'top-management' }, { name: 'service-desk' }] })],
  [/^GET .*\/label/, () => ok({ values: ['sales', 'sales-office', 'network'] })],
  [
    /^POST .*\/search\/jql/,
    () =>
      ok({
        issues: [
          found('10201', 'OPS-201', 'Mail relay refuses large attachments', 'Under investigation', '2026-05-17T08:00:00Z'),
          found('10202', 'OPS-202', 'Mail cannot be sent from branch offices', 'Known error', '2026-01-10T08:00:00Z'),
          found(
            '10203',
            'OPS-203',
            'Printers drop off the network at night, and nobody has found out why so far',
            'Open',
            '2025-11-02T08:00:00Z',
          ),
        ],
      }),
  ],
  [/^POST .*\/jql\/match/, () => ok({ matches: [{ matchedIssues: [10202], errors: [] }] })],
  [/^POST .*\/issue$/, () => ({ status: 201, body: { id: '10300', key: 'OPS-300' } })],
  [/^POST .*\/comment/, () => ({ status: 201, body: { id: '1' } })],
  [/^POST .*\/issueLink/, () => ({ status: 201, body: null })],
  [/^(PUT|POST) /, () => ({ status: 204, body: null })],
];

/** Answers what the bridge asks of Jira (`fetchProduct`). */
export const jiraAnswers =
  (special: Special = () => null) =>
  (payload: Record<string, unknown>) => {
    const init = (payload['fetchRequestInit'] ?? {}) as { method?: string };
    const request = { method: init.method ?? 'GET', path: String(payload['restPath']) };
    const line = `${request.method} ${request.path}`;
    const { status, body } = special(request) ?? ANSWERS.find(([pattern]) => pattern.test(line))?.[1]() ?? { status: 404, body: null };
    return success({ status, statusText: '', headers: {}, body: body === null ? '' : JSON.stringify(body), isAttachment: false });
  };

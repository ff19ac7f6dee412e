import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { FieldJson } from '../../host/archive';
import { desk, issue, site, SMALL, type Desk } from './small-site';

const cascading: FieldJson = {
  ...{ id: 'customfield_20', key: 'customfield_20', name: 'Where', custom: true },
  schema: { type: 'option-with-child', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:cascadingselect', customId: 20 },
  allowedValues: [{ id: '600', value: 'Europe', children: [{ id: '601', value: 'Vienna' }] }],
};

let d: Desk;
beforeEach(async () => {
  const settings = site();
  settings.fields.push(cascading);
  const impact = settings.fields.find(({ id }) => id === 'customfield_10') as FieldJson;
  impact.allowedValues = [{ id: '502', value: 'Low' }];
  settings.projects[1] = { ...settings.projects[1], permissions: { BROWSE_PROJECTS: ['group:staff', 'group:admins'], EDIT_ISSUES: ['group:admins'], ADMINISTER_PROJECTS: ['group:admins'] } } as (typeof settings.projects)[number]; // prettier-ignore
  const abroad = { customfield_20: { id: '600', value: 'Europe', child: { id: '602', value: 'Graz' } } };
  d = await desk([...SMALL.filter(({ key }) => key !== 'OPS-2'), issue(1020, 'OPS-20', abroad)], settings);
});
afterEach(() => d.jira.close());

type Field = { fieldId: string; required: boolean; operations: string[]; allowedValues?: Record<string, unknown>[] };
type Page = { startAt: number; maxResults: number; total: number; fields: Field[] };
const ask = (who: string, query = '', place = 'OPS/issuetypes/10') => d.ask(who, 'GET', `issue/createmeta/${place}${query}`);
const page = async (query = ''): Promise<Page> => (await ask('agent', query)).body as Page;
const field = async (id: string): Promise<Field | undefined> => (await page()).fields.find(({ fieldId }) => fieldId === id);

describe('what an issue may be created with', () => {
  test('has the options of select fields: those of the archive and those that issues carry, cascading ones below each other', async () => {
    expect((await field('customfield_10'))?.allowedValues?.map(({ id, value }) => [id, value])).toEqual([
      ['500', 'High'],
      ['502', 'Low'],
    ]);
    expect((await field('customfield_20'))?.allowedValues).toMatchObject([
      {
        id: '600',
        value: 'Europe',
        self: 'https://small.example/rest/api/3/customFieldOption/600',
        children: [
          { id: '602', value: 'Graz' },
          { id: '601', value: 'Vienna' },
        ],
      },
    ]);
    expect((await field('priority'))?.allowedValues?.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect((await field('issuetype'))?.allowedValues?.map(({ id }) => id)).toEqual(['10']);
    expect((await field('project'))?.allowedValues?.[0]?.['permissions']).toBeUndefined();
  });

  test('has no list for texts, dates and people, and no field that only Jira writes', async () => {
    for (const id of ['customfield_11', 'customfield_13', 'customfield_15', 'assignee'])
      expect([id, await field(id)]).toEqual([id, expect.not.objectContaining({ allowedValues: expect.anything() })]);
    for (const id of ['status', 'created', 'customfield_16', 'issuelinks']) expect([id, await field(id)]).toEqual([id, undefined]);
    expect((await page()).fields.filter(({ required }) => required).map(({ fieldId }) => fieldId)).toEqual([
      'summary',
      'project',
      'issuetype',
    ]);
    expect((await field('labels'))?.operations).toEqual(['add', 'set', 'remove']);
  });

  test('an option that is handed in below another one is one of the cascading field', async () => {
    const put = async (child: string) =>
      (await d.ask('agent', 'PUT', 'issue/OPS-20', { fields: { customfield_20: { value: 'Europe', child: { value: child } } } })).status;
    expect([await put('Vienna'), await put('Graz'), await put('Atlantis')]).toEqual([204, 204, 400]);
  });

  test('comes in pages of at most 200, at a point a field', async () => {
    const all = (await page()).fields.map(({ fieldId }) => fieldId);
    const first = await page('?maxResults=5');
    const rest = await page('?startAt=5&maxResults=200');
    expect([first.total, first.maxResults, rest.startAt]).toEqual([all.length, 5, 5]);
    expect([...first.fields, ...rest.fields].map(({ fieldId }) => fieldId)).toEqual(all);
    const before = d.jira.work().points;
    await page('?maxResults=5');
    expect(d.jira.work().points - before).toBe(6);
    const tooMany = await ask('agent', '?maxResults=201');
    // The document names the limit as well, so that the request is already refused as one that breaks it.
    expect(tooMany.status).toBe(400);
  });

  test('is for who may create issues there; a project or type that is not there tells nothing', async () => {
    const status = async (who: string, place: string) => (await ask(who, '', place)).status;
    expect([await status('agent', 'OPS/issuetypes/10'), await status('reader', 'OPS/issuetypes/10')]).toEqual([200, 404]);
    expect([await status('agent', 'SEC/issuetypes/10'), await status('admin', '200/issuetypes/10')]).toEqual([404, 200]);
    expect([await status('agent', 'NO/issuetypes/10'), await status('agent', 'OPS/issuetypes/99')]).toEqual([404, 400]);
    expect(await status('app', 'OPS/issuetypes/10')).toBe(200);
  });

  test('the list of fields has no options, as in Jira', async () => {
    expect(JSON.stringify((await d.ask('agent', 'GET', 'field')).body)).not.toContain('allowedValues');
  });
});

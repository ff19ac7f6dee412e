import { beforeAll, expect, test } from '@jest/globals';
import { createClock, createKvs, createSql } from '../../../host/storage';
import type { SiteSchema } from '../../../src/mapping/site-schema';
import { resolver } from '../../../src/resolvers';
import type { SetUp, SiteMapDocument } from '../../../src/set-up-contract';
import { cacheSchema, migrate } from '../../../src/store';
import { installPlatform } from '../../store/platform';

/**
 * A site as large as they come: 200 projects of ten issue types, 1,000 fields with 2,000 options, 500 statuses. Its replies have to stay
 * below what a resolver may hand over, and what is kept of it below what a value of the key-value store holds (Forge, limits).
 */
const REPLY_BYTES = 5 * 1024 * 1024;
const VALUE_BYTES = 240 * 1024;
const WORDS = ['Incident', 'Problem', 'Change', 'Service request', 'Release', 'Störung', 'Incidente', '服务请求', 'Audit', 'Task'];
const NOW = Date.UTC(2026, 4, 15);

const many = <T>(n: number, make: (index: number) => T): T[] => Array.from({ length: n }, (_, index) => make(index));
const schema: SiteSchema = {
  timeZone: 'Europe/Berlin',
  issueTypes: many(200, (n) => ({
    id: String(10_000 + n),
    name: n < 10 ? WORDS[n]! : `${WORDS[n % 10]} ${n}`,
    subtask: false,
    hierarchyLevel: 0,
  })),
  statuses: many(500, (n) => ({
    id: String(20_000 + n),
    name: `Status of some length ${n}`,
    categoryKey: n % 3 === 0 ? 'done' : 'indeterminate',
  })),
  projects: many(200, (n) => ({
    ...{
      id: String(30_000 + n),
      key: `PROJ${n}`,
      name: `A project with a longer name, number ${n}`,
      projectTypeKey: 'service_desk',
      style: 'classic',
    },
    issueTypes: many(10, (type) => ({
      id: String(10_000 + ((n + type) % 200)),
      statuses: many(8, (at) => String(20_000 + ((n * 3 + type * 7 + at) % 500))),
    })),
  })),
  fields: many(1000, (n) => ({
    ...{
      id: `customfield_${10_000 + n}`,
      name: `A field of some length ${n}`,
      custom: true,
      schema: { type: 'option', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:select' },
    },
    ...(n < 200 ? { options: many(10, (at) => ({ id: String(n * 10 + at), name: `Option ${at} of field ${n}` })) } : {}),
  })),
  linkTypes: many(60, (n) => ({ id: String(n), name: `Link ${n}`, inward: `is linked by ${n}`, outward: `links ${n}` })),
  priorities: many(10, (n) => ({ id: String(n), name: `P${n}` })),
  resolutions: many(40, (n) => ({ id: String(n), name: `Resolution ${n}` })),
  requestTypes: many(1000, (n) => ({
    id: String(n),
    name: `A request type, number ${n}`,
    projectId: String(30_000 + (n % 200)),
    issueTypeId: String(10_000 + (n % 200)),
  })),
};

const stored = new Map<string, number>();
const asked: string[] = [];
const call = async <T>(name: string, payload?: unknown): Promise<T> => {
  const reply = (await resolver({ call: { functionKey: name, payload }, context: {} }, { principal: { accountId: 'admin' } })) as {
    ok: boolean;
    value: T;
  };
  expect(reply).toMatchObject({ ok: true });
  const bytes = Buffer.byteLength(JSON.stringify(reply));
  sizes[name] = bytes;
  expect([name, bytes < REPLY_BYTES]).toEqual([name, true]);
  return reply.value;
};
const sizes: Record<string, number> = {};

beforeAll(async () => {
  const clock = createClock(NOW);
  const kvs = createKvs(clock);
  installPlatform({
    sql: await createSql(),
    kvs: {
      ...kvs,
      handle: (path, body) => {
        const { key, value } = body as { key?: string; value?: unknown };
        if (path.endsWith('/set')) stored.set(key ?? '', Buffer.byteLength(JSON.stringify(value)));
        return kvs.handle(path, body);
      },
    },
    jira: async (_who, _method, path) => {
      asked.push(path);
      return { status: 200, body: { permissions: { ADMINISTER: { havePermission: true } } } };
    },
  });
  expect((await migrate()).ok).toBe(true);
  await cacheSchema(schema, Date.now());
}, 60_000);

test('set-up, draft, preview, import and export of a very large site stay within the limits of the platform', async () => {
  const first = await call<SetUp>('setUp');
  expect(first.site).toMatchObject({ projects: { length: 200 }, fields: { length: 1000 }, statuses: { length: 500 } });
  const draft: SiteMapDocument = { ...first.draft, settings: { ...first.draft.settings, clusterSize: 9 } };
  await call('saveDraft', { base: first.revision, map: draft });
  await call('previewDraft');
  const { text } = await call<{ text: string }>('exportMap');
  await call('checkImport', { text: JSON.stringify(JSON.parse(text)) });
  await call('vocabulary');
  for (const [key, bytes] of stored) expect([key, bytes < VALUE_BYTES]).toEqual([key, true]);
  // One question a call: who is it.
  expect(asked.length).toBe(6);
  // Most of it is what the site has, which a page is handed with every step.
  expect(sizes['setUp']).toBeLessThan(700_000);
});

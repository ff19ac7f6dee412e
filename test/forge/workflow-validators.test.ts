import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTransitionGuard, NO_VERDICT } from '../../host/forge/workflow-validators';
import { fixtureHost } from './fixture';
import type { Fixture } from './fixture';

let fixture: Fixture;
let before: readonly string[];
const complaints = (): readonly string[] => fixture.host.complaints().filter((complaint) => !before.includes(complaint));
const ask = (issueKey: string, validator = 'fixture-validator') => fixture.site.guard({ validator, issueKey, from: '3', to: '5' });

beforeAll(async () => {
  fixture = await fixtureHost();
});
afterAll(() => fixture.host.close());
beforeEach(() => {
  before = fixture.host.complaints();
});

describe('a workflow validator of the app', () => {
  test('is told the issue and the statuses, and runs for nobody', async () => {
    const told = JSON.parse((await ask('NO-1')) ?? '{}') as Record<string, unknown>;
    expect(told).toEqual({
      asked: {
        issue: { key: 'NO-1' },
        transition: { from: { id: '3' }, to: { id: '5' } },
        context: { cloudId: 'c0ffee00-0000-4000-8000-000000000001', moduleKey: 'fixture-validator' },
      },
      principal: null,
      asUser: 'NEEDS_AUTHENTICATION_ERR',
    });
    expect(complaints()).toEqual([]);
  });

  test('lets a transition pass by saying so, and refuses it in general words where it says no more', async () => {
    expect([await ask('PASS-1'), await ask('MUTE-1'), complaints()]).toEqual([null, NO_VERDICT, []]);
  });

  test('refuses the transition when it throws, and when its answer is no verdict', async () => {
    expect([await ask('THROW-1'), await ask('ODD-1')]).toEqual([NO_VERDICT, NO_VERDICT]);
    expect(complaints()).toEqual([
      'validate: FUNCTION_ERR: validator fails',
      'jira:workflowValidator fixture-validator: the function must return {result: boolean}',
    ]);
  });

  test('that the manifest does not have is not asked', async () => {
    expect([await ask('NO-1', 'of-another-app'), complaints()]).toEqual([null, []]);
  });
});

test('a validator that takes too long, or has an expression for a function, refuses; a message of the manifest stands in', async () => {
  const asked: unknown[] = [];
  const said: string[] = [];
  const guard = (module: Record<string, unknown>, body?: unknown) =>
    createTransitionGuard({
      manifest: { app: { id: 'a', runtime: { name: 'nodejs22.x' } }, modules: { 'jira:workflowValidator': [{ key: 'v', ...module }] } },
      functions: {
        invoke: async (...call) => {
          asked.push(call);
          return body === undefined
            ? { success: false, error: { errorType: 'FUNCTION_TIME_OUT', errorMessage: 'Function timed out' }, logs: [] }
            : { success: true, body, logs: [] };
        },
      },
      cloudId: 'c',
      complain: (message) => void said.push(message),
    })({ validator: 'v', issueKey: 'A-1', from: '1', to: '2' });
  expect(await guard({ function: 'f' })).toBe(NO_VERDICT);
  expect(await guard({ function: 'f', errorMessage: 'Not like this.' }, { result: false, errorMessage: ' ' })).toBe('Not like this.');
  expect(asked).toHaveLength(2);
  expect(await guard({ expression: 'true' })).toBe(NO_VERDICT);
  expect([asked.length, said]).toEqual([2, ['jira:workflowValidator v: only validators with a function are modelled']]);
});

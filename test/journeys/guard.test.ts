import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { BypassList, Reply } from '../../src/contract';
import { paintBehind, seriousIn } from './axe';
import { eventually, frameOf, picture, START_TIMEOUT_MS, startJourney, type Journey } from './site';

const PANEL = 'clausewise-issue-panel';
const PAGE = 'clausewise-project-page';
/** Impact and urgency were decided when work began: it can still be mended while the incident is open. */
const CHECK = '8.6.1-01.b';
let journey: Journey;

beforeAll(async () => {
  journey = await startJourney({ levels: { [CHECK]: 'block' } });
}, START_TIMEOUT_MS);
afterAll(() => journey?.close());

const jira = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const actor = { type: 'user', accountId: journey.roles.agent } as const;
  const answer = await journey.host.site.handle({ method, path: `/rest/api/3/${path}`, headers: {}, body, actor });
  expect(answer.status).toBeLessThan(300);
  return answer.body as T;
};

/** An incident of the IT desk on which work began, and nothing else was said. */
const begun = async (summary: string): Promise<string> => {
  const fields = { project: { key: 'IT' }, issuetype: { name: 'Incident' }, summary };
  const { key } = await jira<{ key: string }>('POST', 'issue', { fields });
  const { transitions } = await jira<{ transitions: { id: string; to: { name: string } }[] }>('GET', `issue/${key}/transitions`);
  const start = transitions.find(({ to }) => to.name === 'In Progress');
  await jira('POST', `issue/${key}/transitions`, { transition: { id: start?.id } });
  return key;
};

const resolve = async (page: Page): Promise<void> => {
  const status = page.getByTestId('status');
  await status.getByRole('combobox', { name: 'Change status' }).selectOption({ label: 'Resolve → Resolved' });
  await status.getByRole('form', { name: 'Resolve' }).getByRole('button', { name: 'Resolve', exact: true }).click();
};

test('a transition is stopped with the fix, goes on once it is done, and what went round the guard is listed the next day', async () => {
  const stopped = await begun('The scanner of the goods desk is offline');
  const slipped = await begun('The label printer prints blanks');
  journey.host.clock.advance(5 * 3_600_000);
  await journey.host.settle();
  const agent = await journey.pageAs(journey.roles.agent);
  await agent.goto(`${journey.served.url}/browse/${stopped}`);
  const panel = await frameOf(agent, PANEL, 'panel-root');
  await panel.getByTestId('hint').first().waitFor();
  await resolve(agent);
  const refusal = agent.getByTestId('status').getByRole('alert');
  await refusal.waitFor();
  expect(await refusal.textContent()).toMatch(/Before this step, one thing is missing:.*(impact|urgency)/is);
  await picture(agent, 'guard-stops');
  await agent.getByTestId('status').getByRole('button', { name: 'Cancel' }).click();

  // The fix, by keyboard, in the panel.
  const hint = panel.locator(`[data-testid="hint"][data-check="${CHECK}"]`);
  await hint.getByTestId('hint-action').press('Enter');
  await hint.getByTestId('fix-form').waitFor();
  for (const select of await hint.locator('[data-testid="field"] select').all()) await select.selectOption({ index: 1 });
  await hint.getByTestId('form-send').press('Enter');
  const left = await eventually(
    () => panel.locator(`[data-testid="hint"][data-check="${CHECK}"]`).count(),
    (count) => count === 0,
  );
  expect(left).toBe(0);
  await resolve(agent);
  await agent.getByTestId('status').getByText('Resolved', { exact: true }).first().waitFor();

  const moved = journey.host.site.administer(journey.roles.siteAdmin, {
    what: 'migrate-issues',
    issues: [slipped],
    to: 'Resolved',
  });
  expect(moved).toEqual({ done: true });
  journey.host.clock.advance(86_400_000);
  await journey.host.fire('sweep');
  await journey.host.settle();

  const manager = await journey.pageAs(journey.roles.projectAdmin, 'dark');
  await manager.goto(`${journey.served.url}/jira/projects/IT/apps/${PAGE}`);
  const page = await frameOf(manager, PAGE, 'project-page-root');
  await page.getByTestId('tab-guard').click();
  await page.locator(`[data-testid="bypassed-record"][data-issue="${slipped}"]`).waitFor();
  expect(await page.locator(`[data-testid="bypassed-record"][data-issue="${stopped}"]`).count()).toBe(0);
  await paintBehind(page);
  expect(await seriousIn(page)).toEqual([]);
  await picture(manager, 'past-the-guard-dark');
  const list = await journey.host.call<Reply<BypassList>>('bypassed', { project: null }, { accountId: journey.roles.outsider });
  expect(JSON.stringify(list)).not.toContain(slipped);
  expect(journey.wrong()).toEqual([]);
});

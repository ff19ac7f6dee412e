import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { DEMO_NOW, JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import type { Figures, Reply, Standing, Tally } from '../../src/contract';
import { lastPeriods } from '../../src/record/periods';
import { eventually, frameOf, picture, START_TIMEOUT_MS, startJourney, type Journey } from './site';

const GADGET = 'clausewise-gadget';
const PROJECT_PAGE = 'clausewise-project-page';
let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, START_TIMEOUT_MS);
afterAll(() => journey?.close());

/** The months that the gadget shows: the running one and the eleven before it. */
const MONTHS = lastPeriods('month', 12, DEMO_NOW, 'Europe/Berlin');

/** Met and gap of a requirement over those months, by the figures that an export carries. */
const judgedIn = (figures: Figures, requirement: string): { judged: number; gap: number } => {
  const tallies = MONTHS.flatMap((month): Tally[] => {
    const tally = figures.requirementPeriods.month[month]?.[requirement];
    return tally === undefined ? [] : [tally];
  });
  const sum = (part: 'met' | 'gap'): number => tallies.reduce((total, tally) => total + tally[part], 0);
  return { judged: sum('met') + sum('gap'), gap: sum('gap') };
};

const ask = async <T>(call: string): Promise<T> => {
  const reply = await journey.host.call<Reply<T>>(call, { projects: [...journey.projects] }, { accountId: journey.admin });
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
};

type Row = { id: string; judged: number; gap: number; verdict: string | null };

/** The gadget as it stands now: its rows that records answer, and its line on how many records are closed and open. */
const gadgetOf = async (page: Page): Promise<{ rows: Row[]; records: string }> => {
  await page.goto(`${journey.served.url}/jira/dashboards/10000`);
  const gadget = await frameOf(page, GADGET, 'gadget-root');
  const rows = gadget.getByTestId('gadget-requirement');
  await rows.first().waitFor();
  const shown = await rows.evaluateAll((all) =>
    all.map((row) => {
      const text = (id: string): string => row.querySelector(`[data-testid="${id}"]`)?.textContent ?? '';
      return {
        id: row.getAttribute('data-requirement') ?? '',
        judged: Number(text('requirement-judged')),
        gap: Number(text('requirement-gap')),
        verdict: row.getAttribute('data-verdict'),
      };
    }),
  );
  return {
    rows: shown.filter(({ judged }) => !Number.isNaN(judged)),
    records: (await gadget.getByTestId('records-counted').textContent()) ?? '',
  };
};

/** The gadget says of every requirement what the export counts, and what the whole standard says of it. */
const expectSame = async (rows: readonly Row[]): Promise<void> => {
  const figures = await ask<Figures>('figures');
  const verdicts = new Map((await ask<Standing>('standing')).requirements.map(({ id, verdict }) => [id, verdict]));
  for (const row of rows) expect(row).toEqual({ id: row.id, ...judgedIn(figures, row.id), verdict: verdicts.get(row.id) });
};

test('the gadget shows what assess counts, requirement by requirement', async () => {
  const page = await journey.pageAs(journey.admin);
  const { rows } = await gadgetOf(page);
  expect(rows.length).toBeGreaterThanOrEqual(5);
  await expectSame(rows);
  expect(rows.some(({ judged, gap }) => judged > 100 && gap > 0)).toBe(true);
  await picture(page, 'manager-gadget');
  expect(journey.wrong()).toEqual([]);
});

test('an incident is mended, resolved and closed: gadget and assess count it alike', async () => {
  const manager = await journey.pageAs(journey.admin);
  const before = await gadgetOf(manager);
  const agent = await journey.pageAs(PEOPLE.agent1.accountId);
  await agent.goto(`${journey.served.url}/browse/${JOURNEY_INCIDENT}`);
  const category = agent.getByTestId('field-customfield_10022');
  await category.getByRole('button', { name: 'Edit Category' }).click();
  await category.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'Web shop' });
  await category.getByRole('button', { name: 'Save' }).click();
  await category.getByText('Web shop').waitFor();
  const status = agent.getByTestId('status');
  const change = status.getByRole('combobox', { name: 'Change status' });
  await change.selectOption({ label: 'Resolve → Resolved' });
  await status.getByRole('form', { name: 'Resolve' }).getByRole('button', { name: 'Resolve', exact: true }).click();
  await change.locator('option', { hasText: 'Close → Closed' }).waitFor({ state: 'attached' });
  await change.selectOption({ label: 'Close → Closed' });
  await status.getByText('Closed', { exact: true }).waitFor();
  await journey.host.settle();

  const after = await gadgetOf(manager);
  await expectSame(after.rows);
  const counts = (text: string): number[] => (text.match(/^([\d,]+) closed records; ([\d,]+) still open/) ?? []).slice(1).map(Number);
  const [closed = NaN, open = NaN] = counts(before.records);
  expect(counts(after.records)).toEqual([closed + 1, open - 1]);
  const judgedOf = ({ rows }: typeof before): number => rows.find(({ id }) => id === '8.6.1-01')?.judged ?? NaN;
  expect(judgedOf(after)).toBe(judgedOf(before) + 1);
  expect(journey.wrong()).toEqual([]);
});

test('the gadget is set up in its edit mode, and keeps what was set', async () => {
  const page = await journey.pageAs(PEOPLE.manager.accountId);
  await page.goto(`${journey.served.url}/jira/dashboards/10000`);
  await frameOf(page, GADGET, 'gadget-root');
  await page.getByRole('button', { name: 'Edit gadget' }).click();
  const edit = await frameOf(page, GADGET, 'gadget-edit-root');
  await edit.getByTestId('edit-unit-quarter').check({ force: true });
  await picture(page, 'manager-gadget-edit');
  await edit.getByTestId('edit-save').click();
  const gadget = await frameOf(page, GADGET, 'gadget-root');
  await gadget
    .getByText(/Q[1-4] 20\d\d|20\d\d[- ]Q[1-4]/)
    .first()
    .waitFor({ state: 'attached' });
  const stored = (await (await page.request.get(`${journey.served.url}/_host/dashboard`)).json()) as {
    gadgets: { configuration: object }[];
  };
  expect(stored.gadgets[0]?.configuration).toMatchObject({ unit: 'quarter', process: 'incident-management' });
  await page.reload();
  await (
    await frameOf(page, GADGET, 'gadget-root')
  )
    .getByText(/Q[1-4] 20\d\d|20\d\d[- ]Q[1-4]/)
    .first()
    .waitFor({ state: 'attached' });
  expect(journey.wrong()).toEqual([]);
});

test('the project page shows figures, and its manager can count all records anew', async () => {
  const page = await journey.pageAs(PEOPLE.manager.accountId);
  await page.goto(`${journey.served.url}/jira/projects/IT/apps/${PROJECT_PAGE}`);
  const app = await frameOf(page, PROJECT_PAGE, 'project-page-root');
  const status = app.getByTestId('backfill-status');
  await app.locator('[data-testid="backfill-status"][data-state="done"]').waitFor();
  const rows = app.getByTestId('page-requirement');
  await rows.first().waitFor();
  const before = await rows.allTextContents();
  await picture(page, 'manager-project-page');
  await app.getByTestId('backfill-start').click();
  await app.locator('[data-testid="backfill-status"][data-state="running"]').waitFor();
  const state = await eventually(
    () => status.getAttribute('data-state'),
    (is) => is === 'done',
  );
  expect(state).toBe('done');
  expect(await rows.allTextContents()).toEqual(before);
  expect(journey.wrong()).toEqual([]);
});

test('another process: what was found of its registers, and the issues that miss it, in Jira', async () => {
  const page = await journey.pageAs(PEOPLE.manager.accountId);
  await page.goto(`${journey.served.url}/jira/projects/IT/apps/${PROJECT_PAGE}`);
  const app = await frameOf(page, PROJECT_PAGE, 'project-page-root');
  await app.getByTestId('page-requirement').first().waitFor();
  await app.getByRole('combobox', { name: 'Process' }).selectOption('service-catalogue-management');
  const described = app.locator('[data-testid="page-requirement"][data-requirement="8.2.4-02"]');
  await described.waitFor();
  expect(await described.getAttribute('data-verdict')).toBe('not-reached');
  const finding = described.locator('[data-testid="site-finding"][data-check="8.2.4-02.a"]');
  expect(await finding.textContent()).toMatch(/^Gap ?Live services: \d+ of \d+ .* meet this, all of them wanted: Description/);
  await picture(page, 'manager-register-process');
  const [list] = await Promise.all([page.context().waitForEvent('page'), finding.getByRole('button', { name: /^Show \d+ issue/ }).click()]);
  await list
    .getByTestId('issue-list')
    .getByRole('link', { name: /^SMS-\d+$/ })
    .first()
    .waitFor();
  expect(journey.wrong()).toEqual([]);
  await page.context().close();
});

test('the whole standard: 212 requirements by verdict, down to those of clause 8 that are below target', async () => {
  const page = await journey.pageAs(PEOPLE.manager.accountId);
  await page.goto(`${journey.served.url}/jira/projects/IT/apps/${PROJECT_PAGE}`);
  const app = await frameOf(page, PROJECT_PAGE, 'project-page-root');
  const standard = app.getByRole('region', { name: 'The whole standard' });
  const counts = standard.locator('[data-testid^="count-"]');
  await counts.first().waitFor();
  const numbers = (await counts.allTextContents()).map(Number);
  expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(212);
  expect(await standard.getByTestId('standard-convention').textContent()).toContain('212 as one reading');
  expect(await standard.getByTestId('clause').count()).toBe(7);

  await standard.getByTestId('choose-not-reached').click();
  const shown = standard.locator('[data-testid="clause"][data-clause="8"] [data-testid="subclause"]');
  await shown.first().waitFor();
  const incidents = standard.getByTestId('clause-8.6.1-toggle');
  await incidents.locator('> summary').click();
  const rows = incidents.getByTestId('standing-requirement');
  await rows.first().waitFor();
  expect(new Set(await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-verdict'))))).toEqual(new Set(['not-reached']));
  expect(await rows.first().textContent()).toMatch(/^8\.6\.1-01 Incidents handled.*Of the records: [\d.]+% met/);
  await picture(page, 'manager-whole-standard');
  await standard.getByTestId('choose-not-reached').click();
  await standard.locator('[data-testid="clause"][data-clause="8"]').getByTestId('clause-8-toggle').locator('> summary').click();
  await standard.getByTestId('clause-8.2.1-toggle').waitFor();
  expect(journey.wrong()).toEqual([]);
  await page.context().close();
});

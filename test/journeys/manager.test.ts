import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import type { Figures, Reply, Tally } from '../../src/contract';
import { eventually, frameOf, picture, START_TIMEOUT_MS, startJourney, type Journey } from './site';

const GADGET = 'clausewise-gadget';
const PROJECT_PAGE = 'clausewise-project-page';
let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, START_TIMEOUT_MS);
afterAll(() => journey?.close());

/** Met and gap of a requirement over all months that the app has counted. */
const judgedIn = (figures: Figures, requirement: string): { judged: number; gap: number } => {
  const tallies = Object.values(figures.requirementPeriods.month).flatMap((month): Tally[] =>
    month[requirement] ? [month[requirement]] : [],
  );
  const sum = (part: 'met' | 'gap'): number => tallies.reduce((total, tally) => total + tally[part], 0);
  return { judged: sum('met') + sum('gap'), gap: sum('gap') };
};

const figuresOf = async (): Promise<Figures> => {
  const reply = await journey.host.call<Reply<Figures>>('figures', { projects: [...journey.projects] }, { accountId: journey.admin });
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
    rows: shown.filter(({ verdict }) => verdict !== 'by-people'),
    records: (await gadget.getByTestId('records-counted').textContent()) ?? '',
  };
};

const expectSame = (rows: readonly Row[], figures: Figures): void => {
  for (const row of rows) expect(row).toEqual({ id: row.id, ...judgedIn(figures, row.id), verdict: figures.requirements[row.id]?.verdict });
};

test('the gadget shows what assess counts, requirement by requirement', async () => {
  const page = await journey.pageAs(journey.admin);
  const { rows } = await gadgetOf(page);
  expect(rows.length).toBeGreaterThanOrEqual(5);
  expectSame(rows, await figuresOf());
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
  expectSame(after.rows, await figuresOf());
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

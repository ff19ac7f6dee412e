import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PEOPLE } from '../../host/scenarios/demo';
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
  const tallies = Object.values(figures.periods.month).flatMap((month): Tally[] => (month[requirement] ? [month[requirement]] : []));
  const sum = (part: 'met' | 'gap'): number => tallies.reduce((total, tally) => total + tally[part], 0);
  return { judged: sum('met') + sum('gap'), gap: sum('gap') };
};

test('the gadget shows what assess counts, requirement by requirement', async () => {
  const reply = await journey.host.call<Reply<Figures>>('figures', { projects: [...journey.projects] }, { accountId: journey.admin });
  if (!reply.ok) throw new Error(reply.problem.message);
  const page = await journey.pageAs(journey.admin);
  await page.goto(`${journey.served.url}/jira/dashboards/10000`);
  const gadget = await frameOf(page, GADGET, 'gadget-root');
  const rows = gadget.getByTestId('gadget-requirement');
  await rows.first().waitFor();
  const shown = await rows.evaluateAll((all) =>
    all.map((row) => {
      const text = (id: string): string => row.querySelector(`[data-testid="${id}"]`)?.textContent ?? '';
      return {
        id: row.getAttribute('data-requirement') ?? '',
        judged: text('requirement-judged'),
        gap: text('requirement-gap'),
        verdict: row.getAttribute('data-verdict'),
      };
    }),
  );
  const byRecords = shown.filter(({ verdict }) => verdict !== 'by-people');
  expect(byRecords.length).toBeGreaterThanOrEqual(5);
  for (const { id, judged, gap, verdict } of byRecords) {
    const counted = judgedIn(reply.value, id);
    expect({ id, judged: Number(judged), gap: Number(gap), verdict }).toEqual({
      id,
      ...counted,
      verdict: reply.value.requirements[id]?.verdict,
    });
  }
  expect(byRecords.some(({ judged, gap }) => Number(judged) > 100 && Number(gap) > 0)).toBe(true);
  await picture(page, 'manager-gadget');
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

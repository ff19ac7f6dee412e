import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { JOURNEY_INCIDENT } from '../../host/scenarios/demo';
import type { Figures, Reply } from '../../src/contract';
import { paintBehind, seriousIn } from './axe';
import { eventually, frameOf, picture, START_TIMEOUT_MS, startJourney, type Journey } from './site';

const PANEL = 'clausewise-issue-panel';
const PAGE = 'clausewise-project-page';
const CHECK = '8.6.1-01.a';
const REASON = 'The category is being renamed and cannot be set before that.';
const DAY_MS = 86_400_000;
let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, START_TIMEOUT_MS);
afterAll(() => journey?.close());

const panelOf = async (page: Page): Promise<Frame> => {
  await page.goto(`${journey.served.url}/browse/${JOURNEY_INCIDENT}`);
  const panel = await frameOf(page, PANEL, 'panel-root');
  await panel.getByTestId('summary').waitFor();
  return panel;
};

const hintsOf = (panel: Frame): Promise<(string | null)[]> =>
  panel.getByTestId('hint').evaluateAll((all) => all.map((each) => each.getAttribute('data-check')));

const waiversOf = async (page: Page): Promise<Frame> => {
  await page.goto(`${journey.served.url}/jira/projects/IT/apps/${PAGE}`);
  const frame = await frameOf(page, PAGE, 'project-page-root');
  await frame.getByTestId('tab-waivers').click();
  return frame;
};

const gapsOf = async (): Promise<{ gap: number; waived: number }> => {
  const reply = await journey.host.call<Reply<Figures>>('figures', { projects: [...journey.projects] }, { accountId: journey.admin });
  if (!reply.ok) throw new Error(reply.problem.message);
  const { gap = 0, waived = 0 } = reply.value.checks[CHECK] ?? {};
  return { gap, waived };
};

test('a waiver is asked for on the ticket, approved by somebody else, counted beside the gap, and ends by itself', async () => {
  const before = await gapsOf();
  expect(before.waived).toBe(0);
  const agent = await journey.pageAs(journey.roles.agent);
  const panel = await panelOf(agent);
  expect(await hintsOf(panel)).toContain(CHECK);
  const hint = panel.locator(`[data-testid="hint"][data-check="${CHECK}"]`);
  await hint.getByTestId('hint-more').focus();
  await agent.keyboard.press('Enter');
  await hint.getByTestId('ask-waiver').press('Enter');
  await hint.getByTestId('hint-form').waitFor();
  await paintBehind(panel);
  expect(await seriousIn(panel)).toEqual([]);
  await hint.getByTestId('waiver-reason').fill('no');
  await hint.getByTestId('form-send').press('Enter');
  await hint.getByTestId('field-fault').first().waitFor();
  await hint.getByTestId('waiver-reason').fill(REASON);
  await picture(agent, 'waiver-asked-for');
  await hint.getByTestId('form-send').press('Enter');
  await panel.locator('[data-testid="waiver-note"][data-state="asked"]').first().waitFor();
  expect(await hintsOf(panel)).toContain(CHECK);

  // The agent sees the list, and may not decide.
  const own = await waiversOf(await journey.pageAs(journey.roles.agent));
  await own.locator(`[data-testid="waiver"][data-check="${CHECK}"]`).waitFor();
  expect(await own.getByTestId('waiver-approve').count()).toBe(0);

  const decider = await journey.pageAs(journey.roles.projectAdmin, 'dark');
  const page = await waiversOf(decider);
  const waiver = page.locator(`[data-testid="waiver"][data-check="${CHECK}"]`);
  await waiver.waitFor();
  expect(await waiver.textContent()).toContain(REASON);
  await paintBehind(page);
  expect(await seriousIn(page)).toEqual([]);
  await picture(decider, 'waivers-waiting-dark');
  await waiver.getByTestId('waiver-approve').press('Enter');
  await page.getByTestId('waiver-send').press('Enter');
  await page.getByTestId('waivers-said').waitFor();
  await journey.host.settle();

  const waived = await eventually(
    async () => hintsOf(await panelOf(agent)),
    (hints) => !hints.includes(CHECK),
  );
  expect(waived).not.toContain(CHECK);
  await picture(agent, 'waiver-in-force');
  // The gap is counted as before, and as waived besides.
  expect(await gapsOf()).toEqual({ gap: before.gap, waived: 1 });

  journey.host.clock.advance(31 * DAY_MS);
  await journey.host.fire('sweep');
  await journey.host.settle();
  const ended = await panelOf(agent);
  const hints = await eventually(
    () => hintsOf(ended),
    (all) => all.includes(CHECK),
  );
  expect(hints).toContain(CHECK);
  await ended
    .locator(`[data-testid="hint"][data-check="${CHECK}"]`)
    .getByText(/Waiver ended/)
    .waitFor();
  await picture(agent, 'waiver-ended');
  expect((await gapsOf()).waived).toBe(0);
  expect(journey.wrong()).toEqual([]);
});

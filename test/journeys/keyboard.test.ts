import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import { eventually, frameOf, START_TIMEOUT_MS, startJourney, type Journey } from './site';

/** More stops than this before the panel would be too far for anybody. */
const MOST_STOPS = 40;
let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, START_TIMEOUT_MS);
afterAll(() => journey?.close());

/** The test id of what has the focus in the frame; null when the focus is elsewhere. */
const focusIn = (frame: Frame): Promise<string | null> =>
  frame.evaluate(() => (document.hasFocus() && document.activeElement?.getAttribute('data-testid')) || null);

/** Whether what has the focus has a ring drawn around it. */
const ringIn = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => {
    const element = document.activeElement;
    if (!element) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
  });

const tabTo = async (page: Page, frame: Frame, testId: string): Promise<number> => {
  for (let stops = 1; stops <= MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    if ((await focusIn(frame)) === testId) return stops;
  }
  throw new Error(`${testId} is not reached within ${MOST_STOPS} stops.`);
};

for (const mode of ['light', 'dark'] as const)
  test(`the panel is worked by keyboard alone, ${mode}`, async () => {
    const page = await journey.pageAs(PEOPLE.agent1.accountId, mode);
    await page.goto(`${journey.served.url}/browse/${JOURNEY_INCIDENT}`);
    const panel = await frameOf(page, 'clausewise-issue-panel', 'panel-root');
    await panel.getByTestId('hint').first().waitFor();

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, panel, 'all-checks-toggle');
    expect(await ringIn(panel)).toBe(true);
    const toggle = panel.getByTestId('all-checks-toggle');
    expect(await toggle.getAttribute('aria-expanded')).toBe('false');

    await page.keyboard.press('Enter');
    await panel.getByTestId('finding-group').first().waitFor();
    expect(await toggle.getAttribute('aria-expanded')).toBe('true');
    expect(await panel.locator(`[id="${await toggle.getAttribute('aria-controls')}"]`).isVisible()).toBe(true);
    expect(await focusIn(panel)).toBe('all-checks-toggle');
    const groups = await panel.getByTestId('finding-group').evaluateAll((all) => all.map((each) => each.getAttribute('data-outcome')));
    expect(groups[0]).toBe('gap');

    expect(await tabTo(page, panel, 'refresh')).toBe(1);
    expect(await ringIn(panel)).toBe(true);
    await page.keyboard.press('Enter');
    await panel.locator('[data-testid="panel-root"][aria-busy="false"]').waitFor();
    expect(await focusIn(panel)).toBe('refresh');

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await toggle.getAttribute('aria-expanded')).toBe('false');
    expect(await panel.getByTestId('finding').count()).toBe(0);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    // Out of the frame again, on to the next thing of the page.
    const next = await eventually(
      () => page.evaluate(() => document.activeElement?.textContent),
      (text) => text === 'Add link',
    );
    expect(next).toBe('Add link');
    expect(journey.wrong()).toEqual([]);
    await page.context().close();
  });

test('a change of the panel is announced, in words', async () => {
  const page = await journey.pageAs(PEOPLE.agent1.accountId);
  await page.goto(`${journey.served.url}/browse/${JOURNEY_INCIDENT}`);
  const panel = await frameOf(page, 'clausewise-issue-panel', 'panel-root');
  await panel.getByTestId('hint').first().waitFor();
  const announced = panel.locator('[aria-live="polite"]').first();
  expect(await announced.textContent()).toBe('');
  const reason = page.getByRole('button', { name: 'Edit No escalation reason' });
  await reason.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'No escalation reason' }).waitFor();
  await page.keyboard.type('The supplier is on it already.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const text = await eventually(
    () => announced.textContent(),
    (words) => words !== '',
  );
  expect(text).toMatch(/^ISO 20000: 2 of \d+ left\. /);
  expect(journey.wrong()).toEqual([]);
});

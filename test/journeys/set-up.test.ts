import { afterEach, expect, test } from '@jest/globals';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { paintBehind, seriousIn } from './axe';
import { eventually, frameOf, picture, START_TIMEOUT_MS, startJourney, type Journey } from './site';

/** Reading the site, measuring what the draft covers and a dry run ask Jira for thousands of issues. */
const LONG_MS = 180_000;
/** More stops of the Tab key than this before a thing would be too far for anybody. */
const MOST_STOPS = 60;
const PAGE = { module: 'clausewise-get-started', root: 'settings-page-root' };

let journey: Journey;
afterEach(() => journey?.close());

/** The test id of what has the focus in the frame; null where it is elsewhere. */
const focusIn = (frame: Frame): Promise<string | null> =>
  frame.evaluate(() => (document.hasFocus() && document.activeElement?.getAttribute('data-testid')) || null);

/** Goes on with the Tab key until something has the focus. */
const tabTo = async (page: Page, frame: Frame, testId: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
  for (let stops = 0; stops <= MOST_STOPS; stops++) {
    if ((await focusIn(frame)) === testId) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${testId} is not reached within ${MOST_STOPS} stops.`);
};

/** To a step by its list, which stands before the step. */
const goTo = async (page: Page, frame: Frame, step: string): Promise<void> => {
  await tabTo(page, frame, `step-${step}`, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await frame.getByTestId(`view-${step}`).waitFor();
};

/** A picture of the guide (docs/set-up.md) shows the beginning of a step: the rest is more of the same. */
const HIGHEST = 1_050;
const guide = process.env['CLAUSEWISE_PICTURES'];

const lookAt = async (page: Page, frame: Frame, mode: 'light' | 'dark', step: string): Promise<void> => {
  await paintBehind(frame);
  await picture(page, `set-up-${step}-${mode}`);
  const main = await page.locator('main').boundingBox();
  if (guide !== undefined && mode === 'light' && main !== null)
    await page.screenshot({
      path: join(guide, `set-up-${step}.png`),
      clip: { ...main, height: Math.min(main.height, HIGHEST) },
      fullPage: true,
    });
  expect([step, await seriousIn(frame)]).toEqual([step, []]);
};

for (const mode of ['light', 'dark'] as const)
  test(
    `from the installation to the first figures by keyboard alone, ${mode}`,
    async () => {
      journey = await startJourney({ fresh: true });
      const page = await journey.pageAs(journey.roles.siteAdmin, mode);
      await page.goto(journey.adminUrl('get-started'));
      const frame = await frameOf(page, PAGE.module, PAGE.root);
      await frame.getByTestId('site-figures').waitFor({ timeout: LONG_MS });
      // What an administrator would do first: into the page.
      await tabTo(page, frame, 'step-discover');

      // What the draft covers is measured by itself on a small site.
      await frame.getByTestId('coverage-records').first().waitFor({ timeout: LONG_MS });
      await frame.locator('[data-testid="coverage"][data-state="rest"]').waitFor({ timeout: LONG_MS });
      await tabTo(page, frame, 'coverage-measure');
      const covered = (await frame.getByTestId('coverage-records').first().textContent()) ?? '';
      const [records = 0, of = 0] = [...covered.matchAll(/[\d,]+/g)].map(([n]) => Number(n.replaceAll(',', '')));
      expect([covered, records / of >= 0.9 || records >= 90]).toEqual([covered, true]);
      await lookAt(page, frame, mode, 'discover');

      await goTo(page, frame, 'map');
      await frame.getByTestId('kind-incident').first().waitFor();
      await lookAt(page, frame, mode, 'map');

      await goTo(page, frame, 'scope');
      await frame.getByTestId('project-in').first().waitFor();
      await lookAt(page, frame, mode, 'scope');

      await goTo(page, frame, 'rules');
      await frame.getByTestId('rule-group').first().waitFor();
      await lookAt(page, frame, mode, 'rules');

      await goTo(page, frame, 'dry-run');
      const before = journey.host.writes();
      await tabTo(page, frame, 'dry-run-start');
      await page.keyboard.press('Enter');
      await frame.getByTestId('dry-run-results').waitFor({ timeout: LONG_MS });
      await frame.getByTestId('dry-run-stop').waitFor({ state: 'detached', timeout: LONG_MS });
      expect(journey.host.writes()).toEqual(before);
      expect(await frame.getByTestId('dry-run-check').count()).toBeGreaterThan(10);
      await lookAt(page, frame, mode, 'dry-run');

      await goTo(page, frame, 'switch-on');
      await frame.getByTestId('impact-sum').or(frame.getByTestId('impact')).first().waitFor();
      await lookAt(page, frame, mode, 'preview');
      await tabTo(page, frame, 'reason');
      await page.keyboard.type('The desk is ready for its first look.');
      await tabTo(page, frame, 'apply');
      await page.keyboard.press('Enter');
      await frame.getByTestId('backfill').first().waitFor({ timeout: LONG_MS });
      await frame.getByTestId('all-done').waitFor({ timeout: LONG_MS });
      await lookAt(page, frame, mode, 'switch-on');

      await page.goto(`${journey.served.url}/jira/projects/IT/apps/clausewise-project-page`);
      const figures = await frameOf(page, 'clausewise-project-page', 'project-page-root');
      const rows = figures.getByTestId('page-requirement');
      expect(
        await eventually(
          () => rows.count(),
          (n) => n > 3,
        ),
      ).toBeGreaterThan(3);
      expect(journey.wrong()).toEqual([]);
    },
    START_TIMEOUT_MS + 3 * LONG_MS,
  );

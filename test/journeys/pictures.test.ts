import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import { frameOf, START_TIMEOUT_MS, startJourney, type Journey } from './site';

/** The pictures of the documentation, taken anew where CLAUSEWISE_PICTURES names a folder: `CLAUSEWISE_PICTURES=docs/pictures`. */
const folder = process.env['CLAUSEWISE_PICTURES'] ?? '';
const SIZE = { width: 1280, height: 1400 };
/** Sharp on the screens that people have, and still small. */
const SCALE = 1.2;
const MOST_BYTES = 250 * 1024;
const MARGIN = 16;

const whenAsked = folder === '' ? describe.skip : describe;
whenAsked('pictures of the documentation', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney();
    mkdirSync(folder, { recursive: true });
  }, START_TIMEOUT_MS);
  afterAll(() => journey?.close());

  const open = async (accountId: string, path: string, mode: 'light' | 'dark'): Promise<Page> => {
    const page = await journey.pageAs(accountId, mode, SCALE);
    await page.setViewportSize(SIZE);
    await page.goto(`${journey.served.url}${path}`);
    return page;
  };

  /** The page beside the side bar and below the top bar, down to the end of what matters. */
  const take = async (page: Page, last: Locator, name: string): Promise<void> => {
    // A frame takes its height from the app a moment after the content is there.
    await page.waitForTimeout(500);
    const [main, box] = [await page.locator('main').boundingBox(), await last.boundingBox()];
    if (!main || !box) throw new Error(`${name}: what the picture shows is not on the page.`);
    const path = join(folder, `${name}.png`);
    await page.screenshot({
      path,
      clip: { x: main.x, y: main.y, width: main.width, height: Math.ceil(box.y + box.height + MARGIN - main.y) },
    });
    expect(statSync(path).size).toBeLessThan(MOST_BYTES);
  };

  test('the panel of an issue', async () => {
    const page = await open(PEOPLE.agent1.accountId, `/browse/${JOURNEY_INCIDENT}`, 'light');
    const panel = await frameOf(page, 'clausewise-issue-panel', 'panel-root');
    await panel.getByTestId('hint').nth(2).waitFor();
    await take(page, page.getByTestId('issue-panel'), 'issue-panel');
  });

  test('the gadget', async () => {
    const page = await open(PEOPLE.manager.accountId, '/jira/dashboards/10000', 'light');
    const gadget = await frameOf(page, 'clausewise-gadget', 'gadget-root');
    await gadget.getByTestId('gadget-requirement').first().waitFor();
    await take(page, page.getByTestId('gadget'), 'gadget');
  });

  test('the project page, dark', async () => {
    const page = await open(PEOPLE.manager.accountId, '/jira/projects/IT/apps/clausewise-project-page', 'dark');
    const app = await frameOf(page, 'clausewise-project-page', 'project-page-root');
    await app.getByTestId('page-requirement').first().waitFor();
    await take(page, page.locator('iframe').first(), 'project-page-dark');
  });

  test('the whole standard', async () => {
    const page = await open(PEOPLE.manager.accountId, '/jira/projects/IT/apps/clausewise-project-page', 'light');
    const app = await frameOf(page, 'clausewise-project-page', 'project-page-root');
    const standard = app.getByTestId('standard-section');
    await standard.getByTestId('clause-8-toggle').locator('> summary').click();
    await standard.getByTestId('clause-8.2.4-toggle').locator('> summary').click();
    await standard.getByTestId('standing-requirement').first().waitFor();
    // Down to the clause that is open: the rest is more of the same.
    await page.setViewportSize({ ...SIZE, height: 4_000 });
    await page.waitForTimeout(500);
    const [box, last] = [await standard.boundingBox(), await standard.getByTestId('clause-8.3.2-toggle').boundingBox()];
    if (!box || !last) throw new Error('The whole standard is not on the page.');
    const path = join(folder, 'whole-standard.png');
    const clip = { x: box.x - MARGIN, y: box.y - MARGIN, width: box.width + 2 * MARGIN, height: last.y + last.height - box.y + MARGIN };
    await page.screenshot({ path, clip });
    expect(statSync(path).size).toBeLessThan(MOST_BYTES);
  });
});

import { afterAll, beforeAll, describe, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import { keep, MARGIN, openFor, PICTURES, SIZE, take } from './camera';
import { frameOf, START_TIMEOUT_MS, startJourney, type Journey } from './site';

const whenAsked = PICTURES === '' ? describe.skip : describe;
whenAsked('pictures of the documentation', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney();
  }, START_TIMEOUT_MS);
  afterAll(() => journey?.close());

  const open = (accountId: string, path: string, mode: 'light' | 'dark'): Promise<Page> => openFor(journey, accountId, path, mode);

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
    const clip = { x: box.x - MARGIN, y: box.y - MARGIN, width: box.width + 2 * MARGIN, height: last.y + last.height - box.y + MARGIN };
    await keep(page, clip, 'whole-standard');
  });
});

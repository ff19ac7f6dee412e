import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import { paintBehind, seriousIn } from './axe';
import { frameOf, picture, START_TIMEOUT_MS, startJourney, type Journey } from './site';

type Surface = {
  name: string;
  path: string;
  as: string;
  ready: string;
  frame?: { module: string; root: string; settled: string };
  open?: (page: Page) => Promise<void>;
};

const incident = `/browse/${JOURNEY_INCIDENT}`;
const gadget = { module: 'clausewise-gadget', root: 'gadget-root', settled: 'gadget-requirement' };
const SURFACES: readonly Surface[] = [
  { name: 'home', path: '/', as: PEOPLE.agent1.accountId, ready: 'home' },
  { name: 'issues', path: '/jira/projects/IT', as: PEOPLE.agent1.accountId, ready: 'issue-list' },
  {
    name: 'issue',
    path: incident,
    as: PEOPLE.agent1.accountId,
    ready: 'issue-view',
    frame: { module: 'clausewise-issue-panel', root: 'panel-root', settled: 'hint' },
  },
  { name: 'dashboard', path: '/jira/dashboards/10000', as: PEOPLE.manager.accountId, ready: 'dashboard', frame: gadget },
  {
    ...{ name: 'gadget-edit', path: '/jira/dashboards/10000', as: PEOPLE.manager.accountId, ready: 'dashboard' },
    frame: { module: 'clausewise-gadget', root: 'gadget-edit-root', settled: 'edit-process' },
    open: (page) => page.getByRole('button', { name: 'Edit gadget' }).click(),
  },
  {
    ...{
      name: 'project-page',
      path: '/jira/projects/IT/apps/clausewise-project-page',
      as: PEOPLE.manager.accountId,
      ready: 'project-page',
    },
    frame: { module: 'clausewise-project-page', root: 'project-page-root', settled: 'page-requirement' },
  },
  { name: 'no-access', path: incident, as: PEOPLE.outsider.accountId, ready: 'no-access' },
];

let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, START_TIMEOUT_MS);
afterAll(() => journey?.close());

/** Brightness of a document's text and of what stands behind it, 0 to 255. */
const brightness = (frame: Frame): Promise<{ text: number; surface: number }> =>
  frame.evaluate(() => {
    const of = (colour: string): number => {
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) return -1;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return (red + green + blue) / 3;
    };
    const style = getComputedStyle(document.documentElement);
    return { text: of(style.getPropertyValue('--ds-text').trim()), surface: of(style.getPropertyValue('--ds-surface').trim()) };
  });

for (const mode of ['light', 'dark'] as const)
  for (const { name, path, as, ready, frame, open } of SURFACES)
    test(`${name}, ${mode}: readable, and axe finds nothing serious`, async () => {
      const page = await journey.pageAs(as, mode);
      await page.goto(`${journey.served.url}${path}`);
      await page.getByTestId(ready).waitFor();
      await open?.(page);
      const documents = [page.mainFrame()];
      if (frame) {
        const inner = await frameOf(page, frame.module, frame.root);
        await inner.getByTestId(frame.settled).first().waitFor();
        const iframe = await inner.frameElement();
        // A frame of another scheme than the page around it gets an opaque ground from the browser.
        expect(await inner.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(mode);
        expect(await iframe.evaluate((element) => getComputedStyle(element as unknown as Element).colorScheme)).toBe(mode);
        await paintBehind(inner);
        documents.push(inner);
      }
      for (const document of documents) {
        const { text, surface } = await brightness(document);
        expect(mode === 'light' ? surface - text : text - surface).toBeGreaterThan(120);
        expect(await seriousIn(document)).toEqual([]);
      }
      await picture(page, `${name}-${mode}`);
      expect(journey.wrong()).toEqual([]);
      await page.context().close();
    });

test('switching to dark reaches the app without a reload', async () => {
  const page = await journey.pageAs(PEOPLE.agent1.accountId);
  await page.goto(`${journey.served.url}${incident}`);
  const panel = await frameOf(page, 'clausewise-issue-panel', 'panel-root');
  await page.getByTestId('color-mode').click();
  await panel.locator('html[data-color-mode="dark"]').waitFor({ state: 'attached' });
  expect((await brightness(panel)).text).toBeGreaterThan(150);
});

test('every page can be worked by keyboard: the first stop skips to the content', async () => {
  const page = await journey.pageAs(PEOPLE.agent1.accountId);
  await page.goto(`${journey.served.url}${incident}`);
  await page.getByTestId('issue-view').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
  const edit = page.getByRole('button', { name: 'Edit Impact' });
  await edit.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Impact' }).waitFor();
  await page.keyboard.press('Escape');
  await edit.waitFor();
});

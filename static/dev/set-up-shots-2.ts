import type { Page } from 'playwright-core';
import type { SetUpShot } from './set-up-shots';

const press = async (page: Page, testId: string, nth = 0) => page.getByTestId(testId).nth(nth).click();
const unfold = async (page: Page, testId: string) => page.locator(`[data-testid=${testId}] > summary`).click();
const INCIDENTS = 'process-incident-management-toggle';
const run = async (page: Page) => {
  await press(page, 'dry-run-start');
  await page.waitForTimeout(1200);
};
const block = async (page: Page) => {
  await unfold(page, INCIDENTS);
  await page.getByTestId('check-level').nth(1).selectOption('block');
  await page.getByTestId('block-continue').waitFor();
};
const check = async (page: Page) => {
  await page.getByTestId('import-text').fill('{}');
  await press(page, 'import-check');
  await page.waitForTimeout(300);
};

const page = 'settings-page';
type Act = SetUpShot['act'];
/** One thing done, wide and narrow. */
const both = (name: string, at: string, as: string, act: Act, open = false): SetUpShot[] =>
  [360, 1080].map((width) => ({ page, case: name, at, width, name: as, ...(act && { act }), ...(open && { open }) }));
const plain = (name: string, at: string, widths = [360, 1080]): SetUpShot[] => widths.map((width) => ({ page, case: name, at, width }));

export const SET_UP_SHOTS_2: readonly SetUpShot[] = [
  ...plain('rules', 'rules', [360, 760, 1080, 1600]),
  ...both('rules', 'rules', 'process', async (at) => {
    await unfold(at, INCIDENTS);
    await at.getByTestId('rule-toggle').first().locator('summary').click();
  }),
  ...both('rules', 'rules', 'review', async (at) => {
    await at.getByTestId('search').fill('Problems reviewed');
    await at.getByTestId('rule-toggle').first().locator('summary').click();
  }),
  ...both('rules', 'rules', 'nothing', async (at) => at.getByTestId('search').fill('zzz')),
  ...both('rules', 'rules', 'waiting', async (at) => {
    await at.getByTestId('filter-show').selectOption('waiting');
  }),
  ...both('rules', 'rules', 'confirmed', async (at) => {
    await unfold(at, INCIDENTS);
    await press(at, 'confirm-process');
  }),
  ...both('rules', 'rules', 'own', async (at) => {
    for (const key of ['priorityMatrix', 'majorIncidentRule', 'incidentEscalateAfter', 'topManagement', 'tolerance', 'workingTime'])
      await unfold(at, `site-rule-${key}-toggle`);
    await at.getByTestId('cell-extensive-critical').selectOption('Highest');
    await press(at, 'matrix-fill');
    await press(at, 'rule-add');
    await at.getByTestId('rule-role').selectOption('impact');
    await at.getByTestId('rule-value-extensive').check();
    await press(at, 'rule-add');
    await at.getByTestId('rule-role').nth(1).selectOption('urgency');
    await at.getByTestId('person-query').first().fill('Robin');
    await at.keyboard.press('Enter');
    await at.getByTestId('target-medium').fill('190');
  }),
  ...both('rules', 'rules', 'own-rest', async (at) => {
    for (const key of [
      'escalationRules',
      'processOwners',
      'attributesPerTier',
      'excludedResolutions',
      'approvalSource',
      'clusterSize',
      'registerReview',
      'placeholders',
    ])
      await unfold(at, `site-rule-${key}-toggle`);
  }),
  ...both('rules', 'rules', 'json', async (at) => {
    await unfold(at, 'site-rule-majorIncidentRule-toggle');
    await press(at, 'rule-as-json');
    await at.getByTestId('rule-json').fill('{"not": {"role": "impact", "in": ["minor"]}');
  }),
  ...both('rules-wrong', 'rules', 'wrong', async (at) => {
    await unfold(at, INCIDENTS);
    await press(at, 'confirm-process');
    await unfold(at, 'site-rule-clusterSize-toggle');
    await at.waitForTimeout(1200);
  }),
  ...both('rules', 'rules', 'block-untried', block),
  ...both('rules', 'dry-run', 'block', async (at) => {
    await run(at);
    await press(at, 'step-rules');
    await block(at);
  }),
  ...both('rules', 'dry-run', 'block-second', async (at) => {
    await run(at);
    await press(at, 'step-rules');
    await block(at);
    await press(at, 'block-continue');
  }),
  ...plain('rules', 'dry-run'),
  ...both('rules', 'dry-run', 'done', run),
  ...both('rules', 'dry-run', 'done-examples', async (at) => {
    await run(at);
    await at.getByTestId('examples-toggle').first().locator('summary').click();
    await press(at, 'flood-off');
  }),
  ...both('dry-run-stuck', 'dry-run', 'running', run),
  ...both('dry-run-stuck', 'dry-run', 'paused', async (at) => {
    await run(at);
    await press(at, 'dry-run-pause');
  }),
  ...both('dry-run-busy', 'dry-run', 'busy', run),
  ...both('dry-run-refused', 'dry-run', 'refused', run),
  ...plain('dry-run-none', 'dry-run'),
  ...plain('switch-first', 'switch-on'),
  ...both('switch-on', 'switch-on', 'no-reason', async (at) => press(at, 'apply')),
  ...both('switch-on', 'switch-on', 'applied', async (at) => {
    await at.getByTestId('reason').fill('The laboratory joins.');
    await press(at, 'apply');
  }),
  ...plain('switch-problems', 'switch-on'),
  ...both('switch-overtaken', 'switch-on', 'conflict', async (at) => {
    await at.getByTestId('reason').fill('The laboratory joins.');
    await press(at, 'apply');
  }),
  ...plain('switch-same', 'switch-on'),
  ...plain('switch-failed', 'switch-on', [1080]),
  ...plain('health', 'health'),
  ...plain('health-ill', 'health'),
  ...both('health-ill', 'health', 'mended', async (at) => {
    await press(at, 'use-proposal');
  }),
  ...plain('health-failed', 'health', [1080]),
  ...plain('health-ill', 'rules', [1080]),
  ...plain('history', 'history'),
  ...both('history', 'history', 'open', async (at) => {
    await at.getByTestId('version-toggle').first().locator('summary').click();
  }),
  ...both('history', 'history', 'restore', async (at) => {
    await press(at, 'restore', 1);
    await at.getByTestId('reason').fill('The matrix is agreed now.');
    await press(at, 'restore-confirm');
  }),
  ...plain('history-failed', 'history', [1080]),
  ...plain('exchange', 'exchange'),
  ...both('exchange', 'exchange', 'exported', async (at) => press(at, 'export')),
  ...both('exchange', 'exchange', 'difference', check),
  ...both('exchange-wrong', 'exchange', 'problems', check),
  ...both('exchange-same', 'exchange', 'same', check),
];

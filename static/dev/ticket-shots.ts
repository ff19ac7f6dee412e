import type { Page } from 'playwright-core';
import type { SetUpShot } from './set-up-shots';

const page = 'issue-panel';
const hint = (at: Page, check: string) => at.locator(`[data-testid=hint][data-check="${check}"]`);
const press = async (at: Page, check: string, testId: string, nth = 0) => {
  await hint(at, check).getByTestId(testId).nth(nth).click();
  await at.waitForTimeout(500);
};
const otherWay = async (at: Page, check: string, nth: number) => {
  await press(at, check, 'other-ways');
  await press(at, check, 'other-way', nth);
};
const MANAGEMENT = '8.6.1-05.a';
const IMPACT = '8.6.1-01.b';
const PROBLEM = '8.6.1-07.b';

type Act = (at: Page) => Promise<void>;
const setImpact: Act = async (at) => {
  await press(at, IMPACT, 'hint-action');
  await at.getByRole('combobox', { name: 'Impact' }).selectOption('1');
  await at.getByRole('combobox', { name: 'Urgency' }).selectOption('2');
};
const create: Act = async (at) => {
  await otherWay(at, PROBLEM, 0);
};

/** Name, case, and what is done there. */
const ACTS: readonly (readonly [string, string, Act])[] = [
  ['set', 'fixes', setImpact],
  ['set-empty', 'fixes', async (at) => (await press(at, IMPACT, 'hint-action'), at.getByTestId('form-send').click())],
  ['set-refused', 'fixes-refused', async (at) => (await setImpact(at), at.getByTestId('form-send').click())],
  [
    'set-done',
    'fixes',
    async (at) => {
      await setImpact(at);
      await at.getByTestId('form-send').click();
      await at.waitForTimeout(2600);
    },
  ],
  [
    'every-editor',
    'fixes',
    async (at) => {
      await otherWay(at, MANAGEMENT, 1);
      await at.getByRole('combobox', { name: 'Major incident manager' }).fill('ki');
      await at.getByRole('combobox', { name: 'Category' }).selectOption('11');
      await at.waitForTimeout(500);
    },
  ],
  [
    'link',
    'fixes',
    async (at) => {
      await press(at, PROBLEM, 'hint-action');
      await at.getByTestId('suggestion').first().locator('input').check();
    },
  ],
  ['create', 'fixes', create],
  [
    'create-not-linked',
    'fixes-refused',
    async (at) => {
      await create(at);
      await at.getByRole('combobox', { name: 'Impact' }).selectOption('1');
      await at.getByTestId('form-send').click();
    },
  ],
  ['move', 'fixes', async (at) => otherWay(at, PROBLEM, 1)],
  ['comment', 'fixes', async (at) => press(at, MANAGEMENT, 'hint-action')],
  ['more', 'fixes', async (at) => press(at, IMPACT, 'hint-more')],
  ['wrong', 'fixes', async (at) => (await press(at, IMPACT, 'hint-more'), press(at, IMPACT, 'wrong-not-so'))],
  ['other-ways', 'fixes', async (at) => press(at, PROBLEM, 'other-ways')],
  ['waiver', 'fixes', async (at) => (await press(at, IMPACT, 'hint-more'), press(at, IMPACT, 'ask-waiver'))],
  [
    'waiver-faults',
    'fixes',
    async (at) => {
      await press(at, IMPACT, 'hint-more');
      await press(at, IMPACT, 'ask-waiver');
      await at.getByTestId('waiver-until').fill('2027-05-18');
      await at.getByTestId('scope-service').check();
      await at.getByTestId('form-send').click();
    },
  ],
  ['ask', 'fixes-denied', async (at) => press(at, IMPACT, 'ask-assignee')],
  ['copy', 'fixes-mute', async (at) => press(at, IMPACT, 'ask-assignee')],
];

const WIDTHS = [320, 700];

/** Everything that can be done on the issue panel, narrow and wide. */
export const TICKET_SHOTS: readonly SetUpShot[] = [
  ...ACTS.flatMap(([name, of, act]) => WIDTHS.map((width) => ({ page, case: of, width, name, act }))),
  ...['fixes', 'waivers', 'fixes-denied'].flatMap((name) => [280, 320, 700].map((width) => ({ page, case: name, width }))),
  ...WIDTHS.map((width) => ({ page, case: 'waivers', width, open: true })),
  ...['fixes', 'fine', 'pending', 'empty', 'failed', 'loading', 'waivers'].map((name) => ({
    page: 'issue-context',
    case: name,
    width: 320,
  })),
  { page: 'issue-context', case: 'fixes', width: 280, name: 'link', act: async (at) => press(at, PROBLEM, 'hint-action') },
];

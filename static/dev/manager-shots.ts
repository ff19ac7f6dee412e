import type { Page } from 'playwright-core';
import type { SetUpShot } from './set-up-shots';

const press = async (page: Page, testId: string, nth = 0) => page.getByTestId(testId).nth(nth).click();
const WIDTHS = [360, 1080];
type Act = SetUpShot['act'];
const both = (name: string, at: string, as: string, act: Act, more: Partial<SetUpShot> = {}): SetUpShot[] =>
  WIDTHS.map((width) => ({ page: 'project-page', case: name, at, width, name: as, ...(act && { act }), ...more }));
const plain = (name: string, at: string): SetUpShot[] => WIDTHS.map((width) => ({ page: 'project-page', case: name, at, width }));

const settings = (name: string, at: string, as: string, act: NonNullable<Act>, open = false): SetUpShot[] =>
  WIDTHS.map((width) => ({ page: 'settings-page', case: name, at, width, name: as, act, open }));

/** What those who decide look at: waivers, what got past the guard, and hints said to be wrong. */
export const MANAGER_SHOTS: readonly SetUpShot[] = [
  ...plain('gaps', 'waivers'),
  ...both('gaps', 'waivers', 'all', async (at) => press(at, 'waivers-all'), { open: true }),
  ...both('gaps', 'waivers', 'approve', async (at) => press(at, 'waiver-approve', 2)),
  ...both('gaps', 'waivers', 'approved', async (at) => {
    await press(at, 'waiver-approve', 2);
    await press(at, 'waiver-send');
  }),
  ...both('gaps', 'waivers', 'refuse', async (at) => {
    await press(at, 'waiver-refuse', 0);
    await press(at, 'waiver-send');
  }),
  ...both('gaps', 'waivers', 'extend', async (at) => {
    await press(at, 'waivers-in-force');
    await press(at, 'waiver-extend');
  }),
  ...both('waivers-overtaken', 'waivers', 'refused', async (at) => {
    await press(at, 'waiver-approve', 2);
    await press(at, 'waiver-send');
  }),
  ...['waivers-agent', 'empty', 'failed'].flatMap((name) => plain(name, 'waivers')),
  ...['gaps', 'guard-fine', 'guard-more', 'empty', 'failed'].flatMap((name) => plain(name, 'guard')),
  ...settings('health-ill', 'health', 'settled', async (at) => press(at, 'settle')),
  ...settings('rules', 'rules', 'guard', async (at) => {
    await at.locator('[data-testid=process-incident-management-toggle] > summary').click();
    await at.getByTestId('check-level').nth(0).selectOption('warn');
    await at.getByTestId('check-level').nth(1).selectOption('block');
    await press(at, 'block-continue');
    await press(at, 'block-confirm');
    await at.locator('[data-testid=site-rule-waiverMaximumDays-toggle] > summary').click();
    await at.getByTestId('longest-waiver').fill('900');
  }),
];

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Frame, Page } from 'playwright-core';
import { JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import { paintBehind, seriousIn } from './axe';
import { eventually, frameOf, picture, START_TIMEOUT_MS, startJourney, type Journey } from './site';

const PANEL = 'clausewise-issue-panel';
/** More stops than this before a button would be too far for anybody. */
const MOST_STOPS = 60;
let journey: Journey;

type Open = { page: Page; panel: Frame };

const open = async (key: string, mode: 'light' | 'dark'): Promise<Open> => {
  const page = await journey.pageAs(PEOPLE.agent1.accountId, mode);
  await page.goto(`${journey.served.url}/browse/${key}`);
  const panel = await frameOf(page, PANEL, 'panel-root');
  await panel.getByTestId('summary').waitFor();
  return { page, panel };
};

/** Goes on by Tab until what has the focus is the one wanted; within what has the focus already, it stays. */
const tabTo = async ({ page, panel }: Open, selector: string): Promise<void> => {
  for (let stops = 0; stops <= MOST_STOPS; stops++) {
    if (await panel.evaluate((wanted) => document.hasFocus() && document.activeElement?.matches(wanted) === true, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} is not reached within ${MOST_STOPS} stops.`);
};

const hintOf = (check: string): string => `[data-testid="hint"][data-check="${check}"]`;

/** Opens a fix of a hint by keyboard: its button, or one of its other ways by what it says. */
const openFix = async (at: Open, check: string, other?: string): Promise<void> => {
  if (other === undefined) {
    await tabTo(at, `${hintOf(check)} [data-testid="hint-action"]`);
    await at.page.keyboard.press('Enter');
  } else {
    await tabTo(at, `${hintOf(check)} [data-testid="other-ways"]`);
    await at.page.keyboard.press('Enter');
    await at.panel.locator(hintOf(check)).getByRole('button', { name: other }).waitFor();
    for (let stops = 0; stops <= MOST_STOPS; stops++) {
      await at.page.keyboard.press('Tab');
      if ((await at.panel.evaluate(() => document.activeElement?.textContent)) === other) break;
    }
    await at.page.keyboard.press('Enter');
  }
  await at.panel.getByTestId('fix-form').waitFor();
};

/** Looks at the form as axe does, sends it by keyboard, and waits until the hint is gone and the headline has the focus. */
const sendAndSee = async (at: Open, check: string, says: RegExp): Promise<void> => {
  const { page, panel } = at;
  expect(await panel.getByTestId('form-says').textContent()).toMatch(says);
  await paintBehind(panel);
  expect(await seriousIn(panel)).toEqual([]);
  await tabTo(at, '[data-testid="form-send"]');
  await page.keyboard.press('Enter');
  await panel.getByTestId('done').waitFor();
  await panel.locator(hintOf(check)).waitFor({ state: 'detached' });
  expect(await panel.evaluate(() => document.activeElement?.hasAttribute('data-headline'))).toBe(true);
};

const isGreen = async ({ panel }: Open): Promise<void> => {
  const tone = await eventually(
    () => panel.getByTestId('summary').getAttribute('data-tone'),
    (now) => now === 'success',
  );
  expect(tone).toBe('success');
  await paintBehind(panel);
  expect(await seriousIn(panel)).toEqual([]);
};

/** Chooses in the select that has the focus. */
const choose = async ({ page, panel }: Open, label: string): Promise<void> => {
  const first = await panel.evaluate(
    (wanted) => [...(document.activeElement as HTMLSelectElement).options].find((option) => option.label === wanted)?.label ?? null,
    label,
  );
  expect(first).toBe(label);
  await page.keyboard.type(label);
};

// A fix is done once, so each theme has a site of its own.
describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  beforeAll(async () => {
    journey = await startJourney();
  }, START_TIMEOUT_MS);
  afterAll(() => journey?.close());

  test('an incident goes from red to green: two reasons', async () => {
    const at = await open('IT-188', theme);
    expect(await at.panel.getByTestId('hint').count()).toBe(2);
    await openFix(at, '8.6.1-01.c');
    await at.page.keyboard.type('The customer agreed to wait.');
    await picture(at.page, `fix-set-fields-${theme}`);
    await sendAndSee(at, '8.6.1-01.c', /^This sets Priority override reason to “The customer agreed to wait\.” on IT-188\.$/);
    await openFix(at, '8.6.1-01.d');
    await at.page.keyboard.type('The supplier was on it.');
    await sendAndSee(at, '8.6.1-01.d', /No escalation reason/);
    await isGreen(at);
    expect(journey.wrong()).toEqual([]);
    await at.page.context().close();
  });

  test('several fields are set at once, and what is missing is told at its field', async () => {
    const at = await open('IT-205', theme);
    await openFix(at, '8.6.1-01.b');
    await choose(at, 'Minor / Localized');
    await tabTo(at, '[data-testid="form-send"]');
    await at.page.keyboard.press('Enter');
    await at.panel.getByTestId('field-fault').filter({ hasText: 'Urgency is needed.' }).waitFor();
    await tabTo(at, '[aria-invalid="true"]');
    await choose(at, 'Low');
    await sendAndSee(at, '8.6.1-01.b', /^This sets Impact to Minor \/ Localized and Urgency to Low on IT-205\.$/);
    expect(journey.wrong()).toEqual([]);
    await at.page.context().close();
  });

  test('a change goes from red to green: the change it overlaps with is linked', async () => {
    const at = await open('IT-526', theme);
    await openFix(at, '8.5.1.3-03.b');
    await at.panel.getByTestId('suggestion').first().waitFor();
    await tabTo(at, '[data-testid="suggestion"] input');
    await at.page.keyboard.press('Space');
    await picture(at.page, `fix-link-${theme}`);
    await sendAndSee(at, '8.5.1.3-03.b', /^This links IT-\d+: IT-526 will read “related change IT-\d+”\.$/);
    await isGreen(at);
    expect(journey.wrong()).toEqual([]);
    await at.page.context().close();
  });

  test('a problem goes from red to green: by another way than the first', async () => {
    const at = await open('IT-226', theme);
    await openFix(at, '8.6.3-05.b', 'Say why in No change reason');
    await at.page.keyboard.type('A setting was put right, nothing was built.');
    await sendAndSee(at, '8.6.3-05.b', /^This sets No change reason to /);
    await isGreen(at);
    expect(journey.wrong()).toEqual([]);
    await at.page.context().close();
  });

  test('a service request goes from red to green: it gets its resolution', async () => {
    const at = await open('IT-88', theme);
    await openFix(at, '8.6.2-01.b');
    await choose(at, 'Done');
    await sendAndSee(at, '8.6.2-01.b', /^This sets Resolution to Done on IT-88\.$/);
    await isGreen(at);
    expect(journey.wrong()).toEqual([]);
    await at.page.context().close();
  });

  test('a move that comes too late is made, and the panel says that the gap stays', async () => {
    const at = await open('IT-333', theme);
    await openFix(at, '8.6.2-01.b');
    expect(await at.panel.getByTestId('form-says').textContent()).toBe('This moves IT-333 to Closed.');
    await tabTo(at, '[data-testid="form-send"]');
    await at.page.keyboard.press('Enter');
    await at.panel.getByTestId('done').filter({ hasText: 'IT-333 moved to Closed. The check still finds a gap: see below.' }).waitFor();
    await at.panel.getByTestId('no-action').waitFor();
    await picture(at.page, `fix-too-late-${theme}`);
    expect(journey.wrong()).toEqual([]);
    await at.page.context().close();
  });

  test('whoever may not write to the issue gets the words to ask its assignee with', async () => {
    const page = await journey.pageAs(PEOPLE.admin.accountId, theme);
    await page.goto(`${journey.served.url}/browse/${JOURNEY_INCIDENT}`);
    const panel = await frameOf(page, PANEL, 'panel-root');
    const ask = panel.getByTestId('ask-assignee').first();
    await ask.waitFor();
    expect(await panel.getByTestId('hint-action').count()).toBe(0);
    await ask.press('Enter');
    await panel.getByTestId('why-copy').waitFor();
    await paintBehind(panel);
    expect(await seriousIn(panel)).toEqual([]);
    await picture(page, `fix-ask-the-assignee-${theme}`);
    expect(journey.wrong()).toEqual([]);
  });

  test('a wrong hint is told in two presses', async () => {
    const at = await open('IT-106', theme);
    await tabTo(at, `${hintOf('8.6.1-01.c')} [data-testid="hint-more"]`);
    await at.page.keyboard.press('Enter');
    await tabTo(at, '[data-testid="wrong-not-ours"]');
    await at.page.keyboard.press('Enter');
    await at.panel.getByText('Thank you, sent to your administrator.').waitFor();
    expect(journey.wrong()).toEqual([]);
    await at.page.context().close();
  });

  test('what is created is linked, and when the link is refused nothing is created twice', async () => {
    const at = await open('IT-64', theme);
    let created = 0;
    let refused = 0;
    await at.page.route('**/_host/**', async (route) => {
      const sent = route.request().postData() ?? '';
      if (/"restPath":"\/rest\/api\/3\/issue"/.test(sent)) created++;
      if (sent.includes('/rest/api/3/issueLink"') && refused === 0) {
        refused++;
        const body = JSON.stringify({ errorMessages: ['No Link Issue Permission for issue'], errors: {} });
        return route.fulfill({ json: { status: 404, statusText: 'Not Found', headers: {}, body, isAttachment: false } });
      }
      return route.continue();
    });
    const said = await at.panel.locator(hintOf('8.6.1-07.a')).getByTestId('hint-action').textContent();
    await openFix(at, '8.6.1-07.a', said === 'Create a post-incident review' ? undefined : 'Create a post-incident review');
    await tabTo(at, '[data-testid="form-send"]');
    await at.page.keyboard.press('Enter');
    const fault = at.panel.getByTestId('form-fault');
    await fault.waitFor();
    expect(await fault.textContent()).toMatch(/^IT-\d+ was created but not linked to IT-64\. No Link Issue Permission/);
    await picture(at.page, `fix-created-not-linked-${theme}`);
    await tabTo(at, '[data-testid="form-send"]');
    await at.page.keyboard.press('Enter');
    await at.panel.getByTestId('done').waitFor();
    expect(await at.panel.getByTestId('done').textContent()).toMatch(/^IT-\d+ was created and linked to IT-64\./);
    expect([created, refused]).toEqual([1, 1]);
    expect(journey.wrong()).toEqual([]);
    await at.page.context().close();
  });
});

import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { JOURNEY_INCIDENT } from '../../host/scenarios/demo';
import { openFor, PICTURES, take, takePart } from './camera';
import { eventually, frameOf, START_TIMEOUT_MS, startJourney, type Journey } from './site';

const PANEL = 'clausewise-issue-panel';
const PAGE = 'clausewise-project-page';
const IMPACT = '8.6.1-01.b';
const CATEGORY = '8.6.1-01.a';

const whenAsked = PICTURES === '' ? describe.skip : describe;
whenAsked('pictures of the guide to the ticket', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney({ levels: { [IMPACT]: 'block' } });
  }, START_TIMEOUT_MS);
  afterAll(() => journey?.close());

  test('the panel, a fix, a stopped transition', async () => {
    const page = await openFor(journey, journey.roles.agent, `/browse/${JOURNEY_INCIDENT}`, 'light');
    const panel = await frameOf(page, PANEL, 'panel-root');
    await panel.getByTestId('hint').nth(2).waitFor();
    await takePart(page, page.getByTestId('issue-panel'), 'ticket-panel');
    const status = page.getByTestId('status');
    await status.getByRole('combobox', { name: 'Change status' }).selectOption({ label: 'Resolve → Resolved' });
    await status.getByRole('form', { name: 'Resolve' }).getByRole('button', { name: 'Resolve', exact: true }).click();
    await status.getByRole('alert').waitFor();
    await takePart(page, status, 'guard-message');
    await status.getByRole('button', { name: 'Cancel' }).click();
    const hint = panel.locator(`[data-testid="hint"][data-check="${IMPACT}"]`);
    await hint.getByTestId('hint-action').click();
    await hint.getByTestId('fix-form').waitFor();
    for (const select of await hint.locator('[data-testid="field"] select').all()) await select.selectOption({ index: 1 });
    await takePart(page, page.getByTestId('issue-panel'), 'ticket-fix');
    await hint.getByTestId('form-cancel').click();
    await hint.getByTestId('hint-more').click();
    await hint.getByTestId('wrong-not-so').click();
    await hint
      .getByTestId('wrong-said')
      .getByText(/Thank you/)
      .waitFor();
    const category = panel.locator(`[data-testid="hint"][data-check="${CATEGORY}"]`);
    await category.getByTestId('hint-more').click();
    await category.getByTestId('ask-waiver').click();
    await category.getByTestId('waiver-reason').fill('The list of categories is being revised; the old ones no longer fit.');
    await category.getByTestId('form-send').click();
    await panel.locator('[data-testid="waiver-note"]').first().waitFor();
  });

  test('waivers, what went past the guard, hints that are wrong, and a list with the gaps', async () => {
    const path = `/jira/projects/IT/apps/${PAGE}`;
    const manager = await openFor(journey, journey.roles.projectAdmin, path, 'light');
    const page = await frameOf(manager, PAGE, 'project-page-root');
    await page.getByTestId('tab-waivers').click();
    await page.getByTestId('waiver').first().waitFor();
    await take(manager, manager.locator('iframe').first(), 'waivers');

    journey.host.site.administer(journey.roles.siteAdmin, { what: 'migrate-issues', issues: [JOURNEY_INCIDENT], to: 'Resolved' });
    await journey.host.fire('sweep');
    await journey.host.settle();
    await page.getByTestId('tab-guard').click();
    await eventually(
      () => page.getByTestId('bypassed-record').count(),
      (count) => count > 0,
    );
    await take(manager, manager.locator('iframe').first(), 'past-the-guard');

    const admin = await journey.pageAs(journey.roles.siteAdmin, 'light', 1.2);
    await admin.goto(`${journey.adminUrl('page')}`);
    const settings = await frameOf(admin, 'clausewise-set-up', 'settings-page-root');
    await settings.getByTestId('wrong-hint').first().waitFor();
    await takePart(admin, settings.getByTestId('wrong-hints'), 'wrong-hints');

    const jql = '"ISO 20000 gaps" > 0 AND resolution is EMPTY ORDER BY "ISO 20000 gaps" DESC';
    const list = await openFor(journey, journey.roles.agent, `/issues?jql=${encodeURIComponent(jql)}`, 'light');
    await list.getByRole('link', { name: /^IT-/ }).nth(5).waitFor();
    await take(list, list.getByRole('row').nth(9), 'gaps-queue');
  });
});

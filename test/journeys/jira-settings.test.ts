import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousIn } from './axe';
import { picture, START_TIMEOUT_MS, startJourney, type Journey } from './site';

const DESK = { key: 'IT', projectTypeKey: 'service_desk' };
let journey: Journey;

beforeAll(async () => {
  journey = await startJourney({ fresh: true });
}, START_TIMEOUT_MS);
afterAll(() => journey?.close());

const shown = async (page: Page, url: string): Promise<string> => {
  await page.goto(url);
  const one = page.locator('[data-testid="admin-page"], [data-testid="project-settings-page"], [data-testid="no-access"]').first();
  await one.waitFor();
  return (await one.getAttribute('data-testid')) ?? '';
};

for (const mode of ['light', 'dark'] as const)
  test(`an installation leads to the app’s first page, and Jira’s settings to the others, ${mode}`, async () => {
    const page = await journey.pageAs(journey.roles.siteAdmin, mode);
    await page.goto(journey.served.url);
    await picture(page, `installed-${mode}`);
    await page.getByTestId('flag').getByRole('button', { name: 'Get started' }).click();
    await page.getByTestId('admin-page').waitFor();
    expect(page.url()).toBe(journey.adminUrl('get-started'));
    expect(await page.getByTestId('flag').count()).toBe(0);
    await page.locator('.app-frame[data-state="connected"]').waitFor();
    expect(await seriousIn(page)).toEqual([]);

    await page.getByTestId('settings').click();
    await page.getByTestId('manage-apps').waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await picture(page, `manage-apps-${mode}`);
    await page.getByTestId('configure').click();
    await page.waitForURL(journey.adminUrl('configure'));
    await page.getByRole('navigation', { name: 'Jira settings' }).getByRole('link', { name: 'Clausewise' }).click();
    await page.waitForURL(journey.adminUrl('page'));
    for (const list of ['Statuses', 'Custom fields', 'Issue link types']) {
      await page.getByRole('link', { name: list }).click();
      await page.getByRole('heading', { name: list, level: 1 }).waitFor();
      await page.getByTestId('site-list-row').first().waitFor();
      expect([list, await seriousIn(page)]).toEqual([list, []]);
      await picture(page, `${list.toLowerCase().replaceAll(' ', '-')}-${mode}`);
    }
    expect(journey.wrong()).toEqual([]);
    await page.context().close();
  });

test('each sees the settings that are theirs', async () => {
  const { siteAdmin, projectAdmin, agent, customer, outsider } = journey.roles;
  for (const [who, admin, project] of [
    [siteAdmin, 'admin-page', 'project-settings-page'],
    [projectAdmin, 'no-access', 'project-settings-page'],
    [agent, 'no-access', 'no-access'],
    [customer, 'no-access', 'no-access'],
    [outsider, 'no-access', 'no-access'],
  ] as const) {
    const page = await journey.pageAs(who);
    const seen = [await shown(page, journey.adminUrl('configure')), await shown(page, journey.projectSettingsUrl(DESK))];
    expect([who, ...seen]).toEqual([who, admin, project]);
    await page.context().close();
  }
  expect(journey.wrong()).toEqual([]);
});

describe('an administrator changes the site while it runs', () => {
  const named = async (path: string): Promise<string[]> => {
    const request = { method: 'GET', path: `/rest/api/3/${path}`, headers: {}, actor: { type: 'app' } as const };
    return ((await journey.host.site.handle(request)).body as { name: string }[]).map(({ name }) => name);
  };

  test('renames a status, deletes it into another one, deletes a field', async () => {
    const page = await journey.pageAs(journey.roles.siteAdmin);
    await page.goto(`${journey.served.url}/jira/settings/issues/statuses`);
    await page.getByRole('button', { name: 'Rename Pending' }).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('On hold');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Delete On hold' }).click();
    expect(await named('status')).toEqual(expect.arrayContaining(['On hold']));
    await page.getByRole('combobox', { name: 'Move its issues to' }).selectOption({ label: 'In Progress' });
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Delete On hold' }).waitFor({ state: 'detached' });
    expect(await named('status')).not.toEqual(expect.arrayContaining(['On hold']));

    await page.goto(`${journey.served.url}/jira/settings/issues/fields`);
    await page.getByRole('searchbox', { name: 'Search custom fields' }).fill('urgen');
    await page.getByRole('button', { name: 'Delete Urgency' }).waitFor();
    expect(await page.getByTestId('site-list-row').count()).toBe(1);
    await page.getByRole('button', { name: 'Delete Urgency' }).click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByTestId('site-list-row').waitFor({ state: 'detached' });
    expect(await named('field')).not.toEqual(expect.arrayContaining(['Urgency']));
    expect(journey.wrong()).toEqual([]);
    await page.context().close();
  });

  test('is told why something was not changed', async () => {
    const page = await journey.pageAs(journey.roles.siteAdmin);
    await page.goto(`${journey.served.url}/jira/settings/issues/statuses`);
    await page.getByRole('button', { name: 'Rename Closed' }).click();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Resolved');
    await page.keyboard.press('Enter');
    await page.getByTestId('flag').getByText("The name 'Resolved' is taken.").waitFor();
    expect(await named('status')).toEqual(expect.arrayContaining(['Closed', 'Resolved']));
    await page.context().close();
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoArchive, JOURNEY_INCIDENT, PEOPLE } from '../../host/scenarios/demo';
import type { AppCalls, IssueAssessment, Reply } from '../../src/contract';
import { paintBehind, seriousIn } from './axe';
import { eventually, frameOf, picture, START_TIMEOUT_MS, startJourney, type Journey } from './site';

const PANEL = 'clausewise-issue-panel';
let journey: Journey;

beforeAll(async () => {
  journey = await startJourney();
}, START_TIMEOUT_MS);
afterAll(() => journey?.close());

test('an agent opens an incident, reads three hints, mends one in Jira, and the panel changes without a reload', async () => {
  const page = await journey.pageAs(PEOPLE.agent1.accountId);
  await page.goto(`${journey.served.url}/browse/${JOURNEY_INCIDENT}`);
  const panel = await frameOf(page, PANEL, 'panel-root');
  const hints = panel.getByTestId('hint');
  await hints.first().waitFor();
  expect(await hints.count()).toBe(3);
  for (const hint of await hints.all()) {
    expect(await hint.getByTestId('hint-why').textContent()).toMatch(/\.$/);
    expect(await hint.getByTestId('hint-clause').first().textContent()).toMatch(/^8\.6\.1 /);
  }
  const before = await hints.evaluateAll((all) => all.map((each) => each.getAttribute('data-check')));
  expect(before).toContain('8.6.1-01.a');
  await picture(page, 'agent-three-hints');
  // A page that was loaded anew has forgotten this.
  await panel.evaluate(() => document.body.setAttribute('data-same-page', 'yes'));

  const category = page.getByTestId('field-customfield_10022');
  await category.getByRole('button', { name: 'Edit Category' }).click();
  await category.getByRole('combobox', { name: 'Category' }).selectOption({ label: 'Web shop' });
  await category.getByRole('button', { name: 'Save' }).click();
  await category.getByText('Web shop').waitFor();

  const after = await eventually(
    () => hints.evaluateAll((all) => all.map((each) => each.getAttribute('data-check'))),
    (checks) => !checks.includes('8.6.1-01.a'),
  );
  expect(after).toEqual(before.filter((check) => check !== '8.6.1-01.a'));
  expect(await panel.getAttribute('body', 'data-same-page')).toBe('yes');
  await picture(page, 'agent-one-mended');
  expect(journey.wrong()).toEqual([]);
});

test('the rest of the issue view works: status, comment, link, history', async () => {
  const page = await journey.pageAs(PEOPLE.agent1.accountId);
  await page.goto(`${journey.served.url}/browse/${JOURNEY_INCIDENT}`);
  await page.getByTestId('status').getByRole('combobox', { name: 'Change status' }).selectOption({ index: 1 });
  await page.getByRole('textbox', { name: 'Add a comment' }).fill('Asked the team of the web shop.');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await page.getByTestId('comment').filter({ hasText: 'Asked the team of the web shop.' }).waitFor();
  await page.getByRole('button', { name: 'Add link' }).click();
  await page.getByRole('textbox', { name: 'Key of the other issue' }).fill('IT-1');
  await page.getByRole('form', { name: 'Add link' }).getByRole('button', { name: 'Link', exact: true }).click();
  await page.getByTestId('links').getByRole('link', { name: 'IT-1', exact: true }).waitFor();
  await page.getByRole('tab', { name: 'History' }).click();
  await page
    .getByTestId('activity')
    .getByText(/Category: None → Web shop/)
    .first()
    .waitFor();
  expect(journey.wrong()).toEqual([]);
});

/** Of the issues of a type the one with the most gaps, as the admin sees them. */
const mostGaps = async (type: string): Promise<IssueAssessment> => {
  const keys: string[] = [];
  for await (const { key, fields } of demoArchive().issues()) if ((fields['issuetype'] as { name: string }).name === type) keys.push(key);
  const input = { issues: keys.slice(0, 100) };
  const reply = await journey.host.call<Reply<{ issues: IssueAssessment[] }>>('assessIssues', input, { accountId: journey.admin });
  if (!reply.ok) throw new Error(reply.problem.message);
  return [...reply.value.issues].sort((one, other) => other.gaps - one.gaps)[0] as IssueAssessment;
};

test.each([
  ['Change', PEOPLE.agent1, 'Change management · 8.5.1'],
  ['Service', PEOPLE.manager, 'Service catalogue · 8.2.4'],
])('whoever opens a %s sees three hints at most, never what cannot be told, and every check on demand', async (type, person, process) => {
  const wanted = await mostGaps(type);
  expect(wanted.gaps).toBeGreaterThan(1);
  const page = await journey.pageAs(person.accountId);
  await page.goto(`${journey.served.url}/browse/${wanted.issue.key}`);
  const panel = await frameOf(page, PANEL, 'panel-root');
  await panel.getByTestId('hint').first().waitFor();
  expect(await panel.getByTestId('summary').textContent()).toContain(process);
  const hints = await panel.getByTestId('hint').evaluateAll((all) => all.map((each) => each.getAttribute('data-check') ?? ''));
  expect(hints.length).toBe(Math.min(3, wanted.gaps));
  const outcomes = new Map(wanted.findings.map(({ check, outcome }) => [check, outcome]));
  expect(hints.map((check) => outcomes.get(check))).toEqual(hints.map(() => 'gap'));

  await panel.getByRole('button', { name: `Show all ${wanted.findings.length} checks` }).click();
  for (const closed of await panel.locator('[data-testid="finding-group"] details > summary').all()) await closed.click();
  const listed = await eventually(
    () => panel.getByTestId('finding').count(),
    (count) => count === wanted.findings.length,
  );
  expect(listed).toBe(wanted.findings.length);
  const groups = await panel.getByTestId('finding-group').evaluateAll((all) => all.map((each) => each.getAttribute('data-outcome')));
  expect(groups[0]).toBe('gap');
  if (groups.includes('cannot-tell')) expect(groups.at(-1)).toBe('cannot-tell');
  await picture(page, `agent-${type.toLowerCase()}`);
  expect(journey.wrong()).toEqual([]);
  await page.context().close();
});

test('the issue context beside the details says what the panel says, in a narrow column and in the dark', async () => {
  const page = await journey.pageAs(PEOPLE.agent1.accountId, 'dark');
  await page.goto(`${journey.served.url}/browse/${JOURNEY_INCIDENT}`);
  const panel = await frameOf(page, PANEL, 'panel-root');
  await panel.getByTestId('hint').first().waitFor();
  await page.getByTestId('issue-context').getByRole('button').press('Enter');
  const context = await frameOf(page, 'clausewise-issue-context', 'panel-root');
  await context.getByTestId('hint').first().waitFor();
  const checks = (frame: typeof panel) =>
    frame.getByTestId('hint').evaluateAll((all) => all.map((each) => each.getAttribute('data-check')));
  expect(await checks(context)).toEqual(await checks(panel));
  expect(await context.getByTestId('finding').count()).toBe(0);
  await paintBehind(context);
  expect(await seriousIn(context)).toEqual([]);
  const overflow = await context.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await picture(page, 'agent-context-dark');
  expect(journey.wrong()).toEqual([]);
});

test('a person without access sees neither the issue nor, with a forged key, its findings', async () => {
  const page = await journey.pageAs(PEOPLE.outsider.accountId);
  await page.goto(`${journey.served.url}/browse/${JOURNEY_INCIDENT}`);
  await page.getByTestId('no-access').waitFor();
  expect(await page.locator('iframe').count()).toBe(0);
  expect(await page.textContent('main')).not.toContain(JOURNEY_INCIDENT);
  await picture(page, 'visitor-no-access');

  await page.goto(`${journey.served.url}/issues?jql=${encodeURIComponent(`key = ${JOURNEY_INCIDENT}`)}`);
  await eventually(
    () => page.textContent('main'),
    (text) => /No issue was found|does not exist/.test(text ?? ''),
  );
  expect(await page.getByRole('link', { name: JOURNEY_INCIDENT }).count()).toBe(0);

  const issue = { id: '20801', key: JOURNEY_INCIDENT, type: 'Incident', typeId: '10001' };
  const forged = {
    moduleKey: PANEL,
    functionKey: 'assessIssue' satisfies keyof AppCalls,
    payload: { issue: JOURNEY_INCIDENT },
    extension: { type: 'jira:issuePanel', issue, project: { id: '10001', key: 'IT', type: 'service_desk' } },
  };
  const answer = await page.request.post(`${journey.served.url}/_host/invoke`, { data: forged });
  const reply = ((await answer.json()) as { body: Reply<IssueAssessment> }).body;
  expect(reply).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  expect(JSON.stringify(reply)).not.toContain('invoices');
  expect(journey.wrong()).toEqual([]);
});

import { describe, expect, test } from '@jest/globals';
import type { IssueJson } from '../../host/archive';
import { buildIssues } from '../../host/scenarios/demo/build';
import {
  DEMO_NOW,
  GROUPS,
  JOURNEY_INCIDENT,
  JOURNEY_STORY,
  PEOPLE,
  SWITCHER,
  YEAR,
  demoArchive,
  knownAnswers,
  storyKey,
} from '../../host/scenarios/demo';
import { majorStories } from '../../host/scenarios/demo/major-stories';
import { ordinaryStories } from '../../host/scenarios/demo/ordinary-stories';
import { randomFrom, yearOf, SEED } from '../../host/scenarios/demo/year';

const archive = demoArchive();
const all = async (): Promise<IssueJson[]> => {
  const issues: IssueJson[] = [];
  for await (const issue of archive.issues()) issues.push(issue);
  return issues;
};
const at = (text: unknown): number => Date.parse(String(text).replace('+0000', 'Z'));
const named = (value: unknown): string => (value as { name: string } | null)?.name ?? '';
const isIncident = (issue: IssueJson): boolean => named(issue.fields.issuetype) === 'Incident';
const isDesk = (issue: IssueJson): boolean => (issue.fields.project as { key: string }).key === 'IT';

describe('the demo site', () => {
  test('is the same every time it is made', () => {
    const again = (): IssueJson[] => buildIssues([...ordinaryStories(), ...majorStories(), ...yearOf(SEED)]).issues;
    expect(again()).toEqual(again());
  });

  test('names nothing that site.json does not list, and nothing that lies after the export', async () => {
    const issues = await all();
    expect(archive.warnings).toEqual([]);
    for (const { key, fields, changelog } of issues) {
      for (const { created } of changelog.histories) expect([key, at(created) <= DEMO_NOW]).toEqual([key, true]);
      expect([key, at(fields.created) <= at(fields.updated)]).toEqual([key, true]);
    }
    expect(new Date(DEMO_NOW).toISOString()).toBe(archive.site.site.exportedAt);
  });

  test('is numbered in the order of creation, without gaps, in both projects', async () => {
    for (const key of ['IT', 'OPS']) {
      const numbers = (await all()).filter(({ fields }) => (fields.project as { key: string }).key === key);
      expect(numbers.map((issue) => issue.key)).toEqual(numbers.map((_, index) => `${key}-${index + 1}`));
      for (let index = 1; index < numbers.length; index += 1)
        expect(at(numbers[index]?.fields.created)).toBeGreaterThanOrEqual(at(numbers[index - 1]?.fields.created));
    }
  });

  test('has as many incidents a month as the plan and the told ones say', async () => {
    /** Counted from the dates of the stories. */
    const toldPerMonth: Record<string, number> = {
      '2025-10': 1,
      '2025-11': 3,
      '2025-12': 3,
      '2026-01': 8,
      '2026-02': 5,
      '2026-03': 6,
      '2026-04': 4,
      '2026-05': 3,
      '2026-06': 3,
      '2026-07': 2,
      '2026-08': 3,
      '2026-09': 4,
      '2026-10': 10,
    };
    const counted: Record<string, number> = {};
    for (const issue of (await all()).filter((one) => isIncident(one) && isDesk(one))) {
      const month = new Date(at(issue.fields.created)).toISOString().slice(0, 7);
      counted[month] = (counted[month] ?? 0) + 1;
    }
    const expected: Record<string, number> = { ...toldPerMonth };
    for (const { month, incidents, majors } of YEAR) expected[month] = (expected[month] ?? 0) + incidents + majors;
    expect(counted).toEqual(expected);
    expect(Object.values(counted).reduce((sum, count) => sum + count, 0)).toBe(694);
  });

  test('shows the tool change of April: impact and urgency are there from then on', async () => {
    const share = (issues: IssueJson[]): number =>
      issues.filter(({ fields }) => fields.customfield_10020 !== null && fields.customfield_10021 !== null).length / issues.length;
    const desk = (await all()).filter((one) => isIncident(one) && isDesk(one));
    const before = desk.filter(({ fields }) => at(fields.created) < Date.parse('2026-04-01T00:00:00Z'));
    const after = desk.filter(({ fields }) => at(fields.created) >= Date.parse('2026-04-01T00:00:00Z'));
    expect(share(before)).toBeLessThan(0.65);
    expect(share(after)).toBeGreaterThan(0.97);
  });

  test('every link stands at both ends, with the same id and in the history', async () => {
    const issues = await all();
    const byKey = new Map(issues.map((issue) => [issue.key, issue]));
    let links = 0;
    for (const issue of issues)
      for (const link of issue.fields.issuelinks as { id: string; inwardIssue?: { key: string }; outwardIssue?: { key: string } }[]) {
        const other = byKey.get((link.inwardIssue ?? link.outwardIssue)?.key ?? '');
        const back = (
          other?.fields.issuelinks as typeof issue.fields.issuelinks as {
            id: string;
            inwardIssue?: { key: string };
            outwardIssue?: { key: string };
          }[]
        ).find(({ id }) => id === link.id);
        expect((link.inwardIssue !== undefined ? back?.outwardIssue : back?.inwardIssue)?.key).toBe(issue.key);
        expect(issue.changelog.histories.some(({ items }) => items.some(({ field, to }) => field === 'Link' && to === other?.key))).toBe(
          true,
        );
        links += 1;
      }
    expect(links).toBeGreaterThan(80);
  });

  test('has what a real desk has: reopenings, waiting, escalations, breaches, duplicates, imports, open and stale ones', async () => {
    const desk = (await all()).filter((one) => isIncident(one) && isDesk(one));
    const statuses = (issue: IssueJson): (string | null)[] =>
      issue.changelog.histories.flatMap(({ items }) => items.filter(({ fieldId }) => fieldId === 'status').map((item) => item.toString));
    const count = (test: (issue: IssueJson) => boolean): number => desk.filter(test).length;
    const reopened = (issue: IssueJson): boolean =>
      statuses(issue).some((to, index, list) => to === 'In Progress' && list[index - 1] === 'Resolved');
    expect(count(reopened)).toBeGreaterThanOrEqual(15);
    expect(count((issue) => statuses(issue).includes('Pending'))).toBeGreaterThan(60);
    expect(count((issue) => statuses(issue).includes('Escalated'))).toBeGreaterThan(10);
    expect(count(({ fields }) => JSON.stringify(fields.customfield_10040).includes('"breached":true'))).toBeGreaterThan(30);
    expect(count(({ fields }) => named(fields.resolution) === 'Duplicate')).toBeGreaterThanOrEqual(1);
    expect(count(({ fields }) => (fields.labels as string[]).includes('imported'))).toBe(3);
    expect(count(({ fields }) => !['Closed', 'Canceled'].includes(named(fields.status)))).toBeGreaterThan(15);
  });
});

describe('who is who', () => {
  const groupsOf = (accountId: string): string[] =>
    GROUPS.filter(({ accountIds }) => accountIds.includes(accountId)).map(({ name }) => `group:${name}`);
  const maySee = (accountId: string, key: string): boolean =>
    archive.site.projects
      .find((project) => project.key === key)
      ?.permissions.BROWSE_PROJECTS.some((holder) => groupsOf(accountId).includes(holder)) ?? false;

  test('agents see the desk only, the service manager and the administrator both, the visitor and customers neither', () => {
    const sees = SWITCHER.map(({ accountId, who }) => [who, maySee(accountId, 'IT'), maySee(accountId, 'OPS')]);
    expect(sees).toEqual([
      ['agent', true, false],
      ['second agent', true, false],
      ['service manager', true, true],
      ['Jira administrator', true, true],
      ['someone without access', false, false],
      ['customer', false, false],
    ]);
  });

  test('every account of a group is a user, and only the administrator administers', () => {
    const known = new Set(archive.site.users.map(({ accountId }) => accountId));
    for (const { accountIds } of GROUPS) for (const accountId of accountIds) expect(known.has(accountId)).toBe(true);
    expect(archive.site.globalPermissions.ADMINISTER).toEqual(['group:jira-administrators']);
    expect(groupsOf(PEOPLE.admin.accountId)).toEqual(['group:jira-administrators']);
  });
});

describe('the story', () => {
  test('the incident of the first journey is open, with Desk Agent 1, under the key that the host exports', async () => {
    expect(storyKey(JOURNEY_STORY)).toBe(JOURNEY_INCIDENT);
    const issue = (await all()).find(({ key }) => key === JOURNEY_INCIDENT);
    expect(issue?.fields).toMatchObject({
      status: { name: 'In Progress' },
      assignee: { displayName: 'Desk Agent 1' },
      customfield_10020: null,
      customfield_10021: null,
      customfield_10022: null,
    });
  });

  test('each known answer names a story that is told', () => {
    expect(new Set(knownAnswers.map(({ story }) => story)).size).toBeGreaterThanOrEqual(40);
    for (const { story } of knownAnswers) expect(storyKey(story)).toMatch(/^IT-\d+$/);
    expect(() => storyKey('no such story')).toThrow(/No story/);
  });

  test('the seed decides the year', () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, randomFrom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    for (const value of draw(3)) expect(value >= 0 && value < 1).toBe(true);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { IssueJson } from '../../host/archive';
import {
  DEMO_NOW,
  GROUPS,
  JOURNEY_INCIDENT,
  JOURNEY_STORY,
  PARTS,
  PEOPLE,
  SWITCHER,
  YEAR,
  buildDemo,
  demoArchive,
  knownAnswers,
  siteAnswers,
  storyKey,
} from '../../host/scenarios/demo';
import { buildIssues } from '../../host/scenarios/demo/build';
import { Draft, on, type Change } from '../../host/scenarios/demo/draft';
import { demoVocabulary } from '../../host/scenarios/demo/parts';
import { randomFrom } from '../../host/scenarios/demo/random';
import { toldTickets } from '../../host/scenarios/demo/tickets';
import { vocabularyOf } from '../../host/scenarios/demo/vocabulary';

const archive = demoArchive();
const issues: IssueJson[] = [];
const all = async (): Promise<IssueJson[]> => {
  if (issues.length === 0) for await (const issue of archive.issues()) issues.push(issue);
  return issues;
};
const at = (text: unknown): number => Date.parse(String(text).replace('+0000', 'Z'));
const named = (value: unknown): string => (value as { name: string } | null)?.name ?? '';
const typeOf = (issue: IssueJson): string => named(issue.fields.issuetype);
const projectOf = (issue: IssueJson): string => (issue.fields.project as { key: string }).key;
const isDeskIncident = (issue: IssueJson): boolean => typeOf(issue) === 'Incident' && projectOf(issue) === 'IT';
const monthOf = (instant: number): string => new Date(instant).toISOString().slice(0, 7);

describe('the demo site', () => {
  test('is the same every time it is made', () => {
    expect(buildDemo().issues).toEqual(buildDemo().issues);
  });

  test('names nothing that site.json does not list, and nothing that lies after the export', async () => {
    const every = await all();
    expect(archive.warnings).toEqual([]);
    for (const { key, fields, changelog } of every) {
      for (const { created } of changelog.histories) expect([key, at(created) <= DEMO_NOW]).toEqual([key, true]);
      expect([key, at(fields.created) <= at(fields.updated), at(fields.updated) <= DEMO_NOW]).toEqual([key, true, true]);
    }
    expect(new Date(DEMO_NOW).toISOString()).toBe(archive.site.site.exportedAt);
  });

  test('nothing happens to an issue before it was created', async () => {
    for (const { key, fields, changelog } of await all())
      for (const { created } of changelog.histories) expect([key, at(created) >= at(fields.created)]).toEqual([key, true]);
  });

  test('is numbered in the order of creation, without gaps, in every project', async () => {
    for (const { key } of archive.site.projects) {
      const numbers = (await all()).filter((issue) => projectOf(issue) === key);
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.map((issue) => issue.key)).toEqual(numbers.map((_, index) => `${key}-${index + 1}`));
      for (let index = 1; index < numbers.length; index += 1)
        expect(at(numbers[index]?.fields.created)).toBeGreaterThanOrEqual(at(numbers[index - 1]?.fields.created));
    }
  });

  test('has as many tickets of each type a month as the plan and the told ones say', async () => {
    const told = toldTickets().filter(({ start }) => start.at <= DEMO_NOW);
    const planned: Readonly<Record<string, (plan: (typeof YEAR)[number]) => number>> = {
      Incident: ({ incidents, majors }) => incidents + majors,
      'Service request': ({ requests }) => requests,
      Problem: ({ problems }) => problems,
      'Security incident': () => 0,
      Release: () => 0,
      'Service transition': () => 0,
    };
    for (const [type, ofPlan] of Object.entries(planned)) {
      const expected: Record<string, number> = {};
      const count = (month: string, more: number): void => {
        if (more > 0) expected[month] = (expected[month] ?? 0) + more;
      };
      for (const plan of YEAR) count(plan.month, ofPlan(plan));
      for (const { start } of told) if ((start.type ?? 'Incident') === type) count(monthOf(start.at), 1);
      const counted: Record<string, number> = {};
      for (const issue of await all())
        if (typeOf(issue) === type && projectOf(issue) !== 'OPS')
          counted[monthOf(at(issue.fields.created))] = (counted[monthOf(at(issue.fields.created))] ?? 0) + 1;
      // A recurring problem is noticed a day after its incidents, which may be the next month.
      const sum = (months: Record<string, number>): number => Object.values(months).reduce((one, other) => one + other, 0);
      if (type === 'Problem') expect(sum(counted)).toBe(sum(expected));
      else expect([type, counted]).toEqual([type, expected]);
    }
    const changes = (await all()).filter((issue) => typeOf(issue) === 'Change').length;
    const ofPlan = YEAR.reduce((sum, { problems, standardChanges }) => sum + problems + standardChanges, 0);
    expect(changes).toBe(told.filter(({ start }) => start.type === 'Change').length + ofPlan);
  });

  test('is about as large as a small site of fifteen months', async () => {
    const size = (types: readonly string[]): number => issues.filter((issue) => types.includes(typeOf(issue))).length;
    expect((await all()).length).toBeGreaterThan(1_400);
    expect(issues.length).toBeLessThan(1_700);
    expect(size(['Incident'])).toBe(645);
    expect(size(['Service request', 'Problem', 'Change'])).toBe(328);
    expect(size(['Release', 'Service transition', 'Security incident'])).toBe(59);
    expect([YEAR[0]?.month, YEAR[YEAR.length - 1]?.month, YEAR.length]).toEqual(['2025-08', '2026-10', 15]);
  });

  test('shows the tool change of April: impact and urgency are there from then on', async () => {
    const share = (some: IssueJson[]): number =>
      some.filter(({ fields }) => fields.customfield_10020 !== null && fields.customfield_10021 !== null).length / some.length;
    const desk = (await all()).filter(isDeskIncident);
    const before = desk.filter(({ fields }) => at(fields.created) < Date.parse('2026-04-01T00:00:00Z'));
    const after = desk.filter(({ fields }) => at(fields.created) >= Date.parse('2026-04-01T00:00:00Z'));
    expect(share(before)).toBeLessThan(0.65);
    expect(share(after)).toBeGreaterThan(0.97);
  });

  test('every link stands at both ends, with the same id and in the history', async () => {
    const byKey = new Map((await all()).map((issue) => [issue.key, issue]));
    type Link = { id: string; inwardIssue?: { key: string }; outwardIssue?: { key: string } };
    const linksOf = (issue: IssueJson | undefined): Link[] => issue?.fields.issuelinks as Link[];
    let links = 0;
    for (const issue of issues) {
      const ids = linksOf(issue).map(({ id }) => id);
      expect([issue.key, new Set(ids).size]).toEqual([issue.key, ids.length]);
      for (const link of linksOf(issue)) {
        const other = byKey.get((link.inwardIssue ?? link.outwardIssue)?.key ?? '');
        const back = linksOf(other).find(({ id }) => id === link.id);
        expect((link.inwardIssue !== undefined ? back?.outwardIssue : back?.inwardIssue)?.key).toBe(issue.key);
        expect(issue.changelog.histories.some(({ items }) => items.some(({ field, to }) => field === 'Link' && to === other?.key))).toBe(
          true,
        );
        links += 1;
      }
    }
    expect(links).toBeGreaterThan(500);
  });

  test('has what a real desk has: reopenings, waiting, escalations, breaches, duplicates, imports, open and stale ones', async () => {
    const desk = (await all()).filter(isDeskIncident);
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

describe('the words of the stories', () => {
  const told = (start: Partial<Draft['start']>, tell: (draft: Draft) => void = () => undefined): (() => unknown) => {
    const draft = new Draft({ at: on('2026-01-05 09:00'), reporter: 'agent1', summary: 'A told one', ...start });
    tell(draft);
    return () => buildIssues([draft], demoVocabulary);
  };

  test('a name that no part brings throws with the name', () => {
    expect(told({ values: { colour: 'red' } as Change })).toThrow(/"A told one".*no field "colour"/);
    expect(told({ reporter: 'nobody' })).toThrow(/no person "nobody"/);
    expect(told({ project: 'XX' })).toThrow(/no workflow "XX\/Incident"/);
    expect(told({ type: 'Dream' })).toThrow(/no workflow "IT\/Dream"/);
    expect(told({ values: { impact: 'Enormous' } })).toThrow(/"Impact" has no option "Enormous"/);
    expect(told({ security: 'Secret' })).toThrow(/no security level "Secret"/);
    expect(told({}, (draft) => draft.move('agent1', 'Asleep'))).toThrow(/IT\/Incident has no status "Asleep"/);
    expect(told({}, (draft) => draft.linkTo('agent1', 'problem', 'inward', 'never told'))).toThrow(/No story is called "never told"/);
    expect(told({}, (draft) => draft.linkTo('agent1', 'friendship', 'inward', 'never told'))).toThrow(/never told/);
    expect(told({}, (draft) => draft.decide('agent1', 'approved'))).toThrow(/"agent1" was not asked/);
  });

  test('a value of the wrong kind throws, and so does a field the issue cannot carry', () => {
    expect(told({ type: 'Change', values: { plannedStart: '2026-01-05' } })).toThrow(/not an instant/);
    expect(told({ type: 'Release', values: { releaseDate: 'soon' } })).toThrow(/not a day/);
    expect(told({ type: 'Release', values: { incidentCount: 'three' } })).toThrow(/takes a number/);
    expect(told({ values: { backoutTested: 'Yes' } })).toThrow(/"backoutTested" is not on IT\/Incident/);
  });

  test('two parts may not mean two things by one name', () => {
    const none = { fields: {}, statuses: {}, issueTypes: [], linkTypes: {}, projects: [], workflows: {}, stories: () => [] };
    expect(() => vocabularyOf([...PARTS, { ...none, statuses: { Open: 'done' } }])).toThrow(/Two parts name the status "Open"/);
    const services = demoVocabulary.field('services');
    expect(() => vocabularyOf([...PARTS, { ...none, fields: { services: { ...services, kind: 'text' } } }])).toThrow(/field "services"/);
    expect(() => vocabularyOf([...PARTS, { ...none, fields: { others: services } }])).toThrow(/same id/);
    expect(() => vocabularyOf([...PARTS, { ...none, contexts: { colour: ['IT'] } }])).toThrow(/no field "colour"/);
    const wider = vocabularyOf([...PARTS, { ...none, contexts: { services: ['Task'] } }]);
    expect(wider.field('services').on).toEqual([...(services.on ?? []), 'Task']);
  });

  test('an approval is handed over as JSM does, and nobody in a project outside JSM has one', async () => {
    const find = async (story: string): Promise<unknown> =>
      (await all()).find(({ key }) => key === storyKey(story))?.fields.customfield_10042;
    expect(await find('change-by-the-book')).toMatchObject([
      {
        finalDecision: 'approved',
        approvers: [{ approver: { displayName: 'Change Manager' }, approverDecision: 'approved' }],
        createdDate: { jira: '2026-06-03T06:15:00.000+0000' },
        completedDate: { epochMillis: Date.parse('2026-06-04T02:15:00.000Z') },
      },
    ]);
    expect(await find('change-declined-but-done')).toMatchObject([{ finalDecision: 'declined' }]);
    expect(await find('change-waiting-for-approval')).toMatchObject([
      { finalDecision: 'pending', approvers: [{ approverDecision: 'pending' }] },
    ]);
    expect(await find('change-never-approved')).toEqual([]);
    expect(await find('release-by-the-book')).toBeNull();
  });
});

describe('who is who', () => {
  const groupsOf = (accountId: string): string[] =>
    GROUPS.filter(({ accountIds }) => accountIds.includes(accountId)).map(({ name }) => `group:${name}`);
  const maySee = (accountId: string, key: string): boolean =>
    archive.site.projects
      .find((project) => project.key === key)
      ?.permissions.BROWSE_PROJECTS.some((holder) => groupsOf(accountId).includes(holder)) ?? false;

  test('agents see the desk only, the service manager and the administrator all, the SMS owner, the visitor and customers nothing', () => {
    const sees = SWITCHER.map(({ accountId, who }) => [who, ...['IT', 'OPS', 'PLAT'].map((key) => maySee(accountId, key))]);
    expect(sees).toEqual([
      ['agent', true, false, false],
      ['second agent', true, false, false],
      ['service manager', true, true, true],
      ['Jira administrator', true, true, true],
      ['ISO 20000 manager', false, false, false],
      ['someone without access', false, false, false],
      ['customer', false, false, false],
    ]);
    expect(['OPS', 'PLAT'].map((key) => maySee(PEOPLE.engineer.accountId, key))).toEqual([true, true]);
  });

  test('every account of a group is a user, and only the administrator administers', () => {
    const known = new Set(archive.site.users.map(({ accountId }) => accountId));
    for (const { accountIds } of GROUPS) for (const accountId of accountIds) expect(known.has(accountId)).toBe(true);
    expect(archive.site.globalPermissions.ADMINISTER).toEqual(['group:jira-administrators']);
    expect(groupsOf(PEOPLE.admin.accountId)).toEqual(['group:jira-administrators']);
    // The app's own permission: the SMS owner has it without seeing the desk's tickets.
    const holders = archive.site.globalPermissions['iso-20000-manager'] as string[];
    const mayReport = (accountId: string) => groupsOf(accountId).some((group) => holders.includes(group));
    expect([PEOPLE.admin, PEOPLE.manager, PEOPLE.smsOwner, PEOPLE.agent1].map(({ accountId }) => mayReport(accountId))).toEqual([true, true, true, false]); // prettier-ignore
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
    expect(new Set(knownAnswers.map(({ story }) => story)).size).toBeGreaterThanOrEqual(200);
    for (const { story } of knownAnswers) expect(storyKey(story)).toMatch(/^(IT|PLAT)-\d+$/);
    expect(() => storyKey('no such story')).toThrow(/No story/);
    const lines = knownAnswers.map(({ story, check }) => `${story} ${check}`);
    expect(lines.filter((line, index) => lines.indexOf(line) !== index)).toEqual([]);
    expect(siteAnswers.length).toBeGreaterThan(20);
  });

  test('planned windows of changes overlap on a service only where it is told', async () => {
    const { plannedStart, plannedEnd, services } = demoVocabulary.fields;
    const windows = (await all()).flatMap(({ key, fields }) => {
      const [from, to] = [fields[plannedStart?.id ?? ''], fields[plannedEnd?.id ?? '']];
      const named = (fields[services?.id ?? ''] ?? []) as { name: string }[];
      return typeof from === 'string' && typeof to === 'string' ? named.map(({ name }) => ({ key, name, from: at(from), to: at(to) })) : [];
    });
    const overlaps = windows.flatMap((one) =>
      windows
        .filter((other) => one.key < other.key && one.name === other.name && one.from < other.to && other.from < one.to)
        .map(({ key }) => [one.key, key]),
    );
    expect(windows.length).toBeGreaterThan(80);
    const told = [storyKey('change-overlap-overlooked'), storyKey('change-overlap-agreed')];
    expect(overlaps).toHaveLength(2);
    expect(overlaps).toContainEqual(told.sort());
    expect(overlaps.flat()).toContain(storyKey('change-overlap-linked'));
  });

  test('the seed decides the year', () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, randomFrom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    for (const value of draw(3)) expect(value >= 0 && value < 1).toBe(true);
  });
});

import { describe, expect, test } from '@jest/globals';
import type { IssueJson } from '../../host/archive';
import { DEMO_NOW, demoArchive, siteAnswers } from '../../host/scenarios/demo';
import { demoVocabulary } from '../../host/scenarios/demo/parts';

/** Counted on Jira's own JSON, not by the app: whether the demo tells what its answers say. */
const DAY = 86_400_000;
const all: IssueJson[] = [];
const ready = (async () => {
  for await (const issue of demoArchive().issues()) all.push(issue);
})();

const at = (text: unknown): number => Date.parse(String(text).replace('+0000', 'Z'));
const type = ({ fields }: IssueJson): string => (fields.issuetype as { name: string }).name;
const project = ({ fields }: IssueJson): string => (fields.project as { key: string }).key;
const value = (issue: IssueJson, field: string): unknown => issue.fields[demoVocabulary.field(field).id] ?? null;
const text = (issue: IssueJson, field: string): string => {
  const found = value(issue, field) as { value?: string; name?: string } | string | null;
  return found === null ? '' : typeof found === 'string' ? found : (found.value ?? found.name ?? '');
};
/** Last entry into one of the statuses before an instant; null where there is none. */
const entered = (issue: IssueJson, before: number, ...statuses: string[]): number | null => {
  const moves = issue.changelog.histories.filter(
    ({ created, items }) =>
      at(created) <= before && items.some(({ fieldId, toString }) => fieldId === 'status' && statuses.includes(String(toString))),
  );
  return moves.length === 0 ? null : at(moves[moves.length - 1]?.created);
};
const linked = (issue: IssueJson, phrase: string): IssueJson[] =>
  (
    issue.fields.issuelinks as {
      type: { inward: string; outward: string };
      inwardIssue?: { key: string };
      outwardIssue?: { key: string };
    }[]
  ).flatMap((link) => {
    const [reads, other] = link.inwardIssue === undefined ? [link.type.outward, link.outwardIssue] : [link.type.inward, link.inwardIssue];
    return reads === phrase ? all.filter(({ key }) => key === other?.key) : [];
  });

const of = (...types: string[]): IssueJson[] => all.filter((issue) => types.includes(type(issue)) && project(issue) !== 'OPS');
const endedIn = (issues: IssueJson[], until: number, days: number, ...statuses: string[]): IssueJson[] =>
  issues.filter((issue) => {
    const end = entered(issue, until, ...statuses);
    return end !== null && end > until - days * DAY;
  });
const share = <T>(list: readonly T[], counts: (one: T) => boolean): { of: number; share: number } => ({
  of: list.length,
  share: list.filter(counts).length / list.length,
});

/** Each answers with the share, the size of the population, and what the share has to be. */
const COUNTS: Readonly<Record<string, (until: number) => { of: number; share: number; atLeast?: number; atMost?: number; min: number }>> = {
  '7.6-02.a': (until) => {
    const articles = of('Knowledge article').filter((article) => at(article.fields.created) < until - 3 * DAY);
    const exists = (issue: IssueJson): boolean =>
      articles.some((article) =>
        type(issue) === 'Incident'
          ? text(article, 'category') !== '' && text(article, 'category') === text(issue, 'category')
          : JSON.stringify(value(article, 'requestType')) === JSON.stringify(value(issue, 'requestType')) &&
            value(issue, 'requestType') !== null,
      );
    const tickets = endedIn(of('Incident', 'Service request'), until, 90, 'Resolved').filter(exists);
    return { ...share(tickets, (one) => linked(one, 'is documented in').length > 0), atLeast: 0.3, min: 20 };
  },
  '8.2.6-11.a': (until) => ({
    ...share(
      endedIn(of('Incident', 'Problem', 'Change'), until, 90, 'Resolved', 'Completed'),
      (one) => value(one, 'services') !== null || value(one, 'configItems') !== null,
    ),
    ...{ atLeast: 0.8, min: 20 },
  }),
  '8.4.3-03.b': (until) => ({
    ...share(
      endedIn(of('Incident'), until, 90, 'Resolved').filter((one) => text(one, 'causeCategory') !== ''),
      (one) => text(one, 'causeCategory') === 'Capacity',
    ),
    ...{ atMost: 0.05, min: 20 },
  }),
  '8.5.1.2-01.b': (until) => ({
    ...share(endedIn(of('Release'), until, 90, 'Released'), (one) => linked(one, 'deploys').some((other) => type(other) === 'Change')),
    ...{ atLeast: 1, min: 1 },
  }),
  '8.5.3-09.a': (until) => ({
    ...share(endedIn(of('Release'), until - 14 * DAY, 76, 'Released'), (one) => text(one, 'releaseOutcome') !== ''),
    ...{ atLeast: 1, min: 1 },
  }),
  '8.5.3-10.a': (until) => ({
    ...share(
      endedIn(of('Release'), until - 30 * DAY, 60, 'Released'),
      (one) => value(one, 'incidentCount') !== null || linked(one, 'causes').length > 0,
    ),
    ...{ atLeast: 1, min: 1 },
  }),
  '8.5.3-12.a': (until) => ({
    ...share(
      of('Release').filter((one) => {
        const date = Date.parse(text(one, 'releaseDate'));
        return project(one) === 'IT' && at(one.fields.created) <= until && date > until - 30 * DAY;
      }),
      (one) => one['security'] === undefined,
    ),
    ...{ atLeast: 0.95, min: 1 },
  }),
  '8.6.2-03.a': (until) => {
    const asked = of('Service request').filter((one) => at(one.fields.created) <= until && at(one.fields.created) > until - 90 * DAY);
    const types = [...new Set(asked.map((one) => JSON.stringify(value(one, 'requestType'))))].filter((name) => name !== 'null');
    const written = of('Knowledge article').filter((one) => text(one, 'audience') === 'Agents' && at(one.fields.created) < until - 3 * DAY);
    return { ...share(types, (name) => written.some((one) => JSON.stringify(value(one, 'requestType')) === name)), atLeast: 1, min: 1 };
  },
  '8.6.3-01.b': (until) => {
    const recent = of('Incident').filter((one) => at(one.fields.created) <= until && at(one.fields.created) > until - 90 * DAY);
    return { ...share(clusters(recent), (members) => members.every((one) => linked(one, 'is caused by').length > 0)), atLeast: 1, min: 1 };
  },
  '8.6.3-08.a': (until) => {
    const open = of('Problem').filter((one) => {
      const known = one.changelog.histories.some(
        ({ created, items }) => at(created) <= until && items.some(({ field }) => field === 'Root cause'),
      );
      const changes = linked(one, 'is fixed by').filter((other) => type(other) === 'Change');
      const fixed = text(one, 'resolution') === 'Fixed' && changes.every((fix) => entered(fix, until, 'Completed') !== null);
      const done = fixed && entered(one, until, 'Resolved', 'Closed') !== null;
      return known && !done && !['Canceled'].includes(text(one, 'status')) && text(one, 'resolution') !== 'Duplicate';
    });
    return {
      ...share(open, (one) => value(one, 'workaround') !== null || linked(one, 'is documented in').length > 0),
      atLeast: 0.9,
      min: 1,
    };
  },
  '8.6.3-09.b': (until) => {
    const closed = endedIn(of('Problem'), until - 60 * DAY, 120, 'Closed').filter((one) => text(one, 'resolution') === 'Fixed');
    const back = (one: IssueJson): boolean => {
      const end = entered(one, until, 'Closed') ?? Number.NaN;
      return linked(one, 'causes').some(({ fields }) => at(fields.created) > end && at(fields.created) < end + 60 * DAY);
    };
    return { ...share(closed, back), atMost: 0.1, min: 5 };
  },
};

/** Ten and more incidents of a category on a service, created within thirty days. */
const clusters = (incidents: readonly IssueJson[]): IssueJson[][] => {
  const groups = new Map<string, IssueJson[]>();
  for (const one of incidents) {
    const service = (value(one, 'services') as { name: string }[] | null)?.[0]?.name ?? '';
    const key = `${service}/${text(one, 'category')}`;
    if (service !== '' && text(one, 'category') !== '') groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const ends = group.map((_, index) =>
      group.filter(({ fields }) => {
        const since = at(fields.created) - at(group[index]?.fields.created);
        return since >= 0 && since <= 30 * DAY;
      }),
    );
    const largest = ends.sort((one, other) => other.length - one.length)[0] ?? [];
    return largest.length >= 10 ? [largest] : [];
  });
};

describe('the way to the audit', () => {
  test.each(siteAnswers.map(({ check, at: day, outcome, why }) => [check, day, outcome, why] as const))(
    '%s on %s: %s, because %s',
    async (check, day, outcome) => {
      await ready;
      const counted = COUNTS[check]?.(Date.parse(`${day}T14:00:00.000Z`));
      if (counted === undefined) throw new Error(`Nothing counts ${check}.`);
      const { of: size, share: part, atLeast, atMost, min } = counted;
      expect(size).toBeGreaterThanOrEqual(min);
      const holds = atLeast === undefined ? part <= (atMost ?? 0) : part >= atLeast;
      expect([part, size, holds ? 'met' : 'gap']).toEqual([part, size, outcome]);
    },
  );

  test('every count has a day on which it is a gap and a later one on which it is met', () => {
    for (const check of Object.keys(COUNTS)) {
      const of = siteAnswers.filter((one) => one.check === check);
      expect([check, ...of.map(({ outcome }) => outcome)]).toEqual([check, 'gap', 'met']);
      expect(Date.parse(of[0]?.at ?? '')).toBeLessThan(Date.parse(of[1]?.at ?? ''));
      expect(of[1]?.at).toBe(new Date(DEMO_NOW).toISOString().slice(0, 10));
    }
  });

  test('like incidents come in clusters twice, as told, and nowhere else', async () => {
    await ready;
    expect(clusters(of('Incident')).map((members) => [members[0]?.fields.summary, members.length])).toEqual([
      ['VPN asks for the password again and again', 12],
      ['Labels of orders come out empty', 11],
    ]);
  });
});

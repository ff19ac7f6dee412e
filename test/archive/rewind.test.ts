import { describe, expect, test } from '@jest/globals';
import { archiveUntil, rewind, type HistoryItemJson, type IssueJson } from '../../host/archive';
import { demoArchive, DEMO_NOW, storyKey } from '../../host/scenarios/demo';

const archive = demoArchive();
const issues: IssueJson[] = [];
const load = async (): Promise<IssueJson[]> => {
  if (issues.length === 0) for await (const issue of archive.issues()) issues.push(issue);
  return issues;
};
const told = async (story: string): Promise<IssueJson> => {
  const found = (await load()).find(({ key }) => key === storyKey(story));
  if (found === undefined) throw new Error(`no ${story}`);
  return found;
};
const at = (text: unknown): number => Date.parse(String(text).replace('+0000', 'Z'));

/** What a field of an issue says, in the words of a changelog. */
const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(',');
  if (typeof value !== 'object') return String(value);
  const { name, value: option, displayName, label, type } = value as Record<string, unknown>;
  if (type === 'doc') return JSON.stringify(value).match(/"text":"([^"]*)"/)?.[1] ?? '';
  return String(name ?? option ?? displayName ?? label ?? '');
};

/** What a side of an entry says: a date is written out for people, and its value stands beside the text. */
const sideOf = (id: string | null | undefined, text: string | null | undefined): string =>
  (/^\d{4}-\d\d-\d\d/.test(id ?? '') ? id : text) ?? '';

describe('an issue as it stood', () => {
  test('at every entry of every history: the values before and after are those of the changelog', async () => {
    let seen = 0;
    // Every third issue, which takes in a third of the told ones as well.
    for (const issue of (await load()).filter((_, index) => index % 3 === 0)) {
      const byTime = new Map<number, HistoryItemJson[]>();
      for (const history of issue.changelog.histories)
        byTime.set(at(history.created), [...(byTime.get(at(history.created)) ?? []), ...history.items]);
      for (const [time, items] of byTime) {
        const after = rewind(issue, time, archive.site);
        const before = rewind(issue, time - 1, archive.site);
        for (const field of new Set(items.map((item) => item.fieldId).filter((id) => id !== undefined))) {
          const mine = items.filter((item) => item.fieldId === field);
          const last = mine[mine.length - 1];
          expect([issue.key, field, textOf(after?.fields[field])]).toEqual([issue.key, field, sideOf(last?.to, last?.toString)]);
          expect([issue.key, field, textOf(before?.fields[field])]).toEqual([issue.key, field, sideOf(mine[0]?.from, mine[0]?.fromString)]);
          seen += 1;
        }
      }
    }
    expect(seen).toBeGreaterThan(1500);
  });

  test('now is the issue itself, and going back in two steps is going back in one', async () => {
    const half = Date.parse('2026-04-15T12:00:00Z');
    for (const issue of await load()) {
      expect(rewind(issue, DEMO_NOW, archive.site)?.fields).toEqual(issue.fields);
      const once = rewind(issue, half, archive.site);
      const later = rewind(issue, Date.parse('2026-08-01T00:00:00Z'), archive.site);
      const twice = later === null ? null : rewind(later, half, archive.site);
      expect(twice).toEqual(once);
    }
  });

  test('a reopened incident is resolved between its two cycles, with the date of the first', async () => {
    const issue = await told('reopened');
    const moves = issue.changelog.histories.filter(({ items }) => items.some(({ fieldId }) => fieldId === 'status'));
    const [, resolved, reopened] = moves.map(({ created }) => at(created)) as [number, number, number];
    const between = rewind(issue, reopened - 1, archive.site);
    expect(between?.fields).toMatchObject({ status: { name: 'Resolved' }, resolution: { name: 'Done' } });
    expect(at(between?.fields.resolutiondate)).toBe(resolved);
    const open = rewind(issue, reopened, archive.site);
    expect(open?.fields).toMatchObject({ status: { name: 'In Progress' }, resolution: null, resolutiondate: null });
  });

  test('later comments, links and SLA cycles are gone; a clock that stopped later is running', async () => {
    const issue = await told('major-by-the-book');
    const resolved = at(issue.fields.resolutiondate);
    const before = rewind(issue, resolved - 60_000, archive.site);
    expect((before?.fields.comment as { total: number }).total).toBeLessThan((issue.fields.comment as { total: number }).total);
    expect(issue.fields.issuelinks).toHaveLength(2);
    expect(before?.fields.issuelinks).toEqual([]);
    expect(issue.fields.customfield_10040).toMatchObject({ completedCycles: [{ breached: false }] });
    expect(before?.fields.customfield_10040).toMatchObject({ completedCycles: [], ongoingCycle: { breached: false } });
    expect(before?.changelog.total).toBe(before?.changelog.histories.length);
  });

  test('a breach that came later has not happened yet', async () => {
    const issue = await told('breach-ignored');
    const breach =
      (issue.fields.customfield_10040 as { completedCycles: { breachTime: { epochMillis: number } }[] }).completedCycles[0]?.breachTime
        .epochMillis ?? 0;
    expect(rewind(issue, breach - 1, archive.site)?.fields.customfield_10040).toMatchObject({ ongoingCycle: { breached: false } });
    expect(rewind(issue, breach, archive.site)?.fields.customfield_10040).toMatchObject({ ongoingCycle: { breached: true } });
  });

  test('the issue handed in stays as it was', async () => {
    const issue = await told('major-by-the-book');
    const copy = structuredClone(issue);
    rewind(issue, at(issue.fields.created), archive.site);
    expect(issue).toEqual(copy);
  });
});

describe('an archive as it stood', () => {
  test('leaves out what was created later and moves the clock', async () => {
    const instant = Date.parse('2026-03-31T23:59:59.999Z');
    const then = archiveUntil(archive, instant);
    const keys: string[] = [];
    for await (const issue of then.issues()) {
      keys.push(issue.key);
      for (const { created } of issue.changelog.histories) expect(at(created)).toBeLessThanOrEqual(instant);
      expect(at(issue.fields.updated)).toBeLessThanOrEqual(instant);
    }
    expect(keys).toEqual((await load()).filter(({ fields }) => at(fields.created) <= instant).map(({ key }) => key));
    expect(keys.length).toBeLessThan(issues.length);
    expect(then.site.site.exportedAt).toBe('2026-03-31T23:59:59.999Z');
    expect(archive.site.site.exportedAt).toBe(new Date(DEMO_NOW).toISOString());
  });
});

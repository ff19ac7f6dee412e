import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { assessRecord } from '../../src/assess/index';
import { checksOf } from '../../src/checks/index';
import { BEFORE, judge } from '../../src/checks/judge';
import { majorRuleOf } from '../../src/checks/major-rule';
import { Subject } from '../../src/checks/subject';
import { FIELD_ROLES, LINK_ROLES, EVENTS } from '../../src/checks/vocabulary';
import { requirementsOf } from '../../src/standard/index';
import { ALL_CASES } from './all-cases';
import { frozen } from './frozen';

const checks = checksOf('incident-management');
const casesOf = new Map(ALL_CASES.map((one) => [one.check.id, one.cases]));

test('every check has its cases, and every file of cases is registered', () => {
  expect(ALL_CASES.map(({ check }) => check.slug)).toEqual(checks.map(({ slug }) => slug));
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.cases.ts'));
  expect(files.sort()).toEqual(checks.map(({ slug }) => `${slug}.cases.ts`).sort());
});

describe.each(checks.map((check) => [check.slug, check] as const))('%s', (_slug, check) => {
  const cases = casesOf.get(check.id) ?? [];

  test.each(cases.map((one) => [`${one.is}: ${one.given}`, one] as const))('%s', (_name, { record, now, settings, is, why }) => {
    const subject = new Subject(frozen(record), { now, settings, majorRule: majorRuleOf(settings) });
    const found = judge(check, subject);
    expect([found.late ? 'met late' : found.outcome, found.why]).toEqual([is, why]);
    const finding = assessRecord(frozen(record), 'incident-management', { now, settings })[checks.indexOf(check)]!;
    expect(finding.outcome).toBe(found.outcome);
    // A plain sentence: begins with a capital, ends with a full stop, no account ids, no leftovers.
    expect(finding.sentence).toMatch(/^[A-Z].*[^.]\.$/);
    expect(finding.sentence).not.toMatch(/agent-1|boss-1|reporter-1|undefined|NaN|Infinity|null|\s\s|\s[.,]/);
    expect(finding.dueAt === null || (finding.outcome === 'pending' && finding.dueAt >= now)).toBe(true);
  });

  test('has an example for every sentence it can say, and every outcome', () => {
    const said = new Set(cases.map(({ why }) => why));
    expect(Object.keys(check.ask.says).filter((why) => !said.has(why))).toEqual([]);
    expect(new Set(cases.map(({ is }) => is.split(' ')[0]))).toEqual(new Set(['met', 'gap', 'pending', 'not-applicable', 'cannot-tell']));
    if (check.applies) expect([...said]).toEqual(expect.arrayContaining(['does-not-apply', 'applies-unknown']));
    if (check.needsSetting.length > 0) expect([...said]).toContain('not-run');
  });

  test('names only roles, links, events and requirements that exist', () => {
    const { setFields = [], orSetFields = [], addLinks = [], createLinked } = check.remedy;
    for (const role of [...check.reads.fields, ...setFields, ...orSetFields]) expect(FIELD_ROLES).toHaveProperty(role);
    for (const role of [...check.reads.links, ...addLinks, ...(createLinked ? [createLinked.link] : [])])
      expect(LINK_ROLES).toHaveProperty(role);
    for (const event of check.reads.events) expect(EVENTS).toHaveProperty(event);
    const known = requirementsOf('incident-management').map(({ id }) => id);
    expect(known).toEqual(expect.arrayContaining([...check.answers]));
    expect(check.hint.length).toBeLessThanOrEqual(90);
    expect(check.question.endsWith('?')).toBe(true);
    if (check.basis === 'reading') expect(check.severity).not.toBe('high');
    if (check.basis === 'aid') expect(check.severity).toBe('low');
  });

  test('looks at nothing but what it declares', () => {
    const { fields, links, via } = check.reads;
    // Read of every record, whatever the check: whether it is left out, and when work began.
    const allowed = new Set<string>([...fields, 'resolution', 'assignee']);
    for (const { record, now, settings, is, why } of cases) {
      const rule = settings.majorIncidentRule as { role?: string } | undefined;
      if (check.reads.facts.includes('matchesMajorRule') && rule?.role) allowed.add(rule.role);
      const narrow = {
        ...record,
        fields: Object.fromEntries(Object.entries(record.fields).filter(([role]) => allowed.has(role))),
        slas: Object.fromEntries(Object.entries(record.slas).filter(([role]) => allowed.has(role))),
        links: record.links
          .filter(({ role }) => (links as readonly string[]).includes(role))
          .map((link) =>
            via.some((one) => one.link === link.role) || typeof link.target === 'string' ? link : { ...link, target: 'unread' as const },
          ),
      };
      const found = judge(check, new Subject(narrow, { now, settings, majorRule: majorRuleOf(settings) }));
      expect([found.late ? 'met late' : found.outcome, found.why]).toEqual([is, why]);
    }
  });
});

test('every sentence said before a check of its own has an example', () => {
  const said = new Set(ALL_CASES.flatMap(({ cases }) => cases.map(({ why }) => why)));
  expect(Object.keys(BEFORE).filter((why) => why !== 'other-kind' && !said.has(why))).toEqual([]);
});

test('every requirement on records has a check, and no other has', () => {
  for (const { id, kind } of requirementsOf('incident-management')) {
    expect([id, checks.some(({ answers }) => answers.includes(id))]).toEqual([id, kind === 'record']);
  }
});

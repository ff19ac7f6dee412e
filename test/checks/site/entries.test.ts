import { describe, expect, test } from '@jest/globals';
import { siteChecks } from '../../../src/checks/index';
import { judge, say } from '../../../src/checks/judge';
import { majorRuleOf } from '../../../src/checks/major-rule';
import { Subject } from '../../../src/checks/subject';
import type { Coverage } from '../../../src/checks/templates/coverage';
import { frozen } from '../frozen';
import { coverageRows } from '../makers/coverage';
import { SITE_SETTINGS } from './site-settings';

/** Every check of a register, asked of one entry of it. */
describe.each(siteChecks.filter(({ ask }) => ask !== null).map((check) => [check.slug, check] as const))('%s', (_slug, check) => {
  const rows = coverageRows(check);

  test.each(rows)('%s', (_given, record, now, is, why, settings = SITE_SETTINGS) => {
    const subject = new Subject(frozen(record.build()), { now, settings, majorRule: majorRuleOf(settings), world: null });
    const found = judge(check, subject);
    expect([found.outcome, found.why]).toEqual([is, why]);
    const sentence = say(check, subject, found);
    expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
    expect(sentence).not.toMatch(/undefined|NaN|Infinity|null|\s\s|\s[.,]/);
    expect(found.dueAt === null || found.outcome === 'pending').toBe(true);
  });

  test('each part that is missing has a sentence of its own', () => {
    const { member } = check.ask!.params as unknown as Coverage;
    const sentences = rows
      .filter(([given]) => given.startsWith('all but part'))
      .map(([, record, now]) => {
        const subject = new Subject(record.build(), { now, settings: SITE_SETTINGS, majorRule: null, world: null });
        return say(check, subject, judge(check, subject));
      });
    expect(new Set(sentences).size).toBe(sentences.length);
    if ('all' in member) expect(sentences.length).toBeGreaterThan(0);
  });

  test('has an example for everything it can say', () => {
    const said = new Set(rows.map(([, , , , why]) => why));
    const sayable = Object.keys(check.ask!.says).filter((why) => rows.length > 8 || !['met', 'missing', 'young'].includes(why));
    expect(sayable.filter((why) => !said.has(why) && why !== 'unknown')).toEqual([]);
  });
});

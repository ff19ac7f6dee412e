import { describe, expect, test } from '@jest/globals';
import { siteChecks } from '../../../src/checks/index';
import { aRecord, DAY, START } from '../../record/a-record';
import { expectFound } from './asked';
import { reviewRows } from './reviews';
import { siteCases, siteCheck } from './site-case';

const reviews = siteChecks.filter(({ site }) => site?.template === 'PLANNED_INTERVAL');

test('there are as many as specified', () => {
  expect(reviews).toHaveLength(27);
});

describe.each(reviews.map((check) => [check.slug, check] as const))('%s', (_slug, check) => {
  const cases = siteCases(check, reviewRows(check));

  test.each(cases.map((one) => [`${one.is}: ${one.given}`, one] as const))('%s', (_name, one) => {
    expectFound(check, one);
  });

  test('has an example for everything it can say', () => {
    const said = new Set(cases.map(({ why }) => why));
    // Of the site as a whole there is no register that could be withheld; an analysis is not asked for before its kinds are mapped.
    const never =
      check.appliesWhen !== null ? ['not-mapped', 'not-readable'] : check.site!.params['per'] === 'site' ? ['not-readable'] : [];
    expect(Object.keys(check.site!.says).filter((why) => !never.includes(why) && !said.has(why))).toEqual([]);
  });
});

describe('an analysis of security incidents', () => {
  const check = siteCheck('8.7.3.3-02.a');
  const analysed = aRecord('security-incident-analysis')
    .named('27001')
    .closed(START + 10 * DAY);
  const incident = (day: number) => aRecord('security-incident', START + day * DAY).named('28001');
  const cases = siteCases(check, [
    ['no incident at all', [analysed], START + 900 * DAY, 'not-applicable', 'does-not-apply'],
    ['the last incident came before the last analysis', [incident(9), analysed], START + 900 * DAY, 'not-applicable', 'does-not-apply'],
    ['an incident of the day of the analysis', [incident(10), analysed], START + 900 * DAY, 'not-applicable', 'does-not-apply'],
    ['an incident of the day after, never analysed since', [incident(11), analysed], START + 900 * DAY, 'gap', 'overdue'],
    [
      'nobody can say when they were last analysed',
      [incident(11), aRecord('security-incident-analysis').named('27001').closed(START).also({ history: 'unavailable' })],
      START + 900 * DAY,
      'cannot-tell',
      'applies-unknown',
    ],
    ['incidents are not mapped', [analysed], START + 900 * DAY, 'cannot-tell', 'applies-unknown', { without: ['security-incident'] }],
  ]);
  test.each(cases.map((one) => [one.given, one] as const))('%s', (_name, one) => void expectFound(check, one));
});

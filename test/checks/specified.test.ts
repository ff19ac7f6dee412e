import { expect, test } from '@jest/globals';
import { checksOf } from '../../src/checks/index';
import { SPECIFIED } from './specified';

const checks = checksOf('incident-management');

test('there are as many checks as specified, in that order', () => {
  expect(checks.map(({ id }) => id)).toEqual(SPECIFIED.map(({ id }) => id));
});

test.each(SPECIFIED.map((specified) => [specified.slug, specified] as const))(
  '%s is what was specified, its needs and reads derived',
  (_slug, specified) => {
    const check = checks.find(({ id }) => id === specified.id)!;
    const { words: _ours, ...params } = check.ask.params;
    const { fields, events, links, facts, settings, groups } = check.reads;
    expect({
      id: check.id,
      slug: check.slug,
      template: check.ask.template,
      severity: check.severity,
      basis: check.basis,
      kinds: check.kinds,
      needsSetting: check.needsSetting,
      answers: check.answers,
      appliesWhen: check.appliesWhen,
      params,
      remedy: check.remedy,
      needs: check.reads.needs,
      reads: { fields, events, links, facts, settings, groups },
    }).toEqual(specified);
  },
);

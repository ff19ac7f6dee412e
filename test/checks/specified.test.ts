import { expect, test } from '@jest/globals';
import { checks } from '../../src/checks/index';
import { SPECIFIED, type Specified } from './specified';

test('there are as many checks as specified, in that order', () => {
  expect(checks.map(({ id }) => id)).toEqual(SPECIFIED.map(({ id }) => id));
});

test.each(SPECIFIED.map((specified) => [specified.id, specified] as const))('%s is what was specified', (id, specified) => {
  const check = checks.find((one) => one.id === id)!;
  const { template, params } = (check.site ?? check.ask)!;
  const { words: _ours, ...asked } = params;
  expect({
    ...{ id: check.id, slug: check.slug, process: check.process, level: check.level, template, params: asked },
    ...{ severity: check.severity, basis: check.basis, needsSetting: check.needsSetting, answers: check.answers },
    // A register is asked entry by entry, of the kind of its entries; the specification leaves that open.
    kinds: check.level === 'record' ? check.kinds : [],
    appliesWhen: check.appliesWhen,
    remedy: check.remedy,
  }).toEqual(withoutDerived(specified));
});

const withoutDerived = ({ needs: _needs, reads: _reads, ...specified }: Specified): Omit<Specified, 'needs' | 'reads'> => specified;

/** Where the code reads otherwise than was specified, and why. */
const READS_OTHERWISE: Readonly<
  Record<string, { readonly links?: readonly string[]; readonly fields?: readonly string[]; readonly why: string }>
> = {
  '8.5.3-03.b': {
    links: ['change', 'knownError', 'problem'],
    why: 'the changes of a release name the problems they fix themselves, by the link problem',
  },
  '8.6.3-07.a': {
    links: ['fixedByChange', 'knownError'],
    why: 'whether a problem is permanently resolved is told by the changes that fix it',
  },
  '9.2.2-01.b': {
    fields: ['auditedClauses', 'auditor', 'independenceStatement'],
    why: 'whose processes were audited is what the audit names',
  },
  '9.4-03.a': { links: ['plannedReport'], why: 'the first two reports are those of the first two intervals of the planned report' },
};

const ofRecords = SPECIFIED.filter(({ level }) => level === 'record');

test.each(ofRecords.map((specified) => [specified.id, specified] as const))(
  'needs and reads of %s are derived as specified',
  (id, specified) => {
    const check = checks.find((one) => one.id === id)!;
    const { fields, events, links, facts, settings, groups } = check.reads;
    const { why: _why, ...otherwise } = READS_OTHERWISE[id] ?? { why: '' };
    expect({ needs: check.reads.needs, reads: { fields, events, links, facts, settings, groups } }).toEqual({
      needs: specified.needs,
      reads: { ...specified.reads, ...otherwise },
    });
  },
);

import type { FactName } from '../../../src/checks/facts';
import { aRecord, cell, DAY, type RecordBuilder } from '../../record/a-record';
import type { Wanted } from './conditions';
import { aTime, choice } from './values';

type Maker = (builder: RecordBuilder, when: number) => RecordBuilder;

const HOUR = 3_600_000;
const SERVICE = cell('Payments', { members: ['10201'] });
const window = (builder: RecordBuilder, when: number): RecordBuilder =>
  builder
    .set('plannedStart', aTime(when), when)
    .set('plannedEnd', aTime(when + 4 * HOUR), when)
    .set('affectedServices', SERVICE, when);

/** Facts that a record (with the records linked to it) can bring about; the settings are those of the cases. */
export const FACT_MAKERS: Partial<Record<FactName, Partial<Record<Wanted, Maker>>>> = {
  isMajor: {
    yes: (builder, when) => builder.major(when),
    no: (builder) => builder,
    unknown: (builder) => builder.unreadable('majorFlag'),
  },
  matchesMajorRule: {
    yes: (builder, when) => builder.set('impact', choice('extensive'), when),
    no: (builder) => builder,
    unknown: (builder) => builder.unreadable('impact'),
  },
  priorityFollowsMatrix: {
    yes: (builder, when) =>
      builder.set('impact', choice('significant'), when).set('urgency', choice('high'), when).set('priority', 'High', when),
    no: (builder, when) =>
      builder.set('impact', choice('significant'), when).set('urgency', choice('high'), when).set('priority', 'Low', when),
    unknown: (builder) => builder.unreadable('priority'),
  },
  overlapsOtherChange: {
    yes: (builder, when) =>
      window(builder, when).also({
        neighbours: [{ id: '30003', from: when + HOUR, to: when + 2 * HOUR, approved: true, services: ['10201'], items: [] }],
      }),
    no: (builder, when) => window(builder, when).also({ neighbours: [] }),
    // Nobody handed the other changes over.
    unknown: window,
  },
  permanentlyResolved: {
    yes: (builder, when) => builder.resolved(when, choice('fixed')),
    no: (builder) => builder,
    unknown: (builder) => builder.unreadable('resolution'),
  },
  openKnownError: {
    yes: (builder, when) => builder.set('workaround', 'Restart it', when),
    no: (builder) => builder,
    unknown: (builder) => builder.unreadable('workaround'),
  },
  unlinkedFixedProblems: {
    yes: (builder, when) => {
      const change = aRecord('change', when - DAY)
        .named('30004')
        .link('problem', aRecord('problem').named('30005').build(), when);
      return builder.link('change', change.build(), when);
    },
    no: (builder) => builder,
    unknown: (builder, when) => builder.link('change', 'unreadable', when),
  },
  auditorsIndependent: {
    yes: (builder, when) => builder.set('auditor', cell('Ada Example', { id: 'user-1', option: 'active' }), when),
    // The settings of the cases name this account as the owner of incident management.
    no: (builder, when) =>
      builder
        .set('auditor', cell('Olga Owner', { id: 'owner-1', option: 'active' }), when)
        .set('auditedClauses', cell('8.6.1, 8.6.3', { members: ['10101', '10102'] }), when),
    unknown: (builder, when) =>
      builder.set('auditor', cell('Olga Owner', { id: 'owner-1', option: 'active' }), when).unreadable('auditedClauses'),
  },
  attributesOfTierFilled: {
    // The settings of the cases ask for an owner at the first tier.
    yes: (builder, when) => builder.set('criticality', choice('tier-1'), when).set('owner', cell('Ada Example', { id: 'user-1' }), when),
    no: (builder, when) => builder.set('criticality', choice('tier-1'), when),
    unknown: (builder) => builder.unreadable('criticality'),
  },
  firstReportsOfKind: {
    yes: (builder, when) =>
      builder.link(
        'plannedReport',
        aRecord('planned-report', when - DAY)
          .named('30006')
          .with('reportInterval', '20 years')
          .build(),
        when,
      ),
    no: (builder, when) =>
      builder.link(
        'plannedReport',
        aRecord('planned-report', when - 400 * DAY)
          .named('30006')
          .build(),
        when,
      ),
    unknown: (builder) => builder.withoutLinks('plannedReport'),
  },
  // Never told: as good as a no beside other evidence, and unknown alone.
  namedItemsEdited: { no: (builder) => builder, unknown: (builder) => builder },
};

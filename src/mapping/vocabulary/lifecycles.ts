import type { MilestoneId } from './milestones';

/**
 * The course of a kind of record. `milestones` are in the order in which a status name is looked up; `overrides` are names that mean
 * something else here than elsewhere; `categoryFallback` serves a status that only its category tells.
 */
export interface Lifecycle {
  readonly name: string;
  readonly milestones: readonly MilestoneId[];
  readonly overrides: Readonly<Record<string, MilestoneId>>;
  readonly categoryFallback: Readonly<Record<'new' | 'indeterminate' | 'done', MilestoneId>>;
}

export const lifecycles = {
  incident: {
    name: 'Incident',
    milestones: [
      'created',
      'classified',
      'prioritized',
      'inProgress',
      'resolved',
      'closed',
      'waiting',
      'escalated',
      'reopened',
      'cancelled',
    ],
    overrides: { Triage: 'created', 'In triage': 'created', Rejected: 'cancelled', Declined: 'cancelled' },
    categoryFallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  review: {
    name: 'Review, report or audit',
    milestones: ['created', 'scheduled', 'inProgress', 'resolved', 'closed', 'waiting', 'cancelled'],
    overrides: {
      'In review': 'inProgress',
      Held: 'resolved',
      Conducted: 'resolved',
      Durchgeführt: 'resolved',
      Reported: 'resolved',
      Published: 'resolved',
      Sent: 'resolved',
      Veröffentlicht: 'resolved',
      Publié: 'resolved',
      Publicado: 'resolved',
      已发布: 'resolved',
    },
    categoryFallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  problem: {
    name: 'Problem',
    milestones: [
      'created',
      'classified',
      'prioritized',
      'inProgress',
      'rootCauseSet',
      'resolved',
      'closed',
      'knownError',
      'waiting',
      'escalated',
      'reopened',
      'cancelled',
    ],
    overrides: {
      Triage: 'created',
      'Under review': 'inProgress',
      'In review': 'inProgress',
      Analysis: 'inProgress',
      'Root cause analysis': 'inProgress',
      Analyse: 'inProgress',
      Rejected: 'cancelled',
    },
    categoryFallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  change: {
    name: 'Change',
    milestones: [
      'created',
      'classified',
      'assessed',
      'planned',
      'awaitingApproval',
      'approved',
      'implementStart',
      'deployed',
      'reviewed',
      'closed',
      'waiting',
      'rejected',
      'failed',
      'reopened',
      'cancelled',
    ],
    overrides: {
      Review: 'assessed',
      'Under review': 'assessed',
      'Peer review': 'assessed',
      Überprüfung: 'assessed',
      Scheduled: 'approved',
      Planned: 'approved',
      Geplant: 'approved',
      Planifié: 'approved',
      Planificado: 'approved',
      已计划: 'approved',
      'In progress': 'implementStart',
      'Work in progress': 'implementStart',
      'In Arbeit': 'implementStart',
      'In Bearbeitung': 'implementStart',
      'En cours': 'implementStart',
      'En curso': 'implementStart',
      進行中: 'implementStart',
      进行中: 'implementStart',
      Completed: 'deployed',
      Abgeschlossen: 'deployed',
      Completado: 'deployed',
      已完成: 'deployed',
      Resolved: 'deployed',
    },
    categoryFallback: { new: 'created', indeterminate: 'planned', done: 'closed' },
  },
  improvement: {
    name: 'Improvement or proposal',
    milestones: [
      'created',
      'assessed',
      'awaitingApproval',
      'approved',
      'inProgress',
      'deployed',
      'reviewed',
      'closed',
      'waiting',
      'rejected',
      'cancelled',
    ],
    overrides: { Completed: 'deployed', 'Under review': 'assessed', Abgeschlossen: 'deployed' },
    categoryFallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  task: {
    name: 'Action',
    milestones: ['created', 'inProgress', 'resolved', 'closed', 'waiting', 'cancelled'],
    overrides: { 'In review': 'inProgress' },
    categoryFallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
} as const satisfies Readonly<Record<string, Lifecycle>>;

export type LifecycleId = keyof typeof lifecycles;

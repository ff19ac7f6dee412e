import type { Lifecycle, LIFECYCLES } from '../../record/vocabulary';

type MilestoneOf<L extends Lifecycle> = (typeof LIFECYCLES)[L][number];

/**
 * What statuses mean in one lifecycle and not elsewhere. `overrides`: names that stand for another milestone here, or are known here
 * only; `guesses`: likewise, but an administrator should look; `fallback`: for a status that only its category tells.
 */
export interface LifecycleSigns<M extends string = string> {
  readonly overrides: Readonly<Record<string, M>>;
  readonly guesses?: Readonly<Record<string, M>>;
  readonly fallback: Readonly<Record<'new' | 'indeterminate' | 'done', M>>;
}

/** The lifecycles, each with the names that are its own. */
export const lifecycles: { readonly [L in Lifecycle]: LifecycleSigns<MilestoneOf<L>> } = {
  incident: {
    overrides: { Triage: 'created', 'In triage': 'created', Rejected: 'cancelled', Declined: 'cancelled' },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  request: {
    overrides: { Triage: 'created', 'In triage': 'created' },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  problem: {
    overrides: {
      Triage: 'created',
      'Under review': 'inProgress',
      'In review': 'inProgress',
      Analysis: 'inProgress',
      'Root cause analysis': 'inProgress',
      Analyse: 'inProgress',
      Rejected: 'cancelled',
    },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  change: {
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
    fallback: { new: 'created', indeterminate: 'planned', done: 'closed' },
  },
  release: {
    overrides: {
      Unreleased: 'created',
      'In progress': 'buildStarted',
      'In Arbeit': 'buildStarted',
      'En cours': 'buildStarted',
      'En curso': 'buildStarted',
      進行中: 'buildStarted',
      进行中: 'buildStarted',
      Scheduled: 'approved',
      Completed: 'deployed',
      Abgeschlossen: 'deployed',
    },
    fallback: { new: 'created', indeterminate: 'buildStarted', done: 'closed' },
  },
  transition: {
    overrides: {
      'In progress': 'buildStarted',
      'In Arbeit': 'buildStarted',
      'En cours': 'buildStarted',
      'En curso': 'buildStarted',
      進行中: 'buildStarted',
      进行中: 'buildStarted',
      Completed: 'deployed',
      Abgeschlossen: 'deployed',
    },
    fallback: { new: 'created', indeterminate: 'buildStarted', done: 'closed' },
  },
  review: {
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
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  exercise: {
    overrides: { Completed: 'executed', Abgeschlossen: 'executed', 'In test': 'inProgress', Testing: 'inProgress' },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  risk: {
    overrides: { Accepted: 'closed', Mitigated: 'closed' },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  nonconformity: {
    overrides: { Verification: 'reviewed', 'Corrective action': 'inProgress' },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  improvement: {
    overrides: { Completed: 'deployed', 'Under review': 'assessed', Abgeschlossen: 'deployed' },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  case: { overrides: { Triage: 'created' }, fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' } },
  task: { overrides: { 'In review': 'inProgress' }, fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' } },
  entry: {
    overrides: {
      Active: 'approved',
      Current: 'approved',
      'In force': 'approved',
      Live: 'approved',
      Published: 'approved',
      Aktiv: 'approved',
      Gültig: 'approved',
      Actif: 'approved',
      'En vigueur': 'approved',
      Activo: 'approved',
      Vigente: 'approved',
      有効: 'approved',
      有效: 'approved',
      Retired: 'closed',
      Expired: 'closed',
      Stillgelegt: 'closed',
      Inactive: 'closed',
      Inaktiv: 'closed',
      Inactif: 'closed',
      Inactivo: 'closed',
      'Under review': 'reviewed',
      Effective: 'approved',
      'In use': 'approved',
      'In operation': 'approved',
      'In production': 'approved',
      Operating: 'approved',
      Proposed: 'created',
      Planned: 'created',
      'In design': 'created',
      Design: 'created',
      Decommissioned: 'closed',
      Obsolete: 'closed',
      Superseded: 'closed',
      Terminated: 'closed',
      'Außer Kraft': 'closed',
      Ungültig: 'closed',
    },
    guesses: {
      Done: 'approved',
      Complete: 'approved',
      Finished: 'approved',
      Erledigt: 'approved',
      Fertig: 'approved',
      Terminé: 'approved',
      Terminée: 'approved',
      'Terminé(e)': 'approved',
      Listo: 'approved',
      Hecho: 'approved',
      完了: 'approved',
      完成: 'approved',
    },
    fallback: { new: 'created', indeterminate: 'reviewed', done: 'closed' },
  },
};

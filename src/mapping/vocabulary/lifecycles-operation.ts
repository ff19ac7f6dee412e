import type { SignsOf } from './lifecycle';

/** Names that are of one lifecycle alone: incidents, requests, problems, changes, releases, transitions. */
export const operationLifecycles: SignsOf<'incident' | 'request' | 'problem' | 'change' | 'release' | 'transition'> = {
  incident: {
    overrides: {
      created: { en: ['Triage', 'In triage'] },
      cancelled: {
        en: ['Rejected', 'Declined'],
        de: ['Abgelehnt'],
        fr: ['Refusé', 'Rejeté'],
        es: ['Rechazado', 'Rechazada'],
        ja: ['却下'],
        zh: ['已拒绝', '已驳回'],
      },
      inProgress: {
        en: ['Analysis', 'In analysis'],
        de: ['Analyse', 'In Analyse'],
        fr: ['En analyse'],
        es: ['Análisis', 'En análisis'],
        zh: ['分析中'],
      },
    },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  request: {
    overrides: { created: { en: ['Triage', 'In triage'] } },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  problem: {
    overrides: {
      created: { en: ['Triage'] },
      inProgress: {
        en: ['Under review', 'In review', 'Analysis', 'Root cause analysis', 'In analysis'],
        de: ['Analyse', 'In Analyse', 'Ursachenanalyse', 'In Prüfung'],
        fr: ['En analyse', 'Analyse des causes', 'En revue'],
        es: ['Análisis', 'En análisis', 'Análisis de causa', 'En revisión'],
        ja: ['レビュー中'],
        zh: ['原因分析', '分析中', '评审中'],
      },
      cancelled: { en: ['Rejected', 'Declined'], de: ['Abgelehnt'], fr: ['Refusé'], es: ['Rechazado'], ja: ['却下'], zh: ['已拒绝'] },
    },
    fallback: { new: 'created', indeterminate: 'inProgress', done: 'closed' },
  },
  change: {
    overrides: {
      assessed: {
        en: ['Review', 'Under review', 'Peer review'],
        de: ['Überprüfung'],
        fr: ['Revue par les pairs'],
        es: ['Revisión por pares'],
        ja: ['ピアレビュー'],
        zh: ['同行评审'],
      },
      approved: {
        en: ['Scheduled', 'Planned'],
        de: ['Geplant', 'Terminiert'],
        fr: ['Planifié', 'Planifiée'],
        es: ['Planificado', 'Programado'],
        ja: ['予定', '計画済み'],
        zh: ['已计划', '已安排', '已排期'],
      },
      implementStart: {
        en: ['In progress', 'Work in progress'],
        de: ['In Arbeit', 'In Bearbeitung', 'Laufende Arbeit'],
        fr: ['En cours', 'Travail en cours', 'Travaux en cours'],
        es: ['En curso', 'Trabajo en curso', 'En progreso'],
        ja: ['進行中', '進行中の作業', '作業中'],
        zh: ['进行中', '正在进行的工作', '执行中'],
      },
      deployed: {
        en: ['Completed', 'Resolved'],
        de: ['Abgeschlossen', 'Gelöst'],
        fr: ['Résolu'],
        es: ['Completado', 'Completada', 'Resuelto'],
        ja: ['解決済み'],
        zh: ['已完成', '已解决'],
      },
    },
    fallback: { new: 'created', indeterminate: 'planned', done: 'closed' },
  },
  release: {
    overrides: {
      created: {
        en: ['Unreleased'],
        de: ['Unveröffentlicht'],
        fr: ['Non publié'],
        es: ['No publicado'],
        ja: ['未リリース'],
        zh: ['未发布'],
      },
      buildStarted: { en: ['In progress'], de: ['In Arbeit'], fr: ['En cours'], es: ['En curso'], ja: ['進行中'], zh: ['进行中'] },
      approved: { en: ['Scheduled'], de: ['Geplant'], fr: ['Planifié'], es: ['Planificado'], ja: ['予定'], zh: ['已计划'] },
      deployed: { en: ['Completed'], de: ['Abgeschlossen'], es: ['Completado'], zh: ['已完成'] },
    },
    fallback: { new: 'created', indeterminate: 'buildStarted', done: 'closed' },
  },
  transition: {
    overrides: {
      buildStarted: { en: ['In progress'], de: ['In Arbeit'], fr: ['En cours'], es: ['En curso'], ja: ['進行中'], zh: ['进行中'] },
      deployed: { en: ['Completed'], de: ['Abgeschlossen'], es: ['Completado'], zh: ['已完成'] },
    },
    fallback: { new: 'created', indeterminate: 'buildStarted', done: 'closed' },
  },
};

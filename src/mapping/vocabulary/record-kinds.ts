import type { LifecycleId } from './lifecycles';
import type { Words } from './words';

/** A kind of record and the names of the issue types that usually hold it. `practices`: the work categories of JSM request types. */
export interface RecordKind {
  readonly name: string;
  readonly lifecycle: LifecycleId;
  readonly practices: readonly string[];
  readonly issueTypes: Words;
}

/** The two kinds of incident management, and those its records are linked to. */
export const recordKinds = {
  incident: {
    name: 'Incident',
    lifecycle: 'incident',
    practices: ['incident', 'incidents'],
    issueTypes: {
      en: ['Incident', 'IT incident', 'Fault', 'Outage', 'Disruption'],
      de: ['Incident', 'Störung', 'Vorfall', 'Störungsmeldung'],
      fr: ['Incident', 'Panne'],
      es: ['Incidente', 'Incidencia'],
      ja: ['インシデント', '障害'],
      zh: ['事件', '故障', '突发事件'],
    },
  },
  'post-incident-review': {
    name: 'Post-incident review',
    lifecycle: 'review',
    practices: ['post_incident_review', 'post_incident_reviews', 'post-incident reviews'],
    issueTypes: {
      en: ['Post-incident review', 'Postmortem', 'Post-mortem', 'PIR'],
      de: ['Post-Incident-Review', 'Nachbetrachtung', 'Postmortem'],
      fr: ['Revue post-incident', 'Examen post-incident', 'Post-mortem'],
      es: ['Revisión posterior al incidente', 'Revisión post-incidente'],
      ja: ['インシデント事後レビュー', 'ポストインシデントレビュー'],
      zh: ['事后评审', '事件后评审'],
    },
  },
  problem: {
    name: 'Problem',
    lifecycle: 'problem',
    practices: ['problem', 'problems'],
    issueTypes: {
      en: ['Problem', 'Problem investigation'],
      de: ['Problem', 'Problemuntersuchung'],
      fr: ['Problème'],
      es: ['Problema'],
      ja: ['問題', '問題管理'],
      zh: ['问题'],
    },
  },
  change: {
    name: 'Change',
    lifecycle: 'change',
    practices: ['change', 'changes'],
    issueTypes: {
      en: ['Change', 'Change request', 'RFC', 'Request for change'],
      de: ['Änderung', 'Change', 'Änderungsantrag', 'Änderungsanforderung'],
      fr: ['Changement', 'Demande de changement'],
      es: ['Cambio', 'Solicitud de cambio', 'Petición de cambio'],
      ja: ['変更', '変更要求', '変更リクエスト'],
      zh: ['变更', '变更请求'],
    },
  },
  improvement: {
    name: 'Improvement',
    lifecycle: 'improvement',
    practices: [],
    issueTypes: {
      en: ['Improvement', 'Opportunity for improvement', 'Continual improvement', 'CSI'],
      de: ['Verbesserung', 'Verbesserungsvorschlag'],
      fr: ['Amélioration', "Piste d'amélioration"],
      es: ['Mejora', 'Oportunidad de mejora'],
      ja: ['改善', '改善提案'],
      zh: ['改进', '改进项'],
    },
  },
  action: {
    name: 'Action',
    lifecycle: 'task',
    practices: [],
    issueTypes: {
      en: ['Action', 'Action item', 'Task', 'Sub-task'],
      de: ['Maßnahme', 'Aufgabe', 'Unteraufgabe'],
      fr: ['Action', 'Tâche', 'Sous-tâche'],
      es: ['Acción', 'Tarea', 'Subtarea'],
      ja: ['アクション', 'タスク', 'サブタスク'],
      zh: ['措施', '任务', '子任务'],
    },
  },
  'service-report': {
    name: 'Service report',
    lifecycle: 'review',
    practices: [],
    issueTypes: {
      en: ['Service report', 'Monthly report'],
      de: ['Servicebericht', 'Monatsbericht'],
      fr: ['Rapport de service', 'Rapport mensuel'],
      es: ['Informe de servicio', 'Informe mensual'],
      ja: ['サービスレポート', 'サービス報告書'],
      zh: ['服务报告'],
    },
  },
} as const satisfies Readonly<Record<string, RecordKind>>;

/** Key of a kind of record, such as `incident`. */
export type RecordKindId = keyof typeof recordKinds;

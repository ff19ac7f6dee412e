import type { KindSigns } from './record-kind';

/** Kinds of record of planning, of dealing with customers and suppliers, and of the management system itself. */
export const managementKinds = {
  risk: {
    issueTypes: {
      en: ['Risk', 'Opportunity', 'Risk / opportunity'],
      de: ['Risiko', 'Chance'],
      fr: ['Risque', 'Opportunité'],
      es: ['Riesgo', 'Oportunidad'],
      ja: ['リスク', '機会'],
      zh: ['风险', '机会'],
    },
    loose: ['Opportunity', 'Chance', 'Opportunité', 'Oportunidad', '機会', '机会'],
  },
  'risk-assessment': {
    issueTypes: {
      en: ['Risk assessment', 'Risk review'],
      de: ['Risikobewertung', 'Risikobeurteilung'],
      fr: ['Évaluation des risques', 'Appréciation des risques'],
      es: ['Evaluación de riesgos'],
      ja: ['リスクアセスメント'],
      zh: ['风险评估'],
    },
  },
  'service-proposal': {
    issueTypes: {
      en: ['Service proposal', 'Proposal', 'Demand', 'Idea'],
      de: ['Servicevorschlag', 'Vorschlag', 'Bedarf'],
      fr: ['Proposition de service', 'Proposition'],
      es: ['Propuesta de servicio', 'Propuesta'],
      ja: ['サービス提案'],
      zh: ['服务提案'],
    },
    loose: ['Proposal', 'Demand', 'Idea', 'Vorschlag', 'Bedarf', 'Proposition', 'Propuesta'],
  },
  'service-complaint': {
    issueTypes: {
      en: ['Service complaint', 'Complaint', 'Customer complaint'],
      de: ['Beschwerde', 'Servicebeschwerde', 'Kundenbeschwerde', 'Reklamation'],
      fr: ['Réclamation', 'Plainte'],
      es: ['Reclamación', 'Queja'],
      ja: ['苦情', 'クレーム'],
      zh: ['投诉', '服务投诉'],
    },
  },
  'service-review': {
    issueTypes: {
      en: ['Service review', 'Service review meeting'],
      de: ['Service-Review', 'Servicebewertung'],
      fr: ['Revue de service'],
      es: ['Revisión del servicio'],
      ja: ['サービスレビュー'],
      zh: ['服务评审', '服务回顾'],
    },
  },
  'satisfaction-survey': {
    issueTypes: {
      en: ['Satisfaction survey', 'Customer survey', 'CSAT survey'],
      de: ['Kundenzufriedenheitsumfrage', 'Zufriedenheitsumfrage'],
      fr: ['Enquête de satisfaction'],
      es: ['Encuesta de satisfacción'],
      ja: ['顧客満足度調査'],
      zh: ['满意度调查'],
    },
  },
  'sla-review': {
    issueTypes: {
      en: ['SLA review', 'Service level review'],
      de: ['SLA-Review'],
      fr: ['Revue des SLA'],
      es: ['Revisión de SLA'],
      ja: ['SLAレビュー'],
      zh: ['SLA评审'],
    },
  },
  'supplier-review': {
    issueTypes: {
      en: ['Supplier review', 'Vendor review'],
      de: ['Lieferantenbewertung'],
      fr: ['Revue fournisseur', 'Évaluation fournisseur'],
      es: ['Revisión de proveedor', 'Evaluación de proveedor'],
      ja: ['サプライヤーレビュー'],
      zh: ['供应商评审'],
    },
  },
  'contract-review': {
    issueTypes: {
      en: ['Contract review'],
      de: ['Vertragsprüfung'],
      fr: ['Revue de contrat'],
      es: ['Revisión de contrato'],
      ja: ['契約レビュー'],
      zh: ['合同评审'],
    },
  },
  'supplier-dispute': {
    issueTypes: {
      en: ['Supplier dispute', 'Vendor dispute', 'Dispute'],
      de: ['Lieferantenstreitfall', 'Streitfall'],
      fr: ['Litige fournisseur', 'Litige'],
      es: ['Disputa con proveedor', 'Disputa'],
      zh: ['供应商争议'],
    },
    loose: ['Dispute', 'Streitfall', 'Litige', 'Disputa'],
  },
  'budget-review': {
    issueTypes: {
      en: ['Budget review'],
      de: ['Budgetprüfung', 'Budget-Review'],
      fr: ['Revue budgétaire'],
      es: ['Revisión presupuestaria'],
      ja: ['予算レビュー'],
      zh: ['预算评审'],
    },
  },
  'demand-review': {
    issueTypes: {
      en: ['Demand review'],
      de: ['Bedarfsanalyse'],
      fr: ['Revue de la demande'],
      es: ['Revisión de la demanda'],
      zh: ['需求评审'],
    },
  },
  'capacity-review': {
    issueTypes: {
      en: ['Capacity review'],
      de: ['Kapazitätsprüfung', 'Kapazitäts-Review'],
      fr: ['Revue de capacité'],
      es: ['Revisión de capacidad'],
      ja: ['キャパシティレビュー'],
      zh: ['容量评审'],
    },
  },
  'control-review': {
    issueTypes: {
      en: ['Control review', 'Security control review'],
      de: ['Maßnahmenprüfung'],
      fr: ['Revue des mesures de sécurité'],
      es: ['Revisión de controles'],
    },
  },
  'sms-evaluation': {
    issueTypes: {
      en: ['SMS evaluation', 'SMS performance evaluation'],
      de: ['SMS-Bewertung'],
      fr: ['Évaluation du SMS'],
      es: ['Evaluación del SGS'],
    },
  },
  'service-evaluation': {
    issueTypes: {
      en: ['Service evaluation'],
      de: ['Servicebeurteilung'],
      fr: ['Évaluation de service'],
      es: ['Evaluación del servicio'],
      ja: ['サービス評価'],
      zh: ['服务评估'],
    },
  },
  'internal-audit': {
    issueTypes: {
      en: ['Internal audit', 'Audit'],
      de: ['Internes Audit', 'Audit'],
      fr: ['Audit interne', 'Audit'],
      es: ['Auditoría interna', 'Auditoría'],
      ja: ['内部監査'],
      zh: ['内部审核', '内审'],
    },
    loose: ['Audit', 'Auditoría'],
  },
  'management-review': {
    issueTypes: {
      en: ['Management review'],
      de: ['Managementbewertung', 'Management-Review'],
      fr: ['Revue de direction'],
      es: ['Revisión por la dirección'],
      ja: ['マネジメントレビュー'],
      zh: ['管理评审'],
    },
  },
  'service-report': {
    issueTypes: {
      en: ['Service report', 'Monthly report'],
      de: ['Servicebericht', 'Monatsbericht'],
      fr: ['Rapport de service', 'Rapport mensuel'],
      es: ['Informe de servicio', 'Informe mensual'],
      ja: ['サービスレポート', 'サービス報告書'],
      zh: ['服务报告'],
    },
  },
  nonconformity: {
    issueTypes: {
      en: ['Nonconformity', 'Non-conformity', 'Nonconformance', 'Corrective action', 'CAPA'],
      de: ['Abweichung', 'Nichtkonformität', 'Korrekturmaßnahme'],
      fr: ['Non-conformité', 'Action corrective'],
      es: ['No conformidad', 'Acción correctiva'],
      ja: ['不適合', '是正処置'],
      zh: ['不符合', '不符合项', '纠正措施'],
    },
  },
  improvement: {
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
    issueTypes: {
      en: ['Action', 'Action item', 'Task', 'Sub-task'],
      de: ['Maßnahme', 'Aufgabe', 'Unteraufgabe'],
      fr: ['Action', 'Tâche', 'Sous-tâche'],
      es: ['Acción', 'Tarea', 'Subtarea'],
      ja: ['アクション', 'タスク', 'サブタスク'],
      zh: ['措施', '任务', '子任务'],
    },
  },
} satisfies Readonly<Record<string, KindSigns>>;

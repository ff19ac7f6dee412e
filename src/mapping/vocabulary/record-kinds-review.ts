import type { KindSigns } from './record-kind';

/** Kinds of record of reviews, audits and reports of the management system. */
export const reviewKinds = {
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
      en: ['Satisfaction survey', 'Customer survey', 'CSAT survey', 'Customer satisfaction survey'],
      de: ['Kundenzufriedenheitsumfrage', 'Zufriedenheitsumfrage'],
      fr: ['Enquête de satisfaction'],
      es: ['Encuesta de satisfacción'],
      ja: ['顧客満足度調査', '満足度アンケート'],
      zh: ['满意度调查', '客户满意度调查'],
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
      ja: ['需要レビュー'],
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
      ja: ['管理策レビュー'],
      zh: ['控制评审', '安全控制评审'],
    },
  },
  'sms-evaluation': {
    issueTypes: {
      en: ['SMS evaluation', 'SMS performance evaluation'],
      de: ['SMS-Bewertung'],
      fr: ['Évaluation du SMS'],
      es: ['Evaluación del SGS'],
      ja: ['SMS評価', 'サービスマネジメントシステム評価'],
      zh: ['SMS评价', '服务管理体系评价'],
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
} satisfies Readonly<Record<string, KindSigns>>;

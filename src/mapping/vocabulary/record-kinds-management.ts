import type { KindSigns } from './record-kind';

/** Kinds of record of planning, of dealing with customers and suppliers, and of putting right and improving. */
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
      es: ['Reclamación', 'Queja', 'Reclamo'],
      ja: ['苦情', 'クレーム', 'サービス苦情'],
      zh: ['投诉', '服务投诉'],
    },
  },
  'supplier-dispute': {
    issueTypes: {
      en: ['Supplier dispute', 'Vendor dispute', 'Dispute'],
      de: ['Lieferantenstreitfall', 'Streitfall'],
      fr: ['Litige fournisseur', 'Litige'],
      es: ['Disputa con proveedor', 'Disputa'],
      ja: ['サプライヤー紛争', '供給者との紛争'],
      zh: ['供应商争议'],
    },
    loose: ['Dispute', 'Streitfall', 'Litige', 'Disputa'],
  },
  nonconformity: {
    issueTypes: {
      en: ['Nonconformity', 'Non-conformity', 'Nonconformance', 'Corrective action', 'CAPA'],
      de: ['Abweichung', 'Nichtkonformität', 'Korrekturmaßnahme'],
      fr: ['Non-conformité', 'Action corrective'],
      es: ['No conformidad', 'Acción correctiva', 'Producto no conforme'],
      ja: ['不適合', '是正処置'],
      zh: ['不符合', '不符合项', '纠正措施'],
    },
  },
  improvement: {
    issueTypes: {
      en: ['Improvement', 'Opportunity for improvement', 'Continual improvement', 'CSI', 'Improvement proposal', 'Service improvement'],
      de: ['Verbesserung', 'Verbesserungsvorschlag', 'Verbesserungsmaßnahme'],
      fr: ['Amélioration', "Piste d'amélioration", "Proposition d'amélioration"],
      es: ['Mejora', 'Oportunidad de mejora', 'Propuesta de mejora'],
      ja: ['改善', '改善提案', '継続的改善', 'サービス改善'],
      zh: ['改进', '改进项', '改进建议', '持续改进'],
    },
  },
  action: {
    issueTypes: {
      en: ['Action', 'Action item', 'Task', 'Sub-task', 'Follow-up action'],
      de: ['Maßnahme', 'Aufgabe', 'Unteraufgabe'],
      fr: ['Action', 'Tâche', 'Sous-tâche'],
      es: ['Acción', 'Tarea', 'Subtarea', 'Acción de seguimiento'],
      ja: ['アクション', 'タスク', 'サブタスク', 'アクションアイテム'],
      zh: ['措施', '任务', '子任务', '行动项'],
    },
  },
} satisfies Readonly<Record<string, KindSigns>>;

import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of changes. */
export const changeFields = {
  actualEnd: {
    suggest: {
      en: ['Actual end', 'Implementation end'],
      de: ['Tatsächliches Ende'],
      fr: ['Fin réelle'],
      es: ['Fin real'],
      ja: ['実際の終了日時'],
      zh: ['实际结束', '实际结束时间'],
    },
  },
  actualStart: {
    suggest: {
      en: ['Actual start', 'Implementation start'],
      de: ['Tatsächlicher Start', 'Tatsächlicher Beginn'],
      fr: ['Début réel'],
      es: ['Inicio real'],
      ja: ['実際の開始日時'],
      zh: ['实际开始', '实际开始时间'],
    },
  },
  backoutPlan: {
    suggest: {
      en: ['Backout plan', 'Back-out plan', 'Rollback plan', 'Roll-back plan', 'Fallback plan', 'Remediation plan'],
      de: ['Rückfallplan', 'Rollback-Plan', 'Backout-Plan', 'Fallback-Plan'],
      fr: ['Plan de retour arrière', 'Plan de restauration'],
      es: ['Plan de reversión', 'Plan de marcha atrás'],
      ja: ['切り戻し計画', 'バックアウト計画', 'ロールバック計画'],
      zh: ['回退计划', '回滚计划'],
    },
  },
  backoutTested: {
    suggest: {
      en: ['Backout tested', 'Back-out tested', 'Rollback tested'],
      de: ['Rollback getestet'],
      fr: ['Retour arrière testé'],
      es: ['Reversión probada'],
    },
    options: { yes: ['Yes', 'Tested'], 'not-possible': ['Not possible'], no: ['No', 'Not tested'] },
  },
  businessBenefit: {
    suggest: {
      en: ['Change reason', 'Business benefit', 'Business justification', 'Benefit', 'Justification'],
      de: ['Änderungsgrund', 'Geschäftlicher Nutzen', 'Nutzen', 'Begründung'],
      fr: ['Motif du changement', 'Bénéfice métier', 'Justification'],
      es: ['Motivo del cambio', 'Beneficio de negocio', 'Justificación'],
      ja: ['変更理由', 'ビジネス上の利点'],
      zh: ['变更原因', '业务收益'],
    },
  },
  changeOutcome: {
    suggest: {
      en: ['Change outcome', 'Implementation result', 'Closure code', 'Change result', 'Outcome'],
      de: ['Änderungsergebnis', 'Umsetzungsergebnis', 'Ergebnis'],
      fr: ['Résultat du changement', 'Résultat'],
      es: ['Resultado del cambio', 'Resultado'],
      ja: ['変更結果'],
      zh: ['变更结果'],
    },
    options: {
      successful: ['Successful', 'Success', 'Implemented', 'Erfolgreich'],
      'successful-with-issues': ['Successful with issues', 'Successful with problems'],
      'partly-failed': ['Partly failed', 'Partially successful', 'Teilweise fehlgeschlagen'],
      failed: ['Failed', 'Unsuccessful', 'Fehlgeschlagen', 'Échec', 'Fallido', '失敗', '失败'],
      'backed-out': ['Backed out', 'Rolled back', 'Zurückgerollt'],
    },
  },
  changeReview: {
    suggest: {
      en: ['Change review', 'Post-implementation review', 'PIR', 'Review notes'],
      de: ['Change-Review', 'Nachbetrachtung'],
      fr: ['Revue post-implémentation', 'Bilan du changement'],
      es: ['Revisión posterior a la implementación', 'Revisión del cambio'],
      ja: ['実施後レビュー'],
      zh: ['实施后评审'],
    },
  },
  changeRisk: {
    suggest: {
      en: ['Change risk', 'Risk', 'Risk level'],
      de: ['Änderungsrisiko', 'Change-Risiko', 'Risiko'],
      fr: ['Risque du changement', 'Risque'],
      es: ['Riesgo del cambio', 'Riesgo'],
      ja: ['変更リスク', 'リスク'],
      zh: ['变更风险', '风险'],
    },
    options: {
      low: ['Low', 'Niedrig', 'Gering', 'Faible', 'Bajo', '低'],
      medium: ['Medium', 'Moderate', 'Mittel', 'Moyen', 'Medio', '中'],
      high: ['High', 'Hoch', 'Élevé', 'Alto', '高'],
      critical: ['Critical', 'Very high', 'Kritisch', 'Critique', 'Crítico'],
    },
  },
  changeTarget: {
    suggest: { en: ['Change target', 'What is changed', 'Change object'] },
    options: {
      service: ['Service', 'Component', 'Infrastructure', 'Application'],
      sms: ['SMS', 'Service management system', 'Process', 'Policy'],
      contract: ['Contract', 'Vertrag'],
      document: ['Document', 'Documentation'],
    },
  },
  changeType: {
    suggest: {
      en: ['Change type', 'Type of change', 'Change category'],
      de: ['Änderungstyp', 'Änderungsart', 'Change-Typ'],
      fr: ['Type de changement'],
      es: ['Tipo de cambio'],
      ja: ['変更タイプ', '変更種別'],
      zh: ['变更类型'],
    },
    options: {
      standard: ['Standard', 'Pre-approved', 'Preapproved', 'Estándar', '標準', '标准'],
      normal: ['Normal', 'Minor', 'Significant', 'Major', '通常', '一般'],
      emergency: ['Emergency', 'Urgent', 'Notfall', 'Urgence', 'Emergencia', 'Urgente', '緊急', '紧急'],
      'design-and-transition': ['Design and transition', 'New service', 'Project'],
    },
  },
  ciUpdate: {
    suggest: {
      en: ['CI update', 'CMDB update', 'CMDB updated', 'Configuration data updated'],
      de: ['CMDB-Aktualisierung', 'CI-Aktualisierung'],
      fr: ['Mise à jour CMDB'],
      es: ['Actualización de la CMDB'],
      ja: ['CMDB更新'],
      zh: ['CMDB更新', '配置项更新'],
    },
    options: {
      done: ['Done', 'Yes', 'Updated', 'Erledigt'],
      'not-needed': ['Not needed', 'Not applicable', 'Nicht nötig'],
      open: ['Open', 'To do', 'No'],
    },
  },
  collisionAcknowledged: { suggest: { en: ['Overlap agreed', 'Collision acknowledged', 'Conflict accepted'] }, options: YES_NO },
  continuityRelevant: { suggest: { en: ['Continuity relevant', 'Continuity impact', 'DR relevant'] }, options: YES_NO },
  deploymentNotice: {
    suggest: {
      en: ['Deployment notice', 'Communication plan', 'Notified', 'Announcement'],
      de: ['Ankündigung', 'Kommunikationsplan'],
      fr: ['Plan de communication', 'Annonce'],
      es: ['Plan de comunicación', 'Aviso'],
      ja: ['周知', '連絡計画'],
      zh: ['通知', '沟通计划'],
    },
  },
  feasibility: {
    suggest: {
      en: ['Feasibility', 'Technical feasibility'],
      de: ['Machbarkeit'],
      fr: ['Faisabilité'],
      es: ['Viabilidad', 'Factibilidad'],
      ja: ['実現可能性'],
      zh: ['可行性'],
    },
  },
  financialImpact: {
    suggest: {
      en: ['Cost', 'Costs', 'Financial impact', 'Estimated cost'],
      de: ['Kosten', 'Finanzielle Auswirkung'],
      fr: ['Coût', 'Impact financier'],
      es: ['Coste', 'Costo', 'Impacto financiero'],
      ja: ['コスト', '費用'],
      zh: ['成本', '费用'],
    },
  },
  impactAssessment: {
    suggest: {
      en: ['Impact assessment', 'Impact analysis', 'Change impact', 'Assessment'],
      de: ['Auswirkungsanalyse', 'Folgenabschätzung'],
      fr: ["Analyse d'impact"],
      es: ['Análisis de impacto', 'Evaluación de impacto'],
      ja: ['影響評価', '影響分析'],
      zh: ['影响评估', '影响分析'],
    },
  },
  implementationPlan: {
    suggest: {
      en: ['Implementation plan', 'Change plan', 'Work plan'],
      de: ['Implementierungsplan', 'Umsetzungsplan'],
      fr: ["Plan d'implémentation", 'Plan de mise en œuvre'],
      es: ['Plan de implementación'],
      ja: ['実装計画', '実施計画'],
      zh: ['实施计划'],
    },
  },
  irreversibleReason: { suggest: { en: ['Irreversible reason', 'Why it cannot be undone', 'No backout reason'] } },
  majorImpact: {
    suggest: {
      en: ['Major impact', 'Potential major impact', 'Major change'],
      de: ['Große Auswirkung'],
      fr: ['Impact majeur'],
      es: ['Impacto mayor'],
      ja: ['重大な影響'],
      zh: ['重大影响'],
    },
    options: YES_NO,
  },
  noActionReason: { suggest: { en: ['No action reason', 'Reason for no action'] } },
  noRetestReason: { suggest: { en: ['No retest reason'] } },
  plannedEnd: {
    suggest: {
      en: ['Planned end', 'Planned end date', 'Change completion date', 'Scheduled end'],
      de: ['Geplantes Ende', 'Geplantes Enddatum'],
      fr: ['Fin planifiée', 'Date de fin prévue'],
      es: ['Fin planificado', 'Fecha de fin planificada'],
      ja: ['終了予定日', '計画終了日時'],
      zh: ['计划结束', '计划结束时间'],
    },
  },
  plannedStart: {
    suggest: {
      en: ['Planned start', 'Planned start date', 'Change start date', 'Scheduled start'],
      de: ['Geplanter Start', 'Geplantes Startdatum', 'Geplanter Beginn'],
      fr: ['Début planifié', 'Date de début prévue'],
      es: ['Inicio planificado', 'Fecha de inicio planificada'],
      ja: ['開始予定日', '計画開始日時'],
      zh: ['计划开始', '计划开始时间'],
    },
  },
  testNotPossibleReason: { suggest: { en: ['Testing not possible', 'No test reason'] } },
  testResult: {
    suggest: {
      en: ['Test result', 'Test results', 'Test outcome', 'Test evidence'],
      de: ['Testergebnis', 'Testergebnisse'],
      fr: ['Résultat des tests', 'Résultat du test'],
      es: ['Resultado de las pruebas', 'Resultado de la prueba'],
      ja: ['テスト結果'],
      zh: ['测试结果'],
    },
  },
  unintendedEffect: { suggest: { en: ['Unintended effect', 'Unwanted effect', 'Side effect'] }, options: YES_NO },
} satisfies Partial<FieldVocabulary>;

import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of changes: what they are, what they may do and how they came out. */
export const changeFields = {
  businessBenefit: {
    suggest: {
      en: ['Change reason', 'Business benefit', 'Business justification', 'Benefit', 'Justification', 'Reason for change'],
      de: ['Änderungsgrund', 'Geschäftlicher Nutzen', 'Nutzen', 'Begründung', 'Grund der Änderung', 'Geschäftsnutzen'],
      fr: ['Motif du changement', 'Bénéfice métier', 'Justification', 'Raison du changement'],
      es: ['Motivo del cambio', 'Beneficio de negocio', 'Justificación', 'Razón del cambio'],
      ja: ['変更理由', 'ビジネス上の利点', '変更の理由'],
      zh: ['变更原因', '业务收益', '变更理由', '变更目的'],
    },
  },
  changeOutcome: {
    suggest: {
      en: ['Change outcome', 'Implementation result', 'Closure code', 'Change result', 'Outcome'],
      de: ['Änderungsergebnis', 'Umsetzungsergebnis', 'Ergebnis', 'Change-Ergebnis'],
      fr: ['Résultat du changement', 'Résultat', 'Résultat de la mise en œuvre'],
      es: ['Resultado del cambio', 'Resultado', 'Resultado de la implementación'],
      ja: ['変更結果', '実施結果'],
      zh: ['变更结果', '实施结果'],
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
      de: ['Change-Review', 'Nachbetrachtung', 'Überprüfung der Änderung'],
      fr: ['Revue post-implémentation', 'Bilan du changement', 'Revue du changement'],
      es: ['Revisión posterior a la implementación', 'Revisión del cambio', 'Revisión post-implementación'],
      ja: ['実施後レビュー', '変更レビュー'],
      zh: ['实施后评审', '变更评审', '变更回顾'],
    },
  },
  changeRisk: {
    suggest: {
      en: ['Change risk', 'Risk', 'Risk level'],
      de: ['Änderungsrisiko', 'Change-Risiko', 'Risiko', 'Risikostufe der Änderung'],
      fr: ['Risque du changement', 'Risque', 'Niveau de risque du changement'],
      es: ['Riesgo del cambio', 'Riesgo', 'Nivel de riesgo del cambio'],
      ja: ['変更リスク', 'リスク', '変更のリスク'],
      zh: ['变更风险', '风险', '变更风险等级'],
    },
    options: {
      low: ['Low', 'Niedrig', 'Gering', 'Faible', 'Bajo', '低'],
      medium: ['Medium', 'Moderate', 'Mittel', 'Moyen', 'Medio', '中'],
      high: ['High', 'Hoch', 'Élevé', 'Alto', '高'],
      critical: ['Critical', 'Very high', 'Kritisch', 'Critique', 'Crítico'],
    },
  },
  changeTarget: {
    suggest: {
      en: ['Change target', 'What is changed', 'Change object'],
      de: ['Gegenstand der Änderung', 'Was wird geändert'],
      fr: ['Objet du changement'],
      es: ['Objeto del cambio'],
      ja: ['変更対象'],
      zh: ['变更对象'],
    },
    options: {
      service: ['Service', 'Component', 'Infrastructure', 'Application'],
      sms: ['SMS', 'Service management system', 'Process', 'Policy'],
      contract: ['Contract', 'Vertrag'],
      document: ['Document', 'Documentation'],
    },
  },
  changeType: {
    suggest: {
      en: ['Change type', 'Type of change', 'Change category', 'Change classification', 'RFC type'],
      de: ['Änderungstyp', 'Änderungsart', 'Change-Typ', 'Art der Änderung', 'Change-Art'],
      fr: ['Type de changement', 'Catégorie de changement', 'Nature du changement'],
      es: ['Tipo de cambio', 'Clase de cambio', 'Categoría del cambio'],
      ja: ['変更タイプ', '変更種別', '変更の種類', '変更の種別'],
      zh: ['变更类型', '变更类别'],
    },
    options: {
      standard: ['Standard', 'Pre-approved', 'Preapproved', 'Estándar', '標準', '标准'],
      normal: ['Normal', 'Minor', 'Significant', 'Major', '通常', '一般'],
      emergency: ['Emergency', 'Urgent', 'Notfall', 'Urgence', 'Emergencia', 'Urgente', '緊急', '紧急'],
      'design-and-transition': ['Design and transition', 'New service', 'Project'],
    },
  },
  collisionAcknowledged: {
    suggest: {
      en: ['Overlap agreed', 'Collision acknowledged', 'Conflict accepted'],
      de: ['Überschneidung vereinbart', 'Konflikt akzeptiert'],
      fr: ['Chevauchement accepté', 'Conflit accepté'],
      es: ['Solapamiento aceptado', 'Conflicto aceptado'],
      ja: ['重複の承諾', '競合の承認'],
      zh: ['冲突已确认', '时间冲突已接受'],
    },
    options: YES_NO,
  },
  continuityRelevant: {
    suggest: {
      en: ['Continuity relevant', 'Continuity impact', 'DR relevant'],
      de: ['Kontinuitätsrelevant'],
      fr: ['Impact sur la continuité'],
      es: ['Relevante para la continuidad'],
      ja: ['事業継続への影響', '継続性への影響'],
      zh: ['影响连续性', '连续性相关'],
    },
    options: YES_NO,
  },
  feasibility: {
    suggest: {
      en: ['Feasibility', 'Technical feasibility'],
      de: ['Machbarkeit', 'Technische Machbarkeit'],
      fr: ['Faisabilité', 'Faisabilité technique'],
      es: ['Viabilidad', 'Factibilidad', 'Viabilidad técnica'],
      ja: ['実現可能性', '技術的実現性'],
      zh: ['可行性', '技术可行性'],
    },
  },
  financialImpact: {
    suggest: {
      en: ['Cost', 'Costs', 'Financial impact', 'Estimated cost'],
      de: ['Kosten', 'Finanzielle Auswirkung', 'Geschätzte Kosten'],
      fr: ['Coût', 'Impact financier', 'Coût estimé'],
      es: ['Coste', 'Costo', 'Impacto financiero', 'Coste estimado'],
      ja: ['コスト', '費用', '見積費用'],
      zh: ['成本', '费用', '预计成本', '财务影响'],
    },
  },
  impactAssessment: {
    suggest: {
      en: ['Impact assessment', 'Impact analysis', 'Change impact', 'Assessment'],
      de: ['Auswirkungsanalyse', 'Folgenabschätzung', 'Bewertung der Auswirkungen'],
      fr: ["Analyse d'impact", "Évaluation de l'impact"],
      es: ['Análisis de impacto', 'Evaluación de impacto', 'Evaluación del impacto'],
      ja: ['影響評価', '影響分析', '影響度評価'],
      zh: ['影响评估', '影响分析', '变更影响'],
    },
  },
  majorImpact: {
    suggest: {
      en: ['Major impact', 'Potential major impact', 'Major change'],
      de: ['Große Auswirkung', 'Erhebliche Auswirkung'],
      fr: ['Impact majeur', 'Impact important'],
      es: ['Impacto mayor', 'Impacto importante'],
      ja: ['重大な影響', '大きな影響'],
      zh: ['重大影响', '重大变更'],
    },
    options: YES_NO,
  },
  noActionReason: {
    suggest: {
      en: ['No action reason', 'Reason for no action'],
      de: ['Grund für keine Maßnahme'],
      fr: ["Motif d'absence d'action"],
      es: ['Motivo de no acción'],
      ja: ['対応不要の理由'],
      zh: ['无需措施的原因'],
    },
  },
  unintendedEffect: {
    suggest: {
      en: ['Unintended effect', 'Unwanted effect', 'Side effect'],
      de: ['Unbeabsichtigte Wirkung', 'Nebenwirkung'],
      fr: ['Effet indésirable', 'Effet secondaire'],
      es: ['Efecto no deseado', 'Efecto secundario'],
      ja: ['意図しない影響', '副作用'],
      zh: ['非预期影响', '副作用'],
    },
    options: YES_NO,
  },
} satisfies Partial<FieldVocabulary>;

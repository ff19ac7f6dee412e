import type { FieldVocabulary } from '../field-role';

/** Fields of incidents and service requests. */
export const incidentFields = {
  classification: {
    suggest: {
      en: [
        'Category',
        'Classification',
        'Incident category',
        'Product categorization',
        'Operational categorization',
        'Service category',
        'Subcategory',
        'Components',
        'Issue category',
        'Ticket category',
        'Request category',
      ],
      de: ['Kategorie', 'Klassifizierung', 'Klassifikation', 'Störungskategorie', 'Unterkategorie', 'Ticketkategorie'],
      fr: ['Catégorie', 'Classification', "Catégorie d'incident", 'Sous-catégorie'],
      es: ['Categoría', 'Clasificación', 'Categoría del incidente', 'Subcategoría', 'Tipificación'],
      ja: ['カテゴリ', 'カテゴリー', '分類', 'インシデントカテゴリ', 'サブカテゴリ', '種別'],
      zh: ['类别', '分类', '事件类别', '事件分类', '故障类别', '子类别'],
    },
  },
  escalationLevel: {
    suggest: {
      en: ['Escalation level', 'Escalated to', 'Escalation', 'Support tier'],
      de: ['Eskalationsstufe', 'Eskaliert an', 'Eskalationslevel'],
      fr: ["Niveau d'escalade", 'Escaladé à'],
      es: ['Nivel de escalado', 'Nivel de escalamiento', 'Escalado a'],
      ja: ['エスカレーションレベル', 'エスカレーション先'],
      zh: ['升级级别', '升级等级'],
    },
  },
  impact: {
    suggest: {
      en: ['Impact', 'Business impact'],
      de: ['Auswirkung', 'Auswirkungen', 'Geschäftsauswirkung'],
      fr: ['Impact', 'Impact métier'],
      es: ['Impacto', 'Impacto en el negocio'],
      ja: ['影響度', '影響', 'ビジネス影響'],
      zh: ['影响度', '影响', '影响范围', '业务影响'],
    },
    options: {
      extensive: [
        'Extensive / Widespread',
        'Extensive',
        'Widespread',
        '1 - High',
        'High',
        'Hoch',
        'Élevé',
        'Étendu',
        'Alto',
        'Extenso',
        '高',
        '大',
      ],
      significant: [
        'Significant / Large',
        'Significant',
        'Large',
        '2 - Medium',
        'Medium',
        'Mittel',
        'Moyen',
        'Medio',
        'Significatif',
        'Significativo',
        '中',
      ],
      moderate: ['Moderate / Limited', 'Moderate', 'Limited', 'Modéré', 'Moderado'],
      minor: ['Minor / Localized', 'Minor', 'Localized', '3 - Low', 'Low', 'Niedrig', 'Faible', 'Mineur', 'Bajo', 'Menor', '低', '小'],
    },
  },
  majorIncidentManager: {
    suggest: {
      en: ['Major incident manager', 'Incident manager', 'Incident commander', 'Incident lead'],
      de: ['Major-Incident-Manager', 'Incident-Manager', 'Incident Commander', 'Störungsmanager'],
      fr: ["Gestionnaire d'incident majeur", "Gestionnaire d'incident", "Responsable d'incident"],
      es: ['Gestor de incidentes', 'Gestor de incidente mayor', 'Responsable del incidente'],
      ja: ['インシデントマネージャー', '重大インシデント管理者', 'インシデントコマンダー', 'インシデント責任者'],
      zh: ['重大事件经理', '事件经理', '事件负责人'],
    },
  },
  majorProcedureChecklist: {
    suggest: {
      en: ['Major incident checklist', 'Major incident procedure', 'Playbook steps'],
      de: ['Major-Incident-Checkliste', 'Checkliste Großstörung'],
      fr: ["Liste de contrôle d'incident majeur"],
      es: ['Lista de verificación de incidente mayor'],
      ja: ['重大インシデントチェックリスト'],
      zh: ['重大事件检查表', '重大事件清单'],
    },
  },
  majorProcedureReference: {
    suggest: {
      en: ['Playbook', 'Runbook', 'Procedure'],
      de: ['Playbook', 'Runbook', 'Verfahren'],
      fr: ['Procédure', 'Mode opératoire'],
      es: ['Procedimiento', 'Guía de actuación'],
      ja: ['手順書', 'プレイブック', 'ランブック'],
      zh: ['操作手册', '处理预案', '应急预案'],
    },
  },
  managementInformed: {
    suggest: {
      en: ['Management informed', 'Management update', 'Executive update', 'Management notified'],
      de: ['Management informiert', 'Geschäftsleitung informiert'],
      fr: ['Direction informée', 'Management informé'],
      es: ['Dirección informada', 'Gerencia informada'],
      ja: ['経営層への報告', '経営層への通知'],
      zh: ['已通知管理层', '管理层已知悉'],
    },
  },
  noEscalationReason: {
    suggest: {
      en: ['No escalation reason', 'Reason for no escalation'],
      de: ['Grund für keine Eskalation'],
      fr: ["Motif d'absence d'escalade"],
      es: ['Motivo de no escalado'],
      ja: ['エスカレーションしない理由'],
      zh: ['未升级原因'],
    },
  },
  noProblemReason: {
    suggest: {
      en: ['No problem reason', 'No problem needed', 'Reason for no problem'],
      de: ['Grund für kein Problem'],
      fr: ["Motif d'absence de problème"],
      es: ['Motivo de no problema'],
      ja: ['問題管理不要の理由'],
      zh: ['无需问题单的原因'],
    },
  },
  notMajorReason: {
    suggest: {
      en: ['Not major reason', 'Why not major'],
      de: ['Grund für keine Großstörung', 'Warum nicht schwerwiegend'],
      fr: ['Pourquoi non majeur'],
      es: ['Motivo de no mayor'],
      ja: ['重大でない理由'],
      zh: ['非重大原因'],
    },
  },
  originalCreated: {
    suggest: {
      en: ['Original created', 'Imported created date', 'Original creation date'],
      de: ['Ursprünglich erstellt', 'Ursprüngliches Erstelldatum'],
      fr: ['Date de création initiale'],
      es: ['Fecha de creación original'],
      ja: ['元の作成日'],
      zh: ['原始创建时间'],
    },
  },
  outage: {
    suggest: {
      en: ['Outage', 'Service outage', 'Downtime', 'Service interruption'],
      de: ['Ausfall', 'Serviceausfall', 'Serviceunterbrechung'],
      fr: ['Panne', 'Interruption de service', 'Indisponibilité'],
      es: ['Caída', 'Interrupción del servicio', 'Indisponibilidad'],
      ja: ['サービス停止', '停止', 'サービス中断'],
      zh: ['服务中断', '停机', '中断', '服务停机'],
    },
    options: {
      none: ['No', 'None', 'Degraded'],
      unplanned: ['Yes', 'Unplanned', 'Unplanned outage', 'Outage'],
      planned: ['Planned', 'Maintenance'],
    },
  },
  priorityOverrideReason: {
    suggest: {
      en: ['Priority override reason', 'Reason for priority'],
      de: ['Grund für abweichende Priorität', 'Begründung der Priorität'],
      fr: ['Motif de la priorité', 'Justification de la priorité'],
      es: ['Motivo de la prioridad', 'Justificación de la prioridad'],
      ja: ['優先度変更の理由'],
      zh: ['优先级调整原因'],
    },
  },
  reviewReport: {
    suggest: {
      en: ['Review report', 'Incident report', 'Post-incident review', 'PIR report'],
      de: ['Abschlussbericht', 'Vorfallbericht', 'Störungsbericht'],
      fr: ["Rapport d'incident", 'Bilan', "Compte rendu d'incident"],
      es: ['Informe del incidente', 'Informe de incidente'],
      ja: ['インシデント報告書', '障害報告書'],
      zh: ['事件报告', '故障报告', '复盘报告'],
    },
  },
  stakeholders: {
    suggest: {
      en: ['Stakeholders', 'Responders and stakeholders'],
      de: ['Stakeholder', 'Beteiligte', 'Interessengruppen'],
      fr: ['Parties prenantes', 'Intervenants'],
      es: ['Partes interesadas', 'Interesados', 'Involucrados'],
      ja: ['ステークホルダー', '関係者', '利害関係者一覧'],
      zh: ['利益相关者', '干系人', '相关人员'],
    },
  },
  urgency: {
    suggest: {
      en: ['Urgency'],
      de: ['Dringlichkeit', 'Eiligkeit'],
      fr: ['Urgence'],
      es: ['Urgencia'],
      ja: ['緊急度', '緊急性'],
      zh: ['紧急程度', '紧急度', '紧迫性'],
    },
    options: {
      critical: ['Critical', 'Kritisch', 'Critique', 'Crítico', '緊急', '紧急'],
      high: ['High', '1 - High', 'Hoch', 'Élevé', 'Élevée', 'Alto', 'Alta', '高'],
      medium: ['Medium', '2 - Medium', 'Mittel', 'Moyen', 'Moyenne', 'Medio', 'Media', '中'],
      low: ['Low', '3 - Low', 'Niedrig', 'Faible', 'Basse', 'Bajo', 'Baja', '低'],
    },
  },
} satisfies Partial<FieldVocabulary>;

import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of incidents, service requests and problems. */
export const incidentFields = {
  causeCategory: {
    suggest: {
      en: ['Cause category', 'Root cause category', 'Closure code', 'Cause code'],
      de: ['Ursachenkategorie', 'Ursachencode'],
      fr: ['Catégorie de cause'],
      es: ['Categoría de causa'],
      ja: ['原因区分', '原因カテゴリ'],
      zh: ['原因类别'],
    },
    options: { capacity: ['Capacity', 'Performance', 'Overload', 'Kapazität'], change: ['Change', 'Change related'], other: ['Other'] },
  },
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
      ],
      de: ['Kategorie', 'Klassifizierung', 'Klassifikation', 'Störungskategorie'],
      fr: ['Catégorie', 'Classification'],
      es: ['Categoría', 'Clasificación'],
      ja: ['カテゴリ', 'カテゴリー', '分類'],
      zh: ['类别', '分类'],
    },
  },
  escalationLevel: {
    suggest: {
      en: ['Escalation level', 'Escalated to', 'Escalation'],
      de: ['Eskalationsstufe', 'Eskaliert an'],
      fr: ["Niveau d'escalade"],
      es: ['Nivel de escalado'],
      ja: ['エスカレーションレベル'],
      zh: ['升级级别'],
    },
  },
  fixNeedsChange: {
    suggest: {
      en: ['Change required', 'Fix needs a change', 'RFC required'],
      de: ['Änderung erforderlich'],
      fr: ['Changement requis'],
      es: ['Requiere cambio'],
      ja: ['変更要否'],
      zh: ['需要变更'],
    },
    options: YES_NO,
  },
  impact: {
    suggest: {
      en: ['Impact', 'Business impact'],
      de: ['Auswirkung', 'Auswirkungen'],
      fr: ['Impact'],
      es: ['Impacto'],
      ja: ['影響度', '影響'],
      zh: ['影响度', '影响', '影响范围'],
    },
    options: {
      extensive: ['Extensive / Widespread', 'Extensive', 'Widespread', '1 - High', 'High', 'Hoch'],
      significant: ['Significant / Large', 'Significant', 'Large', '2 - Medium', 'Medium', 'Mittel'],
      moderate: ['Moderate / Limited', 'Moderate', 'Limited'],
      minor: ['Minor / Localized', 'Minor', 'Localized', '3 - Low', 'Low', 'Niedrig'],
    },
  },
  investigation: {
    suggest: {
      en: ['Investigation', 'Investigation notes', 'Investigation reason', 'Analysis', 'Failure analysis'],
      de: ['Untersuchung', 'Untersuchungsergebnis', 'Analyse'],
      fr: ['Investigation', 'Analyse'],
      es: ['Investigación', 'Análisis'],
      ja: ['調査', '調査内容'],
      zh: ['调查', '调查结果'],
    },
  },
  knownErrorFlag: {
    suggest: {
      en: ['Known error', 'Known error flag'],
      de: ['Bekannter Fehler', 'Known Error'],
      fr: ['Erreur connue'],
      es: ['Error conocido'],
      ja: ['既知のエラー'],
      zh: ['已知错误'],
    },
    options: YES_NO,
  },
  majorIncidentManager: {
    suggest: {
      en: ['Major incident manager', 'Incident manager', 'Incident commander'],
      de: ['Major-Incident-Manager', 'Incident-Manager'],
      fr: ["Gestionnaire d'incident majeur", "Gestionnaire d'incident"],
      es: ['Gestor de incidentes', 'Gestor de incidente mayor'],
      ja: ['インシデントマネージャー', '重大インシデント管理者'],
      zh: ['重大事件经理', '事件经理'],
    },
  },
  majorProcedureChecklist: { suggest: { en: ['Major incident checklist', 'Major incident procedure', 'Playbook steps'] } },
  majorProcedureReference: { suggest: { en: ['Playbook', 'Runbook', 'Procedure'] } },
  managementInformed: {
    suggest: {
      en: ['Management informed', 'Management update', 'Executive update'],
      de: ['Management informiert'],
      fr: ['Direction informée'],
      es: ['Dirección informada'],
      ja: ['経営層への報告'],
      zh: ['已通知管理层'],
    },
  },
  noChangeReason: { suggest: { en: ['No change reason', 'Reason for no change'] } },
  noEscalationReason: { suggest: { en: ['No escalation reason', 'Reason for no escalation'] } },
  noImprovementReason: { suggest: { en: ['No improvement reason', 'No improvement found'] } },
  noMitigationReason: { suggest: { en: ['No mitigation reason'] } },
  noProblemReason: { suggest: { en: ['No problem reason', 'No problem needed'] } },
  notMajorReason: { suggest: { en: ['Not major reason', 'Why not major'] } },
  originalCreated: { suggest: { en: ['Original created', 'Imported created date'] } },
  outage: {
    suggest: {
      en: ['Outage', 'Service outage', 'Downtime'],
      de: ['Ausfall', 'Serviceausfall'],
      fr: ['Panne', 'Interruption de service'],
      es: ['Caída', 'Interrupción del servicio'],
      ja: ['サービス停止', '停止'],
      zh: ['服务中断', '停机'],
    },
    options: {
      none: ['No', 'None', 'Degraded'],
      unplanned: ['Yes', 'Unplanned', 'Unplanned outage', 'Outage'],
      planned: ['Planned', 'Maintenance'],
    },
  },
  preventiveActions: {
    suggest: {
      en: ['Preventive actions', 'Corrective actions', 'Proposed fix', 'Recommended actions'],
      de: ['Vorbeugemaßnahmen', 'Präventivmaßnahmen'],
      fr: ['Actions préventives'],
      es: ['Acciones preventivas'],
      ja: ['予防策', '再発防止策'],
      zh: ['预防措施'],
    },
  },
  priorityOverrideReason: { suggest: { en: ['Priority override reason', 'Reason for priority'] } },
  resolutionNote: {
    suggest: {
      en: ['Resolution note', 'Resolution notes', 'Resolution details', 'Solution'],
      de: ['Lösung', 'Lösungsbeschreibung'],
      fr: ['Note de résolution', 'Solution'],
      es: ['Nota de resolución', 'Solución'],
      ja: ['解決内容', '対応内容'],
      zh: ['解决方案', '解决说明'],
    },
  },
  reviewReport: {
    suggest: {
      en: ['Review report', 'Incident report', 'Post-incident review', 'PIR report'],
      de: ['Abschlussbericht', 'Vorfallbericht'],
      fr: ["Rapport d'incident", 'Bilan'],
      es: ['Informe del incidente'],
      ja: ['インシデント報告書'],
      zh: ['事件报告'],
    },
  },
  rootCause: {
    suggest: {
      en: ['Root cause', 'Root cause analysis', 'RCA'],
      de: ['Grundursache', 'Ursache', 'Hauptursache'],
      fr: ['Cause racine', 'Cause première'],
      es: ['Causa raíz'],
      ja: ['根本原因'],
      zh: ['根本原因'],
    },
  },
  stakeholders: {
    suggest: {
      en: ['Stakeholders', 'Responders and stakeholders'],
      de: ['Stakeholder'],
      fr: ['Parties prenantes'],
      es: ['Partes interesadas', 'Interesados'],
      ja: ['ステークホルダー', '関係者'],
      zh: ['利益相关者', '干系人'],
    },
  },
  urgency: {
    suggest: { en: ['Urgency'], de: ['Dringlichkeit'], fr: ['Urgence'], es: ['Urgencia'], ja: ['緊急度'], zh: ['紧急程度', '紧急度'] },
    options: {
      critical: ['Critical', 'Kritisch'],
      high: ['High', '1 - High', 'Hoch'],
      medium: ['Medium', '2 - Medium', 'Mittel'],
      low: ['Low', '3 - Low', 'Niedrig'],
    },
  },
  workaround: {
    suggest: {
      en: ['Workaround', 'Work-around', 'Temporary fix'],
      de: ['Workaround', 'Umgehungslösung', 'Übergangslösung'],
      fr: ['Solution de contournement', 'Contournement'],
      es: ['Solución temporal', 'Solución provisional'],
      ja: ['回避策', 'ワークアラウンド'],
      zh: ['临时解决方案', '变通方法'],
    },
  },
} satisfies Partial<FieldVocabulary>;

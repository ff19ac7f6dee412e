import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of security incidents and controls, and of continuity tests and invocations. */
export const securityFields = {
  byType: {
    suggest: {
      en: ['Figures by type', 'By type', 'Incidents by type'],
      de: ['Zahlen nach Art', 'Störungen nach Art'],
      fr: ['Chiffres par type', 'Incidents par type'],
      es: ['Cifras por tipo', 'Incidentes por tipo'],
      ja: ['種類別件数'],
      zh: ['按类型统计'],
    },
  },
  continuityReview: {
    suggest: {
      en: ['Test review', 'Review', 'Lessons learned'],
      de: ['Testauswertung', 'Auswertung des Tests'],
      fr: ['Revue du test', "Retour d'expérience"],
      es: ['Revisión de la prueba', 'Lecciones aprendidas'],
      ja: ['テストレビュー', '教訓'],
      zh: ['测试评审', '经验教训'],
    },
  },
  controlDecision: {
    suggest: {
      en: ['Control decision', 'Decision'],
      de: ['Entscheidung zur Maßnahme'],
      fr: ['Décision sur la mesure'],
      es: ['Decisión sobre el control'],
      ja: ['管理策の決定'],
      zh: ['控制决定'],
    },
  },
  controlMethod: {
    suggest: {
      en: ['Control method', 'Way of control'],
      de: ['Steuerungsmethode'],
      fr: ['Méthode de contrôle'],
      es: ['Método de control'],
      ja: ['管理方法'],
      zh: ['控制方法'],
    },
  },
  controlOwner: {
    suggest: {
      en: ['Control owner', 'Process owner', 'Owner'],
      de: ['Maßnahmenverantwortlicher', 'Prozessverantwortlicher'],
      fr: ['Responsable de la mesure', 'Responsable du processus'],
      es: ['Responsable del control', 'Responsable del proceso'],
      ja: ['管理策の責任者'],
      zh: ['控制负责人', '流程负责人'],
    },
  },
  controlStatus: {
    suggest: {
      en: ['Control status', 'Implementation status', 'Status'],
      de: ['Status der Maßnahme', 'Umsetzungsstatus'],
      fr: ['État de la mesure'],
      es: ['Estado del control'],
      ja: ['管理策の状態'],
      zh: ['控制状态'],
    },
    options: {
      planned: ['Planned', 'Proposed'],
      operating: ['Operating', 'Implemented', 'Active', 'In place'],
      'not-used': ['Not used', 'Retired', 'Not applicable'],
    },
  },
  customerImpact: {
    suggest: {
      en: ['Customer impact', 'Effect on customers', 'Impact on customers'],
      de: ['Auswirkung auf Kunden'],
      fr: ['Impact client'],
      es: ['Impacto en el cliente'],
      ja: ['顧客への影響'],
      zh: ['客户影响'],
    },
  },
  deficienciesFound: {
    suggest: {
      en: ['Deficiencies found', 'Shortcomings found', 'Deviations found'],
      de: ['Mängel festgestellt'],
      fr: ['Écarts constatés'],
      es: ['Deficiencias encontradas'],
      ja: ['不備の有無', '発見された不備'],
      zh: ['发现的不足', '发现的缺陷'],
    },
    options: YES_NO,
  },
  // Not "Impact": that is Jira's own choice on incidents, and no text on what happened.
  effect: {
    suggest: {
      en: ['Effect', 'Impact on services'],
      de: ['Auswirkung auf Services'],
      fr: ['Impact sur les services'],
      es: ['Impacto en los servicios'],
      ja: ['サービスへの影響'],
      zh: ['对服务的影响'],
    },
  },
  executedOn: {
    suggest: {
      en: ['Executed on', 'Test date', 'Date of test', 'Invocation date'],
      de: ['Durchgeführt am', 'Testdatum'],
      fr: ["Date d'exécution", 'Date du test'],
      es: ['Fecha de ejecución'],
      ja: ['実施日'],
      zh: ['执行日期'],
    },
  },
  invocationCause: {
    suggest: {
      en: ['Invocation cause', 'Cause'],
      de: ['Auslöser', 'Ursache der Auslösung'],
      fr: ["Cause de l'activation"],
      es: ['Causa de la activación'],
      ja: ['発動の原因'],
      zh: ['启动原因'],
    },
  },
  invocationImpact: {
    suggest: {
      en: ['Invocation impact', 'Impact description'],
      de: ['Auswirkung der Auslösung'],
      fr: ["Impact de l'activation"],
      es: ['Impacto de la activación'],
      ja: ['発動時の影響'],
      zh: ['启动影响'],
    },
  },
  invocationRecovery: {
    suggest: {
      en: ['Recovery', 'Recovery description'],
      de: ['Wiederherstellung'],
      fr: ['Reprise', 'Rétablissement'],
      es: ['Recuperación'],
      ja: ['復旧内容', '復旧'],
      zh: ['恢复', '恢复情况'],
    },
  },
  restriction: {
    suggest: {
      en: ['Restriction', 'Classification', 'Confidentiality'],
      de: ['Vertraulichkeit', 'Klassifizierung'],
      fr: ['Confidentialité'],
      es: ['Confidencialidad'],
      ja: ['機密区分'],
      zh: ['密级'],
    },
    options: {
      public: ['Public', 'Öffentlich'],
      internal: ['Internal', 'Intern'],
      confidential: ['Confidential', 'Vertraulich'],
      secret: ['Secret', 'Strictly confidential'],
    },
  },
  securityClassification: {
    suggest: {
      en: ['Security incident type', 'Security category', 'Security classification'],
      de: ['Art des Sicherheitsvorfalls', 'Sicherheitskategorie'],
      fr: ["Type d'incident de sécurité"],
      es: ['Tipo de incidente de seguridad'],
      ja: ['セキュリティインシデント種別'],
      zh: ['安全事件类型'],
    },
  },
  securityControls: {
    suggest: {
      en: ['Security controls', 'Agreed controls'],
      de: ['Sicherheitsmaßnahmen'],
      fr: ['Mesures de sécurité'],
      es: ['Controles de seguridad'],
      ja: ['セキュリティ管理策'],
      zh: ['安全控制'],
    },
  },
  securityReview: {
    suggest: {
      en: ['Security review', 'Lessons learned', 'Review'],
      de: ['Sicherheitsüberprüfung'],
      fr: ['Revue de sécurité'],
      es: ['Revisión de seguridad'],
      ja: ['セキュリティレビュー'],
      zh: ['安全评审'],
    },
  },
  securityRisk: {
    suggest: {
      en: ['Security risk', 'Risk level', 'Severity'],
      de: ['Sicherheitsrisiko'],
      fr: ['Risque de sécurité'],
      es: ['Riesgo de seguridad'],
      ja: ['セキュリティリスク'],
      zh: ['安全风险'],
    },
    options: { low: ['Low', 'Niedrig'], medium: ['Medium', 'Mittel'], high: ['High', 'Hoch'], critical: ['Critical', 'Kritisch'] },
  },
  volume: {
    suggest: {
      en: ['Volume', 'Number of incidents', 'Count'],
      de: ['Anzahl'],
      fr: ['Nombre'],
      es: ['Número', 'Cantidad'],
      ja: ['件数'],
      zh: ['数量'],
    },
  },
} satisfies Partial<FieldVocabulary>;

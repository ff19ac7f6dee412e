import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of risks, of security incidents and controls, and of continuity tests and invocations. */
export const riskFields = {
  byType: { suggest: { en: ['Figures by type', 'By type', 'Incidents by type'] } },
  consequence: {
    suggest: {
      en: ['Consequence', 'Severity', 'Risk impact'],
      de: ['Schadenshöhe', 'Auswirkung'],
      fr: ['Gravité', 'Conséquence'],
      es: ['Consecuencia', 'Severidad'],
    },
  },
  continuityReview: { suggest: { en: ['Test review', 'Review', 'Lessons learned'] } },
  controlDecision: { suggest: { en: ['Control decision', 'Decision'] } },
  controlMethod: { suggest: { en: ['Control method', 'Way of control'] } },
  controlOwner: { suggest: { en: ['Control owner', 'Process owner', 'Owner'] } },
  controlStatus: {
    suggest: { en: ['Control status', 'Implementation status', 'Status'] },
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
  effectiveness: {
    suggest: {
      en: ['Effectiveness', 'Control effectiveness'],
      de: ['Wirksamkeit'],
      fr: ['Efficacité'],
      es: ['Eficacia'],
      ja: ['有効性'],
      zh: ['有效性'],
    },
    options: {
      effective: ['Effective', 'Works', 'Wirksam'],
      'partly-effective': ['Partly effective', 'Needs improvement', 'Teilweise wirksam'],
      'not-effective': ['Not effective', 'Ineffective', 'Nicht wirksam'],
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
  invocationCause: { suggest: { en: ['Invocation cause', 'Cause'] } },
  invocationImpact: { suggest: { en: ['Invocation impact', 'Impact description'] } },
  invocationRecovery: { suggest: { en: ['Recovery', 'Recovery description'] } },
  likelihood: {
    suggest: {
      en: ['Likelihood', 'Probability'],
      de: ['Eintrittswahrscheinlichkeit', 'Wahrscheinlichkeit'],
      fr: ['Probabilité', 'Vraisemblance'],
      es: ['Probabilidad'],
      ja: ['発生可能性', '発生確率'],
      zh: ['可能性', '概率'],
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
  riskEffectiveness: {
    suggest: {
      en: ['Effectiveness', 'Effect of actions', 'Residual risk'],
      de: ['Wirksamkeit', 'Restrisiko'],
      fr: ['Efficacité', 'Risque résiduel'],
      es: ['Eficacia', 'Riesgo residual'],
      ja: ['有効性', '残存リスク'],
      zh: ['有效性', '残余风险'],
    },
  },
  riskRating: {
    suggest: {
      en: ['Risk rating', 'Risk level', 'Risk score', 'Inherent risk'],
      de: ['Risikobewertung', 'Risikostufe'],
      fr: ['Niveau de risque', 'Cotation du risque'],
      es: ['Nivel de riesgo'],
      ja: ['リスクレベル', 'リスク評価'],
      zh: ['风险等级'],
    },
    options: {
      low: ['Low', 'Niedrig', 'Gering'],
      medium: ['Medium', 'Mittel'],
      high: ['High', 'Hoch'],
      critical: ['Critical', 'Very high', 'Extreme'],
    },
  },
  riskResponse: {
    suggest: {
      en: ['Risk response', 'Treatment', 'Risk treatment', 'Response'],
      de: ['Risikobehandlung'],
      fr: ['Traitement du risque', 'Réponse au risque'],
      es: ['Tratamiento del riesgo', 'Respuesta al riesgo'],
      ja: ['リスク対応'],
      zh: ['风险应对', '风险处置'],
    },
    options: {
      accept: ['Accept', 'Accepted', 'Akzeptieren'],
      reduce: ['Reduce', 'Mitigate', 'Treat', 'Vermindern'],
      transfer: ['Transfer', 'Share', 'Übertragen'],
      avoid: ['Avoid', 'Vermeiden'],
      pursue: ['Pursue', 'Exploit', 'Opportunity pursued'],
    },
  },
  riskSource: {
    suggest: {
      en: ['Risk source', 'Source', 'Risk category'],
      de: ['Risikoquelle'],
      fr: ['Source du risque'],
      es: ['Fuente del riesgo'],
      ja: ['リスク源'],
      zh: ['风险来源'],
    },
    options: {
      organization: ['Organization', 'Internal'],
      'service-requirements': ['Service requirements', 'Services', 'Not meeting service requirements'],
      'other-parties': ['Other parties', 'Suppliers', 'Third parties'],
    },
  },
  riskTopic: {
    suggest: { en: ['Risk topic', 'Assessment topic', 'Risk area'] },
    options: {
      availability: ['Availability', 'Verfügbarkeit'],
      continuity: ['Continuity', 'Disaster recovery', 'Kontinuität'],
      'information-security': ['Information security', 'Security', 'Informationssicherheit'],
      other: ['Other'],
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
  securityReview: { suggest: { en: ['Security review', 'Lessons learned', 'Review'] } },
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

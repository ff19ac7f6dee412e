import type { FieldVocabulary } from '../field-role';

/** Fields of risks. */
export const riskFields = {
  consequence: {
    suggest: {
      en: ['Consequence', 'Severity', 'Risk impact'],
      de: ['Schadenshöhe', 'Auswirkung'],
      fr: ['Gravité', 'Conséquence'],
      es: ['Consecuencia', 'Severidad'],
      ja: ['結果の重大性', '影響の大きさ'],
      zh: ['后果', '后果严重性'],
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
    suggest: {
      en: ['Risk topic', 'Assessment topic', 'Risk area'],
      de: ['Risikothema', 'Risikobereich'],
      fr: ['Thème du risque', 'Domaine de risque'],
      es: ['Tema del riesgo', 'Área de riesgo'],
      ja: ['リスク領域'],
      zh: ['风险领域', '风险主题'],
    },
    options: {
      availability: ['Availability', 'Verfügbarkeit'],
      continuity: ['Continuity', 'Disaster recovery', 'Kontinuität'],
      'information-security': ['Information security', 'Security', 'Informationssicherheit'],
      other: ['Other'],
    },
  },
} satisfies Partial<FieldVocabulary>;

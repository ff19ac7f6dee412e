import type { FieldVocabulary } from '../field-role';

/** Fields of objectives, roles and metrics of the management system. */
export const objectiveFields = {
  actionPlan: {
    suggest: {
      en: ['Action plan', 'Plan', 'What will be done'],
      de: ['Maßnahmenplan', 'Aktionsplan'],
      fr: ["Plan d'action"],
      es: ['Plan de acción'],
      ja: ['行動計画', '実行計画'],
      zh: ['行动计划', '措施计划'],
    },
  },
  awarenessConfirmedOn: {
    suggest: {
      en: ['Awareness confirmed on', 'Awareness date'],
      de: ['Bewusstsein bestätigt am'],
      fr: ['Sensibilisation confirmée le'],
      es: ['Concienciación confirmada el'],
      ja: ['認識確認日'],
      zh: ['意识确认日期'],
    },
  },
  competenceProof: {
    suggest: {
      en: ['Proof of competence', 'Competence proof', 'Certificates'],
      de: ['Kompetenznachweis'],
      fr: ['Preuve de compétence'],
      es: ['Prueba de competencia'],
      ja: ['力量の証拠', '資格証明'],
      zh: ['能力证明', '资质证书'],
    },
  },
  evaluationMethod: {
    suggest: {
      en: ['Evaluation method', 'How success is judged', 'Measure of success'],
      de: ['Bewertungsmethode'],
      fr: ["Méthode d'évaluation"],
      es: ['Método de evaluación'],
      ja: ['評価方法'],
      zh: ['评估方法', '评价方法'],
    },
  },
  lastMeasuredOn: {
    suggest: {
      en: ['Last measured', 'Last measured on', 'Measured on'],
      de: ['Zuletzt gemessen'],
      fr: ['Dernière mesure'],
      es: ['Última medición'],
      ja: ['最終測定日'],
      zh: ['上次测量日期'],
    },
  },
  lastResult: {
    suggest: {
      en: ['Latest result', 'Current value', 'Last value'],
      de: ['Aktueller Wert'],
      fr: ['Valeur actuelle'],
      es: ['Valor actual'],
      ja: ['現在値'],
      zh: ['当前值'],
    },
  },
  measuringInterval: {
    suggest: {
      en: ['Measuring interval', 'Measurement frequency', 'Frequency'],
      de: ['Messintervall'],
      fr: ['Fréquence de mesure'],
      es: ['Frecuencia de medición'],
      ja: ['測定間隔', '測定頻度'],
      zh: ['测量间隔', '测量频率'],
    },
  },
  metric: {
    suggest: {
      en: ['Metric', 'Measure', 'KPI'],
      de: ['Kennzahl', 'KPI', 'Messgröße'],
      fr: ['Indicateur', 'KPI'],
      es: ['Indicador', 'KPI'],
      ja: ['指標', 'KPI'],
      zh: ['指标', 'KPI'],
    },
  },
  objectiveLevel: {
    suggest: {
      en: ['Level', 'Function', 'Department'],
      de: ['Ebene', 'Funktion', 'Bereich'],
      fr: ['Niveau', 'Fonction'],
      es: ['Nivel', 'Función'],
      ja: ['部門', '階層'],
      zh: ['层级', '部门'],
    },
  },
  policyLink: {
    suggest: {
      en: ['Policy', 'Policy link'],
      de: ['Richtlinie', 'Politik'],
      fr: ['Politique'],
      es: ['Política'],
      ja: ['方針'],
      zh: ['方针', '政策'],
    },
  },
  proofValidUntil: {
    suggest: {
      en: ['Valid until', 'Certificate expiry'],
      de: ['Gültig bis'],
      fr: ["Valable jusqu'au"],
      es: ['Válido hasta'],
      ja: ['有効期限'],
      zh: ['有效期至'],
    },
  },
  requiredCompetence: {
    suggest: {
      en: ['Required competence', 'Required skills'],
      de: ['Benötigte Kompetenz', 'Erforderliche Fähigkeiten'],
      fr: ['Compétences requises'],
      es: ['Competencias requeridas'],
      ja: ['必要な力量', '必要スキル'],
      zh: ['所需能力', '所需技能'],
    },
  },
  resources: {
    suggest: {
      en: ['Resources', 'Required resources'],
      de: ['Ressourcen'],
      fr: ['Ressources'],
      es: ['Recursos'],
      ja: ['リソース'],
      zh: ['资源'],
    },
  },
} satisfies Partial<FieldVocabulary>;

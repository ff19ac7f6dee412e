import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of reviews, complaints and disputes. */
export const reviewFields = {
  alignmentVerdict: {
    suggest: {
      en: ['Service fit', 'Alignment verdict', 'Still fits'],
      de: ['Passung des Services', 'Service passt noch'],
      fr: ['Adéquation du service'],
      es: ['Adecuación del servicio'],
      ja: ['サービスの適合性'],
      zh: ['服务适配性'],
    },
    options: { fits: ['Fits', 'Still fits', 'Yes'], 'no-longer-fits': ['No longer fits', 'Misaligned', 'No'] },
  },
  chair: {
    suggest: {
      en: ['Chair', 'Chaired by', 'Chairperson'],
      de: ['Vorsitz', 'Leitung'],
      fr: ['Président', 'Animateur'],
      es: ['Presidente'],
      ja: ['議長'],
      zh: ['主持人'],
    },
  },
  ciTypesCovered: {
    suggest: {
      en: ['CI types verified', 'Types covered', 'Object types'],
      de: ['Geprüfte CI-Typen'],
      fr: ['Types de CI vérifiés'],
      es: ['Tipos de CI verificados'],
      ja: ['検証したCIタイプ'],
      zh: ['已核查的配置项类型'],
    },
  },
  complaintOutcome: {
    suggest: {
      en: ['Complaint outcome', 'Outcome'],
      de: ['Ergebnis der Beschwerde'],
      fr: ['Issue de la réclamation'],
      es: ['Resultado de la reclamación'],
      ja: ['苦情の結果'],
      zh: ['投诉结果'],
    },
    options: {
      upheld: ['Upheld', 'Justified', 'Accepted'],
      'not-upheld': ['Not upheld', 'Unjustified'],
      settled: ['Settled', 'Resolved'],
      'rejected-by-customer': ['Rejected by customer', 'Customer disagrees'],
    },
  },
  conclusion: {
    suggest: {
      en: ['Conclusion', 'Conclusions', 'Findings and conclusions'],
      de: ['Fazit', 'Schlussfolgerung', 'Schlussfolgerungen'],
      fr: ['Conclusion', 'Conclusions'],
      es: ['Conclusión', 'Conclusiones'],
      ja: ['結論'],
      zh: ['结论'],
    },
  },
  correctedOnTheSpot: {
    suggest: {
      en: ['Corrected on the spot', 'Corrected immediately'],
      de: ['Sofort korrigiert', 'Vor Ort korrigiert'],
      fr: ['Corrigé immédiatement'],
      es: ['Corregido en el acto'],
      ja: ['その場で修正済み'],
      zh: ['现场纠正'],
    },
    options: YES_NO,
  },
  decisions: {
    suggest: {
      en: ['Decisions', 'Outputs', 'Review decisions'],
      de: ['Entscheidungen', 'Beschlüsse'],
      fr: ['Décisions'],
      es: ['Decisiones'],
      ja: ['決定事項'],
      zh: ['决定'],
    },
  },
  disputeOutcome: {
    suggest: {
      en: ['Dispute outcome', 'Outcome'],
      de: ['Ergebnis des Streitfalls'],
      fr: ['Issue du litige'],
      es: ['Resultado de la disputa'],
      ja: ['紛争の結果'],
      zh: ['争议结果'],
    },
  },
  findings: {
    suggest: {
      en: ['Findings', 'Deviations', 'Observations'],
      de: ['Feststellungen', 'Befunde', 'Abweichungen'],
      fr: ['Constats', 'Écarts'],
      es: ['Hallazgos'],
      ja: ['発見事項', '指摘事項'],
      zh: ['发现', '审核发现'],
    },
  },
  managementReviewInputs: {
    suggest: {
      en: ['Management review inputs', 'Agenda', 'Inputs'],
      de: ['Eingaben der Managementbewertung', 'Tagesordnung'],
      fr: ["Éléments d'entrée de la revue", 'Ordre du jour'],
      es: ['Entradas de la revisión', 'Orden del día'],
      ja: ['マネジメントレビューのインプット', '議題'],
      zh: ['管理评审输入', '议程'],
    },
  },
  minutes: {
    suggest: {
      en: ['Minutes', 'Minutes link', 'Meeting minutes'],
      de: ['Protokoll'],
      fr: ['Compte rendu', 'Procès-verbal'],
      es: ['Acta'],
      ja: ['議事録'],
      zh: ['会议纪要'],
    },
  },
  noChangeNeeded: {
    suggest: {
      en: ['No change needed', 'No change required'],
      de: ['Keine Änderung nötig'],
      fr: ['Aucun changement nécessaire'],
      es: ['No requiere cambios'],
      ja: ['変更不要'],
      zh: ['无需变更'],
    },
    options: YES_NO,
  },
  outcome: {
    suggest: {
      en: ['Outcome', 'Review outcome', 'Result'],
      de: ['Ergebnis'],
      fr: ['Résultat'],
      es: ['Resultado'],
      ja: ['成果', '結果'],
      zh: ['成果', '结果'],
    },
  },
  result: {
    suggest: {
      en: ['Result', 'Assessment result', 'Outcome'],
      de: ['Ergebnis'],
      fr: ['Résultat'],
      es: ['Resultado'],
      ja: ['結果'],
      zh: ['结果'],
    },
  },
  verdict: {
    suggest: {
      en: ['Verdict', 'Evaluation', 'Overall result'],
      de: ['Bewertung', 'Gesamtbewertung'],
      fr: ['Verdict', 'Évaluation'],
      es: ['Veredicto', 'Evaluación'],
      ja: ['評価'],
      zh: ['评价'],
    },
  },
} satisfies Partial<FieldVocabulary>;

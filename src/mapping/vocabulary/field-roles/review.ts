import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of reviews, reports, surveys, complaints and disputes. */
export const reviewFields = {
  actuals: {
    suggest: { en: ['Actual costs', 'Actuals', 'Actual'], de: ['Istkosten', 'Ist-Kosten'], fr: ['Coûts réels'], es: ['Costes reales'] },
  },
  alignmentVerdict: {
    suggest: { en: ['Service fit', 'Alignment verdict', 'Still fits'] },
    options: { fits: ['Fits', 'Still fits', 'Yes'], 'no-longer-fits': ['No longer fits', 'Misaligned', 'No'] },
  },
  analysis: {
    suggest: {
      en: ['Analysis', 'Analysis of results'],
      de: ['Analyse', 'Auswertung'],
      fr: ['Analyse'],
      es: ['Análisis'],
      ja: ['分析'],
      zh: ['分析'],
    },
  },
  capacityVerdict: {
    suggest: { en: ['Capacity verdict', 'Capacity sufficient'] },
    options: { sufficient: ['Sufficient', 'Enough', 'Yes'], 'not-sufficient': ['Not sufficient', 'Insufficient', 'Too little', 'No'] },
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
  ciTypesCovered: { suggest: { en: ['CI types verified', 'Types covered', 'Object types'] } },
  complaintOutcome: {
    suggest: {
      en: ['Complaint outcome', 'Outcome'],
      de: ['Ergebnis der Beschwerde'],
      fr: ['Issue de la réclamation'],
      es: ['Resultado de la reclamación'],
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
  consumption: {
    suggest: {
      en: ['Consumption', 'Service use', 'Usage'],
      de: ['Nutzung', 'Verbrauch'],
      fr: ['Consommation', 'Utilisation'],
      es: ['Consumo', 'Uso'],
    },
  },
  correctedOnTheSpot: { suggest: { en: ['Corrected on the spot', 'Corrected immediately'] }, options: YES_NO },
  currentDemand: {
    suggest: { en: ['Current demand', 'Demand'], de: ['Aktueller Bedarf'], fr: ['Demande actuelle'], es: ['Demanda actual'] },
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
  disputeOutcome: { suggest: { en: ['Dispute outcome', 'Outcome'] } },
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
  forecast: {
    suggest: {
      en: ['Forecast', 'Demand forecast', 'Financial forecast'],
      de: ['Prognose', 'Forecast'],
      fr: ['Prévision'],
      es: ['Previsión'],
      ja: ['予測'],
      zh: ['预测'],
    },
  },
  managementReviewInputs: { suggest: { en: ['Management review inputs', 'Agenda', 'Inputs'] } },
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
  noChangeNeeded: { suggest: { en: ['No change needed', 'No change required'] }, options: YES_NO },
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
  performanceResult: {
    suggest: {
      en: ['Performance result', 'Supplier performance', 'Performance'],
      de: ['Leistungsbewertung', 'Leistung'],
      fr: ['Performance'],
      es: ['Desempeño', 'Rendimiento'],
    },
  },
  reportInterval: {
    suggest: { en: ['Report frequency', 'Frequency', 'Interval'], de: ['Berichtsintervall'], fr: ['Fréquence'], es: ['Frecuencia'] },
  },
  reportLink: {
    suggest: { en: ['Report', 'Report link'], de: ['Bericht'], fr: ['Rapport'], es: ['Informe'], ja: ['レポート', '報告書'], zh: ['报告'] },
  },
  reportedIn: { suggest: { en: ['Reported in', 'Report'] } },
  reportedTo: {
    suggest: {
      en: ['Reported to', 'Recipients', 'Distribution', 'Distribution list'],
      de: ['Verteiler', 'Empfänger', 'Berichtet an'],
      fr: ['Destinataires', 'Diffusion'],
      es: ['Destinatarios', 'Informado a'],
      ja: ['報告先', '配布先'],
      zh: ['报告对象', '收件人'],
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
  sampleSize: {
    suggest: {
      en: ['Sample size', 'Sample', 'Responses'],
      de: ['Stichprobe'],
      fr: ['Échantillon'],
      es: ['Muestra'],
      ja: ['サンプル数'],
      zh: ['样本量'],
    },
  },
  samplingRationale: { suggest: { en: ['Sampling rationale'] } },
  score: {
    suggest: {
      en: ['Score', 'Satisfaction score', 'CSAT', 'NPS'],
      de: ['Zufriedenheitswert', 'Punktzahl'],
      fr: ['Score', 'Note de satisfaction'],
      es: ['Puntuación'],
      ja: ['スコア', '満足度'],
      zh: ['得分', '满意度'],
    },
  },
  targetResult: { suggest: { en: ['Target results', 'SLA results', 'Results against targets'] } },
  targetsMissed: {
    suggest: {
      en: ['Targets missed', 'Target missed', 'SLA missed'],
      de: ['Ziele verfehlt'],
      fr: ['Objectifs manqués'],
      es: ['Objetivos incumplidos'],
    },
    options: YES_NO,
  },
  trend: {
    suggest: {
      en: ['Trend', 'Trends', 'Trend analysis'],
      de: ['Trend', 'Trends'],
      fr: ['Tendance', 'Tendances'],
      es: ['Tendencia', 'Tendencias'],
      ja: ['傾向', 'トレンド'],
      zh: ['趋势'],
    },
  },
  usageData: {
    suggest: {
      en: ['Usage data', 'Capacity usage', 'Utilisation', 'Utilization'],
      de: ['Auslastung'],
      fr: ['Utilisation de la capacité'],
      es: ['Utilización'],
      ja: ['使用率'],
      zh: ['使用率'],
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
  workloadResult: { suggest: { en: ['Workload result', 'Workload', 'Volume result'] } },
} satisfies Partial<FieldVocabulary>;

import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of reports and of what is measured for them: costs, demand, capacity, targets. */
export const reportFields = {
  actuals: {
    suggest: {
      en: ['Actual costs', 'Actuals', 'Actual'],
      de: ['Istkosten', 'Ist-Kosten'],
      fr: ['Coûts réels'],
      es: ['Costes reales'],
      ja: ['実績費用', '実績額'],
      zh: ['实际成本', '实际费用'],
    },
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
    suggest: {
      en: ['Capacity verdict', 'Capacity sufficient'],
      de: ['Kapazitätsurteil', 'Kapazität ausreichend'],
      fr: ['Capacité suffisante'],
      es: ['Capacidad suficiente'],
      ja: ['キャパシティの充足'],
      zh: ['容量是否充足'],
    },
    options: { sufficient: ['Sufficient', 'Enough', 'Yes'], 'not-sufficient': ['Not sufficient', 'Insufficient', 'Too little', 'No'] },
  },
  consumption: {
    suggest: {
      en: ['Consumption', 'Service use', 'Usage'],
      de: ['Nutzung', 'Verbrauch'],
      fr: ['Consommation', 'Utilisation'],
      es: ['Consumo', 'Uso'],
      ja: ['利用状況', '消費量'],
      zh: ['使用情况', '消耗量'],
    },
  },
  currentDemand: {
    suggest: {
      en: ['Current demand', 'Demand'],
      de: ['Aktueller Bedarf'],
      fr: ['Demande actuelle'],
      es: ['Demanda actual'],
      ja: ['現在の需要'],
      zh: ['当前需求'],
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
  performanceResult: {
    suggest: {
      en: ['Performance result', 'Supplier performance', 'Performance'],
      de: ['Leistungsbewertung', 'Leistung'],
      fr: ['Performance'],
      es: ['Desempeño', 'Rendimiento'],
      ja: ['パフォーマンス結果', '実績評価'],
      zh: ['绩效结果', '供应商绩效'],
    },
  },
  reportInterval: {
    suggest: {
      en: ['Report frequency', 'Frequency', 'Interval'],
      de: ['Berichtsintervall'],
      fr: ['Fréquence'],
      es: ['Frecuencia'],
      ja: ['報告頻度', '報告間隔'],
      zh: ['报告频率', '报告间隔'],
    },
  },
  reportLink: {
    suggest: { en: ['Report', 'Report link'], de: ['Bericht'], fr: ['Rapport'], es: ['Informe'], ja: ['レポート', '報告書'], zh: ['报告'] },
  },
  reportedIn: {
    suggest: {
      en: ['Reported in', 'Report'],
      de: ['Berichtet in'],
      fr: ['Rapporté dans'],
      es: ['Informado en'],
      ja: ['報告先レポート'],
      zh: ['报告于'],
    },
  },
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
  samplingRationale: {
    suggest: {
      en: ['Sampling rationale', 'Why this sample'],
      de: ['Begründung der Stichprobe'],
      fr: ["Justification de l'échantillon"],
      es: ['Justificación de la muestra'],
      ja: ['サンプリングの根拠'],
      zh: ['抽样依据'],
    },
  },
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
  targetResult: {
    suggest: {
      en: ['Target results', 'SLA results', 'Results against targets'],
      de: ['Zielergebnisse', 'SLA-Ergebnisse'],
      fr: ['Résultats par rapport aux objectifs', 'Résultats SLA'],
      es: ['Resultados frente a objetivos', 'Resultados de SLA'],
      ja: ['目標に対する結果', 'SLA結果'],
      zh: ['目标达成结果', 'SLA结果'],
    },
  },
  targetsMissed: {
    suggest: {
      en: ['Targets missed', 'Target missed', 'SLA missed'],
      de: ['Ziele verfehlt'],
      fr: ['Objectifs manqués'],
      es: ['Objetivos incumplidos'],
      ja: ['目標未達', 'SLA未達'],
      zh: ['未达目标', 'SLA未达标'],
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
  workloadResult: {
    suggest: {
      en: ['Workload result', 'Workload', 'Volume result'],
      de: ['Lastergebnis', 'Auslastungsergebnis'],
      fr: ['Charge constatée', 'Charge de travail'],
      es: ['Carga de trabajo'],
      ja: ['作業負荷', '負荷実績'],
      zh: ['工作量', '工作负荷'],
    },
  },
} satisfies Partial<FieldVocabulary>;

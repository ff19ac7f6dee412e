import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of audits, nonconformities and improvements. */
export const improvementFields = {
  alignmentScore: {
    suggest: {
      en: ['Alignment score', 'Objective fit', 'Strategic fit'],
      de: ['Zielbeitrag', 'Strategische Passung'],
      fr: ["Score d'alignement"],
      es: ['Puntuación de alineación'],
      ja: ['目標適合度', '整合性スコア'],
      zh: ['目标契合度', '一致性得分'],
    },
  },
  auditCriteria: {
    suggest: {
      en: ['Audit criteria', 'Criteria'],
      de: ['Auditkriterien'],
      fr: ["Critères d'audit"],
      es: ['Criterios de auditoría'],
      ja: ['監査基準'],
      zh: ['审核准则'],
    },
  },
  auditReport: {
    suggest: {
      en: ['Audit report', 'Report link'],
      de: ['Auditbericht'],
      fr: ["Rapport d'audit"],
      es: ['Informe de auditoría'],
      ja: ['監査報告書'],
      zh: ['审核报告'],
    },
  },
  auditScope: {
    suggest: {
      en: ['Audit scope', 'Scope'],
      de: ['Auditumfang', 'Auditbereich'],
      fr: ["Périmètre d'audit"],
      es: ['Alcance de la auditoría'],
      ja: ['監査範囲'],
      zh: ['审核范围'],
    },
  },
  auditedClauses: {
    suggest: {
      en: ['Audited clauses', 'Audited processes', 'Clauses covered'],
      de: ['Auditierte Abschnitte', 'Auditierte Prozesse'],
      fr: ['Clauses auditées', 'Processus audités'],
      es: ['Cláusulas auditadas', 'Procesos auditados'],
      ja: ['監査対象条項', '監査対象プロセス'],
      zh: ['审核条款', '被审核过程'],
    },
  },
  auditor: {
    suggest: {
      en: ['Auditor', 'Auditors', 'Lead auditor'],
      de: ['Auditor', 'Auditoren'],
      fr: ['Auditeur'],
      es: ['Auditor'],
      ja: ['監査員'],
      zh: ['审核员'],
    },
  },
  cause: {
    suggest: {
      en: ['Cause', 'Root cause', 'Cause of nonconformity'],
      de: ['Ursache'],
      fr: ['Cause'],
      es: ['Causa'],
      ja: ['原因'],
      zh: ['原因'],
    },
  },
  correction: {
    suggest: {
      en: ['Correction', 'Immediate action', 'Containment'],
      de: ['Sofortmaßnahme', 'Korrektur'],
      fr: ['Correction', 'Action immédiate'],
      es: ['Corrección', 'Acción inmediata'],
      ja: ['修正処置', '応急処置'],
      zh: ['纠正', '即时措施'],
    },
  },
  correctiveResult: {
    suggest: {
      en: ['Result', 'Results', 'Corrective action result'],
      de: ['Ergebnis'],
      fr: ['Résultat'],
      es: ['Resultado'],
      ja: ['結果'],
      zh: ['结果'],
    },
  },
  effectivenessReview: {
    suggest: {
      en: ['Effectiveness review', 'Effectiveness check', 'Verification of effectiveness'],
      de: ['Wirksamkeitsprüfung'],
      fr: ["Revue d'efficacité", "Vérification de l'efficacité"],
      es: ['Verificación de la eficacia'],
      ja: ['有効性確認', '有効性レビュー'],
      zh: ['有效性评审', '有效性验证'],
    },
  },
  improvementSource: {
    suggest: {
      en: ['Source', 'Source of improvement', 'Origin'],
      de: ['Quelle', 'Herkunft'],
      fr: ['Source', 'Origine'],
      es: ['Origen', 'Fuente'],
      ja: ['改善の出所', '改善の発端'],
      zh: ['改进来源'],
    },
  },
  independenceStatement: {
    suggest: {
      en: ['Independence statement', 'Impartiality statement'],
      de: ['Unabhängigkeitserklärung', 'Unparteilichkeitserklärung'],
      fr: ["Déclaration d'indépendance", "Déclaration d'impartialité"],
      es: ['Declaración de independencia', 'Declaración de imparcialidad'],
      ja: ['独立性の表明', '公平性の表明'],
      zh: ['独立性声明', '公正性声明'],
    },
  },
  ncSeverity: {
    suggest: {
      en: ['Severity', 'Nonconformity grade', 'Grade'],
      de: ['Schweregrad'],
      fr: ['Gravité'],
      es: ['Gravedad', 'Severidad'],
      ja: ['重大度'],
      zh: ['严重程度'],
    },
    options: {
      major: ['Major', 'Schwerwiegend'],
      minor: ['Minor', 'Geringfügig'],
      observation: ['Observation', 'Opportunity for improvement'],
    },
  },
  noObjectiveReason: {
    suggest: {
      en: ['No objective reason', 'Reason for no objective'],
      de: ['Grund für kein Ziel'],
      fr: ["Motif d'absence d'objectif"],
      es: ['Motivo de no objetivo'],
      ja: ['目標なしの理由'],
      zh: ['无目标原因'],
    },
  },
  nonconformitiesFound: {
    suggest: {
      en: ['Nonconformities found', 'Nonconformity found', 'NC found'],
      de: ['Abweichungen festgestellt'],
      fr: ['Non-conformités constatées'],
      es: ['No conformidades encontradas'],
      ja: ['不適合の有無', '発見された不適合'],
      zh: ['发现的不符合项', '不符合项数'],
    },
    options: YES_NO,
  },
  objectiveLink: {
    suggest: {
      en: ['Objective', 'Objectives', 'Goals', 'Service objective'],
      de: ['Serviceziel', 'Unterstütztes Ziel'],
      fr: ['Objectif servi'],
      es: ['Objetivo al que sirve'],
      ja: ['対応する目標', 'サービス目標'],
      zh: ['对应目标', '服务目标'],
    },
  },
  resultMeasured: {
    suggest: {
      en: ['Measured result', 'Result', 'Result measured'],
      de: ['Gemessenes Ergebnis'],
      fr: ['Résultat mesuré'],
      es: ['Resultado medido'],
      ja: ['測定結果'],
      zh: ['测量结果'],
    },
  },
  similarCases: {
    suggest: {
      en: ['Similar cases', 'Extent', 'Similar nonconformities'],
      de: ['Ähnliche Fälle'],
      fr: ['Cas similaires'],
      es: ['Casos similares'],
      ja: ['類似事例'],
      zh: ['类似情况'],
    },
  },
  smsChangeNeeded: {
    suggest: {
      en: ['SMS change needed', 'Process change needed'],
      de: ['SMS-Änderung nötig', 'Prozessänderung nötig'],
      fr: ['Changement du SMS nécessaire'],
      es: ['Cambio del SGS necesario'],
      ja: ['SMSの変更が必要', 'プロセス変更が必要'],
      zh: ['是否需要变更SMS', '需要变更流程'],
    },
    options: YES_NO,
  },
  target: {
    suggest: {
      en: ['Target', 'Improvement target', 'Target value'],
      de: ['Zielwert', 'Ziel'],
      fr: ['Cible', 'Objectif'],
      es: ['Meta', 'Objetivo'],
      ja: ['目標値', '目標'],
      zh: ['目标值', '目标'],
    },
  },
  targetMet: {
    suggest: {
      en: ['Target met', 'Target achieved'],
      de: ['Ziel erreicht'],
      fr: ['Objectif atteint'],
      es: ['Objetivo cumplido'],
      ja: ['目標達成'],
      zh: ['目标达成'],
    },
    options: { yes: ['Yes', 'Met', 'Ja'], partly: ['Partly', 'Partially'], no: ['No', 'Missed', 'Nein'] },
  },
} satisfies Partial<FieldVocabulary>;

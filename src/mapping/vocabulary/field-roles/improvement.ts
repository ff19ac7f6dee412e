import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of audits, nonconformities and improvements. */
export const improvementFields = {
  alignmentScore: { suggest: { en: ['Alignment score', 'Objective fit', 'Strategic fit'] } },
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
  auditedClauses: { suggest: { en: ['Audited clauses', 'Audited processes', 'Clauses covered'] } },
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
    },
  },
  independenceStatement: { suggest: { en: ['Independence statement', 'Impartiality statement'] } },
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
  noObjectiveReason: { suggest: { en: ['No objective reason'] } },
  nonconformitiesFound: {
    suggest: {
      en: ['Nonconformities found', 'Nonconformity found', 'NC found'],
      de: ['Abweichungen festgestellt'],
      fr: ['Non-conformités constatées'],
      es: ['No conformidades encontradas'],
    },
    options: YES_NO,
  },
  objectiveLink: {
    suggest: {
      en: ['Objective', 'Objectives', 'Goals', 'Service objective'],
      de: ['Serviceziel', 'Unterstütztes Ziel'],
      fr: ['Objectif servi'],
      es: ['Objetivo al que sirve'],
    },
  },
  resultMeasured: {
    suggest: {
      en: ['Measured result', 'Result', 'Result measured'],
      de: ['Gemessenes Ergebnis'],
      fr: ['Résultat mesuré'],
      es: ['Resultado medido'],
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
  smsChangeNeeded: { suggest: { en: ['SMS change needed', 'Process change needed'] }, options: YES_NO },
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

import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of releases. */
export const releaseFields = {
  acceptanceCriteria: {
    suggest: {
      en: ['Acceptance criteria'],
      de: ['Abnahmekriterien', 'Akzeptanzkriterien'],
      fr: ["Critères d'acceptation"],
      es: ['Criterios de aceptación'],
      ja: ['受け入れ基準', '受入基準', '承認基準'],
      zh: ['验收标准', '接受标准'],
    },
  },
  acceptanceDecision: {
    suggest: {
      en: ['Acceptance decision', 'Go-live decision', 'Decision'],
      de: ['Abnahmeentscheidung', 'Entscheidung'],
      fr: ['Décision'],
      es: ['Decisión'],
      ja: ['受入判定', 'リリース判定'],
      zh: ['验收决定', '上线决策'],
    },
  },
  acceptanceResult: {
    suggest: {
      en: ['Acceptance result', 'Acceptance outcome', 'UAT result'],
      de: ['Abnahmeergebnis'],
      fr: ['Résultat de la recette'],
      es: ['Resultado de aceptación'],
      ja: ['受入結果'],
      zh: ['验收结果'],
    },
    options: {
      met: ['Met', 'Passed', 'Accepted', 'Erfüllt', 'Bestanden'],
      'partly-met': ['Partly met', 'Accepted with conditions', 'Teilweise erfüllt'],
      'not-met': ['Not met', 'Failed', 'Rejected', 'Nicht erfüllt'],
    },
  },
  baselineReference: {
    suggest: {
      en: ['Baseline', 'Baseline reference', 'Snapshot', 'Backup reference'],
      de: ['Baseline', 'Sicherungsreferenz'],
      fr: ['Configuration de référence'],
      es: ['Línea base'],
      ja: ['ベースライン'],
      zh: ['基线'],
    },
  },
  deliverables: {
    suggest: {
      en: ['Deliverables', 'Release content', 'Scope of release'],
      de: ['Lieferumfang', 'Liefergegenstände'],
      fr: ['Livrables'],
      es: ['Entregables'],
      ja: ['成果物'],
      zh: ['交付物'],
    },
  },
  deploymentMethod: {
    suggest: {
      en: ['Deployment method', 'Method of deployment', 'Rollout method'],
      de: ['Bereitstellungsmethode'],
      fr: ['Méthode de déploiement'],
      es: ['Método de despliegue'],
      ja: ['展開方法'],
      zh: ['部署方式'],
    },
  },
  deploymentPlan: {
    suggest: {
      en: ['Deployment plan', 'Rollout plan', 'Release plan'],
      de: ['Bereitstellungsplan', 'Rolloutplan', 'Release-Plan'],
      fr: ['Plan de déploiement'],
      es: ['Plan de despliegue'],
      ja: ['展開計画', 'デプロイ計画'],
      zh: ['部署计划'],
    },
  },
  incidentCount: {
    suggest: {
      en: ['Incidents caused', 'Release incidents', 'Related incidents'],
      de: ['Verursachte Störungen', 'Anzahl verursachter Störungen'],
      fr: ['Incidents causés'],
      es: ['Incidentes causados'],
      ja: ['発生インシデント数'],
      zh: ['引发的事件数'],
    },
  },
  noProblemsFixed: {
    suggest: {
      en: ['No problems fixed'],
      de: ['Keine Probleme behoben'],
      fr: ['Aucun problème corrigé'],
      es: ['Ningún problema corregido'],
      ja: ['解決した問題なし'],
      zh: ['未修复问题'],
    },
    options: YES_NO,
  },
  postDeploymentCheck: {
    suggest: {
      en: ['Post-deployment check', 'Smoke test', 'Deployment verification'],
      de: ['Prüfung nach Bereitstellung', 'Smoke-Test'],
      fr: ['Contrôle après déploiement'],
      es: ['Verificación posterior al despliegue'],
      ja: ['展開後確認'],
      zh: ['部署后检查'],
    },
    options: {
      passed: ['Passed', 'OK', 'Successful', 'Bestanden'],
      failed: ['Failed', 'Not OK'],
      restored: ['Restored', 'Failed, restored', 'Rolled back'],
    },
  },
  releaseDate: {
    suggest: {
      en: ['Release date', 'Deployment date', 'Go-live date'],
      de: ['Release-Datum', 'Bereitstellungsdatum'],
      fr: ['Date de livraison', 'Date de mise en production'],
      es: ['Fecha de lanzamiento', 'Fecha de despliegue'],
      ja: ['リリース日'],
      zh: ['发布日期'],
    },
  },
  releaseOutcome: {
    suggest: {
      en: ['Release outcome', 'Release result', 'Deployment result'],
      de: ['Release-Ergebnis'],
      fr: ['Résultat de la livraison'],
      es: ['Resultado del lanzamiento'],
      ja: ['リリース結果'],
      zh: ['发布结果'],
    },
    options: {
      successful: ['Successful', 'Success', 'Released'],
      failed: ['Failed', 'Unsuccessful'],
      'backed-out': ['Backed out', 'Rolled back'],
    },
  },
  releaseType: {
    suggest: {
      en: ['Release type', 'Type of release'],
      de: ['Release-Typ', 'Release-Art'],
      fr: ['Type de livraison'],
      es: ['Tipo de lanzamiento'],
      ja: ['リリース種別'],
      zh: ['发布类型'],
    },
    options: {
      major: ['Major'],
      minor: ['Minor', 'Normal'],
      emergency: ['Emergency', 'Hotfix', 'Patch'],
      'pre-approved': ['Pre-approved', 'Automated', 'Continuous'],
    },
  },
} satisfies Partial<FieldVocabulary>;

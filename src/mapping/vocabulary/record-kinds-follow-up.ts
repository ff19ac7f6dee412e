import type { KindSigns } from './record-kind';

/** Kinds of record that follow the daily work: reviews, analyses, tests and what is verified. */
export const followUpKinds = {
  'post-incident-review': {
    practices: ['post_incident_review', 'post_incident_reviews', 'post-incident reviews'],
    issueTypes: {
      en: ['Post-incident review', 'Postmortem', 'Post-mortem', 'PIR', 'Incident review', 'Incident retrospective'],
      de: ['Post-Incident-Review', 'Nachbetrachtung', 'Postmortem', 'Überprüfung nach einem Incident', 'Post-Incident-Überprüfung'],
      fr: [
        'Revue post-incident',
        'Examen post-incident',
        'Post-mortem',
        'Revue après incident',
        'Bilan post-incident',
        'Analyse post-incident',
      ],
      es: [
        'Revisión posterior al incidente',
        'Revisión post-incidente',
        'Análisis post mortem',
        'Postmortem',
        'Análisis posterior al incidente',
      ],
      ja: ['インシデント事後レビュー', 'ポストインシデントレビュー', 'ポストモーテム', 'インシデント後のレビュー', '事後レビュー'],
      zh: ['事后评审', '事件后评审', '故障复盘', '事件复盘', '事后复盘', '事件后回顾'],
    },
    loose: ['PIR', 'Nachbetrachtung'],
  },
  'post-implementation-review': {
    issueTypes: {
      en: ['Post-implementation review', 'Change review'],
      de: ['Change-Review', 'Überprüfung nach der Umsetzung'],
      fr: ['Revue post-implémentation', 'Revue du changement'],
      es: ['Revisión posterior a la implementación', 'Revisión post-implementación', 'Revisión del cambio'],
      ja: ['実施後レビュー', '変更レビュー'],
      zh: ['实施后评审', '变更评审', '变更回顾'],
    },
  },
  'change-trend-review': {
    issueTypes: {
      en: ['Change trend review', 'Change analysis'],
      de: ['Change-Trendanalyse'],
      fr: ['Analyse des tendances des changements'],
      es: ['Análisis de tendencias de cambios'],
      ja: ['変更傾向分析'],
      zh: ['变更趋势分析'],
    },
  },
  'release-review': {
    issueTypes: {
      en: ['Release review', 'Release analysis'],
      de: ['Release-Review'],
      fr: ['Revue des livraisons'],
      es: ['Revisión de lanzamientos'],
      ja: ['リリースレビュー'],
      zh: ['发布评审', '发布回顾'],
    },
  },
  'ci-verification': {
    issueTypes: {
      en: ['CI verification', 'CMDB audit', 'Configuration audit'],
      de: ['CMDB-Prüfung', 'Konfigurationsaudit'],
      fr: ['Audit CMDB', 'Vérification de la configuration'],
      es: ['Auditoría de la CMDB', 'Verificación de CI'],
      ja: ['構成監査'],
      zh: ['配置审计', '配置核查'],
    },
  },
  'incident-trend-review': {
    issueTypes: {
      en: ['Incident trend review', 'Incident trend analysis', 'Incident analysis'],
      de: ['Störungstrendanalyse', 'Incident-Trendanalyse'],
      fr: ['Analyse des tendances des incidents'],
      es: ['Análisis de tendencias de incidentes'],
      ja: ['インシデント傾向分析'],
      zh: ['事件趋势分析', '故障趋势分析'],
    },
  },
  'problem-review': {
    issueTypes: {
      en: ['Problem review', 'Problem management review'],
      de: ['Problem-Review'],
      fr: ['Revue des problèmes'],
      es: ['Revisión de problemas'],
      ja: ['問題管理レビュー', '問題レビュー'],
      zh: ['问题评审', '问题回顾'],
    },
  },
  'continuity-test': {
    issueTypes: {
      en: ['Continuity test', 'DR test', 'Disaster recovery test', 'BCP test', 'Disaster recovery exercise'],
      de: ['Kontinuitätstest', 'Notfallübung', 'Wiederanlauftest', 'Wiederherstellungstest'],
      fr: ['Test de continuité', 'Exercice de continuité', 'Test de reprise après sinistre'],
      es: ['Prueba de continuidad', 'Prueba de recuperación ante desastres'],
      ja: ['継続性テスト', '災害復旧訓練', 'BCP訓練'],
      zh: ['连续性测试', '灾备演练', '应急演练'],
    },
  },
  'continuity-invocation': {
    issueTypes: {
      en: ['Continuity invocation', 'Disaster declaration', 'Plan invocation'],
      de: ['Notfallauslösung'],
      fr: ['Activation du plan de continuité'],
      es: ['Activación del plan de continuidad'],
      ja: ['事業継続計画の発動', '継続計画の発動'],
      zh: ['启动连续性计划', '灾难宣告'],
    },
  },
  'security-incident-analysis': {
    issueTypes: {
      en: ['Security incident analysis'],
      de: ['Analyse der Sicherheitsvorfälle'],
      fr: ['Analyse des incidents de sécurité'],
      es: ['Análisis de incidentes de seguridad'],
      ja: ['セキュリティインシデント分析'],
      zh: ['安全事件分析'],
    },
  },
} satisfies Readonly<Record<string, KindSigns>>;

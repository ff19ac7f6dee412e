import type { KindSigns } from './record-kind';

/** Kinds of record of the daily work: incidents, requests, problems, changes, releases, and the reviews of them. */
export const operationKinds = {
  incident: {
    practices: ['incident', 'incidents'],
    issueTypes: {
      en: ['Incident', 'IT incident', 'Fault', 'Outage', 'Disruption'],
      de: ['Störung', 'Incident', 'Vorfall', 'Störungsmeldung'],
      fr: ['Incident', 'Panne'],
      es: ['Incidente', 'Incidencia'],
      ja: ['インシデント', '障害'],
      zh: ['事件', '故障', '突发事件'],
    },
    loose: ['Incidencia'],
  },
  'post-incident-review': {
    practices: ['post_incident_review', 'post_incident_reviews', 'post-incident reviews'],
    issueTypes: {
      en: ['Post-incident review', 'Postmortem', 'Post-mortem', 'PIR'],
      de: ['Post-Incident-Review', 'Nachbetrachtung', 'Postmortem'],
      fr: ['Revue post-incident', 'Examen post-incident', 'Post-mortem'],
      es: ['Revisión posterior al incidente', 'Revisión post-incidente'],
      ja: ['インシデント事後レビュー', 'ポストインシデントレビュー'],
      zh: ['事后评审', '事件后评审'],
    },
    loose: ['PIR', 'Nachbetrachtung'],
  },
  'security-incident': {
    issueTypes: {
      en: ['Security incident', 'Information security incident', 'Data breach'],
      de: ['Sicherheitsvorfall', 'Informationssicherheitsvorfall', 'Datenschutzvorfall'],
      fr: ['Incident de sécurité'],
      es: ['Incidente de seguridad'],
      ja: ['セキュリティインシデント'],
      zh: ['安全事件', '信息安全事件'],
    },
  },
  'service-request': {
    practices: ['service_request', 'service_requests', 'service request', 'service requests'],
    issueTypes: {
      en: [
        'Service request',
        'Service request with approvals',
        'Request',
        'IT help',
        'Access',
        'Purchase',
        'Email request',
        'Ask a question',
      ],
      de: ['Serviceanfrage', 'Serviceanforderung', 'Service Request', 'Anfrage', 'IT-Hilfe'],
      fr: ['Demande de service', 'Demande', 'Aide informatique'],
      es: ['Solicitud de servicio', 'Petición de servicio', 'Solicitud'],
      ja: ['サービスリクエスト', 'サービス リクエスト', 'サービス要求', 'リクエスト', 'IT ヘルプ'],
      zh: ['服务请求', '请求', 'IT 帮助'],
    },
    loose: [
      'Request',
      'IT help',
      'Access',
      'Purchase',
      'Email request',
      'Ask a question',
      'Anfrage',
      'IT-Hilfe',
      'Demande',
      'Aide informatique',
      'Solicitud',
      'リクエスト',
      'IT ヘルプ',
      '请求',
      'IT 帮助',
    ],
  },
  problem: {
    practices: ['problem', 'problems'],
    issueTypes: {
      en: ['Problem', 'Problem investigation'],
      de: ['Problem', 'Problemuntersuchung'],
      fr: ['Problème'],
      es: ['Problema'],
      ja: ['問題', '問題管理'],
      zh: ['问题'],
    },
    loose: ['問題', '问题'],
  },
  'known-error': {
    issueTypes: {
      en: ['Known error', 'Known error record'],
      de: ['Bekannter Fehler', 'Known Error'],
      fr: ['Erreur connue'],
      es: ['Error conocido'],
      ja: ['既知のエラー'],
      zh: ['已知错误'],
    },
  },
  change: {
    practices: ['change', 'changes'],
    issueTypes: {
      en: ['Change', 'Change request', 'RFC', 'Request for change'],
      de: ['Änderung', 'Change', 'Änderungsantrag', 'Änderungsanforderung'],
      fr: ['Changement', 'Demande de changement'],
      es: ['Cambio', 'Solicitud de cambio', 'Petición de cambio'],
      ja: ['変更', '変更要求', '変更リクエスト'],
      zh: ['变更', '变更请求'],
    },
  },
  'post-implementation-review': {
    issueTypes: {
      en: ['Post-implementation review', 'Change review'],
      de: ['Change-Review'],
      fr: ['Revue post-implémentation'],
      es: ['Revisión posterior a la implementación'],
      ja: ['実施後レビュー'],
      zh: ['实施后评审'],
    },
  },
  'change-trend-review': {
    issueTypes: {
      en: ['Change trend review', 'Change analysis'],
      de: ['Change-Trendanalyse'],
      fr: ['Analyse des tendances des changements'],
      es: ['Análisis de tendencias de cambios'],
    },
  },
  release: {
    issueTypes: {
      en: ['Release', 'Deployment'],
      de: ['Release', 'Bereitstellung'],
      fr: ['Livraison', 'Mise en production', 'Release'],
      es: ['Lanzamiento', 'Release', 'Despliegue'],
      ja: ['リリース'],
      zh: ['发布'],
    },
  },
  'release-review': {
    issueTypes: {
      en: ['Release review', 'Release analysis'],
      de: ['Release-Review'],
      fr: ['Revue des livraisons'],
      es: ['Revisión de lanzamientos'],
    },
  },
  'service-transition': {
    issueTypes: {
      en: ['Service transition', 'Service design and transition', 'New service', 'Service change', 'Service introduction'],
      de: ['Serviceübergang', 'Service Transition', 'Neuer Service'],
      fr: ['Transition de service', 'Nouveau service'],
      es: ['Transición del servicio', 'Nuevo servicio'],
      ja: ['サービス移行', '新サービス'],
      zh: ['服务转换', '新服务'],
    },
    loose: ['New service', 'Service change', 'Neuer Service', 'Nouveau service', 'Nuevo servicio', '新サービス', '新服务'],
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
      zh: ['事件趋势分析'],
    },
  },
  'problem-review': {
    issueTypes: {
      en: ['Problem review', 'Problem management review'],
      de: ['Problem-Review'],
      fr: ['Revue des problèmes'],
      es: ['Revisión de problemas'],
      ja: ['問題管理レビュー'],
    },
  },
  'continuity-test': {
    issueTypes: {
      en: ['Continuity test', 'DR test', 'Disaster recovery test', 'BCP test'],
      de: ['Kontinuitätstest', 'Notfallübung', 'Wiederanlauftest'],
      fr: ['Test de continuité', 'Exercice de continuité'],
      es: ['Prueba de continuidad'],
      ja: ['継続性テスト', '災害復旧訓練'],
      zh: ['连续性测试', '灾备演练'],
    },
  },
  'continuity-invocation': {
    issueTypes: {
      en: ['Continuity invocation', 'Disaster declaration', 'Plan invocation'],
      de: ['Notfallauslösung'],
      fr: ['Activation du plan de continuité'],
      es: ['Activación del plan de continuidad'],
    },
  },
  'security-incident-analysis': {
    issueTypes: {
      en: ['Security incident analysis'],
      de: ['Analyse der Sicherheitsvorfälle'],
      fr: ['Analyse des incidents de sécurité'],
      es: ['Análisis de incidentes de seguridad'],
    },
  },
} satisfies Readonly<Record<string, KindSigns>>;

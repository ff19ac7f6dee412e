import type { FieldRole } from './field-role';

/** Roles of escalation and of major incidents. */
export const majorFieldRoles = {
  escalationLevel: {
    name: 'Escalation level',
    type: 'option',
    suggest: {
      en: ['Escalation level', 'Escalated to', 'Escalation'],
      de: ['Eskalationsstufe', 'Eskaliert an'],
      fr: ["Niveau d'escalade"],
      es: ['Nivel de escalado'],
      ja: ['エスカレーションレベル'],
      zh: ['升级级别'],
    },
  },
  majorFlag: {
    name: 'Major incident',
    type: 'yesNo',
    schema: 'com.atlassian.jira.modules.servicemanagement.major-incident-entity:major-incident-entity-field-cftype',
    suggest: {
      en: ['Major incident', 'Is major incident', 'Major'],
      de: ['Major Incident', 'Schwerwiegender Vorfall', 'Großstörung'],
      fr: ['Incident majeur'],
      es: ['Incidente grave', 'Incidente mayor'],
      ja: ['重大インシデント', 'メジャーインシデント'],
      zh: ['重大事件'],
    },
    options: { yes: ['Yes', 'True', 'Ja', 'Oui', 'Sí', 'はい', '是'], no: ['No', 'False', 'Nein', 'Non', 'いいえ', '否'] },
  },
  majorIncidentManager: {
    name: 'Major incident manager',
    type: 'user',
    suggest: {
      en: ['Major incident manager', 'Incident manager', 'Incident commander'],
      de: ['Major-Incident-Manager', 'Incident-Manager'],
      fr: ["Gestionnaire d'incident majeur", "Gestionnaire d'incident"],
      es: ['Gestor de incidentes', 'Gestor de incidente mayor'],
      ja: ['インシデントマネージャー', '重大インシデント管理者'],
      zh: ['重大事件经理', '事件经理'],
    },
  },
  majorProcedureChecklist: {
    name: 'Major incident steps',
    type: 'checklist',
    suggest: { en: ['Major incident checklist', 'Major incident procedure', 'Playbook steps'] },
  },
  majorProcedureReference: { name: 'Procedure used', type: 'link', suggest: { en: ['Playbook', 'Runbook', 'Procedure'] } },
  managementInformed: {
    name: 'Management informed',
    type: 'text',
    suggest: {
      en: ['Management informed', 'Management update', 'Executive update'],
      de: ['Management informiert'],
      fr: ['Direction informée'],
      es: ['Dirección informada'],
      ja: ['経営層への報告'],
      zh: ['已通知管理层'],
    },
  },
  noEscalationReason: { name: 'Why not escalated', type: 'text', suggest: { en: ['No escalation reason', 'Reason for no escalation'] } },
  noImprovementReason: { name: 'No improvement found', type: 'text', suggest: { en: ['No improvement reason', 'No improvement found'] } },
  notMajorReason: { name: 'Why not major', type: 'text', suggest: { en: ['Not major reason', 'Why not major'] } },
  outage: {
    name: 'Outage',
    type: 'option',
    suggest: {
      en: ['Outage', 'Service outage', 'Downtime'],
      de: ['Ausfall', 'Serviceausfall'],
      fr: ['Panne', 'Interruption de service'],
      es: ['Caída', 'Interrupción del servicio'],
      ja: ['サービス停止', '停止'],
      zh: ['服务中断', '停机'],
    },
    options: {
      none: ['No', 'None', 'Degraded'],
      unplanned: ['Yes', 'Unplanned', 'Unplanned outage', 'Outage'],
      planned: ['Planned', 'Maintenance'],
    },
  },
  participants: {
    name: 'Request participants',
    type: 'users',
    schema: 'com.atlassian.servicedesk:sd-request-participants',
    suggest: { en: ['Request participants'] },
  },
  reviewReport: {
    name: 'Review report',
    type: 'text',
    suggest: {
      en: ['Review report', 'Incident report', 'Post-incident review', 'PIR report'],
      de: ['Abschlussbericht', 'Vorfallbericht'],
      fr: ["Rapport d'incident", 'Bilan'],
      es: ['Informe del incidente'],
      ja: ['インシデント報告書'],
      zh: ['事件报告'],
    },
  },
  stakeholders: {
    name: 'Stakeholders',
    type: 'users',
    suggest: {
      en: ['Stakeholders', 'Responders and stakeholders'],
      de: ['Stakeholder'],
      fr: ['Parties prenantes'],
      es: ['Partes interesadas', 'Interesados'],
      ja: ['ステークホルダー', '関係者'],
      zh: ['利益相关者', '干系人'],
    },
  },
  team: {
    name: 'Team',
    type: 'team',
    schema: 'com.atlassian.teams:rm-teams-custom-field-team',
    suggest: {
      en: ['Team', 'Assignment group', 'Support group', 'Support level'],
      de: ['Team', 'Supportgruppe', 'Zuständige Gruppe'],
      fr: ['Équipe', "Groupe d'affectation"],
      es: ['Equipo', 'Grupo de asignación'],
      ja: ['チーム', '担当グループ'],
      zh: ['团队', '支持组'],
    },
  },
} as const satisfies Readonly<Record<string, FieldRole>>;

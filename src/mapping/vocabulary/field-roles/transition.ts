import type { FieldVocabulary } from '../field-role';

/** Fields of the planning, design and transition of services, and of proposals for them. */
export const transitionFields = {
  businessValue: {
    suggest: {
      en: ['Business value', 'Business priority'],
      de: ['Geschäftswert'],
      fr: ['Valeur métier'],
      es: ['Valor de negocio'],
      ja: ['ビジネス価値'],
      zh: ['业务价值', '商业价值'],
    },
  },
  design: {
    suggest: {
      en: ['Design', 'Solution design', 'Technical design'],
      de: ['Design', 'Lösungsdesign'],
      fr: ['Conception'],
      es: ['Diseño'],
      ja: ['設計'],
      zh: ['设计'],
    },
  },
  designChecklist: {
    suggest: {
      en: ['Design checklist', 'Design topics'],
      de: ['Design-Checkliste', 'Designthemen'],
      fr: ['Liste de contrôle de conception'],
      es: ['Lista de verificación de diseño'],
      ja: ['設計チェックリスト'],
      zh: ['设计检查表'],
    },
  },
  disposalPlan: {
    suggest: {
      en: ['Disposal plan', 'Decommissioning plan', 'Retirement plan'],
      de: ['Stilllegungsplan'],
      fr: ['Plan de retrait'],
      es: ['Plan de retirada'],
      ja: ['廃止計画'],
      zh: ['退役计划'],
    },
  },
  handoverPlan: {
    suggest: {
      en: ['Handover plan', 'Transfer plan', 'Hand-over plan'],
      de: ['Übergabeplan'],
      fr: ['Plan de transfert'],
      es: ['Plan de traspaso'],
      ja: ['引き継ぎ計画'],
      zh: ['移交计划'],
    },
  },
  measurableOutcomes: {
    suggest: {
      en: ['Measurable outcomes', 'Intended outcomes', 'Success criteria'],
      de: ['Messbare Ergebnisse', 'Erfolgskriterien'],
      fr: ['Résultats mesurables', 'Critères de succès'],
      es: ['Resultados medibles', 'Criterios de éxito'],
      ja: ['測定可能な成果', '成功基準'],
      zh: ['可衡量的成果', '成功标准'],
    },
  },
  planActivitiesDates: {
    suggest: {
      en: ['Activities and dates', 'Timeline', 'Schedule'],
      de: ['Aktivitäten und Termine', 'Zeitplan'],
      fr: ['Activités et dates', 'Calendrier'],
      es: ['Actividades y fechas', 'Cronograma'],
      ja: ['活動と日程', 'スケジュール'],
      zh: ['活动与日期', '时间表'],
    },
  },
  planChecklist: {
    suggest: {
      en: ['Plan checklist', 'Service plan checklist'],
      de: ['Plan-Checkliste', 'Planthemen'],
      fr: ['Liste de contrôle du plan'],
      es: ['Lista de verificación del plan'],
      ja: ['計画チェックリスト'],
      zh: ['计划检查表'],
    },
  },
  planDependencies: {
    suggest: {
      en: ['Dependencies'],
      de: ['Planabhängigkeiten'],
      fr: ['Dépendances du plan'],
      es: ['Dependencias del plan'],
      ja: ['計画の依存関係'],
      zh: ['计划依赖关系'],
    },
  },
  planImpact: {
    suggest: {
      en: ['Impact on SMS and services', 'Plan impact'],
      de: ['Auswirkung auf SMS und Services'],
      fr: ['Impact sur le SMS et les services'],
      es: ['Impacto en el SGS y los servicios'],
      ja: ['SMSとサービスへの影響'],
      zh: ['对SMS和服务的影响'],
    },
  },
  planResources: {
    suggest: {
      en: ['Resources'],
      de: ['Planressourcen'],
      fr: ['Ressources du plan'],
      es: ['Recursos del plan'],
      ja: ['計画のリソース'],
      zh: ['计划资源'],
    },
  },
  planResponsibilities: {
    suggest: {
      en: ['Responsibilities', 'Authorities and responsibilities'],
      de: ['Verantwortlichkeiten', 'Zuständigkeiten'],
      fr: ['Responsabilités'],
      es: ['Responsabilidades'],
      ja: ['責任', '責任と権限'],
      zh: ['职责', '职责与权限'],
    },
  },
  planTesting: {
    suggest: {
      en: ['Testing', 'Test plan', 'Test approach'],
      de: ['Testplan', 'Testkonzept'],
      fr: ['Plan de test'],
      es: ['Plan de pruebas'],
      ja: ['テスト計画'],
      zh: ['测试计划', '测试方案'],
    },
  },
  removalDate: {
    suggest: {
      en: ['Removal date', 'Retirement date', 'Decommission date'],
      de: ['Stilllegungsdatum'],
      fr: ['Date de retrait'],
      es: ['Fecha de retirada'],
      ja: ['廃止日'],
      zh: ['退役日期'],
    },
  },
  serviceAction: {
    suggest: {
      en: ['Service action', 'Action on service'],
      de: ['Serviceaktion', 'Aktion am Service'],
      fr: ['Action sur le service'],
      es: ['Acción sobre el servicio'],
      ja: ['サービスに対する処置'],
      zh: ['服务操作'],
    },
    options: {
      new: ['New', 'New service'],
      change: ['Change', 'Changed service'],
      remove: ['Remove', 'Retire', 'Decommission'],
      'transfer-in': ['Transfer in', 'Take over'],
      'transfer-out': ['Transfer out', 'Hand over'],
    },
  },
  serviceRequirements: {
    suggest: {
      en: ['Service requirements', 'Requirements', 'Requirements link'],
      de: ['Serviceanforderungen', 'Anforderungen'],
      fr: ['Exigences de service'],
      es: ['Requisitos del servicio'],
      ja: ['サービス要求事項'],
      zh: ['服务需求', '服务要求'],
    },
  },
  transferDate: {
    suggest: {
      en: ['Transfer date', 'Handover date'],
      de: ['Übergabedatum'],
      fr: ['Date de transfert'],
      es: ['Fecha de traspaso'],
      ja: ['移管日'],
      zh: ['移交日期'],
    },
  },
  transitionReport: {
    suggest: {
      en: ['Transition report', 'Achievement report'],
      de: ['Übergangsbericht'],
      fr: ['Rapport de transition'],
      es: ['Informe de transición'],
      ja: ['移行報告書'],
      zh: ['转换报告'],
    },
  },
} satisfies Partial<FieldVocabulary>;

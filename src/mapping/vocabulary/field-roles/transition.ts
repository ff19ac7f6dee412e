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
  designChecklist: { suggest: { en: ['Design checklist', 'Design topics'] } },
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
  measurableOutcomes: { suggest: { en: ['Measurable outcomes', 'Intended outcomes', 'Success criteria'] } },
  planActivitiesDates: { suggest: { en: ['Activities and dates', 'Timeline', 'Schedule'] } },
  planChecklist: { suggest: { en: ['Plan checklist', 'Service plan checklist'] } },
  planDependencies: { suggest: { en: ['Dependencies'] } },
  planImpact: { suggest: { en: ['Impact on SMS and services', 'Plan impact'] } },
  planResources: { suggest: { en: ['Resources'] } },
  planResponsibilities: { suggest: { en: ['Responsibilities', 'Authorities and responsibilities'] } },
  planTesting: { suggest: { en: ['Testing', 'Test plan', 'Test approach'] } },
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
    suggest: { en: ['Service action', 'Action on service'] },
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
  transitionReport: { suggest: { en: ['Transition report', 'Achievement report'] } },
} satisfies Partial<FieldVocabulary>;

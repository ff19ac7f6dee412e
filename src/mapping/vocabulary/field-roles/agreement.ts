import type { FieldVocabulary } from '../field-role';

/** Fields of service level agreements, availability and customers. */
export const agreementFields = {
  activeSla: {
    suggest: {
      en: ['SLA', 'Active SLA', 'Service level agreement'],
      de: ['SLA', 'Servicevereinbarung'],
      fr: ['SLA', 'Accord de niveau de service'],
      es: ['SLA', 'ANS', 'Acuerdo de nivel de servicio'],
      ja: ['SLA'],
      zh: ['SLA', '服务级别协议'],
    },
  },
  agreedOn: {
    suggest: {
      en: ['Agreed on', 'Agreement date', 'Signed on'],
      de: ['Vereinbart am'],
      fr: ["Date de l'accord"],
      es: ['Fecha de acuerdo'],
      ja: ['合意日'],
      zh: ['协议日期', '签署日期'],
    },
  },
  agreedServices: {
    suggest: {
      en: ['Agreed services', 'Services agreed'],
      de: ['Vereinbarte Services'],
      fr: ['Services convenus'],
      es: ['Servicios acordados'],
      ja: ['合意したサービス'],
      zh: ['约定服务'],
    },
  },
  availabilityMeasuredOn: {
    suggest: {
      en: ['Availability measured on', 'Availability date'],
      de: ['Verfügbarkeit gemessen am'],
      fr: ['Disponibilité mesurée le'],
      es: ['Disponibilidad medida el'],
      ja: ['可用性測定日'],
      zh: ['可用性测量日期'],
    },
  },
  availabilityResult: {
    suggest: {
      en: ['Availability result', 'Measured availability', 'Availability (%)'],
      de: ['Gemessene Verfügbarkeit', 'Verfügbarkeit'],
      fr: ['Disponibilité mesurée', 'Disponibilité'],
      es: ['Disponibilidad medida', 'Disponibilidad'],
      ja: ['可用性実績'],
      zh: ['实际可用性'],
    },
  },
  availabilityReviewedOn: {
    suggest: {
      en: ['Availability reviewed on', 'Availability target reviewed'],
      de: ['Verfügbarkeitsziel geprüft am'],
      fr: ['Disponibilité revue le'],
      es: ['Disponibilidad revisada el'],
      ja: ['可用性レビュー日'],
      zh: ['可用性评审日期'],
    },
  },
  availabilityTarget: {
    suggest: {
      en: ['Availability target', 'Target availability', 'Availability SLA'],
      de: ['Verfügbarkeitsziel'],
      fr: ['Objectif de disponibilité'],
      es: ['Objetivo de disponibilidad'],
      ja: ['可用性目標'],
      zh: ['可用性目标'],
    },
  },
  commitments: {
    suggest: {
      en: ['Commitments', 'Other commitments'],
      de: ['Zusagen'],
      fr: ['Engagements'],
      es: ['Compromisos'],
      ja: ['コミットメント', 'その他の約束'],
      zh: ['承诺', '其他承诺'],
    },
  },
  contact: {
    suggest: {
      en: ['Contact', 'Contact person'],
      de: ['Ansprechpartner', 'Kontakt'],
      fr: ['Contact'],
      es: ['Contacto'],
      ja: ['連絡先'],
      zh: ['联系人'],
    },
  },
  exceptions: {
    suggest: {
      en: ['Exceptions', 'Exclusions'],
      de: ['Ausnahmen'],
      fr: ['Exceptions', 'Exclusions'],
      es: ['Excepciones'],
      ja: ['例外'],
      zh: ['例外'],
    },
  },
  relationshipOwner: {
    suggest: {
      en: ['Relationship owner', 'Account manager', 'Business relationship manager'],
      de: ['Kundenbetreuer', 'Account Manager'],
      fr: ['Responsable de la relation client'],
      es: ['Gestor de la relación'],
      ja: ['顧客担当者'],
      zh: ['客户经理'],
    },
  },
  slaTargets: {
    suggest: {
      en: ['Targets', 'Service level targets', 'SLA targets'],
      de: ['Ziele', 'Servicelevelziele'],
      fr: ['Objectifs', 'Cibles'],
      es: ['Objetivos'],
      ja: ['目標', 'サービスレベル目標'],
      zh: ['目标', '服务级别目标'],
    },
  },
  workloadLimits: {
    suggest: {
      en: ['Workload limits', 'Volume limits'],
      de: ['Mengengrenzen', 'Lastgrenzen'],
      fr: ['Limites de charge'],
      es: ['Límites de carga'],
      ja: ['作業負荷の上限', '負荷上限'],
      zh: ['工作量上限', '负载上限'],
    },
  },
} satisfies Partial<FieldVocabulary>;

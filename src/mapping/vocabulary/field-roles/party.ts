import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of suppliers, contracts, other parties and interested parties. */
export const partyFields = {
  activities: {
    suggest: {
      en: ['Activities', 'Tasks agreed'],
      de: ['Aktivitäten'],
      fr: ['Activités'],
      es: ['Actividades'],
      ja: ['合意した活動', '活動'],
      zh: ['约定活动', '活动'],
    },
  },
  alignmentAssessedOn: {
    suggest: {
      en: ['Alignment assessed on', 'SLA alignment date'],
      de: ['Abstimmung bewertet am'],
      fr: ['Alignement évalué le'],
      es: ['Alineación evaluada el'],
      ja: ['整合性評価日'],
      zh: ['一致性评估日期'],
    },
  },
  alignmentResult: {
    suggest: {
      en: ['Alignment with SLAs', 'SLA alignment', 'Alignment result'],
      de: ['Abstimmung mit SLAs', 'SLA-Abstimmung'],
      fr: ['Alignement avec les SLA'],
      es: ['Alineación con los SLA'],
      ja: ['SLAとの整合性'],
      zh: ['与SLA的一致性'],
    },
    options: { aligned: ['Aligned', 'In line', 'Yes'], 'not-aligned': ['Not aligned', 'Gap', 'No'] },
  },
  contractEndsOn: {
    suggest: {
      en: ['Contract end', 'Contract end date', 'Contract expiry', 'Valid until'],
      de: ['Vertragsende', 'Gültig bis'],
      fr: ['Fin du contrat'],
      es: ['Fin del contrato'],
      ja: ['契約終了日'],
      zh: ['合同到期日'],
    },
  },
  contractLink: {
    suggest: {
      en: ['Contract', 'Contract link', 'Agreement'],
      de: ['Vertrag'],
      fr: ['Contrat'],
      es: ['Contrato'],
      ja: ['契約'],
      zh: ['合同'],
    },
  },
  contractRequirements: {
    suggest: {
      en: ['Contract requirements', 'Contract covers requirements'],
      de: ['Vertragsanforderungen'],
      fr: ['Exigences du contrat'],
      es: ['Requisitos del contrato'],
      ja: ['契約の要求事項'],
      zh: ['合同要求'],
    },
    options: YES_NO,
  },
  contractResponsibilities: {
    suggest: {
      en: ['Contract responsibilities', 'Contract covers responsibilities'],
      de: ['Vertragliche Verantwortlichkeiten'],
      fr: ['Responsabilités du contrat'],
      es: ['Responsabilidades del contrato'],
      ja: ['契約上の責任'],
      zh: ['合同职责'],
    },
    options: YES_NO,
  },
  contractScope: {
    suggest: {
      en: ['Contract scope', 'Contract covers scope'],
      de: ['Vertragsumfang'],
      fr: ['Périmètre du contrat'],
      es: ['Alcance del contrato'],
      ja: ['契約範囲'],
      zh: ['合同范围'],
    },
    options: YES_NO,
  },
  contractTargets: {
    suggest: {
      en: ['Contract targets', 'Contract covers targets'],
      de: ['Vertragsziele'],
      fr: ['Objectifs du contrat'],
      es: ['Objetivos del contrato'],
      ja: ['契約目標'],
      zh: ['合同目标'],
    },
    options: YES_NO,
  },
  evaluatedOn: {
    suggest: {
      en: ['Evaluated on', 'Assessed on', 'Evaluation date'],
      de: ['Bewertet am'],
      fr: ['Évalué le'],
      es: ['Evaluado el'],
      ja: ['評価日'],
      zh: ['评估日期'],
    },
  },
  evaluationResult: {
    suggest: {
      en: ['Evaluation result', 'Assessment result', 'Supplier rating'],
      de: ['Bewertungsergebnis'],
      fr: ["Résultat de l'évaluation"],
      es: ['Resultado de la evaluación'],
      ja: ['評価結果'],
      zh: ['评估结果'],
    },
  },
  needs: {
    suggest: {
      en: ['Needs', 'Requirements', 'Needs and expectations'],
      de: ['Anforderungen', 'Bedürfnisse', 'Erwartungen'],
      fr: ['Besoins', 'Exigences'],
      es: ['Necesidades', 'Requisitos'],
      ja: ['ニーズ', '要求事項'],
      zh: ['需求', '要求'],
    },
  },
  operatedBy: {
    suggest: {
      en: ['Operated by', 'Provider', 'Run by'],
      de: ['Betrieben von', 'Anbieter'],
      fr: ['Exploité par'],
      es: ['Operado por'],
      ja: ['運用者', '運営主体'],
      zh: ['运营方', '提供方'],
    },
    options: { own: ['Own organization', 'Internal', 'Us'], other: ['Other party', 'External', 'Supplier'] },
  },
  operatedProcesses: {
    suggest: {
      en: ['Processes operated', 'Outsourced processes'],
      de: ['Betriebene Prozesse', 'Ausgelagerte Prozesse'],
      fr: ['Processus exploités', 'Processus externalisés'],
      es: ['Procesos operados', 'Procesos externalizados'],
      ja: ['運用するプロセス', '委託プロセス'],
      zh: ['运营的过程', '外包过程'],
    },
  },
  party: {
    suggest: {
      en: ['Party', 'Interested party', 'Stakeholder', 'Name'],
      de: ['Interessierte Partei', 'Stakeholder'],
      fr: ['Partie intéressée'],
      es: ['Parte interesada'],
      ja: ['利害関係者'],
      zh: ['相关方'],
    },
  },
  providedComponents: {
    suggest: {
      en: ['Components provided', 'Components supplied'],
      de: ['Bereitgestellte Komponenten'],
      fr: ['Composants fournis'],
      es: ['Componentes suministrados'],
      ja: ['提供コンポーネント'],
      zh: ['提供的组件'],
    },
  },
  providedServices: {
    suggest: {
      en: ['Services provided', 'Services'],
      de: ['Bereitgestellte Services', 'Erbrachte Services'],
      fr: ['Services fournis'],
      es: ['Servicios prestados'],
      ja: ['提供サービス'],
      zh: ['提供的服务'],
    },
  },
  supplierKind: {
    suggest: {
      en: ['Supplier type', 'Supplier kind'],
      de: ['Lieferantentyp'],
      fr: ['Type de fournisseur'],
      es: ['Tipo de proveedor'],
      ja: ['サプライヤー種別'],
      zh: ['供应商类型'],
    },
    options: { external: ['External', 'Extern'], internal: ['Internal', 'Intern'], customer: ['Customer acting as supplier', 'Customer'] },
  },
  supplierManager: {
    suggest: {
      en: ['Supplier manager', 'Vendor manager', 'Contract manager'],
      de: ['Lieferantenmanager'],
      fr: ['Responsable fournisseur'],
      es: ['Gestor de proveedores'],
      ja: ['サプライヤー管理者'],
      zh: ['供应商经理'],
    },
  },
} satisfies Partial<FieldVocabulary>;

import type { FieldVocabulary } from '../field-role';
import { YES_NO } from '../words';

/** Fields of suppliers, contracts, other parties and interested parties. */
export const partyFields = {
  activities: { suggest: { en: ['Activities', 'Tasks agreed'], de: ['Aktivitäten'], fr: ['Activités'], es: ['Actividades'] } },
  alignmentAssessedOn: { suggest: { en: ['Alignment assessed on', 'SLA alignment date'] } },
  alignmentResult: {
    suggest: { en: ['Alignment with SLAs', 'SLA alignment', 'Alignment result'] },
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
  contractRequirements: { suggest: { en: ['Contract requirements'] }, options: YES_NO },
  contractResponsibilities: { suggest: { en: ['Contract responsibilities'] }, options: YES_NO },
  contractScope: { suggest: { en: ['Contract scope'] }, options: YES_NO },
  contractTargets: { suggest: { en: ['Contract targets'] }, options: YES_NO },
  evaluatedOn: {
    suggest: { en: ['Evaluated on', 'Assessed on', 'Evaluation date'], de: ['Bewertet am'], fr: ['Évalué le'], es: ['Evaluado el'] },
  },
  evaluationResult: {
    suggest: {
      en: ['Evaluation result', 'Assessment result', 'Supplier rating'],
      de: ['Bewertungsergebnis'],
      fr: ["Résultat de l'évaluation"],
      es: ['Resultado de la evaluación'],
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
    suggest: { en: ['Operated by', 'Provider', 'Run by'], de: ['Betrieben von', 'Anbieter'], fr: ['Exploité par'], es: ['Operado por'] },
    options: { own: ['Own organization', 'Internal', 'Us'], other: ['Other party', 'External', 'Supplier'] },
  },
  operatedProcesses: { suggest: { en: ['Processes operated', 'Outsourced processes'] } },
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
  providedComponents: { suggest: { en: ['Components provided'] } },
  providedServices: { suggest: { en: ['Services provided', 'Services'] } },
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

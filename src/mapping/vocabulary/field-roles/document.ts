import type { FieldVocabulary } from '../field-role';

/** Fields of documents and of the other entries of the management system. */
export const documentFields = {
  answeredRequirements: {
    suggest: {
      en: ['Answered requirements', 'Requirements answered'],
      de: ['Beantwortete Anforderungen', 'Erfüllte Anforderungen'],
      fr: ['Exigences couvertes'],
      es: ['Requisitos cubiertos'],
      ja: ['対応する要求事項'],
      zh: ['对应要求'],
    },
  },
  approvedOn: {
    suggest: {
      en: ['Approved on', 'Approval date'],
      de: ['Freigegeben am', 'Genehmigt am'],
      fr: ['Approuvé le', "Date d'approbation"],
      es: ['Aprobado el', 'Fecha de aprobación'],
      ja: ['承認日'],
      zh: ['批准日期'],
    },
  },
  approver: {
    suggest: {
      en: ['Approver', 'Approved by'],
      de: ['Freigegeben von', 'Genehmiger'],
      fr: ['Approbateur', 'Approuvé par'],
      es: ['Aprobador', 'Aprobado por'],
      ja: ['承認者'],
      zh: ['审批人'],
    },
  },
  coreDocument: {
    suggest: {
      en: ['Core document', 'Core document kind', 'SMS document kind'],
      de: ['Kerndokument'],
      fr: ['Document de base'],
      es: ['Documento básico'],
      ja: ['基本文書'],
      zh: ['核心文件'],
    },
    options: {
      scope: ['Scope', 'Scope of the SMS'],
      'policy-and-objectives': ['Policy and objectives', 'Service management policy', 'Objectives'],
      plan: ['Plan', 'Service management plan'],
      'change-policy-security-policy-continuity-plans': [
        'Change policy, security policy, continuity plans',
        'Change policy',
        'Change management policy',
        'Security policy',
        'Information security policy',
        'Continuity plan',
        'Continuity plans',
      ],
      'process-descriptions': ['Process descriptions', 'Process description'],
      'service-requirements': ['Service requirements'],
      catalogue: ['Catalogue', 'Service catalogue', 'Service catalog'],
      slas: ['SLAs', 'SLA', 'Service level agreement'],
      'external-supplier-contracts': ['External supplier contracts', 'External supplier contract'],
      'internal-supplier-and-customer-supplier-agreements': [
        'Internal supplier and customer-supplier agreements',
        'Internal supplier agreement',
        'Customer-supplier agreement',
      ],
      'procedures-asked-for-by-the-standard': ['Procedures asked for by the standard', 'Procedure'],
      'records-proving-conformity': ['Records proving conformity', 'Record'],
    },
  },
  documentId: {
    suggest: {
      en: ['Document ID', 'Document number'],
      de: ['Dokumentnummer'],
      fr: ['Référence du document'],
      es: ['Número de documento'],
      ja: ['文書番号'],
      zh: ['文件编号'],
    },
  },
  documentLink: {
    suggest: {
      en: ['Document', 'Document link', 'Link', 'URL'],
      de: ['Dokument', 'Link'],
      fr: ['Document', 'Lien'],
      es: ['Documento', 'Enlace'],
      ja: ['文書', 'リンク'],
      zh: ['文档', '链接'],
    },
  },
  documentOrigin: {
    suggest: {
      en: ['Document origin', 'Origin of document'],
      de: ['Dokumentherkunft', 'Herkunft des Dokuments'],
      fr: ['Origine du document'],
      es: ['Origen del documento'],
      ja: ['文書の出所'],
      zh: ['文件来源'],
    },
    options: {
      internal: ['Internal', 'Intern', 'Interne', 'Interno', '内部'],
      external: ['External', 'Extern', 'Externe', 'Externo', '外部'],
    },
  },
  edition: {
    suggest: { en: ['Edition', 'Version'], de: ['Ausgabe'], fr: ['Édition'], es: ['Edición'], ja: ['版数', '改訂版'], zh: ['版次'] },
  },
  effectiveFrom: {
    suggest: {
      en: ['Effective from', 'Effective date', 'Valid from', 'In force from'],
      de: ['Gültig ab', 'Gültig von', 'Wirksam ab'],
      fr: ["Date d'entrée en vigueur", 'Valable à partir du'],
      es: ['Vigente desde', 'Válido desde', 'Fecha de entrada en vigor'],
      ja: ['発効日', '有効開始日'],
      zh: ['生效日期'],
    },
  },
  effectiveTo: {
    suggest: {
      en: ['Effective to', 'Effective until', 'Valid until', 'In force until'],
      de: ['Gültig bis', 'Wirksam bis'],
      fr: ["Valable jusqu'au", 'Date de fin de validité'],
      es: ['Vigente hasta', 'Válido hasta'],
      ja: ['有効期限', '有効終了日'],
      zh: ['有效期至', '失效日期'],
    },
  },
  location: {
    suggest: {
      en: ['Location', 'Storage location', 'Place'],
      de: ['Ablageort'],
      fr: ['Emplacement'],
      es: ['Ubicación'],
      ja: ['保管場所'],
      zh: ['存放位置'],
    },
  },
  nextReviewOn: {
    suggest: {
      en: ['Next review', 'Next review on', 'Next review date', 'Review due'],
      de: ['Nächste Prüfung', 'Nächste Überprüfung'],
      fr: ['Prochaine révision', 'Prochaine revue'],
      es: ['Próxima revisión'],
      ja: ['次回レビュー日'],
      zh: ['下次评审日期'],
    },
  },
  noneFoundNote: {
    suggest: {
      en: ['None found', 'None found note'],
      de: ['Keine gefunden'],
      fr: ['Aucun trouvé'],
      es: ['Ninguno encontrado'],
      ja: ['該当なしの記録'],
      zh: ['未发现说明'],
    },
  },
  owner: {
    suggest: {
      en: ['Owner', 'Responsible'],
      de: ['Eigentümer', 'Verantwortlich', 'Verantwortlicher'],
      fr: ['Propriétaire', 'Responsable'],
      es: ['Propietario', 'Responsable'],
      ja: ['オーナー', '責任者'],
      zh: ['负责人', '所有者'],
    },
  },
  rationale: {
    suggest: {
      en: ['Rationale', 'Reason', 'Justification'],
      de: ['Begründung'],
      fr: ['Justification'],
      es: ['Justificación'],
      ja: ['根拠'],
      zh: ['理由'],
    },
  },
  retention: {
    suggest: {
      en: ['Retention', 'Retention period'],
      de: ['Aufbewahrungsfrist'],
      fr: ['Durée de conservation'],
      es: ['Periodo de retención'],
      ja: ['保存期間'],
      zh: ['保留期限'],
    },
  },
  source: {
    suggest: {
      en: ['Source', 'Publisher', 'Issuer'],
      de: ['Quelle', 'Herausgeber'],
      fr: ['Source', 'Éditeur'],
      es: ['Fuente', 'Emisor'],
      ja: ['出典', '発行元'],
      zh: ['来源', '发布者'],
    },
  },
  storage: {
    suggest: {
      en: ['Storage', 'Medium'],
      de: ['Speicherung', 'Medium'],
      fr: ['Stockage'],
      es: ['Almacenamiento'],
      ja: ['保管', '保管媒体'],
      zh: ['存储', '存储介质'],
    },
  },
  version: {
    suggest: {
      en: ['Version', 'Revision'],
      de: ['Version', 'Revision'],
      fr: ['Version', 'Révision'],
      es: ['Versión', 'Revisión'],
      ja: ['版', 'バージョン'],
      zh: ['版本'],
    },
  },
  versionDate: {
    suggest: {
      en: ['Version date', 'Revised on'],
      de: ['Versionsdatum'],
      fr: ['Date de version'],
      es: ['Fecha de versión'],
      ja: ['版の日付', '改訂日'],
      zh: ['版本日期', '修订日期'],
    },
  },
} satisfies Partial<FieldVocabulary>;

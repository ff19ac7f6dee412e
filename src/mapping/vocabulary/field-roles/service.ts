import type { FieldVocabulary } from '../field-role';

/** Fields of services, configuration items and assets. */
export const serviceFields = {
  audience: {
    suggest: {
      en: ['Audience', 'Target group', 'Shared with'],
      de: ['Zielgruppe'],
      fr: ['Public', 'Public cible'],
      es: ['Público', 'Destinatarios'],
      ja: ['対象者'],
      zh: ['受众'],
    },
  },
  ciObject: {
    suggest: {
      en: ['Configuration item', 'CI', 'CI object'],
      de: ['Konfigurationselement', 'CI'],
      fr: ['Élément de configuration', 'CI'],
      es: ['Elemento de configuración', 'CI'],
      ja: ['構成アイテム'],
      zh: ['配置项'],
    },
  },
  ciType: {
    suggest: {
      en: ['CI type', 'Object type', 'Configuration item type'],
      de: ['CI-Typ', 'Objekttyp'],
      fr: ['Type de CI'],
      es: ['Tipo de CI'],
      ja: ['構成アイテムタイプ'],
      zh: ['配置项类型'],
    },
  },
  continuityRequirement: {
    suggest: {
      en: ['Continuity requirement', 'RTO', 'RPO', 'Recovery time objective', 'Continuity class'],
      de: ['Kontinuitätsanforderung', 'RTO', 'Wiederanlaufzeit'],
      fr: ['Exigence de continuité', 'RTO'],
      es: ['Requisito de continuidad', 'RTO'],
      ja: ['RTO', '目標復旧時間'],
      zh: ['RTO', '恢复时间目标'],
    },
  },
  criticality: {
    suggest: {
      en: ['Criticality', 'Tier', 'Service tier', 'Business criticality'],
      de: ['Kritikalität', 'Service-Stufe'],
      fr: ['Criticité'],
      es: ['Criticidad'],
      ja: ['重要度'],
      zh: ['关键性', '关键程度'],
    },
    options: {
      'tier-1': ['Tier 1', 'Critical', 'Kritisch'],
      'tier-2': ['Tier 2', 'High', 'Hoch'],
      'tier-3': ['Tier 3', 'Medium', 'Mittel'],
      'tier-4': ['Tier 4', 'Low', 'Niedrig'],
    },
  },
  dependencies: {
    suggest: {
      en: ['Dependencies', 'Depends on'],
      de: ['Abhängigkeiten'],
      fr: ['Dépendances'],
      es: ['Dependencias'],
      ja: ['依存関係'],
      zh: ['依赖关系'],
    },
  },
  identifier: {
    suggest: {
      en: ['Key', 'Identifier', 'ID', 'Name'],
      de: ['Schlüssel', 'Kennung'],
      fr: ['Clé', 'Identifiant'],
      es: ['Clave', 'Identificador'],
      ja: ['キー', '識別子'],
      zh: ['键', '标识符'],
    },
  },
  intendedOutcome: {
    suggest: {
      en: ['Intended outcome', 'Purpose', 'Business outcome'],
      de: ['Zweck', 'Beabsichtigtes Ergebnis'],
      fr: ['Résultat attendu', 'Finalité'],
      es: ['Resultado esperado', 'Propósito'],
      ja: ['意図した成果', '目的'],
      zh: ['预期成果', '目的'],
    },
  },
  interfaces: {
    suggest: {
      en: ['Interfaces', 'Touch points'],
      de: ['Schnittstellen'],
      fr: ['Interfaces'],
      es: ['Interfaces'],
      ja: ['インターフェース'],
      zh: ['接口'],
    },
  },
  lastReviewedOn: {
    suggest: {
      en: ['Last reviewed', 'Last reviewed on', 'Review date'],
      de: ['Zuletzt geprüft'],
      fr: ['Dernière révision'],
      es: ['Última revisión'],
      ja: ['最終レビュー日'],
      zh: ['上次评审日期'],
    },
  },
  portalLink: {
    suggest: {
      en: ['Portal link', 'Request link', 'Catalogue link'],
      de: ['Portallink'],
      fr: ['Lien du portail'],
      es: ['Enlace del portal'],
      ja: ['ポータルリンク'],
      zh: ['门户链接'],
    },
  },
  relations: {
    suggest: {
      en: ['Relations', 'Relationships', 'References', 'Linked objects'],
      de: ['Beziehungen'],
      fr: ['Relations'],
      es: ['Relaciones'],
      ja: ['関連', '関係'],
      zh: ['关系', '关联'],
    },
  },
  supportEndsOn: {
    suggest: {
      en: ['Warranty end', 'Support end', 'End of life', 'Licence expiry', 'License expiry'],
      de: ['Garantieende', 'Supportende', 'Lizenzende'],
      fr: ['Fin de garantie', 'Fin de support'],
      es: ['Fin de garantía', 'Fin de soporte'],
      ja: ['保証終了日', 'サポート終了日'],
      zh: ['保修到期', '支持到期'],
    },
  },
  typeDescription: {
    suggest: {
      en: ['Type description', 'Description'],
      de: ['Beschreibung'],
      fr: ['Description'],
      es: ['Descripción'],
      ja: ['説明'],
      zh: ['描述'],
    },
  },
  usedServices: {
    suggest: {
      en: ['Services used', 'Services'],
      de: ['Genutzte Services'],
      fr: ['Services utilisés'],
      es: ['Servicios utilizados'],
      ja: ['利用サービス'],
      zh: ['使用的服务'],
    },
  },
} satisfies Partial<FieldVocabulary>;

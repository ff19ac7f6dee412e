import type { KindSigns } from './record-kind';

/** Kinds of register entries. Their names are everyday words, so they count only as they stand. */
export const registerKinds = {
  'interested-party': {
    issueTypes: {
      en: ['Interested party'],
      de: ['Interessierte Partei'],
      fr: ['Partie intéressée'],
      es: ['Parte interesada'],
      ja: ['利害関係者'],
      zh: ['相关方'],
    },
  },
  objective: { issueTypes: { en: ['Objective'], de: ['Ziel'], fr: ['Objectif'], es: ['Objetivo'], ja: ['目標'], zh: ['目标'] } },
  'service-role': {
    issueTypes: {
      en: ['Service role'],
      de: ['Servicerolle'],
      fr: ['Rôle de service'],
      es: ['Rol de servicio'],
      ja: ['サービスの役割'],
      zh: ['服务角色'],
    },
  },
  team: {
    issueTypes: {
      en: ['Team in scope'],
      de: ['Team im Geltungsbereich'],
      fr: ['Équipe dans le périmètre'],
      es: ['Equipo en el alcance'],
      ja: ['適用範囲のチーム'],
      zh: ['范围内的团队'],
    },
  },
  'controlled-document': {
    issueTypes: {
      en: ['Controlled document'],
      de: ['Gelenktes Dokument'],
      fr: ['Document maîtrisé'],
      es: ['Documento controlado'],
      ja: ['管理文書'],
      zh: ['受控文件'],
    },
  },
  service: {
    issueTypes: { en: ['Service'], de: ['Service', 'Dienst'], fr: ['Service'], es: ['Servicio'], ja: ['サービス'], zh: ['服务'] },
  },
  'operated-process': {
    issueTypes: {
      en: ['Operated process'],
      de: ['Betriebener Prozess'],
      fr: ['Processus exploité'],
      es: ['Proceso operado'],
      ja: ['運用プロセス'],
      zh: ['运营的过程'],
    },
  },
  supplier: {
    issueTypes: {
      en: ['Supplier', 'Vendor'],
      de: ['Lieferant'],
      fr: ['Fournisseur'],
      es: ['Proveedor'],
      ja: ['サプライヤー', '供給者'],
      zh: ['供应商'],
    },
  },
  contract: { issueTypes: { en: ['Contract'], de: ['Vertrag'], fr: ['Contrat'], es: ['Contrato'], ja: ['契約'], zh: ['合同'] } },
  'external-organization': {
    issueTypes: {
      en: ['External organization', 'External organisation'],
      de: ['Externe Organisation'],
      fr: ['Organisation externe'],
      es: ['Organización externa'],
      ja: ['外部組織'],
      zh: ['外部组织'],
    },
  },
  asset: { issueTypes: { en: ['Asset'], de: ['Asset'], fr: ['Actif'], es: ['Activo'], ja: ['資産'], zh: ['资产'] } },
  'ci-type': {
    issueTypes: {
      en: ['Configuration item type', 'CI type'],
      de: ['Konfigurationselementtyp', 'CI-Typ'],
      fr: ["Type d'élément de configuration"],
      es: ['Tipo de elemento de configuración'],
      ja: ['構成アイテムタイプ'],
      zh: ['配置项类型'],
    },
  },
  'configuration-item': {
    issueTypes: {
      en: ['Configuration item'],
      de: ['Konfigurationselement'],
      fr: ['Élément de configuration'],
      es: ['Elemento de configuración'],
      ja: ['構成アイテム'],
      zh: ['配置项'],
    },
  },
  customer: { issueTypes: { en: ['Customer'], de: ['Kunde'], fr: ['Client'], es: ['Cliente'], ja: ['顧客'], zh: ['客户'] } },
  sla: {
    issueTypes: {
      en: ['Service level agreement', 'SLA'],
      de: ['Servicevereinbarung', 'Service-Level-Vereinbarung'],
      fr: ['Accord de niveau de service'],
      es: ['Acuerdo de nivel de servicio'],
      ja: ['サービスレベル合意書'],
      zh: ['服务级别协议'],
    },
  },
  'continuity-plan': {
    issueTypes: {
      en: ['Continuity plan'],
      de: ['Kontinuitätsplan'],
      fr: ['Plan de continuité'],
      es: ['Plan de continuidad'],
      ja: ['継続計画'],
      zh: ['连续性计划'],
    },
  },
  'security-control': {
    issueTypes: {
      en: ['Security control'],
      de: ['Sicherheitsmaßnahme'],
      fr: ['Mesure de sécurité'],
      es: ['Control de seguridad'],
      ja: ['セキュリティ管理策'],
      zh: ['安全控制'],
    },
  },
  metric: { issueTypes: { en: ['Metric'], de: ['Kennzahl'], fr: ['Indicateur'], es: ['Indicador'], ja: ['指標'], zh: ['指标'] } },
  'planned-report': {
    issueTypes: {
      en: ['Planned report'],
      de: ['Geplanter Bericht'],
      fr: ['Rapport planifié'],
      es: ['Informe planificado'],
      ja: ['計画レポート', '予定報告書'],
      zh: ['计划报告'],
    },
  },
  article: {
    issueTypes: {
      en: ['Knowledge article'],
      de: ['Wissensartikel'],
      fr: ['Article de connaissance'],
      es: ['Artículo de conocimiento'],
      ja: ['ナレッジ記事'],
      zh: ['知识文章'],
    },
  },
} satisfies Readonly<Record<string, KindSigns>>;

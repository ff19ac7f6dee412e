import type { Words } from './words';

/**
 * A part that a link can play, as seen from the record. `to`: the kinds at the other end, or `any`. `phrases`: how the link reads
 * from the record, in the order of preference. `relates to` says nothing about the part and is only ever an unsure proposal.
 */
export interface LinkRole {
  readonly name: string;
  readonly to: readonly string[];
  readonly phrases: Words;
}

/** The link roles of an incident. */
export const linkRoles = {
  action: {
    name: 'Action',
    to: ['action'],
    phrases: {
      en: ['has action', 'is followed up by', 'leads to', 'is split to', 'is mitigated by', 'relates to'],
      de: ['hat Maßnahme', 'führt zu'],
      fr: ['a pour action', 'mène à'],
      es: ['tiene acción', 'lleva a'],
      ja: ['アクション'],
      zh: ['有措施'],
    },
  },
  article: {
    name: 'Knowledge article',
    to: ['any'],
    phrases: {
      en: ['is documented in', 'knowledge article', 'mentioned in'],
      de: ['wird dokumentiert in'],
      fr: ['est documenté dans'],
      es: ['está documentado en'],
    },
  },
  escalation: {
    name: 'Escalation',
    to: ['any'],
    phrases: {
      en: ['is escalated to', 'escalates to', 'escalation'],
      de: ['wird eskaliert an', 'eskaliert an'],
      fr: ['est escaladé vers'],
      es: ['es escalado a'],
    },
  },
  improvement: {
    name: 'Improvement',
    to: ['improvement'],
    phrases: {
      en: ['leads to', 'leads to improvement', 'results in', 'creates', 'triggers', 'relates to'],
      de: ['führt zu', 'löst aus'],
      fr: ['mène à', 'déclenche'],
      es: ['lleva a', 'genera'],
      ja: ['改善につながる'],
      zh: ['产生', '触发'],
    },
  },
  postIncidentReview: {
    name: 'Post-incident review',
    to: ['post-incident-review'],
    phrases: {
      en: ['is reviewed by', 'reviewed by'],
      de: ['wird überprüft von'],
      fr: ['est examiné par'],
      es: ['es revisado por'],
      ja: ['レビュー対象'],
      zh: ['被评审'],
    },
  },
  problem: {
    name: 'Problem',
    to: ['problem'],
    phrases: {
      en: ['is caused by', 'caused by', 'fixes', 'resolves', 'relates to'],
      de: ['wird verursacht durch', 'wird verursacht von', 'ist verursacht durch', 'behebt'],
      fr: ['est causé par', 'est provoqué par', 'corrige'],
      es: ['es causado por', 'es provocado por', 'corrige'],
      ja: ['により引き起こされる'],
      zh: ['由以下引起'],
    },
  },
  report: {
    name: 'Report',
    to: ['service-report', 'any'],
    phrases: { en: ['is reported in', 'report'], de: ['wird berichtet in'], fr: ['est rapporté dans'], es: ['se informa en'] },
  },
} as const satisfies Readonly<Record<string, LinkRole>>;

/** Key of a link role, such as `postIncidentReview`. */
export type LinkRoleId = keyof typeof linkRoles;

import type { RecordKind } from './record-kinds';

/**
 * The parts that links can play, seen from the record. `name` stands in sentences after "a linked"; `on` and `to` are the kinds at
 * either end (`any`: whatever). `children`: sub-tasks of the record count as such links.
 */
export const LINK_ROLES = {
  postIncidentReview: { name: 'post-incident review', on: ['incident', 'security-incident'], to: ['post-incident-review'] },
  postImplementationReview: { name: 'post-implementation review', on: ['change'], to: ['post-implementation-review'] },
  review: {
    name: 'review',
    on: ['continuity-test', 'continuity-invocation', 'security-incident'],
    to: ['post-incident-review', 'action', 'service-review'],
  },
  problem: { name: 'problem', on: ['incident', 'security-incident', 'change', 'release'], to: ['problem'] },
  knownError: { name: 'known error', on: ['problem', 'release', 'incident'], to: ['known-error', 'problem'] },
  fixedByChange: { name: 'change that fixes it', on: ['problem'], to: ['change'] },
  causedIncident: { name: 'incident it caused', on: ['change', 'release'], to: ['incident', 'security-incident', 'problem'] },
  change: {
    name: 'change',
    on: [
      'release',
      'service-transition',
      'problem',
      'satisfaction-survey',
      'service-review',
      'service-evaluation',
      'capacity-review',
      'control-review',
      'management-review',
      'service-report',
      'nonconformity',
    ],
    to: ['change'],
    children: true,
  },
  designAndTransition: { name: 'design and transition record', on: ['change'], to: ['service-transition'], children: true },
  release: { name: 'release', on: ['service-transition', 'change'], to: ['release'] },
  improvement: { name: 'improvement', on: ['any'], to: ['improvement'], children: true },
  action: { name: 'action', on: ['any'], to: ['action'], children: true },
  serviceProposal: { name: 'service proposal', on: ['service-review', 'service-evaluation'], to: ['service-proposal'] },
  nonconformity: { name: 'nonconformity', on: ['internal-audit', 'change'], to: ['nonconformity'], children: true },
  requirementsDocument: { name: 'requirements page or issue', on: ['service-transition'], to: ['any'] },
  designDocument: { name: 'design page or issue', on: ['service-transition'], to: ['any'] },
  report: {
    name: 'report',
    on: ['service-transition', 'internal-audit', 'management-review', 'incident', 'security-incident'],
    to: ['service-report', 'any'],
  },
  serviceReport: { name: 'service report', on: ['service-complaint'], to: ['service-report'] },
  test: { name: 'test', on: ['change', 'service-transition'], to: ['any'] },
  baseline: { name: 'baseline', on: ['release'], to: ['any'] },
  continuityTest: { name: 'continuity test', on: ['change'], to: ['continuity-test'] },
  continuityPlan: { name: 'continuity plan', on: ['continuity-test'], to: ['continuity-plan'] },
  escalation: { name: 'escalation', on: ['incident', 'problem', 'service-complaint', 'security-incident'], to: ['any'] },
  article: { name: 'knowledge article', on: ['incident', 'service-request', 'problem'], to: ['any'] },
  risk: { name: 'risk', on: ['any'], to: ['risk'] },
  relatedChange: { name: 'related change', on: ['change'], to: ['change'] },
  renewal: { name: 'renewal', on: ['any'], to: ['any'] },
  supplier: { name: 'supplier', on: ['supplier-review', 'supplier-dispute'], to: ['supplier'] },
  contract: { name: 'contract', on: ['contract-review'], to: ['contract'] },
  sla: { name: 'SLA', on: ['sla-review'], to: ['sla'] },
  control: { name: 'security control', on: ['control-review'], to: ['security-control'] },
  plannedReport: { name: 'planned report', on: ['service-report'], to: ['planned-report'] },
} as const satisfies Readonly<
  Record<string, { name: string; on: readonly (RecordKind | 'any')[]; to: readonly (RecordKind | 'any')[]; children?: true }>
>;
export type LinkRole = keyof typeof LINK_ROLES;

import { namesCustomers } from './audiences';
import { isIn, isSet } from './conditions/value';
import { undated, type Test } from './conditions/test';
import { leftOut } from './judge';
import { isKept, isLive } from './register-entry';
import { presentOf, allTruth } from './site-facts/site-fact';
import type { Subject } from './subject';
import { missing, NOW, truth, type Truth } from './truth';
import type { FieldRole, RecordKind } from './vocabulary';

/** A set whose members are entries of a register. */
export interface RegisterSet {
  readonly name: string;
  readonly kind: RecordKind;
  /** Only entries that are in force; else all that have not been taken out. */
  readonly live?: true;
  /** What narrows it down, and the field it looks at. */
  readonly only?: { readonly role: FieldRole; holds(subject: Subject): Truth };
}

/** A set whose members are no entries of their own: fixed ones, or what is worked out from records. */
interface OtherSet {
  readonly name: string;
}

const value = (role: FieldRole, options: readonly string[]): RegisterSet['only'] => {
  const test = isIn(role, options);
  return { role, holds: (subject) => test.holds(subject, NOW) };
};

const set = (role: FieldRole): RegisterSet['only'] => {
  const test = isSet(role, false);
  return { role, holds: (subject) => test.holds(subject, NOW) };
};

const internal = isIn('supplierKind', ['internal', 'customer']);
const TURNED = { yes: 'no', no: 'yes', unknown: 'unknown', unmapped: 'unmapped' } as const;
const isExternal = (subject: Subject): Truth => TURNED[internal.holds(subject, NOW)];
const provides = isSet('providedServices', false);

/** The sets that questions about the site are asked of. */
export const SETS = {
  site: { name: 'The whole site' },
  'interested-parties': { name: 'Interested parties', kind: 'interested-party' },
  'risks-and-opportunities': { name: 'Risks and opportunities', kind: 'risk' },
  'risk-sources': { name: 'Sources of risk' },
  objectives: { name: 'Objectives', kind: 'objective' },
  'service-roles': { name: 'Roles that affect the services', kind: 'service-role' },
  'teams-in-scope': { name: 'Teams in scope', kind: 'team' },
  'controlled-documents': { name: 'Controlled documents', kind: 'controlled-document' },
  'external-documents': { name: 'External documents', kind: 'controlled-document', only: value('documentOrigin', ['external']) },
  'core-document-kinds': { name: 'Core kinds of document' },
  'live-services': { name: 'Live services', kind: 'service', live: true },
  'services-in-scope': { name: 'Services, live or in design', kind: 'service' },
  'customer-facing-services': {
    name: 'Services meant for customers',
    kind: 'service',
    live: true,
    only: {
      role: 'audience',
      holds(subject) {
        const audience = presentOf(subject, 'audience');
        return audience === 'unmapped' || audience === 'unreadable' ? missing(audience) : truth(namesCustomers(audience));
      },
    },
  },
  'services-with-availability-target': {
    name: 'Services with an availability target',
    kind: 'service',
    live: true,
    only: set('availabilityTarget'),
  },
  'outsourced-processes': { name: 'Outsourced processes', kind: 'operated-process', only: value('operatedBy', ['other']) },
  'other-parties': { name: 'Other parties', kind: 'supplier' },
  'scope-groups': { name: 'Groups in scope' },
  'external-suppliers': { name: 'External suppliers', kind: 'supplier', only: { role: 'supplierKind', holds: isExternal } },
  'internal-suppliers': {
    name: 'Internal suppliers, and customers who act as one',
    kind: 'supplier',
    only: value('supplierKind', ['internal', 'customer']),
  },
  'sla-relevant-suppliers': {
    name: 'Suppliers behind an SLA',
    kind: 'supplier',
    only: { role: 'supplierKind', holds: (subject) => allTruth([isExternal(subject), provides.holds(subject, NOW)]) },
  },
  'active-contracts': { name: 'Active contracts', kind: 'contract' },
  'external-organizations': { name: 'Outside organizations with access or data', kind: 'external-organization' },
  'service-assets': { name: 'Assets behind live services', kind: 'asset' },
  'ci-types': { name: 'Types of configuration item', kind: 'ci-type' },
  'configuration-items': { name: 'Configuration items', kind: 'configuration-item' },
  customers: { name: 'Customers', kind: 'customer' },
  'active-slas': { name: 'Active SLAs', kind: 'sla' },
  'continuity-plans': { name: 'Continuity plans', kind: 'continuity-plan' },
  'security-controls': { name: 'Security controls', kind: 'security-control' },
  'operating-controls': { name: 'Operating controls', kind: 'security-control', only: value('controlStatus', ['operating']) },
  'planned-metrics': { name: 'Planned metrics', kind: 'metric' },
  'planned-reports': { name: 'Planned reports', kind: 'planned-report' },
  'released-versions': { name: 'Released versions' },
  'ci-edits': { name: 'Edits of controlled attributes' },
  'request-types-in-use': { name: 'Request types in use' },
  'incident-clusters': { name: 'Clusters of like incidents' },
  'clauses-and-processes': { name: 'Clauses and processes to audit' },
} as const satisfies Readonly<Record<string, RegisterSet | OtherSet>>;
export type SetId = keyof typeof SETS;

/** The set as a register; null for those whose members are no entries. */
export function registerOf(id: SetId): RegisterSet | null {
  const known: RegisterSet | OtherSet = SETS[id];
  return 'kind' in known ? known : null;
}

/** Fields that decide who is a member. */
export const fieldsOfSet = ({ only }: RegisterSet): readonly FieldRole[] =>
  only === undefined ? [] : only.role === 'supplierKind' ? ['providedServices', 'supplierKind'] : [only.role];

/** Whether an entry of the register is a member of the set. */
export function membership({ live, only }: RegisterSet): Test {
  const stands = live ? isLive : isKept;
  return undated((subject) => (only ? allTruth([stands(subject), only.holds(subject)]) : stands(subject)));
}

/** Members found in a register, and how many may be. */
export interface Members {
  readonly members: readonly Subject[];
  readonly unknown: number;
}

/** The members of a set among the entries of its register; entries that are never judged are none. */
export function membersOf(entries: readonly Subject[], isMember: Test): Members {
  const members: Subject[] = [];
  let unknown = 0;
  for (const entry of entries) {
    const left = leftOut(entry);
    if (left?.outcome === 'not-applicable') continue;
    const is = isMember.holds(entry, NOW);
    if (is === 'yes' && left === null) members.push(entry);
    else if (is !== 'no') unknown++;
  }
  return { members, unknown };
}

import type { ClauseNumber } from './clauses';

/** A process as the standard names it, or our grouping of the duties of a clause that names none; `name` is our label. */
export interface Process {
  readonly id: string;
  readonly name: string;
  readonly clause: ClauseNumber;
}

export const processes = [
  { id: 'sms-governance', name: 'Governance of the SMS', clause: '4' },
  { id: 'risk-management', name: 'Risk management', clause: '6.1' },
  { id: 'objectives-management', name: 'Objectives', clause: '6.2' },
  { id: 'sms-planning', name: 'Planning of the SMS', clause: '6.3' },
  { id: 'resource-and-competence-management', name: 'Resources and competence', clause: '7.1' },
  { id: 'documented-information-management', name: 'Documents and records', clause: '7.5' },
  { id: 'knowledge-management', name: 'Knowledge', clause: '7.6' },
  { id: 'operational-control', name: 'Operational control', clause: '8.1' },
  { id: 'service-delivery', name: 'Service delivery', clause: '8.2.1' },
  { id: 'service-planning', name: 'Planning of services', clause: '8.2.2' },
  { id: 'control-of-other-parties', name: 'Control of other parties', clause: '8.2.3' },
  { id: 'service-catalogue-management', name: 'Service catalogue', clause: '8.2.4' },
  { id: 'asset-management', name: 'Assets', clause: '8.2.5' },
  { id: 'configuration-management', name: 'Configuration', clause: '8.2.6' },
  { id: 'business-relationship-management', name: 'Business relationships', clause: '8.3.2' },
  { id: 'service-level-management', name: 'Service levels', clause: '8.3.3' },
  { id: 'supplier-management', name: 'Suppliers', clause: '8.3.4' },
  { id: 'budgeting-and-accounting', name: 'Budgeting and accounting', clause: '8.4.1' },
  { id: 'demand-management', name: 'Demand', clause: '8.4.2' },
  { id: 'capacity-management', name: 'Capacity', clause: '8.4.3' },
  { id: 'change-management', name: 'Change management', clause: '8.5.1' },
  { id: 'service-design-and-transition', name: 'Service design and transition', clause: '8.5.2' },
  { id: 'release-and-deployment-management', name: 'Release and deployment', clause: '8.5.3' },
  { id: 'incident-management', name: 'Incident management', clause: '8.6.1' },
  { id: 'service-request-management', name: 'Service request management', clause: '8.6.2' },
  { id: 'problem-management', name: 'Problem management', clause: '8.6.3' },
  { id: 'service-availability-management', name: 'Availability', clause: '8.7.1' },
  { id: 'service-continuity-management', name: 'Continuity', clause: '8.7.2' },
  { id: 'information-security-management', name: 'Information security', clause: '8.7.3' },
  { id: 'performance-evaluation', name: 'Measurement and evaluation', clause: '9.1' },
  { id: 'internal-audit', name: 'Internal audit', clause: '9.2' },
  { id: 'management-review', name: 'Management review', clause: '9.3' },
  { id: 'service-reporting', name: 'Service reporting', clause: '9.4' },
  { id: 'corrective-action', name: 'Nonconformity and corrective action', clause: '10.1' },
  { id: 'continual-improvement', name: 'Continual improvement', clause: '10.2' },
] as const satisfies readonly Process[];
export type ProcessId = (typeof processes)[number]['id'];

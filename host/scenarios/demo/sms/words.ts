import { CONFIG_ITEMS, SERVICES, type ConfigItem } from '../estate';

/** Live services, those being designed and the one that is gone. */
export const REVIEW_SERVICES: readonly string[] = [...SERVICES, 'Parcel tracking', 'Customer portal', 'Desk chat', 'Fax'];

export const CI_TYPES = [
  'Server',
  'Network device',
  'Application',
  'Database',
  'Workplace device',
  'Interface',
  'Container cluster',
] as const;
export type CiType = (typeof CI_TYPES)[number];

/** The estate's items by type. */
export const TYPE_OF_ITEM: Readonly<Record<ConfigItem, CiType>> = {
  'Web shop application': 'Application',
  'Web shop database': 'Database',
  'Payment gateway': 'Interface',
  'ERP application': 'Application',
  'ERP database': 'Database',
  'Mail server': 'Server',
  'Core switch': 'Network device',
  'VPN gateway': 'Network device',
  'Telephone exchange': 'Network device',
  'Print server': 'Server',
  'Directory server': 'Server',
  'Reporting database': 'Database',
};
export const ITEMS = Object.keys(CONFIG_ITEMS) as ConfigItem[];

/** The twelve kinds of document a service management system consists of (clause 7.5.4), in our words. */
export const CORE_KINDS = [
  ...['scope', 'policy and objectives', 'plan', 'change policy, security policy, continuity plans', 'process descriptions'],
  ...['service requirements', 'catalogue', 'SLAs', 'external supplier contracts', 'internal supplier and customer-supplier agreements'],
  ...['procedures asked for by the standard', 'records proving conformity'],
] as const;

/** What a management review looks at (clause 9.3), in our words. */
export const REVIEW_INPUTS = [
  ...['earlier actions', 'context changes', 'performance trends (nonconformities, measurements, audits)', 'improvement opportunities'],
  ...['customer and stakeholder feedback', 'policies followed and suitable', 'objectives reached', 'service performance'],
  ...['performance of other parties', 'resource levels and capabilities', 'risk results and effect of actions', 'changes ahead'],
] as const;

/** What an audit can cover: the clauses with requirements by number, and the processes by name. */
export const AUDITED = [
  ...['4.1', '4.2', '4.3', '4.4', '5.1', '5.2.1', '5.2.2', '5.3', '6.1.1', '6.1.2', '6.1.3', '6.2.1', '6.2.2', '6.3'],
  ...['7.1', '7.2', '7.3', '7.4', '7.5.1', '7.5.2', '7.5.3.1', '7.5.3.2', '7.5.4', '7.6'],
  ...['8.1', '8.2.1', '8.2.2', '8.2.3.1', '8.2.3.2', '8.2.4', '8.2.5', '8.2.6', '8.3.2', '8.3.3', '8.3.4.1', '8.3.4.2'],
  ...['8.4.1', '8.4.2', '8.4.3', '8.5.1.1', '8.5.1.2', '8.5.1.3', '8.5.2.1', '8.5.2.2', '8.5.2.3', '8.5.3'],
  ...['8.6.1', '8.6.2', '8.6.3', '8.7.1', '8.7.2', '8.7.3.1', '8.7.3.2', '8.7.3.3'],
  ...['9.1', '9.2.1', '9.2.2', '9.3', '9.4', '10.1.1', '10.1.2', '10.2'],
  ...['SMS governance', 'Risk management', 'Objectives management', 'SMS planning', 'Resource and competence management'],
  ...['Documented information management', 'Knowledge management', 'Operational control', 'Service delivery', 'Service planning'],
  ...['Control of other parties', 'Service catalogue management', 'Asset management', 'Configuration management'],
  ...['Business relationship management', 'Service level management', 'Supplier management', 'Budgeting and accounting'],
  ...['Demand management', 'Capacity management', 'Change management', 'Service design and transition'],
  ...['Release and deployment management', 'Incident management', 'Service request management', 'Problem management'],
  ...['Service availability management', 'Service continuity management', 'Information security management'],
  ...['Performance evaluation', 'Internal audit', 'Management review', 'Service reporting', 'Corrective action', 'Continual improvement'],
] as const;

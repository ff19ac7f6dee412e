/** What the organization runs, by name. Tickets name these in Affected services and Affected assets; the registers have an entry for each. */

/** Services in the catalogue; the summary of a service's register entry is this name. */
export const SERVICES = ['Web shop', 'ERP', 'Email', 'Workplace', 'Network', 'Telephony', 'Printing', 'Sign-in', 'Data warehouse'] as const;
export type Service = (typeof SERVICES)[number];

/** Configuration items and the service each supports; the summary of an item's register entry is the key. */
export const CONFIG_ITEMS = {
  'Web shop application': 'Web shop',
  'Web shop database': 'Web shop',
  'Payment gateway': 'Web shop',
  'ERP application': 'ERP',
  'ERP database': 'ERP',
  'Mail server': 'Email',
  'Core switch': 'Network',
  'VPN gateway': 'Network',
  'Telephone exchange': 'Telephony',
  'Print server': 'Printing',
  'Directory server': 'Sign-in',
  'Reporting database': 'Data warehouse',
} as const satisfies Record<string, Service>;
export type ConfigItem = keyof typeof CONFIG_ITEMS;

/** What the portal offers beside reporting a disruption. */
export const SERVICE_REQUESTS = [
  ...['Order a laptop', 'Install software', 'Access to a folder', 'New employee', 'Mobile phone', 'Shared mailbox', 'Ask a question'],
] as const;
export type ServiceRequestType = (typeof SERVICE_REQUESTS)[number];

import { customField, systemFields } from '../../archive/fields';
import type { FieldJson } from '../../archive';

export type FieldKind =
  | 'status'
  | 'priority'
  | 'resolution'
  | 'user'
  | 'users'
  | 'option'
  | 'checklist'
  | 'team'
  | 'text'
  | 'paragraph'
  | 'url'
  | 'services'
  | 'requestType'
  | 'labels'
  | 'datetime';

export interface FieldModel {
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
  readonly options?: readonly string[];
}

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes';

const SCHEMAS: Record<FieldKind, { type: string; items?: string; custom?: string }> = {
  status: { type: 'status' },
  priority: { type: 'priority' },
  resolution: { type: 'resolution' },
  user: { type: 'user', custom: `${CUSTOM}:userpicker` },
  users: { type: 'array', items: 'user', custom: `${CUSTOM}:multiuserpicker` },
  option: { type: 'option', custom: `${CUSTOM}:select` },
  checklist: { type: 'array', items: 'option', custom: `${CUSTOM}:multicheckboxes` },
  team: { type: 'team', custom: 'com.atlassian.teams:rm-teams-custom-field-team' },
  text: { type: 'string', custom: `${CUSTOM}:textfield` },
  paragraph: { type: 'string', custom: `${CUSTOM}:textarea` },
  url: { type: 'string', custom: `${CUSTOM}:url` },
  services: { type: 'array', items: 'service-entity', custom: 'com.atlassian.jira.plugins.service-entity:service-entity-field-cftype' },
  requestType: { type: 'sd-customerrequesttype', custom: 'com.atlassian.servicedesk:vp-origin' },
  labels: { type: 'array', items: 'string' },
  datetime: { type: 'datetime', custom: `${CUSTOM}:datetime` },
};

const model = (id: string, name: string, kind: FieldKind, options?: readonly string[]): FieldModel =>
  options === undefined ? { id, name, kind } : { id, name, kind, options };

export const IMPACTS = ['Extensive / Widespread', 'Significant / Large', 'Moderate / Limited', 'Minor / Localized'] as const;
export const URGENCIES = ['Critical', 'High', 'Medium', 'Low'] as const;
export const CATEGORIES = ['Email', 'Network', 'Workplace', 'ERP', 'Web shop', 'Printing', 'Access', 'Telephony'] as const;
const STEPS = ['Bridge call opened', 'Customers informed', 'Service restored and confirmed'] as const;

/** Every field whose changes the demo tells, by the short name the story uses. */
export const FIELDS = {
  status: model('status', 'status', 'status'),
  priority: model('priority', 'priority', 'priority'),
  resolution: model('resolution', 'resolution', 'resolution'),
  assignee: model('assignee', 'assignee', 'user'),
  labels: model('labels', 'labels', 'labels'),
  team: model('customfield_10001', 'Team', 'team'),
  requestType: model('customfield_10010', 'Request Type', 'requestType'),
  services: model('customfield_10011', 'Affected services', 'services'),
  participants: model('customfield_10012', 'Request participants', 'users'),
  impact: model('customfield_10020', 'Impact', 'option', IMPACTS),
  urgency: model('customfield_10021', 'Urgency', 'option', URGENCIES),
  category: model('customfield_10022', 'Category', 'option', CATEGORIES),
  major: model('customfield_10023', 'Major incident', 'option', ['Yes', 'No']),
  majorManager: model('customfield_10024', 'Major incident manager', 'user'),
  stakeholders: model('customfield_10025', 'Stakeholders', 'users'),
  informed: model('customfield_10026', 'Management informed', 'text'),
  steps: model('customfield_10027', 'Major incident checklist', 'checklist', STEPS),
  playbook: model('customfield_10028', 'Playbook', 'url'),
  note: model('customfield_10029', 'Resolution note', 'paragraph'),
  priorityReason: model('customfield_10030', 'Priority override reason', 'text'),
  notMajor: model('customfield_10031', 'Not major reason', 'text'),
  noEscalation: model('customfield_10032', 'No escalation reason', 'text'),
  escalationLevel: model('customfield_10033', 'Escalation level', 'option', ['Level 2', 'Level 3']),
  report: model('customfield_10034', 'Review report', 'text'),
  noImprovement: model('customfield_10035', 'No improvement reason', 'text'),
  rootCause: model('customfield_10036', 'Root cause', 'paragraph'),
  workaround: model('customfield_10037', 'Workaround', 'paragraph'),
  changeType: model('customfield_10038', 'Change type', 'option', ['Standard', 'Normal', 'Emergency']),
  backout: model('customfield_10039', 'Backout plan', 'paragraph'),
} as const satisfies Record<string, FieldModel>;

export type FieldName = keyof typeof FIELDS;

export const TIME_TO_RESOLUTION = 'customfield_10040';
export const TIME_TO_FIRST_RESPONSE = 'customfield_10041';
export const APPROVALS = 'customfield_10042';

/** Jira's id of an option of one of the select fields. */
export const optionId = (field: FieldModel, value: string): string => {
  const at = field.options?.indexOf(value) ?? -1;
  if (at < 0) throw new Error(`The field "${field.name}" has no option "${value}".`);
  return String((Number(field.id.slice(-2)) + 100) * 100 + at);
};

/** A field of its own app type (request participants) that has the value of a plain one. */
const OWN_TYPES: Partial<Record<string, string>> = { [FIELDS.participants.id]: 'com.atlassian.servicedesk:sd-request-participants' };

/** The fields of the site, as `GET /field` lists them, with the options of the select fields. */
export const demoFields = (): FieldJson[] => [
  ...systemFields(),
  ...(Object.values(FIELDS) as FieldModel[])
    .filter(({ id }) => id.startsWith('customfield_'))
    .map((field) => {
      const own = OWN_TYPES[field.id];
      const json = customField(field.id, field.name, own === undefined ? SCHEMAS[field.kind] : { ...SCHEMAS[field.kind], custom: own });
      return field.options === undefined
        ? json
        : { ...json, allowedValues: field.options.map((value) => ({ id: optionId(field, value), value })) };
    }),
  customField(TIME_TO_RESOLUTION, 'Time to resolution', {
    type: 'sd-servicelevelagreement',
    custom: 'com.atlassian.servicedesk:sd-sla-field',
  }),
  customField(TIME_TO_FIRST_RESPONSE, 'Time to first response', {
    type: 'sd-servicelevelagreement',
    custom: 'com.atlassian.servicedesk:sd-sla-field',
  }),
  customField(APPROVALS, 'Approvals', { type: 'sd-approvals', custom: 'com.atlassian.servicedesk.approvals-plugin:sd-approvals' }),
];

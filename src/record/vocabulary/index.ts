export { FIELD_ROLES, fieldRole, type FieldRole, type FieldType } from './field-roles';
export { LINK_ROLES, type LinkRole } from './link-roles';
export { RECORD_KINDS, isRecordKind, type RecordKind } from './record-kinds';
export { EVENTS, STATUS_MILESTONES, type RecordEvent } from './events';
export { LEFT_MILESTONES, LIFECYCLES, SIDE_MILESTONES, lifecycleOf, type Lifecycle } from './lifecycles';

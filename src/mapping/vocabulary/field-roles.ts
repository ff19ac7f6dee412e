import { majorFieldRoles } from './field-roles-major';
import { ordinaryFieldRoles } from './field-roles-ordinary';

/** The field roles of an incident. */
export const fieldRoles = { ...ordinaryFieldRoles, ...majorFieldRoles };

/** Key of a field role, such as `impact`. */
export type FieldRoleId = keyof typeof fieldRoles;

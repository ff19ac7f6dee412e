import type { LinkRole } from '../../record/vocabulary';
import type { LinkSigns } from './link-role';
import { designLinks } from './link-roles-design';
import { managementLinks } from './link-roles-management';
import { operationLinks } from './link-roles-operation';

/** What recognises the links of each role. Several roles share a phrase ("leads to"): the kinds at both ends tell them apart. */
export const linkRoles: Readonly<Record<LinkRole, LinkSigns>> = { ...operationLinks, ...designLinks, ...managementLinks };

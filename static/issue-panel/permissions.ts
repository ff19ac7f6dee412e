import type { Fix } from '../../src/contract';
import { isObject, objectAt } from '../shared/json';

const ASKED = ['EDIT_ISSUES', 'LINK_ISSUES', 'TRANSITION_ISSUES', 'ADD_COMMENTS', 'CREATE_ISSUES', 'ASSIGN_ISSUES'] as const;
export type Permission = (typeof ASKED)[number];

/** What the reader may do on the issue; null: Jira has not said yet, or did not answer. It decides in the end anyway. */
export type Permissions = ReadonlySet<Permission> | null;

/** GET /rest/api/3/mypermissions about one issue. */
export const permissionsPath = (issueId: string): string =>
  `/rest/api/3/mypermissions?issueId=${encodeURIComponent(issueId)}&permissions=${ASKED.join(',')}`;

/** Reads its answer; null when it is none. */
export function permissionsOf(body: unknown): Permissions {
  const permissions = objectAt(body, 'permissions');
  if (Object.keys(permissions).length === 0) return null;
  return new Set(ASKED.filter((name) => isObject(permissions[name]) && permissions[name]['havePermission'] === true));
}

/** What a fix takes. Creating is asked again of the project chosen; here it takes the right to link what was created. */
const neededFor = (fix: Fix): readonly Permission[] => {
  switch (fix.do) {
    case 'set-fields':
      return fix.fields.every(({ field }) => field === 'assignee') ? ['ASSIGN_ISSUES'] : ['EDIT_ISSUES'];
    case 'link':
    case 'create':
      return ['LINK_ISSUES'];
    case 'move':
      return ['TRANSITION_ISSUES'];
    case 'comment':
      return ['ADD_COMMENTS'];
  }
};

/** What a hint offers: the reader's own ways, the first of which is its button; or asking the assignee when they may do none of them. */
export type Offer = { ways: readonly Fix[]; ask: boolean };

/** In: the fixes in their order. While nothing is known of permissions, everything is offered. */
export function offerOf(fixes: readonly Fix[], permissions: Permissions): Offer {
  if (permissions === null) return { ways: fixes, ask: false };
  const ways = fixes.filter((fix) => neededFor(fix).every((name) => permissions.has(name)));
  return { ways, ask: ways.length === 0 && fixes.length > 0 };
}

/** Whether the reader may comment on the issue, as far as is known. */
export const mayComment = (permissions: Permissions): boolean => permissions === null || permissions.has('ADD_COMMENTS');

/** Whether the reader may ask for a waiver: who may edit the issue. */
export const mayAskWaiver = (permissions: Permissions): boolean => permissions === null || permissions.has('EDIT_ISSUES');

import type { FixLink } from '../../../src/contract';
import type { Adf } from './adf';

/**
 * Body of POST /rest/api/3/issueLink. Read from this issue, the other end then shows as `inwardIssue` or `outwardIssue`, as the link says.
 * In: ids or keys; Jira takes both.
 */
export const linkBody = (link: FixLink, issueKey: string, otherKey: string) => {
  const [here, there] = [{ key: issueKey }, { key: otherKey }];
  return {
    type: { id: link.typeId },
    inwardIssue: link.other === 'inward' ? there : here,
    outwardIssue: link.other === 'inward' ? here : there,
  };
};

/** Body of POST /rest/api/3/issue. */
export const createBody = (target: { projectId: string; issueTypeId: string }, fields: Readonly<Record<string, unknown>>) => ({
  fields: { ...fields, project: { id: target.projectId }, issuetype: { id: target.issueTypeId } },
});

/** Body of POST /rest/api/3/issue/{id}/transitions. */
export const moveBody = (transition: string, fields: Readonly<Record<string, unknown>>) => ({
  transition: { id: transition },
  ...(Object.keys(fields).length > 0 ? { fields } : {}),
});

/** Body of POST /rest/api/3/issue/{id}/comment. `internal`: customers of a service desk do not see it. */
export const commentBody = (body: Adf, internal: boolean) => ({
  body,
  ...(internal ? { properties: [{ key: 'sd.public.comment', value: { internal: true } }] } : {}),
});

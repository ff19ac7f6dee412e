import type { Answer } from '../answer';
import { jira, type FieldMeta, type Issue } from '../jira';

/** What the person may edit of an issue; nothing without the permission to edit it. */
export const editMetaOf = async ({ key }: Issue): Promise<Answer<Record<string, FieldMeta>>> => {
  const answer = await jira.editMeta(key);
  return answer.ok ? { ok: true, value: answer.value.fields } : answer;
};

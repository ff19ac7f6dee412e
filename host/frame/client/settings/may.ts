import { useAnswer } from '../answer';
import { jira } from '../jira';
import { useSite } from '../site';

/** Whether the person holds a permission, on the site or in a project; null until that is known. A refused question means no. */
export const useMay = (permission: string, projectKey?: string): boolean | null => {
  const { config } = useSite();
  const { answer } = useAnswer(() => jira.permissions([permission], projectKey), [config.user.accountId, permission, projectKey]);
  return answer && (answer.ok ? answer.value.permissions[permission]?.havePermission === true : false);
};

import { useEffect, useState } from 'react';
import { jira } from '../shared/jira';
import { permissionsOf, permissionsPath, type Permissions } from './permissions';

/** What the reader may do on an issue; null until Jira has said. Asked once an issue, beside everything else. */
export function usePermissions(issueId: string | null): Permissions {
  const [permissions, setPermissions] = useState<Permissions>(null);
  useEffect(() => {
    if (issueId === null) return;
    let left = false;
    void jira('GET', permissionsPath(issueId)).then((answer) => {
      if (!left && answer.ok) setPermissions(permissionsOf(answer.value));
    });
    return () => {
      left = true;
    };
  }, [issueId]);
  return permissions;
}

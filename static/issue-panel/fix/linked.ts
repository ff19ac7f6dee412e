import type { FixLink } from '../../../src/contract';
import { objectAt, wordAt } from '../../shared/json';

/** Keys of the issues that are linked by this type at this end already. In: the `issuelinks` of an issue. */
export const linkedKeys = (links: readonly unknown[], { typeId, other }: FixLink): ReadonlySet<string> =>
  new Set(
    links.flatMap((link) => {
      const key = wordAt(objectAt(link, other === 'inward' ? 'inwardIssue' : 'outwardIssue'), 'key');
      return key === null || wordAt(objectAt(link, 'type'), 'id') !== typeId ? [] : [key];
    }),
  );

import type { Instant } from '../../record/record';
import { askedBy } from '../asked';
import type { Asked } from '../check';
import { compile } from '../condition';
import { NOW } from '../facts';
import type { Subject } from '../subject';
import type { Retroactive } from './retroactive';

/** The deadline that holds for a record: later where it is one that may be put right afterwards. */
export type Extended = (subject: Subject, deadline: Instant) => Instant;

/** Compiles `retroactive`; a condition that nobody can tell gives no more time. */
export function extendedBy(retroactive: Retroactive | undefined): Extended {
  if (retroactive === undefined) return (_subject, deadline) => deadline;
  const { when, within } = retroactive;
  const test = compile(when);
  return (subject, deadline) => (test.holds(subject, NOW) === 'yes' ? subject.after(deadline, within) : deadline);
}

/** What `retroactive` looks at; nothing has to be mapped for it. */
export const askedByExtension = (retroactive: Retroactive | undefined): Partial<Asked> =>
  retroactive === undefined ? {} : { ...askedBy(retroactive.when), needs: [] };

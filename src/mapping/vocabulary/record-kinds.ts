import type { RecordKind } from '../../record/vocabulary';
import type { KindSigns } from './record-kind';
import { followUpKinds } from './record-kinds-follow-up';
import { managementKinds } from './record-kinds-management';
import { operationKinds } from './record-kinds-operation';
import { registerKinds } from './record-kinds-register';
import { reviewKinds } from './record-kinds-review';

/** What recognises the issue types of each kind; names and lifecycles of the kinds are in src/record/vocabulary. */
export const recordKinds: Readonly<Record<RecordKind, KindSigns>> = {
  ...operationKinds,
  ...followUpKinds,
  ...managementKinds,
  ...reviewKinds,
  ...registerKinds,
};

import type { RecordKind } from '../../record/vocabulary';
import type { KindSigns } from './record-kind';
import { managementKinds } from './record-kinds-management';
import { operationKinds } from './record-kinds-operation';
import { registerKinds } from './record-kinds-register';

/** What recognises the issue types of each kind; names and lifecycles of the kinds are in src/record/vocabulary. */
export const recordKinds: Readonly<Record<RecordKind, KindSigns>> = { ...operationKinds, ...managementKinds, ...registerKinds };

import type { Fix } from '../../../../src/contract';
import type { Here } from '../../here';

/** What every form of a fix is given. `onDone` with what was done, in a sentence. */
export type FixForm = { here: Here; onCancel: () => void; onDone: (message: string) => void };

export type FixOf<Do extends Fix['do']> = Extract<Fix, { do: Do }>;

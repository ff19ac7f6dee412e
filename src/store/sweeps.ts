import { kvs } from '@forge/kvs';
import type { Instant } from '../record/record';

const KEY = 'changes-looked-at';

/** When the last look for lost changes that came to its end began; null: none has. UTC milliseconds. */
export const lastLook = async (): Promise<Instant | null> => (await kvs.get<Instant>(KEY)) ?? null;

export const noteLook = (at: Instant): Promise<void> => kvs.set(KEY, at);

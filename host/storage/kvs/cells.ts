import type { Clock } from '../../seams';
import { KVS_LIMITS } from '../limits';
import type { KvsRefusal } from './value';

/** A stored value with what the store knows of it. Times as Forge gives them: two in epoch milliseconds, the expiry in ISO 8601. */
export interface Cell {
  key: string;
  value: unknown;
  createdAt: number;
  updatedAt: number;
  expireTime?: string;
}

export interface SetOptions {
  ttl?: { value: number; unit: string };
  keyPolicy?: string;
  returnValue?: string;
}

const UNIT_MS: Readonly<Record<string, number>> = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };

const ttlMs = (ttl: { value: number; unit: string }): number => ttl.value * (UNIT_MS[ttl.unit] ?? Number.NaN);

/** One set of values by key. Reads drop what expired longer than `lag` milliseconds ago. */
export const createCells = (clock: Clock, lag: number) => {
  const cells = new Map<string, Cell>();

  const isGone = (cell: Cell): boolean => cell.expireTime !== undefined && Date.parse(cell.expireTime) + lag <= clock.now();
  const get = (key: string): Cell | undefined => {
    const cell = cells.get(key);
    if (!cell || !isGone(cell)) return cell;
    cells.delete(key);
    return undefined;
  };

  /** Why `set` would refuse, or null. */
  const refusal = (key: string, options: SetOptions = {}): KvsRefusal | null => {
    if (options.ttl) {
      const lifetime = ttlMs(options.ttl);
      if (!(lifetime > 0 && lifetime <= KVS_LIMITS.ttlDays * 86_400_000)) {
        return { code: 'INVALID_TTL', message: `A time to live is more than nothing and at most ${KVS_LIMITS.ttlDays} days.` };
      }
    }
    if (options.keyPolicy === 'FAIL_IF_EXISTS' && get(key)) return { code: 'KEY_CONFLICT', message: 'The key already exists.' };
    return null;
  };

  return {
    get,
    refusal,
    set: (key: string, value: unknown, options: SetOptions = {}): Cell | KvsRefusal => {
      const refused = refusal(key, options);
      if (refused) return refused;
      const now = clock.now();
      const expiry = options.ttl ? { expireTime: new Date(now + ttlMs(options.ttl)).toISOString() } : {};
      const cell: Cell = { key, value, createdAt: get(key)?.createdAt ?? now, updatedAt: now, ...expiry };
      cells.set(key, cell);
      return cell;
    },
    delete: (key: string): boolean => get(key) !== undefined && cells.delete(key),
    /** Ordered by key, as queries answer. */
    all: (): Cell[] => [...cells.keys()].flatMap((key) => get(key) ?? []).sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
};

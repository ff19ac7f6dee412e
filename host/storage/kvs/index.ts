import type { Clock, KvsService, ServiceReply } from '../../seams';
import { KVS_LIMITS } from '../limits';
import { createCells } from './cells';
import type { Cell, SetOptions } from './cells';
import { keyRefusal, valueRefusal } from './value';
import type { KvsRefusal } from './value';

export interface KvsOptions {
  /** How long an expired value lingers; default: as long as Forge allows itself. */
  expiryLagMs?: number;
}

interface Item {
  key?: unknown;
  value?: unknown;
  entityName?: string;
  conditions?: unknown;
  options?: SetOptions;
}

/** Paths that change nothing; every other path counts as a write. */
const READS: ReadonlySet<string> = new Set(['/api/v1/get', '/api/v1/secret/get', '/api/v1/query', '/api/v1/batch/get']);

const bad = (refusal: KvsRefusal, status = 400): ServiceReply => ({ status, body: refusal });
const notModelled = (what: string): ServiceReply => ({
  status: 501,
  body: { code: 'NOT_MODELLED', message: `The local host does not model ${what}` },
});
const isRefusal = (outcome: Cell | KvsRefusal | null): outcome is KvsRefusal => outcome !== null && 'code' in outcome;
const conflictStatus = (refusal: KvsRefusal): number => (refusal.code === 'KEY_CONFLICT' ? 409 : 400);

/**
 * The key-value store of one installation, in memory. Bodies and answers as @forge/kvs 1.6.5 sends and reads them. Plain and secret
 * values are kept apart; custom entities are not modelled (501).
 */
export const createKvs = (clock: Clock, options: KvsOptions = {}): KvsService => {
  const lag = options.expiryLagMs ?? KVS_LIMITS.expiryLagMs;
  const plain = createCells(clock, lag);
  const secret = createCells(clock, lag);

  const refusalOf = (item: Item, withValue: boolean): KvsRefusal | null =>
    keyRefusal(item.key) ?? (withValue ? valueRefusal(item.value) : null);

  const get = (cells: typeof plain, item: Item): ServiceReply => {
    const refusal = refusalOf(item, false);
    if (refusal) return bad(refusal);
    const cell = cells.get(String(item.key));
    return cell ? { status: 200, body: cell } : bad({ code: 'KEY_NOT_FOUND', message: 'Key not found' }, 404);
  };

  const set = (cells: typeof plain, item: Item): ServiceReply => {
    const refusal = refusalOf(item, true);
    if (refusal) return bad(refusal);
    const key = String(item.key);
    const previous = cells.get(key);
    const outcome = cells.set(key, item.value, item.options);
    if (isRefusal(outcome)) return bad(outcome, conflictStatus(outcome));
    if (item.options?.returnValue === 'PREVIOUS') return previous ? { status: 200, body: previous } : { status: 204 };
    return item.options?.returnValue === 'LATEST' ? { status: 200, body: outcome } : { status: 204 };
  };

  const remove = (cells: typeof plain, item: Item): ServiceReply => {
    const refusal = refusalOf(item, false);
    if (refusal) return bad(refusal);
    return cells.delete(String(item.key)) ? { status: 204 } : bad({ code: 'KEY_NOT_FOUND', message: 'Key not found' }, 404);
  };

  const query = (body: {
    limit?: number;
    after?: string;
    where?: { property: string; condition: string; values: unknown[] }[];
  }): ServiceReply => {
    const limit = body.limit ?? KVS_LIMITS.queryDefault;
    if (!Number.isInteger(limit) || limit < 1 || limit > KVS_LIMITS.queryMax) {
      return bad({ code: 'INVALID_LIMIT', message: `The limit must be from 1 to ${KVS_LIMITS.queryMax}.` });
    }
    const [where, ...more] = body.where ?? [];
    if (more.length > 0 || (where && (where.property !== 'key' || where.condition !== 'BEGINS_WITH'))) {
      return bad({ code: 'INVALID_FILTER', message: 'The key-value store knows only `key BEGINS_WITH`.' });
    }
    const prefix = where ? String(where.values[0]) : '';
    const after = body.after ? Buffer.from(body.after, 'base64url').toString() : '';
    const found = plain.all().filter((cell) => cell.key.startsWith(prefix) && cell.key > after);
    const data = found.slice(0, limit);
    const last = found.length > limit ? data.at(-1) : undefined;
    return { status: 200, body: { data, ...(last ? { cursor: Buffer.from(last.key).toString('base64url') } : {}) } };
  };

  const batch = (items: unknown, one: (item: Item) => ServiceReply): ServiceReply => {
    if (!Array.isArray(items) || items.length === 0 || items.length > KVS_LIMITS.batchItems) {
      return bad({ code: 'INVALID_BATCH', message: `A batch holds from 1 to ${KVS_LIMITS.batchItems} items.` });
    }
    const list = items as Item[];
    if (list.some((item) => item.entityName !== undefined)) return notModelled('custom entities');
    if (new Set(list.map((item) => item.key)).size < list.length)
      return bad({ code: 'DUPLICATE_KEY', message: 'A batch may name a key only once.' });
    if (Buffer.byteLength(JSON.stringify(list)) > KVS_LIMITS.transactionBytes)
      return bad({ code: 'MAX_SIZE', message: 'The batch is too large.' });
    const successfulKeys: unknown[] = [];
    const failedKeys: unknown[] = [];
    for (const item of list) {
      const reply = one(item);
      if (reply.status < 300) successfulKeys.push(reply.body ?? { key: item.key });
      else failedKeys.push({ key: item.key, error: reply.body });
    }
    return { status: 200, body: { successfulKeys, failedKeys } };
  };

  const transaction = (body: { set?: Item[]; delete?: Item[]; check?: Item[] }): ServiceReply => {
    const sets = body.set ?? [];
    const deletes = body.delete ?? [];
    const operations = [...sets, ...deletes, ...(body.check ?? [])];
    if (body.check || operations.some((item) => item.entityName !== undefined || item.conditions !== undefined))
      return notModelled('custom entities');
    if (operations.length === 0 || operations.length > KVS_LIMITS.transactionOperations) {
      return bad({ code: 'INVALID_TRANSACTION', message: `A transaction has from 1 to ${KVS_LIMITS.transactionOperations} operations.` });
    }
    if (Buffer.byteLength(JSON.stringify(body)) > KVS_LIMITS.transactionBytes)
      return bad({ code: 'MAX_SIZE', message: 'The transaction is too large.' });
    if (new Set(operations.map((item) => item.key)).size < operations.length) {
      return bad({ code: 'DUPLICATE_KEY', message: 'A transaction may name a key only once.' });
    }
    const refusal = sets.map((item) => refusalOf(item, true)).find(Boolean) ?? deletes.map((item) => refusalOf(item, false)).find(Boolean);
    if (refusal) return bad(refusal);
    const conflict = sets.map((item) => plain.refusal(String(item.key), item.options)).find(Boolean);
    if (conflict) return bad(conflict, conflictStatus(conflict));
    for (const item of sets) plain.set(String(item.key), item.value, item.options);
    for (const item of deletes) plain.delete(String(item.key));
    return { status: 204 };
  };

  const handle = (path: string, body: unknown): ServiceReply => {
    const item = (body ?? {}) as Item;
    switch (path) {
      case '/api/v1/get':
        return get(plain, item);
      case '/api/v1/set':
        return set(plain, item);
      case '/api/v1/delete':
        return remove(plain, item);
      case '/api/v1/secret/get':
        return get(secret, item);
      case '/api/v1/secret/set':
        return set(secret, item);
      case '/api/v1/secret/delete':
        return remove(secret, item);
      case '/api/v1/query':
        return query(item as Parameters<typeof query>[0]);
      case '/api/v1/batch/get':
        return batch(body, (one) => get(plain, one));
      case '/api/v1/batch/set':
        return batch(body, (one) => set(plain, one));
      case '/api/v1/batch/delete':
        return batch(body, (one) => remove(plain, one));
      case '/api/v1/transaction':
        return transaction(item as Parameters<typeof transaction>[0]);
      default:
        return notModelled(path);
    }
  };
  let writes = 0;
  return {
    // Through JSON both ways, so that nothing the caller keeps a hold of can change what is stored.
    handle: (path, body) => {
      if (!READS.has(path)) writes += 1;
      return structuredClone(handle(path, structuredClone(body)));
    },
    writes: () => writes,
  };
};

import { KVS_LIMITS } from '../limits';

/** A refusal in the store's own terms; codes: developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs. */
export interface KvsRefusal {
  code: string;
  message: string;
}

/** Allowed characters: same page, INVALID_KEY. */
const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

/** Why a key cannot be used, or null. */
export const keyRefusal = (key: unknown): KvsRefusal | null => {
  if (typeof key !== 'string' || key.length === 0) return { code: 'KEY_TOO_SHORT', message: 'The key must have at least one character.' };
  if (key.length > KVS_LIMITS.keyCharacters) {
    return { code: 'KEY_TOO_LONG', message: `The key is longer than ${KVS_LIMITS.keyCharacters} characters.` };
  }
  return KEY_PATTERN.test(key) ? null : { code: 'INVALID_KEY', message: `The key does not match ${KEY_PATTERN}.` };
};

/** Levels of objects and arrays; a plain value has none. */
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

/** Why a value cannot be stored, or null. */
export const valueRefusal = (value: unknown): KvsRefusal | null => {
  if (value === undefined || value === null) return { code: 'INVALID_VALUE', message: 'The value must be JSON other than null.' };
  if (Buffer.byteLength(JSON.stringify(value)) > KVS_LIMITS.valueBytes) {
    return { code: 'MAX_SIZE', message: `The value is larger than ${KVS_LIMITS.valueBytes} bytes.` };
  }
  return depthOf(value) > KVS_LIMITS.valueDepth
    ? { code: 'MAX_DEPTH', message: `The value is nested deeper than ${KVS_LIMITS.valueDepth} levels.` }
    : null;
};

import { ForgeKvsAPIError, kvs } from '@forge/kvs';

/**
 * Makes a key that does not exist yet. Of several who try at once, one does (keyPolicy, runtime-reference/storage-api-basic-api): the
 * one way of the key-value store to compare and set outside custom entities.
 * @returns whether this call made it.
 */
export const claim = async (key: string, value: object): Promise<boolean> => {
  try {
    await kvs.set(key, value, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (error) {
    if (error instanceof ForgeKvsAPIError && error.code === 'KEY_CONFLICT') return false;
    throw error;
  }
};

import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { kvs } from '@forge/kvs';
import type { SiteSchema } from '../mapping/site-schema';
import type { Instant } from '../record/record';
import { SITE_MAP_BYTES } from './limits';

const KEY = 'site-schema';

/** Raised when the shape of `SiteSchema` changes: what an older app kept is read anew then. */
const FORM = 1;

interface Kept {
  readonly form: number;
  readonly readAt: Instant;
  /** The schema as JSON, gzipped, in base64: the schema of a large site has more than a value of the key-value store may. */
  readonly packed: string;
}

/** What the site was last seen to have, and when it was read; null where nothing is kept. */
export const cachedSchema = async (): Promise<{ schema: SiteSchema; readAt: Instant } | null> => {
  const kept = await kvs.get<Kept>(KEY);
  if (kept === undefined || kept.form !== FORM) return null;
  const json = await promisify(gunzip)(Buffer.from(kept.packed, 'base64'));
  return { schema: JSON.parse(json.toString('utf8')) as SiteSchema, readAt: kept.readAt };
};

/**
 * Keeps what the site has, so that a set-up does not ask Jira a hundred times at every step. Ids and names of the site's own configuration;
 * nothing of an issue, nobody's account. A schema that does not fit even packed is not kept, and read anew each time.
 */
export const cacheSchema = async (schema: SiteSchema, readAt: Instant): Promise<void> => {
  const packed = (await promisify(gzip)(JSON.stringify(schema))).toString('base64');
  if (packed.length > SITE_MAP_BYTES) await kvs.delete(KEY);
  else await kvs.set(KEY, { form: FORM, readAt, packed } satisfies Kept);
};

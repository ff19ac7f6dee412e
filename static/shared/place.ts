import { view } from '@forge/bridge';
import { readerOf, type Reader } from './figures';

/**
 * Where the page is shown, as far as our pages use it. `viewer` is the account that looks at it, null where Jira does not say: for words
 * alone, as the app asks the platform itself. `extension` is whatever Jira sends: read it with care.
 */
export type Place = { reader: Reader; viewer: string | null; extension: Readonly<Record<string, unknown>> };

/** Reads the place from the bridge. Throws when the bridge itself fails, which a page cannot mend. */
export async function readPlace(): Promise<Place> {
  const context = await view.getContext();
  return { reader: readerOf(context.locale, context.timezone), viewer: context.accountId ?? null, extension: context.extension };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * A non-empty string (or a number, as a string) somewhere in the extension, or null.
 * In: `textAt(extension, 'issue', 'key')` for `extension.issue.key`.
 */
export function textAt(from: unknown, ...path: readonly string[]): string | null {
  let at: unknown = from;
  for (const step of path) at = isObject(at) ? at[step] : undefined;
  if (typeof at === 'number') return String(at);
  return typeof at === 'string' && at !== '' ? at : null;
}

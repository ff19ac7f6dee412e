import type { FieldRole } from '../record/vocabulary';
import { normaliseName } from './names';
import { namesInLine, type Reasons } from './reasons';
import type { SchemaField, SiteSchema } from './site-schema';
import { fieldSigns } from './vocabulary/field-roles';

/**
 * Option key → the options as the site knows them: ids of resolutions, names of all others; where the options are not known, every
 * spelling of the vocabulary. They are compared normalised when a record is read. An option that fits no key stays unmapped and is
 * named in the reason. Null for a role without option keys.
 */
export function proposeOptions(
  role: FieldRole,
  fields: readonly SchemaField[],
  schema: SiteSchema,
  reasons: Reasons,
): Record<string, string[]> | null {
  const { options: spellings, system } = fieldSigns(role);
  if (spellings === undefined) return null;
  const known = system === 'resolution' ? schema.resolutions : fields.flatMap(({ options }) => options ?? []);
  const part = `fields.${role}.options`;
  if (known.length === 0) {
    reasons.add(part, 'the options of the field could not be read, so the usual spellings are taken: look whether it has these', false);
    return Object.fromEntries(Object.entries(spellings).map(([key, list]) => [key, [...list]]));
  }
  const keys = keysOf(spellings);
  const options = new Map<string, Set<string>>();
  const left = new Set<string>();
  for (const option of known) {
    const key = keys.get(normaliseName(option.name));
    if (key === undefined) left.add(`"${option.name}"`);
    else options.set(key, (options.get(key) ?? new Set()).add(system === 'resolution' ? option.id : option.name));
  }
  const unknown = `look what these options mean, as they stand for nothing yet: ${namesInLine([...left])}`;
  reasons.add(part, left.size === 0 ? 'all options are known' : unknown, left.size === 0);
  return Object.fromEntries([...options].map(([key, values]) => [key, [...values]]));
}

/** Of a spelling that two keys have, the first key. */
function keysOf(spellings: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const keys = new Map<string, string>();
  for (const [key, list] of Object.entries(spellings))
    for (const spelling of list) if (!keys.has(normaliseName(spelling))) keys.set(normaliseName(spelling), key);
  return keys;
}

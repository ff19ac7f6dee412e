import type { FIELD_ROLES, FieldRole } from '../../record/vocabulary';
import type { Words } from './words';

/**
 * What recognises the field of a role on a site: `system` (Jira's own field id), `schemas` (`schema.custom` of the field: one of these),
 * or a name (`suggest`, in the order of preference).
 */
interface Signs {
  readonly system?: string;
  readonly schemas?: readonly string[];
  readonly suggest: Words;
}

type OptionKey<R extends FieldRole> = (typeof FIELD_ROLES)[R] extends { readonly options: readonly (infer K extends string)[] } ? K : never;

/** The signs of every role; of one that has option keys, with the spellings in use of each. */
export type FieldVocabulary = {
  readonly [R in FieldRole]: [OptionKey<R>] extends [never]
    ? Signs
    : Signs & { readonly options: Readonly<Record<OptionKey<R>, readonly string[]>> };
};

/** The signs of a role, whatever the role. */
export interface FieldSigns extends Signs {
  readonly options?: Readonly<Record<string, readonly string[]>>;
}

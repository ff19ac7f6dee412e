import type { FieldType } from '../record/vocabulary';
import type { SchemaField } from './site-schema';

/**
 * How well a Jira field can play a role of a type. `own`: it is made for it; `near`: its values say the same in another form (a choice
 * where a text is asked for); `far`: something can be read, but hardly what is asked for (free text for a choice). Null: not at all.
 */
export type Fit = 'own' | 'near' | 'far' | null;

/** Jira's types, from `schema.type`; a list as `<items>[]`, or `[]` where Jira does not say of what. */
const FITS: Readonly<
  Record<FieldType, { readonly own: readonly string[]; readonly near?: readonly string[]; readonly far?: readonly string[] }>
> = {
  text: {
    own: ['string'],
    near: ['option', 'option-with-child', 'option[]', 'string[]', 'number'],
    far: ['user', 'user[]', 'group', 'group[]', 'any', '[]'],
  },
  option: { own: ['option', 'option-with-child', 'option[]'], near: ['component[]', '[]'], far: ['string', 'string[]', 'number', 'any'] },
  options: {
    own: ['option', 'option-with-child', 'option[]'],
    near: ['string[]', 'component[]', 'version[]', '[]'],
    far: ['string', 'any'],
  },
  yesNo: { own: ['option', 'option[]', 'boolean'], near: ['[]'], far: ['string', 'string[]', 'any'] },
  user: { own: ['user', 'user[]'], near: ['[]'] },
  users: { own: ['user', 'user[]'], near: ['group', 'group[]', '[]'] },
  date: { own: ['date', 'datetime'] },
  datetime: { own: ['date', 'datetime'] },
  number: { own: ['number'] },
  duration: { own: ['string', 'number'], near: ['option'] },
  link: { own: ['string'], near: ['any'], far: ['option'] },
  reference: { own: ['cmdb-object-field[]'], near: ['any', 'string', 'option', 'option[]', '[]'], far: ['string[]'] },
  checklist: { own: ['option[]', 'string'], near: ['any', '[]'], far: ['option', 'string[]'] },
  services: {
    own: ['service-entity[]', 'service-entity-field[]', 'cmdb-object-field[]', 'option', 'option[]'],
    near: ['string[]', 'component[]', '[]'],
    far: ['string', 'any'],
  },
  assets: { own: ['cmdb-object-field[]'], near: ['any', '[]'], far: ['string', 'string[]', 'option', 'option[]'] },
  team: { own: ['team', 'group', 'option'], near: ['any', 'group[]', 'team[]', 'option[]', '[]'], far: ['string'] },
  approvals: { own: ['sd-approvals'] },
  sla: { own: ['sd-servicelevelagreement'] },
  rating: { own: ['sd-feedback'], near: ['number', 'option'] },
  organizations: { own: ['sd-customerorganization[]'] },
  versions: { own: ['version[]'] },
  attachments: { own: ['attachment[]'] },
};

/** How well this field can play a role of the type. A field whose type Jira does not tell cannot. */
export function fitOf(type: FieldType, { schema }: SchemaField): Fit {
  if (schema === undefined) return null;
  const has = schema.type === 'array' ? `${schema.items ?? ''}[]` : schema.type;
  const { own, near, far } = FITS[type];
  if (own.includes(has)) return 'own';
  if (near?.includes(has) === true) return 'near';
  return far?.includes(has) === true ? 'far' : null;
}

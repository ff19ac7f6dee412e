import type { SiteConfig } from '../../contract';
import { adfOf, textOfAdf, type Adf, type AllowedValue, type FieldMeta, type Schema, type User } from '../jira';
import { shownTime } from '../shell/format';

type Shape = Partial<
  AllowedValue &
    User & { type: string; child: AllowedValue; ongoingCycle: { breached?: boolean }; completedCycles: { breached?: boolean }[] }
>;

/** A field's value in words; empty for an empty field; null for a value that this page has no words for. */
export const shownValue = (value: unknown, schema: Schema | undefined, config: SiteConfig): string | null => {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return schema?.type === 'datetime' ? shownTime(value, config) : value;
  if (Array.isArray(value)) {
    const parts = value.map((part) => shownValue(part, undefined, config));
    return parts.includes(null) ? null : parts.join(', ');
  }
  const shape = value as Shape;
  if (shape.type === 'doc') return textOfAdf(value as Adf);
  if (shape.completedCycles || shape.ongoingCycle) {
    const cycles = [...(shape.completedCycles ?? []), ...(shape.ongoingCycle ? [shape.ongoingCycle] : [])];
    if (cycles.length === 0) return '';
    return `${cycles.some(({ breached }) => breached) ? 'Breached' : 'Within the goal'}${shape.ongoingCycle ? ', running' : ''}`;
  }
  const name = shape.displayName ?? shape.value ?? shape.name;
  if (name === undefined) return null;
  return shape.child?.value ? `${name} – ${shape.child.value}` : name;
};

export type Control =
  'text' | 'long-text' | 'choice' | 'choices' | 'cascade' | 'person' | 'group' | 'number' | 'date' | 'date-time' | 'words';

/** How a field is edited here, or null when it is only shown. */
export const controlOf = ({ schema, allowedValues }: FieldMeta): Control | null => {
  if (schema.type === 'user') return 'person';
  if (schema.type === 'group') return 'group';
  if (schema.type === 'option-with-child') return 'cascade';
  if (schema.type === 'number' || schema.type === 'date') return schema.type;
  if (schema.type === 'datetime') return 'date-time';
  if (schema.type === 'array' && schema.items === 'string') return 'words';
  if (schema.type === 'array' && allowedValues) return 'choices';
  if (schema.type === 'string') return schema.custom?.endsWith(':textarea') || schema.system === 'environment' ? 'long-text' : 'text';
  return allowedValues ? 'choice' : null;
};

/** A value as the control holds it: text; for several choices their ids, comma-separated; `1/2` for both levels of a cascade. */
export const inputOf = (value: unknown, control: Control): string => {
  if (value === null || value === undefined) return '';
  const shape = value as Shape;
  switch (control) {
    case 'choice':
      return shape.id ?? '';
    case 'cascade':
      return [shape.id ?? '', ...(shape.child ? [shape.child.id] : [])].join('/');
    case 'group':
      return shape.name ?? '';
    case 'person':
      return shape.accountId ?? '';
    case 'choices':
      return (value as AllowedValue[]).map(({ id }) => id).join(',');
    case 'words':
      return (value as string[]).join(', ');
    case 'long-text':
      return textOfAdf(value as Adf);
    case 'date-time':
      return new Date(Date.parse(String(value))).toISOString().slice(0, 16);
    default:
      return String(value);
  }
};

/** What Jira is sent for a control's text: null empties the field. Dates and times are UTC. */
export const jiraValueOf = (input: string, control: Control): unknown => {
  const text = input.trim();
  if (control === 'words' || control === 'choices') {
    const parts = text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
    return control === 'words' ? parts : parts.map((id) => ({ id }));
  }
  if (text === '') return null;
  switch (control) {
    case 'choice':
      return { id: text };
    case 'cascade': {
      const [id = '', child = ''] = text.split('/');
      return { id, ...(child === '' ? {} : { child: { id: child } }) };
    }
    case 'group':
      return { name: text };
    case 'person':
      return { accountId: text };
    case 'number':
      return Number(text);
    case 'long-text':
      return adfOf(input);
    case 'date-time':
      return `${text}:00.000+0000`;
    default:
      return text;
  }
};

/** The name of an option. */
export const optionName = ({ value, name, id }: AllowedValue): string => value ?? name ?? id;

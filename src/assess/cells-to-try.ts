import type { Cell, Instant } from '../record/record';
import { fieldRole, type FieldRole, type FieldType } from '../record/vocabulary';

const DAY_MS = 86_400_000;
const NOTHING: Cell = { text: '', id: null, option: null, at: null, members: [] };

/**
 * Values that somebody might fill a field with: each choice that the vocabulary knows, a date to come and one that is past, any text or
 * name. At least one; never a placeholder.
 */
export function cellsToTry(role: FieldRole, now: Instant): readonly Cell[] {
  const { type, options = [] } = fieldRole(role) as { readonly type: FieldType; readonly options?: readonly string[] };
  if (type === 'yesNo') return ['yes', 'no'].map(choice);
  if (options.length > 0) return options.map(choice);
  if (type === 'date' || type === 'datetime') return [now + 30 * DAY_MS, now, now - DAY_MS].map(dated);
  return [ANY[type] ?? named('Something written here')];
}

/** Boxes of a checklist: more than any list of the standard has points. */
const BOXES = Array.from({ length: 30 }, (_, index) => `point-${index}`);

const named = (text: string): Cell => ({ ...NOTHING, text });
const choice = (option: string): Cell => ({ ...NOTHING, text: option, id: option, option, members: [option] });
const dated = (at: Instant): Cell => ({ ...NOTHING, text: new Date(at).toISOString(), at });

const ANY: Readonly<Partial<Record<FieldType, Cell>>> = {
  user: { ...NOTHING, text: 'Somebody', id: 'somebody-else', option: 'active' },
  users: { ...NOTHING, text: 'Somebody', members: ['somebody-else'] },
  number: named('1'),
  rating: named('1'),
  link: named('https://example.com/page'),
  checklist: { ...NOTHING, text: BOXES.join(', '), members: BOXES },
  services: { ...NOTHING, text: 'A service', members: ['a-service'] },
  assets: { ...NOTHING, text: 'An item', members: ['an-item'] },
  organizations: { ...NOTHING, text: 'An organization', members: ['an-organization'] },
  versions: { ...NOTHING, text: '1.0', members: ['1'] },
  attachments: { ...NOTHING, text: 'file', members: ['1'] },
};

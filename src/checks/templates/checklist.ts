import type { Cell } from '../../record/record';
import { listItems, type ListedRequirement } from '../../standard/index';
import { normalised } from '../names';

/** How far a checklist is done. */
export interface Done {
  readonly ticked: number;
  readonly of: number;
}

const ITEMS = new Map<ListedRequirement, readonly string[]>();

function itemsOf(list: ListedRequirement): readonly string[] {
  let items = ITEMS.get(list);
  if (!items) ITEMS.set(list, (items = listItems[list].map(normalised)));
  return items;
}

/**
 * How many points of a requirement's list a value ticks: boxes of a field, or `[x]` and `[ ]` in a text. A site may word its points as it
 * likes, so they are counted; points that are named as ours are found by name. Null for plain text, which ticks nothing.
 */
export function ticksIn(value: Cell, list: ListedRequirement): Done | null {
  const items = itemsOf(list);
  const boxes = value.text.match(/\[[ x]\]/gi) ?? [];
  const open = boxes.filter((box) => box === '[ ]').length;
  if (value.members.length === 0 && boxes.length === 0) return null;
  if (open === 0) {
    const text = normalised(value.text);
    if (items.every((item) => text.includes(item))) return { ticked: items.length, of: items.length };
  }
  const ticked = value.members.length > 0 ? value.members.length : boxes.length - open;
  return { ticked, of: Math.max(items.length, ticked + open) };
}

/** The steps of the set-up in their order, with the names a reader sees. */
export const STEPS = [
  { id: 'discover', name: 'Discover' },
  { id: 'map', name: 'Map' },
  { id: 'scope', name: 'Scope' },
  { id: 'rules', name: 'Rules' },
  { id: 'dry-run', name: 'Dry run' },
  { id: 'switch-on', name: 'Switch on' },
] as const;
export type StepId = (typeof STEPS)[number]['id'];

/** What else the page holds. */
export const TABS = [
  { id: 'health', name: 'Health' },
  { id: 'history', name: 'History' },
  { id: 'exchange', name: 'Export and import' },
] as const;
export type TabId = (typeof TABS)[number]['id'];

/** Where in the page the reader is: at a step of the set-up, or in another tab. */
export type PlaceId = StepId | TabId;

const PLACES: readonly string[] = [...STEPS, ...TABS].map(({ id }) => id);

/** The place that a path (`/map`) or a fragment (`#map`) names, or null. */
export function placeIn(text: string): PlaceId | null {
  const name = text.replace(/^[#/]+/, '').replace(/\/$/, '');
  return PLACES.includes(name) ? (name as PlaceId) : null;
}

/** The step before or after this one, or null at either end. */
export function stepBeside(step: StepId, by: -1 | 1): (typeof STEPS)[number] | null {
  const at = STEPS.findIndex(({ id }) => id === step);
  return STEPS[at + by] ?? null;
}

/** The parts of the project page, in their order, with the names a reader sees. */
export const PLACES = [
  { id: 'conformance', name: 'Conformance' },
  { id: 'waivers', name: 'Waivers' },
  { id: 'guard', name: 'Past the guard' },
] as const;
export type PlaceId = (typeof PLACES)[number]['id'];

/** The part that a path (`/waivers`) or a fragment (`#waivers`) names, or null. */
export function placeIn(text: string): PlaceId | null {
  const name = text.replace(/^[#/]+/, '').replace(/\/$/, '');
  return PLACES.find(({ id }) => id === name)?.id ?? null;
}

import type { SiteMap } from './site-map';

/** The site map as canonical JSON: keys sorted by code unit, two spaces, a newline at the end. Equal maps give equal bytes. */
export const exportSiteMap = (map: SiteMap): string => `${JSON.stringify(sorted(map), null, 2)}\n`;

/** A part of a site map as one line of canonical JSON: equal parts give equal texts. */
export const exportOf = (part: unknown): string => JSON.stringify(sorted(part));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  // A plain assignment would lose a member called __proto__.
  return Object.fromEntries(members.map(([key, member]) => [key, sorted(member)]));
}

import { SITE_MAP_VERSION } from '../../mapping';
import { failure, success, type Result } from '../../problem';
import type { SiteMapDocument } from '../../set-up-contract';

/**
 * The shape of a site map, and nothing of what is in it. A draft may name what the site does not have, or leave a rule half written:
 * its problems are listed beside it. But what has another shape no page could show again, so that is refused.
 */
type Shape = (value: unknown, path: string) => string | null;

const wrong = (path: string, wanted: string): string => `${path} has to be ${wanted}`;
const text: Shape = (value, path) => (typeof value === 'string' ? null : wrong(path, 'a text'));
const number: Shape = (value, path) => (typeof value === 'number' ? null : wrong(path, 'a number'));
const exactly =
  (wanted: string | number): Shape =>
  (value, path) =>
    value === wanted ? null : wrong(path, JSON.stringify(wanted));

const list =
  (item: Shape): Shape =>
  (value, path) =>
    Array.isArray(value) ? firstOf(value.map((one, index) => () => item(one, `${path}[${index}]`))) : wrong(path, 'a list');

const record =
  (member: Shape): Shape =>
  (value, path) =>
    isObject(value)
      ? firstOf(
          Object.entries(value).map(
            ([key, one]) =>
              () =>
                member(one, `${path}.${key}`),
          ),
        )
      : wrong(path, 'an object');

/** Members by name; those with a question mark may be absent, others are left to the parser. */
const object =
  (members: Readonly<Record<string, Shape>>): Shape =>
  (value, path) =>
    isObject(value)
      ? firstOf(
          Object.entries(members).map(([name, shape]) => () => {
            const key = name.replace('?', '');
            const member = Object.hasOwn(value, key) ? value[key] : undefined;
            return member === undefined && name.endsWith('?') ? null : shape(member, path === '' ? key : `${path}.${key}`);
          }),
        )
      : wrong(path === '' ? 'The site map' : path, 'an object');

const firstOf = (checks: readonly (() => string | null)[]): string | null => {
  for (const check of checks) {
    const found = check();
    if (found !== null) return found;
  }
  return null;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = list(text);
const duration = object({ value: number, unit: text });
const parameter: Shape = (value, path) => (typeof value === 'number' ? null : duration(value, path));

const siteMap = object({
  clausewise: exactly('site-map'),
  version: exactly(SITE_MAP_VERSION),
  kinds: record(object({ sources: list(object({ projects: texts, issueTypes: texts, 'jql?': text })), statuses: record(texts) })),
  fields: record(object({ fields: texts, 'options?': record(texts) })),
  links: record(list(object({ type: text, direction: text }))),
  scope: object({ projectsOut: record(text), servicesOut: record(text) }),
  settings: object({ timeZone: text, 'checks?': record(object({ 'level?': text, 'severity?': text, 'params?': record(parameter) })) }),
});

/** A member called like what every object has (`constructor`): whoever looks for a name that nobody wrote would find it. */
const misnamed = (value: unknown, path: string): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const members = Object.entries(value);
  const wrongName = members.find(([key]) => !Array.isArray(value) && key in Object.prototype);
  if (wrongName !== undefined) return `${path === '' ? '' : `${path}.`}${wrongName[0]} cannot be used as a name`;
  return firstOf(
    members.map(
      ([key, member]) =>
        () =>
          misnamed(member, path === '' ? key : `${path}.${key}`),
    ),
  );
};

/** A document that a page can show, whatever else is wrong with it. */
export const shapedSiteMap = (json: unknown): Result<SiteMapDocument> => {
  const found = misnamed(json, '') ?? siteMap(json, '');
  return found === null ? success(json as SiteMapDocument) : failure('bad-request', `This is no site map: ${found}.`);
};

import type { SiteView, SourcePart, Vocabulary } from '../../src/set-up-contract';
import { fieldName, issueTypeName, linkName, projectName, statusName } from './site-index';
import { stepsOf, valueAt } from './state/document-path';

const NONE = 'nothing';
/** Most names in one line. */
const MOST = 6;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (names: readonly string[]): string => {
  if (names.length === 0) return NONE;
  const more = names.length - MOST;
  return more > 0 ? `${names.slice(0, MOST).join(', ')} and ${more} more` : names.join(', ');
};
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/** `Incident, Outage in Service desk (OPS), where priority = High`. */
export function sourceInWords(source: SourcePart, site: SiteView): string {
  const types = listed(source.issueTypes.map((id) => issueTypeName(site, id)));
  const projects = listed(source.projects.map((id) => projectName(site, id)));
  const jql = source.jql === undefined || source.jql === '' ? '' : `, where ${source.jql}`;
  return `${types} in ${projects}${jql}`;
}

const isSource = (value: unknown): value is SourcePart =>
  isObject(value) && Array.isArray(value['projects']) && Array.isArray(value['issueTypes']);

/**
 * A value of the site map as a reader would say it, with the names of the site instead of ids. In: where it stands, the value (null:
 * nothing there). What there is no word for is shown as it is kept.
 */
export function valueInWords(path: string, value: unknown, site: SiteView, vocabulary: Vocabulary): string {
  if (value === null || value === undefined) return NONE;
  const steps = stepsOf(path).map(String);
  const [part] = steps;
  if (part === 'kinds') return kindInWords(steps.slice(2), value, site, vocabulary);
  if (part === 'fields') return fieldInWords(steps.slice(2), value, site);
  if (part === 'links' && Array.isArray(value)) return listed(value.map((one) => (isLink(one) ? linkName(site, one) : plain(one))));
  if (part === 'links' && isLink(value)) return linkName(site, value);
  if (path.startsWith('scope.projectsOut.') && typeof value === 'string') return `left out: ${value}`;
  return plain(value);
}

const isLink = (value: unknown): value is { type: string; direction: string } =>
  isObject(value) && typeof value['type'] === 'string' && typeof value['direction'] === 'string';

function kindInWords(rest: readonly string[], value: unknown, site: SiteView, vocabulary: Vocabulary): string {
  if (isSource(value)) return sourceInWords(value, site);
  if (rest[0] === 'statuses' && Array.isArray(value)) return listed(texts(value).map((id) => statusName(site, id)));
  if (rest[0] === 'statuses' && isObject(value)) return listed(Object.keys(value).map((milestone) => milestoneName(milestone, vocabulary)));
  if (rest.at(-1) === 'projects') return listed(texts(value).map((id) => projectName(site, id)));
  if (rest.at(-1) === 'issueTypes') return listed(texts(value).map((id) => issueTypeName(site, id)));
  const sources = rest[0] === 'sources' ? value : valueAt(value, ['sources']);
  if (Array.isArray(sources)) return listed(sources.map((one) => (isSource(one) ? sourceInWords(one, site) : plain(one))));
  return plain(value);
}

function fieldInWords(rest: readonly string[], value: unknown, site: SiteView): string {
  if (rest[0] === 'options') return Array.isArray(value) ? listed(texts(value)) : optionsInWords(value);
  const fields = rest[0] === 'fields' ? value : valueAt(value, ['fields']);
  return typeof fields === 'string' ? fieldName(site, fields) : listed(texts(fields).map((id) => fieldName(site, id)));
}

const optionsInWords = (value: unknown): string =>
  isObject(value)
    ? listed(Object.entries(value).map(([key, options]) => `${keyInWords(key)}: ${texts(options).join(', ') || NONE}`))
    : plain(value);

/** The key of an option as words: `partly-met` is "partly met". */
export const keyInWords = (key: string): string => key.replaceAll('-', ' ');

const milestoneName = (id: string, { kinds }: Vocabulary): string =>
  kinds.flatMap(({ milestones }) => milestones).find((one) => one.id === id)?.name ?? id;

function plain(value: unknown): string {
  if (typeof value === 'string') return value === '' ? NONE : value;
  return JSON.stringify(value);
}

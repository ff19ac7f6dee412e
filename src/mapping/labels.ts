import { EVENTS, FIELD_ROLES, LINK_ROLES, RECORD_KINDS } from '../record/vocabulary';
import type { Change } from './changes';
import { inSentence, nameIn } from './mapped-ids';
import { membersOf } from './problems';
import { SETTING_NAMES } from './setting-names';
import type { SiteSchema } from './site-schema';
import { rawWords, settingWords, valueWords } from './value-words';

/** What things are called: those of the site by its schema, the checks as the pages call them. */
export interface Names {
  readonly site: SiteSchema;
  readonly checks: readonly {
    readonly id: string;
    readonly name: string;
    readonly params?: readonly { readonly key: string; readonly label: string }[];
  }[];
}

/** A change in words: `Field for impact`, `Impact`, `Impact (new)`. Null where that side does not have the part. */
export interface ChangeWords {
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** How a part is called and what a value of it says; `exact` adds the ids, for names that do not tell two things apart. */
interface Wording {
  readonly label: string;
  readonly say: (value: unknown, exact: boolean) => string;
}

/**
 * Says a change in the words of the site and of the app. What the site does not have (any more) is shown by its id. Where both sides
 * would read the same, the ids are added.
 */
export function labelsFor({ keys, before, after }: Change, names: Names): ChangeWords {
  const { label, say } = wordingOf(keys, names);
  const both = (exact: boolean): ChangeWords => ({
    label,
    before: before === undefined ? null : say(before, exact),
    after: after === undefined ? null : say(after, exact),
  });
  const words = both(false);
  return words.before === words.after ? both(true) : words;
}

function wordingOf(keys: readonly string[], names: Names): Wording {
  const [section = '', key = '', member, inner, last] = keys;
  if (section === 'kinds' && member === 'sources')
    return { label: `Issues that are ${nameIn(RECORD_KINDS, key)} records`, say: sourcesOf(names.site) };
  if (section === 'kinds' && member === 'statuses' && inner !== undefined)
    return { label: `${kindName(key)}: statuses for ${nameIn(EVENTS, inner)}`, say: listOf(names.site.statuses) };
  if (section === 'fields' && keys.length === 2) return { label: `Field for ${nameIn(FIELD_ROLES, key)}`, say: fieldsOf(names.site) };
  if (section === 'links' && keys.length === 2) return { label: `Link for ${named(LINK_ROLES, key)}`, say: linksOf(names.site) };
  if (section === 'scope' && key === 'projectsOut' && member !== undefined)
    return { label: `Project left out: ${nameOf(names.site.projects, member, false)}`, say: plain(valueWords) };
  if (section === 'scope' && key === 'servicesOut' && member !== undefined)
    return { label: `Service left out: ${member}`, say: plain(valueWords) };
  if (section === 'settings' && key === 'checks' && member !== undefined) return wordingOfCheck(member, inner, last, names);
  if (section === 'settings' && keys.length === 2)
    return { label: named(SETTING_NAMES, key), say: plain((value) => settingWords(key, value)) };
  return { label: keys.length === 0 ? 'Site map' : keys.join(', '), say: rawWords };
}

function wordingOfCheck(id: string, what: string | undefined, param: string | undefined, { checks }: Names): Wording {
  const check = checks.find((one) => one.id === id);
  const name = `Check ${id}${check === undefined ? '' : `, ${check.name}`}`;
  const parts: Readonly<Record<string, string>> = { level: 'what is done about a gap', severity: 'severity' };
  const part = param === undefined ? parts[what ?? ''] : (check?.params?.find(({ key }) => key === param)?.label ?? param);
  return { label: part === undefined ? name : `${name}: ${inSentence(part)}`, say: plain(valueWords) };
}

/** Where ids add nothing, the value as it is written does. */
const plain =
  (words: (value: unknown) => string): Wording['say'] =>
  (value, exact) =>
    exact ? rawWords(value) : words(value);

type Named = readonly { readonly id: string; readonly name: string }[];

function nameOf(list: Named, id: string, exact: boolean): string {
  const name = list.find((one) => one.id === id)?.name;
  if (name === undefined) return `${id} (not on this site)`;
  return exact ? `${name} (${id})` : name;
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const inLine = (words: readonly string[]): string => (words.length === 0 ? 'none' : words.join(', '));

const listOf =
  (list: Named): Wording['say'] =>
  (value, exact) =>
    inLine(textsOf(value).map((id) => nameOf(list, id, exact)));

const sourcesOf =
  ({ projects, issueTypes }: SiteSchema): Wording['say'] =>
  (value, exact) => {
    const sources = (Array.isArray(value) ? value : []).map((source: unknown) => {
      const { jql, ...ids } = membersOf(source) ?? {};
      const where = jql === undefined ? '' : `, where ${String(jql)}`;
      return `${listOf(issueTypes)(ids['issueTypes'], exact)} in ${listOf(projects)(ids['projects'], exact)}${where}`;
    });
    return sources.length === 0 ? 'none' : sources.join('; ');
  };

const fieldsOf =
  ({ fields }: SiteSchema): Wording['say'] =>
  (value, exact) => {
    const members = membersOf(value) ?? {};
    const ids = textsOf(members['fields']);
    const options = fields.filter(({ id }) => ids.includes(id)).flatMap((field) => field.options ?? []);
    const spelled = Object.entries(membersOf(members['options']) ?? {}).map(([key, texts]) => {
      const spellings = textsOf(texts).map((text) => (options.some(({ id }) => id === text) ? nameOf(options, text, exact) : text));
      return `${key}: ${inLine(spellings)}`;
    });
    return [listOf(fields)(ids, exact), ...spelled].join('; ');
  };

const linksOf =
  ({ linkTypes }: SiteSchema): Wording['say'] =>
  (value, exact) =>
    inLine(
      (Array.isArray(value) ? value : []).map((link: unknown) => {
        const { type, direction } = membersOf(link) ?? {};
        const known = linkTypes.find(({ id }) => id === type);
        if (known === undefined) return `${String(type)} (not on this site)`;
        const phrase = direction === 'inward' ? known.inward : known.outward;
        return exact ? `${phrase} (${known.name}, ${known.id}, ${String(direction)})` : `${phrase} (${known.name})`;
      }),
    );

const named = (vocabulary: Readonly<Record<string, { readonly name: string }>>, key: string): string =>
  Object.hasOwn(vocabulary, key) ? (vocabulary[key]?.name ?? key) : key;
const kindName = (kind: string): string => named(RECORD_KINDS, kind);

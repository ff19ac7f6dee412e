import type { Directory } from './directory';
import { isObject, textOf } from './reply';

const SIZES = ['48', '24', '16', '32'] as const;
const AVATARS = 'https://avatar-management--avatars.us-west-2.prod.public.atl-paas.net';
const PICTURE = '0d974d79-626d-481b-bd5e-5631399158a7';

type Thing = Readonly<Record<string, unknown>>;

/** Members whose values are an app's or a person's own, or hold nothing that Jira dresses: copied as they are. */
const BARE: ReadonlySet<string> = new Set(['items', 'names', 'schema', 'properties', 'currentStatus', '_links', 'errors', 'permissions']);

const pictures = (address: (size: string) => string): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [`${size}x${size}`, address(size)]));

/**
 * Puts into an answer what Jira Cloud sends beside what a site archive has to hold: the address of each thing, four pictures of every
 * person and project, and the icons of statuses, types and priorities. Form and length are those of real answers (a person in a
 * changelog is about 900 characters). What the archive holds itself stays.
 */
export class Dresser {
  readonly #people = new Map<string, Thing>();

  constructor(readonly directory: Directory) {}

  /** `member`: by what the value is called where it stands; it tells priorities, resolutions and versions apart. */
  dressed(value: unknown, member: string, issueId: string | null = null): unknown {
    if (Array.isArray(value)) return value.map((each) => this.dressed(each, member, issueId));
    if (!isObject(value) || value['type'] === 'doc') return value;
    const issue = isObject(value['fields']) ? (textOf(value, 'id') ?? issueId) : issueId;
    const dressed: Record<string, unknown> = { ...this.#beside(value, member, issueId) };
    for (const [name, inner] of Object.entries(value))
      dressed[name] =
        typeof inner !== 'object' || inner === null || BARE.has(name)
          ? inner
          : this.dressed(inner, name === 'values' ? member : name, issue);
    return dressed;
  }

  /** What stands beside the members of a thing, by what it is. */
  #beside(thing: Thing, member: string, issueId: string | null): Thing | undefined {
    const { url, baseUrl } = this.directory;
    const id = textOf(thing, 'id') ?? '';
    // The people of the user picker have an `html` of their own and nothing else.
    if (typeof thing['accountId'] === 'string' && 'displayName' in thing && !('html' in thing)) return this.#person(thing['accountId']);
    if ('statusCategory' in thing) return { self: url(`status/${id}`), iconUrl: `${baseUrl}/images/icons/statuses/generic.png` };
    if (member === 'statusCategory') return { self: url(`statuscategory/${id}`) };
    if (typeof thing['subtask'] === 'boolean' && typeof thing['name'] === 'string' && !('statuses' in thing))
      return {
        self: url(`issuetype/${id}`),
        iconUrl: url('universal_avatar/view/type/issuetype/avatar/10318?size=medium'),
        avatarId: 10318,
      };
    if ('projectTypeKey' in thing && 'key' in thing)
      return {
        self: url(`project/${id}`),
        avatarUrls: pictures((size) => url(`universal_avatar/view/type/project/avatar/10417?size=${size}`)),
      };
    if ('inward' in thing && 'outward' in thing) return { self: url(`issueLinkType/${id}`) };
    if (member === 'comments' && issueId !== null) return { self: url(`issue/${issueId}/comment/${id}`) };
    if (member === 'issuelinks') return { self: url(`issueLink/${id}`) };
    if (member === 'priority' && id !== '')
      return { self: url(`priority/${id}`), iconUrl: `${baseUrl}/images/icons/priorities/medium.svg` };
    if (member === 'resolution' && id !== '') return { self: url(`resolution/${id}`) };
    if (id !== '' && typeof thing['value'] === 'string') return { self: url(`customFieldOption/${id}`) };
    return undefined;
  }

  #person(accountId: string): Thing {
    let known = this.#people.get(accountId);
    if (known === undefined) {
      const self = this.directory.url(`user?accountId=${encodeURIComponent(accountId)}`);
      known = { self, avatarUrls: pictures((size) => `${AVATARS}/${accountId}/${PICTURE}/${size}`) };
      this.#people.set(accountId, known);
    }
    return known;
  }
}

/** Operations whose answer is somebody's own JSON. */
export const UNDRESSED: ReadonlySet<string> = new Set(['getIssueProperty']);

/** Operations that answer a bare list, or a page, of things that only their operation names. */
export const LISTED_AS: Readonly<Record<string, string>> = {
  getPriorities: 'priority',
  searchPriorities: 'priority',
  getResolutions: 'resolution',
};

/**
 * Puts into an answer of the stand-in what Jira Cloud sends and the stand-in leaves out, as nothing reads it: the address of each thing,
 * four pictures of every person and project, and the icons of statuses, types and priorities. Their form and length are those of real
 * answers (a person in a changelog is about 900 characters). What is measured against `JSON.parse` has to be what Jira would have sent.
 */
export function dressed(value: unknown, base: string): unknown {
  if (Array.isArray(value)) return value.map((item) => dressed(item, base));
  if (typeof value !== 'object' || value === null) return value;
  const bare = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, dressed(inner, base)]));
  return { ...besides(bare, base), ...bare };
}

const SIZES = ['48', '24', '16', '32'] as const;
const AVATARS = 'https://avatar-management--avatars.us-west-2.prod.public.atl-paas.net';
const PICTURE = '0d974d79-626d-481b-bd5e-5631399158a7';

const api = (base: string, path: string): string => `${base}/rest/api/3/${path}`;
const pictures = (address: (size: string) => string): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [`${size}x${size}`, address(size)]));

/** What stands beside the members of a thing, by what it is. */
function besides(thing: Readonly<Record<string, unknown>>, base: string): Record<string, unknown> {
  const { id } = thing;
  if (typeof thing['accountId'] === 'string') {
    const account = thing['accountId'];
    return {
      self: api(base, `user?accountId=${account}`),
      avatarUrls: pictures((size) => `${AVATARS}/${account}/${PICTURE}/${size}`),
    };
  }
  if ('statusCategory' in thing) return { self: api(base, `status/${id}`), iconUrl: `${base}/images/icons/statuses/generic.png` };
  if ('colorName' in thing) return { self: api(base, `statuscategory/${id}`) };
  if ('hierarchyLevel' in thing)
    return {
      self: api(base, `issuetype/${id}`),
      iconUrl: api(base, `universal_avatar/view/type/issuetype/avatar/10318?size=medium`),
      avatarId: 10318,
    };
  if ('projectTypeKey' in thing)
    return {
      self: api(base, `project/${id}`),
      avatarUrls: pictures((size) => api(base, `universal_avatar/view/type/project/avatar/10417?size=${size}`)),
    };
  if ('jsdPublic' in thing) return { self: api(base, `issue/10063/comment/${id}`) };
  // An option of a field, a priority, a resolution: something with an id and a name.
  if (typeof id === 'string' && typeof thing['value'] === 'string') return { self: api(base, `customFieldOption/${id}`) };
  if (typeof id === 'string' && typeof thing['name'] === 'string' && !('field' in thing))
    return { self: api(base, `priority/${id}`), iconUrl: `${base}/images/icons/priorities/medium.svg` };
  return {};
}

/** A person as Jira shows them to the reader; `left`: the account is gone; `unknown`: Jira did not say. */
export type Person = { name: string } | 'left' | 'unknown';

export type FoundPerson = { id: string; name: string };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Reads what Jira says of one account. In: HTTP status and body. */
export function personOf(status: number, body: unknown): Person {
  if (status === 404) return 'left';
  if (status !== 200 || !isObject(body)) return 'unknown';
  const name = body['displayName'];
  return typeof name === 'string' && name !== '' ? { name } : 'unknown';
}

/** People out of the answer of Jira's user search; apps are left out, as they own and decide nothing. */
export function peopleOf(body: unknown): FoundPerson[] {
  if (!Array.isArray(body)) return [];
  return body.flatMap((one: unknown): FoundPerson[] => {
    if (!isObject(one) || one['accountType'] === 'app') return [];
    const { accountId, displayName } = one;
    return typeof accountId === 'string' && typeof displayName === 'string' ? [{ id: accountId, name: displayName }] : [];
  });
}

/** How a person is named; `null` is the app itself, or somebody who has left. */
export function nameOf(person: Person | null | undefined): string {
  if (person === null) return 'The app, or somebody who left';
  if (person === undefined) return '…';
  if (person === 'left') return 'Somebody who left';
  return person === 'unknown' ? 'Name not available' : person.name;
}

import { requestJira } from '@forge/bridge';
import { useEffect, useState } from 'react';
import { peopleOf, personOf, type FoundPerson, type Person } from './people';

const asked = new Map<string, Promise<Person>>();

/** Asks Jira, as the reader, who has an account id; each is asked once a page. Never throws. GET /rest/api/3/user. */
export function askPerson(id: string): Promise<Person> {
  const known = asked.get(id);
  if (known) return known;
  const answer = requestJira(`/rest/api/3/user?accountId=${encodeURIComponent(id)}`)
    .then(async (response) => personOf(response.status, await response.json().catch(() => null)))
    .catch((): Person => 'unknown');
  asked.set(id, answer);
  void answer.then((person) => {
    // Jira may know it the next time.
    if (person === 'unknown') asked.delete(id);
  });
  return answer;
}

/** Looks for people by name as the reader may see them; null when Jira did not answer. Never throws. GET /rest/api/3/user/search. */
export async function findPeople(query: string): Promise<FoundPerson[] | null> {
  try {
    const response = await requestJira(`/rest/api/3/user/search?maxResults=10&query=${encodeURIComponent(query)}`);
    return response.status === 200 ? peopleOf(await response.json()) : null;
  } catch {
    return null;
  }
}

/** Who has these account ids, by id; absent while Jira has not answered. In: give it the same list object while the ids are the same. */
export function usePeople(ids: readonly string[]): ReadonlyMap<string, Person> {
  const [people, setPeople] = useState<ReadonlyMap<string, Person>>(new Map());
  useEffect(() => {
    let left = false;
    for (const id of ids) void askPerson(id).then((person) => !left && setPeople((before) => new Map(before).set(id, person)));
    return () => {
      left = true;
    };
  }, [ids]);
  return people;
}

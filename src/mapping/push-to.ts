/** Adds a member to the list of a key; a new list where there is none. The lists are changed in place, so that many members cost no copies. */
export function pushTo<K, V>(lists: Map<K, V[]>, key: K, member: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [member]);
  else list.push(member);
}

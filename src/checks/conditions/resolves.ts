import type { Value } from '../../record/record';
import { truth } from '../truth';
import type { FieldRole } from '../vocabulary';
import type { Test } from './test';
import { valueTest } from './value';

/** The link is one that can be opened. Nothing is fetched: a check knows no network, and what only people may see would fail. */
export const canBeOpened = (role: FieldRole): Test => valueTest(role, (value) => truth(leadsSomewhere(value)));

/** An attachment, a record or a page has an id of Jira's own; of a text, one of its words has to be a well-formed web address. */
function leadsSomewhere(value: Value): boolean {
  if (value === null) return false;
  return value.id !== null || value.members.length > 0 || value.text.split(/[\s|[\]()<>]+/).some(isAddress);
}

function isAddress(word: string): boolean {
  if (!/^https?:\/\//i.test(word) || !URL.canParse(word)) return false;
  return /[\p{L}\p{N}]/u.test(new URL(word).hostname);
}

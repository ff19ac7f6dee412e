import type { FindingView } from '../../../src/contract';
import { wordAt } from '../../shared/json';
import type { Item } from './field-value';

/** What the assignee is asked: the hint, why, and by which clause. */
export function askText({ hint, sentence, question, requirements }: FindingView & { hint?: string }): string {
  const clauses = requirements.map(({ clause, title }) => `${clause} ${title}`).join(', ');
  return `could you look at this, please? ${hint ?? question} ${sentence}${clauses === '' ? '' : ` (ISO 20000: ${clauses})`}`;
}

/** A person as a field holds them; null where it holds nobody. */
export function personIn(value: unknown): Item | null {
  const [id, name] = [wordAt(value, 'accountId'), wordAt(value, 'displayName')];
  return id === null ? null : { id, name: name ?? 'the assignee' };
}

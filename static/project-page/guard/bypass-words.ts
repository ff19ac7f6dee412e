import type { Bypassed } from '../../../src/contract';

/** `from In progress to Resolved`, as far as the changelog names them; empty where it names neither. */
function wayText({ from, to }: Pick<Bypassed, 'from' | 'to'>): string {
  return `${from === null ? '' : ` from ${from}`}${to === null ? '' : ` to ${to}`}`;
}

/**
 * How a record got to its milestone, in one sentence: what the changelog tells, and no more. No person is named: it is the path that has
 * to be closed.
 */
export function pathText(record: Pick<Bypassed, 'path' | 'from' | 'to'>): string {
  const { path, to } = record;
  switch (path) {
    case 'created-there':
      return to === null ? 'It was created in that status.' : `It was created in ${to}.`;
    case 'together-with-others':
      return `It was moved${wayText(record)} in the same second as other records, by the same account: a bulk change.`;
    case 'by-an-app':
      return `An app or an automation rule moved it${wayText(record)}.`;
    case 'moved':
      return `It came from another project or issue type${to === null ? '' : `, and came out in ${to}`}.`;
    case 'transition':
      return `It was moved${wayText(record)} by a transition without the guard, or before the guard was on it.`;
    case 'undone-later':
      return 'It was met at that time; what the check asks for was taken away afterwards.';
    case 'unknown':
      return 'The changelog does not tell.';
  }
}

/** Jira's own search for these issues, which shows what the reader may see. */
export const searchAddress = (records: readonly Bypassed[]): string =>
  `/issues/?jql=${encodeURIComponent(`id in (${records.map(({ issue }) => issue.id).join(', ')})`)}`;

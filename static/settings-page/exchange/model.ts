import type { DocumentProblem } from '../../../src/contract';

/** What the bridge carries to the app is 500 KB; some of it is not the text. */
const MOST_BYTES = 450_000;

/** What is wrong with a text before the app is asked, or null. The app has the last word on everything else. */
export function unfit(text: string): string | null {
  if (text.trim() === '') return 'Choose a file or paste its text first.';
  const bytes = new TextEncoder().encode(text).length;
  return bytes > MOST_BYTES
    ? `This text is too large: ${Math.ceil(bytes / 1000)} KB, and at most ${MOST_BYTES / 1000} KB can be read.`
    : null;
}

export type ProblemGroup = { part: string; problems: DocumentProblem[] };

/** Problems by the part of the document, in the order in which they were found. */
export function problemsByPart(problems: readonly DocumentProblem[]): ProblemGroup[] {
  const groups = new Map<string, DocumentProblem[]>();
  for (const problem of problems) {
    const part = /^[^.[]*/.exec(problem.path)?.[0] || 'document';
    groups.set(part, [...(groups.get(part) ?? []), problem]);
  }
  return [...groups].map(([part, all]) => ({ part, problems: all }));
}

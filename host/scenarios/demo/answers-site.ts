import type { Outcome } from './answer';

/** What a check that counts tickets over a period must answer at an instant, and why. */
export interface SiteAnswer {
  check: string;
  /** The day on which it is judged, at 14:00 UTC; the period ends there. */
  at: string;
  outcome: Outcome;
  why: string;
}

const TABLE: Readonly<Record<string, readonly (readonly [at: string, outcome: Outcome, why: string])[]>> = {
  '7.6-02.a': [
    ['2026-01-31', 'gap', 'articles are new and hardly used'],
    ['2026-10-31', 'met', 'almost every second ticket has an article'],
  ],
  '8.2.6-11.a': [
    ['2026-01-31', 'gap', 'about half of the tickets name a service'],
    ['2026-10-31', 'met', 'the tool asks for the service since April'],
  ],
  '8.4.3-03.b': [
    ['2025-12-31', 'gap', 'one incident in eight for lack of capacity'],
    ['2026-10-31', 'met', 'one in a hundred'],
  ],
  '8.5.1.2-01.b': [
    ['2026-03-31', 'gap', 'Web shop 4.0 went live in January without a change'],
    ['2026-10-31', 'met', 'every release has a change'],
  ],
  '8.5.3-09.a': [
    ['2025-12-15', 'gap', 'nobody said what became of Data warehouse 1'],
    ['2026-10-31', 'met', 'every release has its outcome'],
  ],
  '8.5.3-10.a': [
    ['2025-12-15', 'gap', 'nobody counted for Data warehouse 1'],
    ['2026-10-31', 'met', 'the number is recorded, zero too'],
  ],
  '8.5.3-12.a': [
    ['2026-02-15', 'gap', 'the only one of the desk is under a security level'],
    ['2026-10-31', 'met', 'the desk sees its own; of the rest it cannot be told'],
  ],
  '8.6.2-03.a': [
    ['2026-03-31', 'gap', 'mobile phones have a page for customers alone'],
    ['2026-10-31', 'met', 'the last instruction was written in June'],
  ],
  '8.6.3-01.b': [
    ['2026-03-31', 'gap', 'twelve times VPN in February, and no problem'],
    ['2026-10-31', 'met', 'the labels of September have a problem'],
  ],
  '8.6.3-08.a': [
    ['2026-03-31', 'gap', 'one of a few known errors has no workaround'],
    ['2026-10-31', 'met', 'one of many has none'],
  ],
  '8.6.3-09.b': [
    ['2026-03-31', 'gap', 'incidents came back after two fixes of the winter'],
    ['2026-10-31', 'met', 'none came back after a fix of the summer'],
  ],
};

/** By check and day. */
export const siteAnswers: readonly SiteAnswer[] = Object.entries(TABLE).flatMap(([check, lines]) =>
  lines.map(([at, outcome, why]) => ({ check, at, outcome, why })),
);

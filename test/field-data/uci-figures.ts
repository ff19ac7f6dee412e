import { readFileSync } from 'node:fs';
import type { Figures, Tally } from '../../src/contract';
import { fromEnvironment } from './environment';

/** What `assess --json` writes. */
export type Printed = Omit<Figures, 'checks'> & {
  checks: Record<string, Tally & { process: string; answers: string[] }>;
  unmapped: number;
  work: { jiraRequests: number; points: number; sqlStatements: number; rowsRead: number; peakRssMiB: number };
};

/** The figures of a run over the converted log. */
export const readFigures = (run: 'CLAUSEWISE_UCI_JSON' | 'CLAUSEWISE_UCI_OWN_JSON' | 'CLAUSEWISE_UCI_DEFAULT_JSON'): Printed =>
  JSON.parse(readFileSync(fromEnvironment(run), 'utf8')) as Printed;

export const total = ({ met, gap, pending, notApplicable, cannotTell, failed }: Tally): number =>
  met + gap + pending + notApplicable + cannotTell + failed;

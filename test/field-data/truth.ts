import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromEnvironment } from './environment';

/** Figures that were counted on a log by other means, as they stand in its truth.txt: nothing of it is typed in here. */
export interface Truth {
  /** The text behind a figure's id and label. Throws when truth.txt has no such line. */
  text(id: string, label: string): string;
  /** The numbers in that text, in their order. */
  numbers(id: string, label: string): number[];
  /** The first of these numbers. */
  number(id: string, label: string): number;
  /** A figure that is a table: the key, and the numbers of its value. */
  table(id: string, label: string): Record<string, number[]>;
}

const NUMBER = /-?\d+(?:\.\d+)?/g;

export const readTruth = (log: 'uci' | 'helpdesk'): Truth => {
  const lines = readFileSync(join(fromEnvironment('CLAUSEWISE_DATA'), log, 'truth.txt'), 'utf8').split('\n');
  const text = (id: string, label: string): string => {
    const start = `${id} ${label}`;
    const found = lines.filter((line) => line.startsWith(start));
    if (found.length !== 1) throw new Error(`truth.txt has ${found.length} lines that begin with "${start}".`);
    return (found[0] as string).slice(start.length).trim();
  };
  const numbers = (id: string, label: string): number[] => (text(id, label).match(NUMBER) ?? []).map(Number);
  return {
    text,
    numbers,
    number(id, label) {
      const first = numbers(id, label)[0];
      if (first === undefined) throw new Error(`${id} has no number.`);
      return first;
    },
    table(id, label) {
      const entries = [...text(id, label).matchAll(/'([^']*)': (\([^)]*\)|-?[\d.]+)/g)];
      if (entries.length === 0) throw new Error(`${id} is not a table.`);
      return Object.fromEntries(entries.map(([, key, value]) => [key as string, ((value as string).match(NUMBER) ?? []).map(Number)]));
    },
  };
};

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromEnvironment } from './environment';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** A file of the collected specifications and samples: in CLAUSEWISE_SPECS, or else beside the raw logs. */
export const readSpec = (path: string): unknown =>
  read(join(process.env['CLAUSEWISE_SPECS'] ?? join(fromEnvironment('CLAUSEWISE_DATA'), '..', 'specs'), path));

/** A file of the specification of checks and vocabulary, beside the raw logs. */
export const readStandard = (file: string): unknown => read(join(fromEnvironment('CLAUSEWISE_DATA'), '..', 'standard', file));

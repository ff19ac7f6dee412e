import { FAULTS } from './statement';
import type { SqlFault } from './statement';
import type { Token } from './tokens';

/** Name of the constraint that stands for the length of a VARCHAR; sqlite.ts reads it back from the error. */
export const LENGTH_CHECK = 'too_long_';

export type Translation = { text: string; numberedTable?: string } | { fault: SqlFault };

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The token as SQLite reads it: in MySQL double quotes make a string, and backslashes escape. */
export const plainToken = (token: Token): string => {
  if (token.kind === 'string') return quoted(token.value);
  if (token.kind === 'identifier') return `"${token.value.replaceAll('"', '""')}"`;
  return token.text;
};

export const notModelled = (what: string): { fault: SqlFault } => ({
  fault: { ...FAULTS.notSupported, message: `${what} is not modelled by the embedded database`, modelled: false },
});

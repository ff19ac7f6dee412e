import { writeHelpdeskMap } from '../test/field-data/helpdesk-map';

const [proposal, out] = process.argv.slice(2);
if (proposal === undefined || out === undefined) {
  process.stderr.write('Usage: node scripts/run.mjs scripts/helpdesk-map.ts <exported proposal> <map to write>\n');
  process.exitCode = 2;
} else writeHelpdeskMap(proposal, out);

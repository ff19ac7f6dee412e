import { writeUciMap } from '../test/field-data/uci-map';

const [proposal, which, out] = process.argv.slice(2);
if (proposal === undefined || which === undefined || out === undefined) {
  process.stderr.write('Usage: node scripts/run.mjs scripts/uci-map.ts <exported proposal> own|default <map to write>\n');
  process.exitCode = 2;
} else writeUciMap(proposal, which, out);

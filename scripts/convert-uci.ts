import { parseArgs } from 'node:util';
import { convertUci } from '../host/archive/converters/uci';

const USAGE =
  'Usage: node scripts/run.mjs scripts/convert-uci.ts --in <folder with incident_event_log.csv.gz> --out <folder of the new site archive>';

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
  if (values.in === undefined || values.out === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const began = Date.now();
  const summary = await convertUci(values.in, values.out);
  const lines = [
    `${summary.incidents} incidents from ${summary.rows} rows, ${summary.items} changelog items`,
    `${summary.numbered} problems and changes of which the log knows a number only`,
    `${summary.users} accounts, named by the log's own codes`,
    `${summary.mended.clockWentBack} incidents whose clock went back: a row takes the time of the row before`,
    `${summary.mended.createdAfterFirstRow} incidents opened after their first row: created with the first row`,
    `site clock at ${summary.exportedAt}; written to ${values.out} in ${((Date.now() - began) / 1000).toFixed(1)} s`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
};

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);

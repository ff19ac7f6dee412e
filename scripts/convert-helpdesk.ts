import { parseArgs } from 'node:util';
import { convertHelpdesk } from '../host/archive/converters/helpdesk';

const USAGE =
  'Usage: node scripts/run.mjs scripts/convert-helpdesk.ts --in <folder with Helpdesk.xes.gz> --out <folder of the new site archive>';

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { in: { type: 'string' }, out: { type: 'string' } } });
  if (values.in === undefined || values.out === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const began = Date.now();
  const { odd, ...summary } = await convertHelpdesk(values.in, values.out);
  const lines = [
    `${summary.tickets} tickets from ${summary.events} events, ${summary.resources} resources`,
    `${summary.anomalies} software anomalies as problems, of which the log knows little more than that they were created`,
    `${summary.histories} changelog entries with ${summary.items} items`,
    `${odd.createdByFirstEvent} tickets without "Insert ticket": created with their first event`,
    `${odd.sameInstant} events at the instant of the event before: in the order of the file`,
    `${odd.seriousnessAgain} times seriousness assigned once more: the log does not say to what, the priority stays`,
    `${odd.afterClosing} events after the first "Closed" of their ticket`,
    `${odd.severalAnomaliesOpen} anomalies resolved while their ticket had several open: the oldest is taken`,
    `${odd.noAnomalyOpen} anomalies resolved of which none is open: no problem changes`,
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

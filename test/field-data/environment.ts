/** Where the field data is. A test that lacks it fails and says what to set: field data that is silently skipped proves nothing. */
const NEEDED = {
  CLAUSEWISE_DATA: 'the folder with the raw logs (uci/incident_event_log.csv.gz, helpdesk/Helpdesk.xes.gz and a truth.txt beside each)',
  CLAUSEWISE_UCI_ARCHIVE: 'the folder that `node scripts/run.mjs scripts/convert-uci.ts --in … --out …` wrote',
  CLAUSEWISE_HELPDESK_ARCHIVE: 'the folder that `node scripts/run.mjs scripts/convert-helpdesk.ts --in … --out …` wrote',
  CLAUSEWISE_HELPDESK_JSON: 'the file that `npm run assess -- --site … --json …` wrote for that archive',
  CLAUSEWISE_HELPDESK_OWN_JSON: 'the same with `--map`, the proposal with the settings of helpdesk-map.ts',
  CLAUSEWISE_UCI_JSON: 'the file that `npm run assess -- --site … --json …` wrote for that archive',
  CLAUSEWISE_UCI_OWN_JSON: 'the same with `--map`, the proposal with the settings `own` (uci-map.ts)',
  CLAUSEWISE_UCI_DEFAULT_JSON: 'the same with `--map`, the proposal with the settings `default` (uci-map.ts)',
} as const;

export const fromEnvironment = (name: keyof typeof NEEDED): string => {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`Set ${name} to ${NEEDED[name]}; see CONTRIBUTING.md.`);
  return value;
};

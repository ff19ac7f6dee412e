import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromEnvironment } from './environment';

/** The six values of an event, under the log's own keys. */
export type LogEvent = Readonly<Record<string, string>>;

const VALUE = /key="([^"]*)" value="([^"]*)"/g;

/** The raw log, by case, in the order of the file. Its own reading, so that a mistake of the converter does not hide here as well. */
export const readHelpdeskLog = (): Map<string, LogEvent[]> => {
  const text = gunzipSync(readFileSync(join(fromEnvironment('CLAUSEWISE_DATA'), 'helpdesk', 'Helpdesk.xes.gz'))).toString('utf8');
  const cases = new Map<string, LogEvent[]>();
  for (const trace of text.split('<trace>').slice(1)) {
    const [head = '', ...events] = trace.split('<event>');
    const name = /key="concept:name" value="([^"]*)"/.exec(head)?.[1] ?? '';
    cases.set(
      name,
      events.map((event) => Object.fromEntries([...event.matchAll(VALUE)].map(([, key, value]) => [key as string, value as string]))),
    );
  }
  return cases;
};

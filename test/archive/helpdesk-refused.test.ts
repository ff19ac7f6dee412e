import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { convertHelpdesk } from '../../host/archive/converters/helpdesk';
import { tagsOf } from '../../host/archive/converters/helpdesk/tags';
import { tracesOf } from '../../host/archive/converters/helpdesk/xes';
import { sampleLog, sampleTrace } from './helpdesk-sample';

const TRACE = sampleTrace(7, [
  ['Assign seriousness', 1, '2012-03-01T09:00:00.000+02:00'],
  ['Closed', 2, '2012-03-02T09:00:00.000+02:00'],
]);
const LOG = sampleLog(TRACE);

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'helpdesk-refused-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const convert = async (content: string | Uint8Array, name = 'Helpdesk.xes'): Promise<string> => {
  const from = await mkdtemp(join(dir, 'log-'));
  await writeFile(join(from, name), content);
  const out = join(from, 'out');
  await convertHelpdesk(from, out).catch(async (error: unknown) => {
    await expect(access(join(out, 'site.json'))).rejects.toThrow();
    throw error;
  });
  return out;
};

/** What is changed, wherever it stands, in a log that is taken, and what is then said. */
const CASES: readonly (readonly [name: string, from: string, to: string, says: RegExp])[] = [
  ['an activity without a meaning', 'value="Closed"', 'value="Escalate"', /Line 8, Case7, event 2: the activity "Escalate" is not known/],
  ['an activity that differs from its name', '"Activity" value="Closed"', '"Activity" value="Wait"', /event 2: Activity "Wait" is not/],
  [
    'a resource that differs from its name',
    '"Resource" value="Value 2"',
    '"Resource" value="Value 3"',
    /event 2: Resource "Value 3" is not/,
  ],
  ['a resource of another form', 'Value 2', 'Somebody', /event 2: "Somebody" is not in the form "Value 12"/],
  ['an empty resource', '"org:resource" value="Value 2"', '"org:resource" value=""', /event 2: "org:resource" is missing or empty/],
  ['a missing resource', '<string key="org:resource" value="Value 2"/>', '', /event 2: "org:resource" is missing or empty/],
  ['another key', '"Activity" value="Closed"', '"Product" value="Closed"', /event 2: "Activity" is missing or empty/],
  ['one key more', '</event>', '<string key="cost" value="3"/></event>', /event 1: "cost" is not known/],
  ['another transition', '"complete"', '"start"', /event 1: the transition "start" is not known/],
  ['a time without an offset', '+02:00', '', /event 1: "2012-03-01T09:00:00\.000" is not an instant with its offset/],
  ['a time that does not exist', '2012-03-02', '2012-13-02', /event 2: "2012-13-02T.*" is not an instant/],
  ['a time that goes back', '2012-03-02', '2012-02-02', /event 2: it is earlier than the event before/],
  [
    'an insertion after the first event',
    'value="Closed"',
    'value="Insert ticket"',
    /event 2: the ticket is inserted after its first event/,
  ],
  ['a case of another name', 'Case7', 'Ticket 7', /Line 8, Ticket 7: "Ticket 7" is not in the form "Case12"/],
  ['a case number that is too high', 'Case7', 'Case100000', /the number of the case is above 99999/],
  ['a case without events', TRACE, sampleTrace(7, []), /Case7: it has 0 events/],
  ['a case that comes twice', '</trace>', `</trace>${TRACE}`, /Case7 stands in the log twice/],
  ['a log without cases', TRACE, '', /There is no case in/],
  ['an attribute in an attribute', '<string key="creator" value="Fluxicon Disco"/>', '<string key="creator" value="x"></string>', /Line 7: <string> is not flat/], // prettier-ignore
  ['an attribute with a third part', 'key="variant"', 'key="variant" unit="x"', /Line 10: a string has a key and a value and nothing else/],
  ['a key that stands twice', '"variant"', '"concept:name"', /Line 10: "concept:name" stands twice/],
  ['a list', '<event>', '<list key="x"/><event>', /<list> is not known inside <trace>/],
  ['an event outside a trace', '<trace>', '<event></event><trace>', /<event> is not known inside <log>/],
  ['another version', 'xes.version="1.0"', 'xes.version="2.0"', /Line 3: the log is not of XES version 1\.0/],
  ['a second log', '</log>', '</log><log xes.version="1.0"></log>', /<log> is not known here/],
  ['a log that does not end', '</log>', '', /the log does not end/],
  ['an end of something else', '</trace>', '</event>', /<\/event> ends nothing that is open/],
  ['text between tags', '<event>', '<event>hello', /"hello" stands between tags/],
  ['a document type', '<log ', '<!DOCTYPE log><log ', /<!DOCTYPE log> is not taken here/],
  ['another encoding', 'UTF-8', 'ISO-8859-1', /Line 1: .* is not the known declaration/],
  ['an entity of its own', 'Fluxicon Disco', '&maker;', /the entity &maker; is not known/],
  ['an attribute without quotes', 'value="Closed"', 'value=Closed', /is not a tag of the known form/],
  ['an attribute that stands twice', 'key="variant"', 'key="variant" key="variant"', /the attribute key stands twice/],
];

describe('the help desk log is refused for', () => {
  test.each(CASES)('%s', async (_name, from, to, says) => {
    expect(LOG).toContain(from);
    await expect(convert(LOG.replaceAll(from, () => to))).rejects.toThrow(says);
  });

  test('a packed file that is cut off', async () => {
    const packed = gzipSync(LOG);
    await expect(convert(packed.subarray(0, packed.length - 20), 'Helpdesk.xes.gz')).rejects.toThrow(/unexpected end of file/);
  });

  test('nothing, when nothing is changed', async () => {
    await access(join(await convert(LOG), 'site.json'));
  });
});

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

describe('the XES reader', () => {
  test('reads the same whatever the pieces are that the text comes in', async () => {
    const whole = await all(tracesOf([LOG]));
    expect(whole).toHaveLength(1);
    for (const length of [1, 2, 3, 7, 64]) {
      const pieces = Array.from({ length: Math.ceil(LOG.length / length) }, (_, at) => LOG.slice(at * length, (at + 1) * length));
      expect(await all(tracesOf(pieces))).toEqual(whole);
    }
  });

  test('takes the five entities of XML and a > inside quotes', async () => {
    const [tag] = await all(tagsOf(['<a b="&lt;&amp;&gt; > &quot;&apos;"/>']));
    expect(tag?.attributes.get('b')).toBe(`<&> > "'`);
  });

  test('does not wait without end for the end of a tag', async () => {
    await expect(all(tagsOf(['<a b="', 'x'.repeat(70_000), '"/>']))).rejects.toThrow(/Line 1: a tag does not end/);
    await expect(all(tagsOf(['<a b="x']))).rejects.toThrow(/the text ends inside a tag/);
  });
});

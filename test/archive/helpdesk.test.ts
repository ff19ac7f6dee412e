import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openArchive, rewind, type IssueJson, type SiteArchive } from '../../host/archive';
import { convertHelpdesk, type HelpdeskSummary } from '../../host/archive/converters/helpdesk';
import { sampleLog, sampleTrace } from './helpdesk-sample';

const LOG = sampleLog(
  sampleTrace(7, [
    ['Insert ticket', 1, '2012-03-01T09:00:00.000+02:00'],
    ['Assign seriousness', 2, '2012-03-01T09:10:00.000+02:00'],
    ['Take in charge ticket', 2, '2012-03-01T09:20:00.000+02:00'],
    ['Wait', 2, '2012-03-24T09:00:00.000+02:00'],
    // The clocks have gone forward in between.
    ['Require upgrade', 3, '2012-03-26T09:00:00.000+03:00'],
    ['Resolve ticket', 3, '2012-03-27T09:00:00.000+03:00'],
    ['Take in charge ticket', 2, '2012-03-28T09:00:00.000+03:00'],
    ['Resolve ticket', 2, '2012-03-29T09:00:00.000+03:00'],
    ['Closed', 4, '2012-04-20T09:00:00.000+03:00'],
    ['Closed', 4, '2012-04-21T09:00:00.000+03:00'],
  ]),
  sampleTrace(12, [
    ['Assign seriousness', 1, '2012-06-01T09:00:00.000+03:00'],
    ['Assign seriousness', 1, '2012-06-02T09:00:00.000+03:00'],
    ['Resolve SW anomaly', 1, '2012-06-03T09:00:00.000+03:00'],
  ]),
  sampleTrace(9, [
    ['Create SW anomaly', 5, '2012-05-01T09:00:00.000+03:00'],
    ['Create SW anomaly', 5, '2012-05-02T09:00:00.000+03:00'],
    ['Resolve SW anomaly', 6, '2012-05-03T09:00:00.000+03:00'],
    ['Schedule intervention', 6, '2012-05-03T09:00:00.000+03:00'],
    ['VERIFIED', 5, '2012-05-04T09:00:00.000+03:00'],
    ['DUPLICATE', 5, '2012-05-05T09:00:00.000+03:00'],
  ]),
);

let dir: string;
let summary: HelpdeskSummary;
let archive: SiteArchive;
const issues = new Map<string, IssueJson>();

const convert = async (folder: string, file: string, content: string | Uint8Array): Promise<string> => {
  const from = await mkdtemp(join(dir, folder));
  await writeFile(join(from, file), content);
  summary = await convertHelpdesk(from, join(from, 'out'));
  return join(from, 'out');
};

let out: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'helpdesk-'));
  out = await convert('first', 'Helpdesk.xes', LOG);
  archive = await openArchive(out);
  for await (const issue of archive.issues()) issues.set(issue.key, issue);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const issue = (key: string): IssueJson => {
  const found = issues.get(key);
  if (found === undefined) throw new Error(`There is no ${key}.`);
  return found;
};
const changes = (key: string, field: string): (string | null)[][] =>
  issue(key).changelog.histories.flatMap(({ created, items }) =>
    items.filter((item) => (item.fieldId ?? item.field) === field).map((item) => [created.slice(0, 10), item.fromString, item.toString]),
  );

describe('the converter of the help desk log', () => {
  test('writes an archive that opens without a warning: tickets, then the problems that their anomalies are', () => {
    expect([...issues.keys()]).toEqual(['HD-7', 'HD-12', 'HD-9', 'HD-100001', 'HD-100002']);
    expect(archive.warnings).toEqual([]);
    expect([...issues.values()].map(({ fields }) => (fields.issuetype as { name: string }).name)).toEqual([
      ...['Incident', 'Incident', 'Incident', 'Problem', 'Problem'],
    ]);
  });

  test('counts what it did and what the log leaves open', () => {
    expect(summary).toEqual({
      ...{ tickets: 3, events: 19, anomalies: 2, histories: 21, items: 58, resources: 6, exportedAt: '2012-06-03T06:00:00.000Z' },
      odd: {
        ...{ createdByFirstEvent: 2, sameInstant: 1, seriousnessAgain: 1 },
        ...{ afterClosing: 1, severalAnomaliesOpen: 1, noAnomalyOpen: 1 },
      },
    });
  });

  test('is a site of one project, as of the last event wherever it stands in the log, in the time zone of the log', () => {
    const { site, projects, priorities, resolutions } = archive.site;
    expect(site).toMatchObject({ exportedAt: '2012-06-03T06:00:00.000Z', timeZone: 'Europe/Athens' });
    expect(projects.map(({ key }) => key)).toEqual(['HD']);
    expect(priorities.map(({ name }) => name)).toEqual(['Assigned (value not in the log)']);
    expect(resolutions.map(({ name }) => name)).toEqual(['VERIFIED', 'RESOLVED', 'INVALID', 'DUPLICATE']);
  });

  test('takes the insertion as the creation, and without one the first event', () => {
    expect(issue('HD-7').fields).toMatchObject({ created: '2012-03-01T09:00:00.000+0200', creator: { displayName: 'Resource 1' } });
    expect(issue('HD-7').changelog.histories).toHaveLength(9);
    expect(issue('HD-12').fields).toMatchObject({ created: '2012-06-01T09:00:00.000+0300' });
    expect(issue('HD-12').changelog.histories).toHaveLength(3);
    expect(issue('HD-12').fields).not.toHaveProperty('creator');
  });

  test('moves through the statuses and back when work follows, and stays where an activity comes twice', () => {
    expect(changes('HD-7', 'status')).toEqual([
      ['2012-03-01', 'Open', 'In Progress'],
      ['2012-03-24', 'In Progress', 'Pending'],
      ['2012-03-26', 'Pending', 'Escalated'],
      ['2012-03-27', 'Escalated', 'Resolved'],
      ['2012-03-28', 'Resolved', 'In Progress'],
      ['2012-03-29', 'In Progress', 'Resolved'],
      ['2012-04-20', 'Resolved', 'Closed'],
    ]);
    expect(issue('HD-7').fields).toMatchObject({
      ...{ status: { name: 'Closed', statusCategory: { key: 'done' } } },
      ...{ statuscategorychangedate: '2012-03-29T09:00:00.000+0300', updated: '2012-04-21T09:00:00.000+0300' },
    });
    expect(changes('HD-9', 'status')).toEqual([['2012-05-03', 'Open', 'Intervention scheduled']]);
  });

  test('gives every event but the insertion an entry, by its resource and at its time', () => {
    expect(issue('HD-7').changelog.histories.map(({ author, created }) => [author?.accountId, created])).toEqual([
      ['helpdesk:resource-2', '2012-03-01T09:10:00.000+0200'],
      ['helpdesk:resource-2', '2012-03-01T09:20:00.000+0200'],
      ['helpdesk:resource-2', '2012-03-24T09:00:00.000+0200'],
      ['helpdesk:resource-3', '2012-03-26T09:00:00.000+0300'],
      ['helpdesk:resource-3', '2012-03-27T09:00:00.000+0300'],
      ['helpdesk:resource-2', '2012-03-28T09:00:00.000+0300'],
      ['helpdesk:resource-2', '2012-03-29T09:00:00.000+0300'],
      ['helpdesk:resource-4', '2012-04-20T09:00:00.000+0300'],
      ['helpdesk:resource-4', '2012-04-21T09:00:00.000+0300'],
    ]);
    expect(changes('HD-12', 'customfield_10101').map(([, from, to]) => [from, to])).toEqual([
      [null, 'Assign seriousness'],
      ['Assign seriousness', 'Resolve SW anomaly'],
    ]);
    expect(changes('HD-12', 'customfield_10102').map(([, from, to]) => [from, to])).toEqual([
      ['', '1'],
      ['1', '2'],
      ['2', '3'],
    ]);
  });

  test('hands the ticket to whoever acts on it', () => {
    expect(changes('HD-7', 'assignee')).toEqual([
      ['2012-03-01', 'Resource 1', 'Resource 2'],
      ['2012-03-26', 'Resource 2', 'Resource 3'],
      ['2012-03-28', 'Resource 3', 'Resource 2'],
      ['2012-04-20', 'Resource 2', 'Resource 4'],
    ]);
  });

  test('sets the priority when seriousness is first assigned, and says that its value is not in the log', () => {
    expect(changes('HD-12', 'priority')).toEqual([['2012-06-01', null, 'Assigned (value not in the log)']]);
    expect(issue('HD-9').fields.priority).toBeNull();
  });

  test('sets a resolution where the log names one, and has none to read where it does not', () => {
    expect(changes('HD-9', 'resolution')).toEqual([
      ['2012-05-04', null, 'VERIFIED'],
      ['2012-05-05', 'VERIFIED', 'DUPLICATE'],
    ]);
    expect(issue('HD-9').fields).toMatchObject({ resolution: { name: 'DUPLICATE' }, resolutiondate: '2012-05-05T09:00:00.000+0300' });
    for (const key of ['HD-7', 'HD-12']) expect(issue(key).fields).not.toHaveProperty('resolution');
  });

  test('leaves out what the log does not tell, so that nobody reads it as empty', () => {
    const absent = ['reporter', 'description', 'comment', 'worklog', 'attachment', 'labels', 'issuelinks', 'resolution', 'resolutiondate'];
    expect(Object.keys(issue('HD-7').fields).filter((field) => absent.includes(field))).toEqual([]);
  });

  test('links an anomaly at both ends, and resolves the oldest one open', () => {
    expect(changes('HD-9', 'Link')).toEqual([
      ['2012-05-01', null, 'This issue is caused by HD-100001'],
      ['2012-05-02', null, 'This issue is caused by HD-100002'],
    ]);
    const links = [{ inwardIssue: { key: 'HD-100001' } }, { inwardIssue: { key: 'HD-100002' } }];
    expect(issue('HD-9').fields.issuelinks).toMatchObject(links);
    expect(changes('HD-100001', 'Link')).toEqual([['2012-05-01', null, 'This issue causes HD-9']]);
    expect(changes('HD-100001', 'status')).toEqual([['2012-05-03', 'Not in the log', 'Resolved']]);
    expect(changes('HD-100002', 'status')).toEqual([]);
    expect(issue('HD-100002').fields).toMatchObject({
      status: { name: 'Not in the log' },
      issuelinks: [{ outwardIssue: { key: 'HD-9' } }],
    });
  });

  test('can be taken back in time', () => {
    const then = rewind(issue('HD-7'), Date.parse('2012-03-25T00:00:00Z'), archive.site);
    expect(then?.fields).toMatchObject({ status: { name: 'Pending' }, assignee: { displayName: 'Resource 2' }, customfield_10102: 4 });
  });

  test('gives the same bytes again, packed or not', async () => {
    const again = await convert('again', 'Helpdesk.xes.gz', gzipSync(LOG));
    for (const member of ['site.json', 'issues.ndjson'])
      expect(await readFile(join(again, member), 'utf8')).toBe(await readFile(join(out, member), 'utf8'));
  });

  test('says so when a folder has no log', async () => {
    await expect(convertHelpdesk(out, dir)).rejects.toThrow(/no Helpdesk\.xes\.gz or Helpdesk\.xes in/);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openArchive, type IssueJson } from '../../host/archive';
import { convertUci } from '../../host/archive/converters/uci';

const HEAD =
  'number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,closed_code,resolved_by,resolved_at,closed_at';

/** A made-up row in the form of the log. */
const row = (number: string, state: string, count: number, at: string, more: Record<string, string> = {}): string => {
  const cells: Record<string, string> = {
    ...{
      number,
      incident_state: state,
      active: String(state !== 'Closed'),
      reassignment_count: '0',
      reopen_count: '0',
      sys_mod_count: String(count),
      made_sla: 'true',
    },
    ...{
      caller_id: 'Caller 1',
      opened_by: 'Opened by  1',
      opened_at: '1/2/2016 08:00',
      sys_created_by: '?',
      sys_created_at: '?',
      sys_updated_by: `Updated by ${count}`,
      sys_updated_at: at,
    },
    ...{
      contact_type: 'Phone',
      location: '?',
      category: 'Category 1',
      subcategory: '?',
      u_symptom: '?',
      cmdb_ci: '?',
      impact: '2 - Medium',
      urgency: '2 - Medium',
      priority: '3 - Moderate',
    },
    ...{
      assignment_group: '?',
      assigned_to: '?',
      knowledge: 'false',
      u_priority_confirmation: 'false',
      notify: 'Do Not Notify',
      problem_id: '?',
      rfc: '?',
      vendor: '?',
      caused_by: '?',
    },
    ...{ closed_code: 'code 6', resolved_by: 'Resolved by 9', resolved_at: '3/2/2016 10:00', closed_at: '8/2/2016 10:00' },
    ...more,
  };
  return HEAD.split(',')
    .map((column) => cells[column] ?? '')
    .join(',');
};

let dir: string;
const issues = new Map<string, IssueJson>();
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'uci-'));
  const lines = [
    HEAD,
    // Out of order in the file: the modification count decides.
    row('INC0000007', 'Resolved', 3, '3/2/2016 10:00', { assignment_group: 'Group 5' }),
    row('INC0000007', 'New', 0, '1/2/2016 08:05'),
    row('INC0000007', 'Resolved', 1, '1/2/2016 09:00', { problem_id: 'Problem ID  4', made_sla: 'false' }),
    row('INC0000007', 'Active', 2, '2/2/2016 09:00', { assignment_group: 'Group 5', made_sla: 'false' }),
    row('INC0000007', 'Closed', 4, '8/2/2016 10:00', { assignment_group: 'Group 5', made_sla: 'false' }),
    row('INC0000009', '-100', 0, '1/2/2016 08:05', { closed_code: '?', problem_id: 'Problem ID  4' }),
    row('INC0000009', 'Closed', 1, '1/2/2016 08:01', { closed_code: '?', resolved_by: '?', resolved_at: '?', problem_id: 'Problem ID  4' }),
  ];
  await writeFile(join(dir, 'incident_event_log.csv'), `${lines.join('\n')}\n`);
  expect(await convertUci(dir, join(dir, 'out'))).toMatchObject({
    incidents: 2,
    rows: 7,
    numbered: 1,
    mended: { clockWentBack: 1, createdAfterFirstRow: 0 },
  });
  const archive = await openArchive(join(dir, 'out'));
  for await (const issue of archive.issues()) issues.set(issue.key, issue);
  expect(archive.warnings).toEqual([]);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const itemsOf = (key: string, field: string): (string | null)[][] =>
  issues
    .get(key)
    ?.changelog.histories.flatMap(({ items }) =>
      items.filter((item) => (item.fieldId ?? item.field) === field).map((item) => [item.fromString, item.toString]),
    ) ?? [];

describe('the converter of the incident log', () => {
  test('orders the rows by their modification count, one history a row', () => {
    expect(itemsOf('INC-7', 'status')).toEqual([
      ['New', 'Resolved'],
      ['Resolved', 'Active'],
      ['Active', 'Resolved'],
      ['Resolved', 'Closed'],
    ]);
    expect(itemsOf('INC-7', 'customfield_10114')).toEqual([
      ['', '0'],
      ['0', '1'],
      ['1', '2'],
      ['2', '3'],
      ['3', '4'],
    ]);
    expect(issues.get('INC-7')?.changelog.histories.map(({ author }) => author?.accountId)).toEqual(
      [0, 1, 2, 3, 4].map((count) => `uci:updated-by-${count}`),
    );
  });

  test('lets no final value be known before its time, and takes the resolution away on reopening', () => {
    expect(itemsOf('INC-7', 'resolution')).toEqual([
      [null, 'code 6'],
      ['code 6', null],
      [null, 'code 6'],
    ]);
    expect(itemsOf('INC-7', 'customfield_10115')).toEqual([[null, 'Resolved by 9']]);
    expect(issues.get('INC-7')?.fields.resolutiondate).toBe('2016-02-03T10:00:00.000+0000');
    expect(issues.get('INC-9')?.fields).toMatchObject({ resolution: null, resolutiondate: null });
  });

  test('breaches the SLA on the row on which made_sla turned false', () => {
    const cycle = {
      breached: true,
      breachTime: { iso8601: '2016-02-01T09:00:00.000+0000' },
      stopTime: { iso8601: '2016-02-08T10:00:00.000+0000' },
    };
    expect(issues.get('INC-7')?.fields.customfield_10120).toMatchObject({ completedCycles: [cycle] });
    expect(issues.get('INC-9')?.fields.customfield_10120).toMatchObject({ completedCycles: [{ breached: false }] });
  });

  test('makes and undoes links as the rows name them, at both ends', () => {
    expect(itemsOf('INC-7', 'Link')).toEqual([
      [null, 'This issue is caused by PRB-4'],
      ['This issue is caused by PRB-4', null],
    ]);
    expect(issues.get('INC-7')?.fields.issuelinks).toEqual([]);
    expect(issues.get('INC-9')?.fields.issuelinks).toMatchObject([{ type: { name: 'Problem/Incident' }, inwardIssue: { key: 'PRB-4' } }]);
    expect(issues.get('PRB-4')?.fields).toMatchObject({ issuetype: { name: 'Problem' }, issuelinks: [{ outwardIssue: { key: 'INC-9' } }] });
  });

  test('keeps people apart: callers are customers, the rest are not', () => {
    expect(issues.get('INC-7')?.fields).toMatchObject({
      reporter: { accountType: 'customer' },
      creator: { accountType: 'atlassian', displayName: 'Opened by 1' },
      assignee: null,
    });
  });

  test('says so when a folder has no log', async () => {
    await expect(convertUci(join(dir, 'out'), dir)).rejects.toThrow(/no incident_event_log\.csv\.gz/);
  });
});

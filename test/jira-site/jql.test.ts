import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { desk, type Desk } from './small-site';

let d: Desk;
beforeAll(async () => {
  d = await desk();
});
afterAll(() => d.jira.close());

describe('JQL finds what Jira would find', () => {
  const table: [string, string[]][] = [
    ['project = OPS ORDER BY id ASC', ['OPS-1', 'OPS-2', 'OPS-3', 'OPS-4']],
    ['project = OPS', ['OPS-4', 'OPS-3', 'OPS-2', 'OPS-1']],
    ['project = 100 AND issuetype in (10) AND id > 1001 ORDER BY id ASC', ['OPS-2', 'OPS-4']],
    ['project = Operations AND type = "service request"', ['OPS-3']],
    ['project = OPS AND id >= 1002 AND id < 1004 ORDER BY id', ['OPS-2', 'OPS-3']],
    ['key > OPS-2 ORDER BY key', ['OPS-3', 'OPS-4']],
    ['key in (OPS-4, ops-1) ORDER BY key', ['OPS-1', 'OPS-4']],
    ['id = 1002', ['OPS-2']],
    ['statusCategory = Done', ['OPS-2']],
    ['statusCategory != Done ORDER BY key', ['OPS-1', 'OPS-3', 'OPS-4']],
    ['status in (Open, Closed) ORDER BY id', ['OPS-2', 'OPS-3', 'OPS-4']],
    ['resolution = Unresolved AND project = OPS ORDER BY id', ['OPS-1', 'OPS-3', 'OPS-4']],
    ['resolution is not EMPTY', ['OPS-2']],
    ['priority = High OR priority = Low ORDER BY id', ['OPS-2', 'OPS-3']],
    ['priority > Low ORDER BY priority DESC, id ASC', ['OPS-2', 'OPS-1', 'OPS-4']],
    ['assignee = currentUser()', ['OPS-2']],
    ['assignee in membersOf(admins)', ['OPS-4']],
    ['assignee is EMPTY ORDER BY id', ['OPS-1', 'OPS-3']],
    // A negative clause leaves empty fields out; so does NOT.
    ['assignee != agent', ['OPS-4']],
    ['NOT assignee = agent', ['OPS-4']],
    ['NOT (assignee = agent OR assignee is EMPTY)', ['OPS-4']],
    ['labels = mail', ['OPS-1']],
    ['labels is EMPTY AND project = OPS ORDER BY id', ['OPS-2', 'OPS-3', 'OPS-4']],
    ['summary ~ "server"', ['OPS-1']],
    ['summary ~ "serv*"', ['OPS-1']],
    ['summary ~ "serv"', []],
    ['text ~ "blue"', ['OPS-3']],
    ['Impact = High', ['OPS-1']],
    ['"Impact[Dropdown]" = Low', ['OPS-2']],
    ['cf[10] in (500, 501) ORDER BY id', ['OPS-1', 'OPS-2']],
    ['cf[10] is EMPTY AND project = OPS ORDER BY id', ['OPS-3', 'OPS-4']],
    ['Services = Web', ['OPS-2']],
    ['Effort > 4', ['OPS-2']],
    ['Effort >= 6', []],
    ['"Start" <= "2026-03-02"', ['OPS-3']],
    ['due < "2026-04-01"', ['OPS-3']],
    ['resolved >= 2026-03-11', ['OPS-2']],
    ['"Time to resolution" = breached()', ['OPS-4']],
    ['"Time to resolution" = running()', ['OPS-4']],
    ['issueLinkType = causes', ['OPS-4']],
    ['issueLinkType = "is caused by"', []],
    ['status WAS Resolved', ['OPS-2']],
    ['status WAS "In Progress" ORDER BY id', ['OPS-1', 'OPS-2']],
    ['status WAS Resolved BEFORE "2026-03-11 03:00"', []],
    ['status CHANGED FROM Resolved TO Closed', ['OPS-2']],
    ['status CHANGED AFTER "2026-03-11"', ['OPS-2']],
    ['status WAS NOT "In Progress" AND project = OPS ORDER BY id', ['OPS-3', 'OPS-4']],
    ['project = OPS ORDER BY duedate ASC, id DESC', ['OPS-3', 'OPS-4', 'OPS-2', 'OPS-1']],
  ];
  test.each(table)('%s', async (jql, expected) => {
    expect(await d.keys(jql)).toEqual(expected);
  });

  test('created and updated are read in the time zone of the reader', async () => {
    // OPS-1 was created at 2026-03-10T09:00Z, which is 18:00 in Tokyo.
    expect(await d.keys('key = OPS-1 AND created >= "2026-03-10 10:00"', 'agent')).toEqual([]);
    expect(await d.keys('key = OPS-1 AND created < "2026-03-10 17:00"', 'agent')).toEqual(['OPS-1']);
    expect(await d.keys('key = OPS-1 AND created < "2026-03-10 17:00"', 'east')).toEqual([]);
    expect(await d.keys('key = OPS-1 AND created >= "2026-03-10 18:00"', 'east')).toEqual(['OPS-1']);
  });

  test('relative dates and date functions count from the clock', async () => {
    expect(await d.keys('project = OPS AND updated >= -243h ORDER BY id')).toEqual(['OPS-1', 'OPS-2', 'OPS-3', 'OPS-4']);
    // OPS-n was updated n hours after 2026-03-10T08:00Z; now is 2026-03-20T12:00Z.
    expect(await d.keys('project = OPS AND updated >= "-14400m" ORDER BY id')).toEqual(['OPS-4']);
    expect(await d.keys('project = OPS AND updated >= startOfDay(-10) ORDER BY id')).toHaveLength(4);
    expect(await d.keys('project = OPS AND updated >= startOfDay(-9d)')).toEqual([]);
    expect(await d.keys('project = OPS AND created >= startOfMonth() AND created <= endOfMonth() AND created < now()')).toHaveLength(4);
    expect(await d.keys('project = OPS AND created < startOfYear()')).toEqual([]);
  });
});

describe('JQL that cannot be answered is refused in Jira words', () => {
  const table: [string, string][] = [
    ['colour = red', "Field 'colour' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['project = SEC', "The value 'SEC' does not exist for the field 'project'."],
    ['status = Nowhere', "The value 'Nowhere' does not exist for the field 'status'."],
    ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
    ['key = SEC-1', "An issue with key 'SEC-1' does not exist for field 'key'."],
    ['created >= soon()', "Unable to find JQL function 'soon()'."],
    ['project = OPS ORDER BY colour', "Field 'colour' does not exist or you do not have permission to view it."],
    ['project ~ OPS', "The operator '~' is not supported by the 'project' field."],
    ['ORDER BY created', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ];
  test.each(table)('%s', async (jql, message) => {
    expect(await d.keys(jql)).toEqual({ errors: [message] });
  });

  test('broken syntax names the place', async () => {
    expect(await d.keys('project = = OPS')).toEqual({ errors: [expect.stringContaining('Error in the JQL Query')] });
  });
});

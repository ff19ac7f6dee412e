import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { issueToRecord, readIssue, searchRecords } from '../../src/jira';
import { effectiveReads } from '../../src/jira/effective-reads';
import { Sieve } from '../../src/jira/sieve';
import { wantedFields, wantedHistory } from '../../src/jira/wanted-fields';
import type { ReadPlan, SiteMap } from '../../src/mapping';
import type { Reads } from '../../src/record/reads';
import { FIELD_ROLES } from '../../src/record/vocabulary';
import { entry, fakeJira, issueJson, item, map, nothing, plan } from './desk';

type Json = Record<string, unknown>;

describe('sub-tasks', () => {
  const kinds: SiteMap['kinds'] = {
    ...map.kinds,
    action: { sources: [{ projects: ['100'], issueTypes: ['5'] }], statuses: { resolved: ['13'] } },
    change: { sources: [{ projects: ['100'], issueTypes: ['6'] }], statuses: {} },
  };
  const family = (more: Partial<Reads> = {}): ReadPlan => ({
    map: { ...map, kinds, links: {} },
    reads: { incident: { ...nothing, links: ['action', 'change', 'escalation'], follow: ['action'], children: true, ...more } },
  });
  const child = (id: string, type: string): Json => ({
    id,
    key: `OPS-${id}`,
    fields: { summary: 'x', issuetype: { id: type, subtask: true } },
  });
  const parent = issueJson({ fields: { subtasks: [child('8', '5'), child('9', '6'), child('10', '77'), null, { id: '11' }] } });

  test('play the roles that sub-tasks may play, where their kind fits and the record is one of those that have such children', () => {
    const record = issueToRecord(parent, family());
    expect(record?.links).toEqual([{ role: 'action', id: '8', key: 'OPS-8', at: null, target: 'unread' }]);
    expect(record?.mappedLinks).toEqual(new Set(['action']));
    expect(issueToRecord(issueJson(), family())?.mappedLinks).toEqual(new Set());
    expect(issueToRecord(parent, family({ children: false }))?.links).toEqual([]);
  });

  test('are asked for and followed like links', async () => {
    const { jira, asked, bodies } = fakeJira((path) =>
      path.includes('bulkfetch')
        ? { body: { issues: [issueJson({ id: '8', key: 'OPS-8', fields: { issuetype: { id: '5' } } })] } }
        : { body: parent },
    );
    const result = await readIssue(jira, 'OPS-1', family());
    expect(asked[0]).toContain('subtasks');
    expect(bodies[1]).toMatchObject({ issueIdsOrKeys: ['8'] });
    const target = result.ok ? result.value.record.links[0]?.target : null;
    expect(typeof target === 'object' && target?.kind).toBe('action');
  });
});

describe('what is read of whom', () => {
  const kinds: SiteMap['kinds'] = {
    ...map.kinds,
    action: { sources: [{ projects: ['100'], issueTypes: ['5'] }], statuses: {} },
    'service-report': { sources: [{ projects: ['100'], issueTypes: ['7'] }], statuses: {} },
  };
  const everyField = Object.fromEntries(
    Object.keys(FIELD_ROLES).map((role, index) => [role, { fields: [`customfield_${20_000 + index}`] }]),
  );
  const wide: ReadPlan = {
    map: { ...map, kinds, fields: everyField },
    reads: {
      incident: { ...nothing, fields: ['impact'], links: ['action'], follow: ['action'] },
      problem: { ...nothing, fields: ['rootCause'], links: ['problem'] },
      action: { ...nothing, fields: ['description'] },
      'service-report': nothing,
    },
  };
  const idOf = (role: string): string => everyField[role]!.fields[0]!;

  test('a record that others follow is read for its own checks and its state, not for theirs', () => {
    expect(effectiveReads(wide, 'action').fields).toEqual(['description', 'assignee', 'resolution', 'dueDate', 'actualEnd', 'fixVersions']);
    expect(effectiveReads(wide, 'action').approvals).toBe(true);
    expect(effectiveReads(wide, 'problem')).toEqual(wide.reads['problem']);
    expect(effectiveReads(wide, 'post-incident-review').fields).toEqual([]);
  });

  test('a link to anything makes every kind one that is followed', () => {
    const any = { ...wide, reads: { ...wide.reads, incident: { ...nothing, links: ['escalation'], follow: ['escalation'] } } };
    expect(effectiveReads(any, 'service-report').fields).toContain('dueDate');
  });

  test('the other ends of a page are asked for the fields of their kinds alone', async () => {
    const link: Json = {
      type: { id: '30', inward: 'x', outward: 'y' },
      outwardIssue: { id: '8', key: 'OPS-8', fields: { issuetype: { id: '5' } } },
    };
    const linked: ReadPlan = { ...wide, map: { ...wide.map, links: { action: [{ type: '30', direction: 'outward' }] } } };
    const { jira, bodies } = fakeJira((path) => ({
      body: path.includes('bulkfetch') ? { issues: [] } : { issues: [issueJson({ fields: { issuelinks: [link] } })], isLast: true },
    }));
    await searchRecords(jira, { projectId: '100', issueTypes: ['1'], plan: linked });
    expect(bodies[0]?.['fields']).toContain(idOf('impact'));
    expect(bodies[1]?.['fields']).toEqual(expect.arrayContaining([idOf('description'), idOf('dueDate'), idOf('approvals')]));
    expect(bodies[1]?.['fields']).not.toContain(idOf('impact'));
  });

  test('more fields than an address takes: all are asked for', async () => {
    const everything: ReadPlan = { ...wide, reads: { incident: { ...nothing, fields: Object.keys(FIELD_ROLES) } } };
    const { jira, asked } = fakeJira(() => ({ body: issueJson() }));
    const many = {
      ...everything,
      map: {
        ...everything.map,
        fields: { ...everyField, impact: { fields: Array.from({ length: 100 }, (_, index) => `customfield_${30_000 + index}`) } },
      },
    };
    expect((await readIssue(jira, 'OPS-1', many)).ok).toBe(true);
    expect(asked[0]).toContain('fields=*all');
    expect(asked[0]!.length).toBeLessThan(8000);
  });

  test('the history is asked for by field only where links need none of it', () => {
    const small = { ...wide, reads: { incident: { ...nothing, fields: ['impact'], slas: ['timeToResolution'] } } };
    expect(wantedHistory(small, ['incident'])).toEqual(['status', idOf('impact')]);
    expect(wantedFields(small, ['incident'])).toContain(idOf('timeToResolution'));
    const linked = {
      ...small,
      map: { ...small.map, links: { action: [{ type: '30', direction: 'outward' as const }] } },
      reads: wide.reads,
    };
    expect(wantedHistory(linked, ['incident'])).toBeNull();
  });
});

describe('a history out of order', () => {
  const move = (id: number, minute: number, from: string, to: string): Json =>
    entry(id, new Date(Date.UTC(2026, 2, 2, 9, minute)).toISOString().replace('Z', '+0000'), [
      item('summary', null, 'a', null, 'b'),
      item('status', from, from, to, to),
    ]);

  test('reads the same whatever the order of its entries', () => {
    const path = ['10', '11', '12', '11', '13', '14'];
    // Two of them at the same minute: their ids tell which came first.
    const entries = path.slice(1).map((to, index) => move(index + 1, index === 3 ? 3 : index + 1, path[index]!, to));
    const walked = (histories: Json[]) =>
      issueToRecord(issueJson({ histories, total: entries.length }), plan)?.statuses.map(({ statusId }) => statusId);
    expect(walked(entries.toReversed())).toEqual(path);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (histories) => expect(walked(histories)).toEqual(path)),
    );
  });

  test('an entry whose time cannot be read leaves it partial, where it matters', () => {
    const odd = { ...move(2, 2, '10', '11'), created: '2026-03-02 something' };
    expect(issueToRecord(issueJson({ histories: [odd, move(1, 1, '11', '10')] }), plan)?.history).toBe('partial');
  });
});

test('a sieve finds what a map finds', () => {
  const text = fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('status', 'Link', 'customfield_10100', 'customfield_10101'));
  fc.assert(
    fc.property(fc.array(text), text, (keys, key) => {
      const known = new Map(keys.map((one, index) => [one, index]));
      const sieve = new Sieve(known);
      for (const one of [...keys, key]) expect(sieve.get(one)).toBe(known.get(one));
      expect(sieve.get(undefined)).toBeUndefined();
    }),
  );
});

test('a sieve has places enough for as many keys as there are, and keeps those apart that end alike', () => {
  const known = new Map(Array.from({ length: 3000 }, (_, index): [string, number] => [`customfield_${index}`, index]));
  const sieve = new Sieve(known);
  for (const [key, value] of known) expect(sieve.get(key)).toBe(value);
  expect(sieve.get('customfield_3001')).toBeUndefined();
  expect(sieve.get('x'.repeat(17))).toBeUndefined();
});

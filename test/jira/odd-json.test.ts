import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { issueToRecord } from '../../src/jira';
import { issueJson, map, plan } from './desk';

const FIELDS = Object.keys((issueJson()['fields'] ?? {}) as object);
const FRAME = ['project', 'issuetype', 'created'];

/** JSON as nobody should send it: wrong types, NUL, lone surrogates, text from right to left, deep nesting. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\u0000', '\u202e', null, -0, 1e308, '[', '[]', 'Parent values: ', '__proto__'),
);

/** Values that carry nothing a person could read: no text, no number, no flag and no name under which Jira keeps them. */
const hollow = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, '', ' \u0000\t', '\u200e\u202e'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('x', 'content', 'attrs', 'child', 'type'), tie('value')),
  ),
})).value;

describe('odd JSON', () => {
  test('anything in the place of an issue, its fields or its history is read without an exception', () => {
    const place = fc.constantFrom(...FIELDS.filter((field) => !FRAME.includes(field)));
    fc.assert(
      fc.property(odd, fc.dictionary(place, odd), fc.array(odd), (whole, fields, histories) => {
        issueToRecord(whole, plan);
        issueToRecord({ ...issueJson(), fields: whole }, plan);
        issueToRecord({ ...issueJson({ fields }), changelog: whole }, plan);
        const record = issueToRecord(issueJson({ fields, histories: histories as never }), plan);
        expect(record?.kind).toBe('incident');
      }),
      { numRuns: 300 },
    );
  });

  test('anything in the parts of a history, a comment, a link or an SLA', () => {
    fc.assert(
      fc.property(
        odd,
        odd,
        odd,
        fc.constantFrom('status', 'customfield_1', 'customfield_3', 'components', 'customfield_5', 'customfield_8'),
        (one, other, third, fieldId) => {
          const histories = [
            {
              id: one,
              author: other,
              created: '2026-03-02T10:00:00.000+0000',
              items: [
                { fieldId, from: one, fromString: other, to: third, toString: one },
                { field: 'Link', to: other, toString: third },
                third,
              ],
            },
          ];
          const fields = {
            comment: {
              comments: [{ created: '2026-03-02T10:00:00.000+0000', author: one, body: other, visibility: third }, one],
              total: other,
            },
            issuelinks: [{ type: { id: '20', inward: one }, inwardIssue: { id: other, key: third, fields: one } }, other],
            customfield_6: { completedCycles: [{ startTime: one, breachTime: other, breached: third }, other], ongoingCycle: third },
            customfield_8: { id: one, value: other, child: { value: third } },
            customfield_5: [one, { accountId: other, displayName: third }],
            status: { id: one, statusCategory: other },
          };
          expect(issueToRecord(issueJson({ fields, histories }), plan)).not.toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });

  test('hollow values leave every field empty', () => {
    const place = fc.constantFrom(
      ...FIELDS.filter((field) => field.startsWith('customfield_') || field === 'assignee' || field === 'components'),
    );
    fc.assert(
      fc.property(fc.dictionary(place, hollow), (fields) => {
        const record = issueToRecord(issueJson({ fields }), plan);
        for (const role of Object.keys(map.fields)) {
          const facts = record?.fields[role];
          expect(typeof facts === 'object' ? facts.present : null).toBeNull();
        }
      }),
    );
  });

  test('nesting deeper than any stack is cut off', () => {
    let body: unknown = { type: 'text', text: 'deep' };
    for (let i = 0; i < 20_000; i += 1) body = { type: 'paragraph', content: [body] };
    const comment = { comments: [{ created: '2026-03-02T10:00:00.000+0000', body }], total: 1 };
    const record = issueToRecord(issueJson({ fields: { comment, customfield_4: { type: 'doc', content: [body] } } }), plan);
    expect(record?.updates).toHaveLength(1);
  });
});

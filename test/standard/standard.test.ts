import { describe, expect, test } from '@jest/globals';
import {
  amendment,
  clauses,
  COUNTING_CONVENTION,
  findRequirement,
  listItems,
  processById,
  processes,
  requirementById,
  requirements,
  requirementsOf,
  requirementsUnder,
  type ClauseNumber,
  type ProcessId,
  type RequirementId,
} from '../../src/standard/index';

const numbers = new Set<string>(clauses.map(({ number }) => number));
/** In the order of the standard: 8.2 before 8.10. */
const inOrder = (one: string, other: string): number => {
  const [a, b] = [one, other].map((id) => id.split(/[.-]/).map(Number)) as [number[], number[]];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -1);
};

describe('the catalogue', () => {
  test('holds 212 requirements in clauses 4 to 10, by the convention that is said beside the number', () => {
    expect(requirements).toHaveLength(212);
    const perClause = Object.fromEntries(
      (['4', '5', '6', '7', '8', '9', '10'] as const).map((top) => [top, requirementsUnder(top).length]),
    );
    expect(perClause).toEqual({ 4: 7, 5: 5, 6: 11, 7: 12, 8: 154, 9: 15, 10: 8 });
    expect(COUNTING_CONVENTION).toMatch(/^212 as one reading .*ISO itself does not number them\.$/);
  });

  test('says of each how it is assessed', () => {
    const count = (kind: string): number => requirements.filter((requirement) => requirement.kind === kind).length;
    expect([count('record'), count('aggregate'), count('register'), count('document')]).toEqual([84, 35, 47, 46]);
    expect(requirements.filter(({ also }) => (also as readonly string[]).includes('document'))).toHaveLength(8);
  });

  test('numbers requirements within their clause, without gaps, in the order of the standard', () => {
    for (const [index, { id, clause }] of requirements.entries()) {
      const before = requirements[index - 1];
      const place = before?.clause === clause ? Number(before.id.slice(-2)) + 1 : 1;
      expect(id).toBe(`${clause}-${String(place).padStart(2, '0')}`);
      if (before) expect([before.id, id, inOrder(before.id, id) < 0]).toEqual([before.id, id, true]);
    }
  });

  test('names clauses and processes that exist, each clause with a title and its place', () => {
    for (const { id, clause, processes: served } of requirements) {
      expect([id, numbers.has(clause)]).toEqual([id, true]);
      for (const process of served) expect([id, processById(process)?.id]).toEqual([id, process]);
    }
    for (const { number, title, parent } of clauses) {
      expect([number, title.length > 3]).toEqual([number, true]);
      expect([number, parent]).toEqual([number, number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : null]);
    }
    expect(numbers.size).toBe(clauses.length);
    for (const { clause } of processes) expect(numbers).toContain(clause);
    expect(processes).toHaveLength(35);
  });

  test('keeps the amendment of 2024 outside the count', () => {
    expect(amendment.source).toBe('ISO/IEC 20000-1:2018/Amd 1:2024');
    expect(findRequirement(amendment.id)).toBeNull();
    expect(numbers).toContain(amendment.clause);
  });

  test('lists items for requirements that carry a list', () => {
    for (const [id, items] of Object.entries(listItems)) {
      expect(findRequirement(id)?.id).toBe(id);
      expect(items.length).toBeGreaterThan(1);
      expect(new Set(items).size).toBe(items.length);
    }
    expect(listItems['9.3-02']).toHaveLength(12);
    expect(listItems['7.5.4-01']).toHaveLength(12);
  });

  test('finds what it has, and nothing else', () => {
    expect(requirementById('8.6.1-05').title).toBe('Top management kept up to date');
    expect(findRequirement('8.6.1-99')).toBeNull();
    expect(processById('constructor')).toBeNull();
    expect(requirementsOf('incident-management').map(({ id }) => id)).toEqual(
      ['01', '02', '03', '04', '05', '06', '07'].map((n) => `8.6.1-${n}`),
    );
    // A clause is not found by the beginning of its number: 8.2 has nothing of 8.20, 1 nothing of 10.
    expect(requirementsUnder('8.6.1').every(({ clause }) => clause === '8.6.1')).toBe(true);
  });

  test('a misspelt id does not compile', () => {
    // @ts-expect-error no such requirement
    const requirement: RequirementId = '8.6.1-08';
    // @ts-expect-error no such process
    const process: ProcessId = 'incident-managment';
    // @ts-expect-error no such clause
    const clause: ClauseNumber = '8.6.4';
    expect([requirement, process, clause].map((id) => requirements.some((one) => one.id === (id as string)))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the wording', () => {
  const texts = [...requirements, amendment].flatMap(({ id, title, statement, evidence, ...rest }) => [
    { id, part: 'title', text: title },
    { id, part: 'statement', text: statement },
    { id, part: 'evidence', text: evidence },
    ...('guidance' in rest ? [{ id, part: 'guidance', text: rest.guidance }] : []),
  ]);

  test.each(['title', 'statement', 'guidance', 'evidence'])('every %s is our own: no "shall", no placeholder, no long sentence', (part) => {
    for (const { id, text } of texts.filter((one) => one.part === part)) {
      expect([id, text]).toEqual([id, expect.not.stringMatching(/\bshall\b/i)]);
      expect([id, text]).toEqual([id, expect.not.stringMatching(/\b(tbd|tbc|todo|lorem|xxx|fixme)\b|\?\?|\.\.\./i)]);
      expect([id, text]).toEqual([id, expect.not.stringMatching(/\s\s|^\s|\s$/)]);
      for (const sentence of text.split(/(?<=[.!?])\s+/)) {
        const words = sentence.split(/\s+/).length;
        expect([id, words <= 40 ? 'short enough' : sentence]).toEqual([id, 'short enough']);
      }
    }
  });

  test('no title, statement or guidance says the same twice', () => {
    for (const part of ['title', 'statement', 'guidance']) {
      const seen = new Map<string, string>();
      for (const { id, text } of texts.filter((one) => one.part === part)) {
        expect([id, seen.get(text.toLowerCase())]).toEqual([id, undefined]);
        seen.set(text.toLowerCase(), id);
      }
    }
  });

  test('statements are whole sentences, titles are not', () => {
    for (const { id, text } of texts.filter(({ part }) => part === 'statement'))
      expect([id, text]).toEqual([id, expect.stringMatching(/^\p{Lu}.*\.$/u)]);
    for (const { id, text } of texts.filter(({ part }) => part === 'title'))
      expect([id, text]).toEqual([id, expect.not.stringMatching(/\.$/)]);
  });
});

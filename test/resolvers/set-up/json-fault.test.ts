import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonFault } from '../../../src/resolvers/set-up/json-fault';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  test.each([
    ['', 1, 1, 'a value'],
    ['{', 1, 2, 'a name in quotation marks or "}"'],
    ['{"a": 1,}', 1, 9, 'a name in quotation marks'],
    ['{"a" 1}', 1, 6, '":"'],
    ['{"a": abc}', 1, 7, 'a value'],
    ['{\n  "a": [1, 2\n}', 3, 1, '"," or "]"'],
    ['[1, 2}', 1, 6, '"," or "]"'],
    ['{"a": 1]', 1, 8, '"," or "}"'],
    ['[1,]', 1, 4, 'a value'],
    ['{} x', 1, 4, 'nothing more'],
    ['{"a": "b\n"}', 1, 9, 'the end of the text in quotation marks, or a character that may stand in it'],
    ["{'a': 1}", 1, 2, 'a name in quotation marks or "}"'],
    ['[01]', 1, 3, '"," or "]"'],
    ['[-]', 1, 2, 'a value or "]"'],
    ['"\\x"', 1, 2, 'the end of the text in quotation marks, or a character that may stand in it'],
  ])('%j: line %i, column %i', (text, line, column, wanted) => {
    expect(jsonFault(text)).toEqual({ line, column, wanted });
    expect(parses(text)).toBe(false);
  });

  test('finds nothing where there is nothing, and something wherever JSON.parse finds something', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('', '"', '}', ']', ',', ':', '\\', '1', 'e', '\u0001', '\n'), (json, where, put) => {
        expect(jsonFault(json)).toBeNull();
        const at = where % (json.length + 1);
        for (const text of [json.slice(0, at), json.slice(0, at) + put + json.slice(at), json.slice(0, at) + put + json.slice(at + 1)])
          expect([text, jsonFault(text) === null]).toEqual([text, parses(text)]);
      }),
      { numRuns: 3000 },
    );
  });

  test('what is nested a hundred thousand deep does not overflow', () => {
    expect(jsonFault('['.repeat(100_000))).toEqual({ line: 1, column: 100_001, wanted: 'a value or "]"' });
    expect(jsonFault('['.repeat(100_000) + ']'.repeat(100_000))).toBeNull();
  });
});

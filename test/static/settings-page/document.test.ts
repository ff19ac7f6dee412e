import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isWithin, pathOf, sameJson, stepsOf, valueAt, withValueAt } from '../../../static/settings-page/state/document-path';
import { mergeDrafts } from '../../../static/settings-page/state/merge-drafts';

describe('paths of a document', () => {
  test.each([
    ['fields.impact.fields[0]', ['fields', 'impact', 'fields', 0]],
    ['settings.checks["8.6.1-01.b"].level', ['settings', 'checks', '8.6.1-01.b', 'level']],
    ['scope.servicesOut["E-mail v2.1 [new]"]', ['scope', 'servicesOut', 'E-mail v2.1 [new]']],
    ['kinds.service-request.sources[12].jql', ['kinds', 'service-request', 'sources', 12, 'jql']],
    ['', []],
  ])('%s is read as steps', (path, steps) => {
    expect(stepsOf(path)).toEqual(steps);
    expect(pathOf(...steps)).toBe(path);
  });

  test('any steps are written and read back', () => {
    const step = fc.oneof(
      fc.string({ minLength: 1 }).filter((name) => !name.endsWith('…')),
      fc.nat(99),
    );
    fc.assert(fc.property(fc.array(step), (steps) => expect(stepsOf(pathOf(...steps))).toEqual(steps)));
  });

  test('a name that the app cut is completed from the document', () => {
    const name = `${'long '.repeat(20)}name`;
    const document = { scope: { servicesOut: { [name]: 'why' } } };
    const path = pathOf('scope', 'servicesOut', `${name.slice(0, 60)}…`);
    expect(stepsOf(path, document)).toEqual(['scope', 'servicesOut', name]);
  });

  test('what is no path ends all the same', () => {
    expect(stepsOf('a..b')).toEqual(['a', '..b']);
    expect(stepsOf('[')).toEqual(['[']);
  });

  test('a part is within itself and what holds it, not within what is called alike', () => {
    expect(isWithin('fields.impact', 'fields.impact')).toBe(true);
    expect(isWithin('fields.impact.fields[0]', 'fields.impact')).toBe(true);
    expect(isWithin('settings.checks["8.6.1-01.b"]', 'settings.checks')).toBe(true);
    expect(isWithin('fields.impactOnServices', 'fields.impact')).toBe(false);
  });

  test('values are read, put, made and taken away, and nothing is changed in place', () => {
    const document = { a: { b: ['x', { c: 1 }] } };
    const before = structuredClone(document);
    expect(valueAt(document, ['a', 'b', 1, 'c'])).toBe(1);
    expect(valueAt(document, ['a', 'toString'])).toBeUndefined();
    expect(withValueAt(document, ['a', 'b', 1, 'c'], 2)).toEqual({ a: { b: ['x', { c: 2 }] } });
    expect(withValueAt(document, ['d', 'e'], 2)).toEqual({ ...document, d: { e: 2 } });
    expect(withValueAt(document, ['a', 'b', 0], undefined)).toEqual({ a: { b: [{ c: 1 }] } });
    expect(withValueAt(document, ['a'], undefined)).toEqual({});
    expect(document).toEqual(before);
  });

  test('the same in another order of members is the same, lists in another order are not', () => {
    expect(sameJson({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
    expect(sameJson({ a: 1 }, { a: 1, b: undefined })).toBe(true);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson({ a: null }, {})).toBe(false);
    expect(sameJson([], {})).toBe(false);
  });
});

describe('bringing two versions together', () => {
  const base = {
    kinds: { incident: { sources: [{ projects: ['1'] }], statuses: { resolved: ['5', '6'] } } },
    fields: { impact: { fields: ['a'] } },
  };
  const at = (steps: string[], value: unknown) => withValueAt(base, steps, value) as typeof base;

  test('changes of both are in where they are at different parts', () => {
    const mine = at(['fields', 'impact', 'fields'], ['b']);
    const theirs = at(['kinds', 'incident', 'statuses', 'closed'], ['7']);
    expect(mergeDrafts(base, mine, theirs)).toEqual({ merged: { ...theirs, fields: mine.fields }, clashes: [] });
  });

  test('lists are sets: what both put in is in, what either took out is out', () => {
    const steps = ['kinds', 'incident', 'statuses', 'resolved'];
    const { merged, clashes } = mergeDrafts(base, at(steps, ['5', '8']), at(steps, ['5', '6', '9']));
    expect(merged.kinds.incident.statuses.resolved).toEqual(['5', '9', '8']);
    expect(clashes).toEqual([]);
  });

  test('sources and fields in an order are taken as a whole, so both changing them is a clash', () => {
    const mine = withValueAt(at(['fields', 'impact', 'fields'], ['b']), ['kinds', 'incident', 'sources'], []) as typeof base;
    const theirs = withValueAt(
      at(['fields', 'impact', 'fields'], ['c']),
      ['kinds', 'incident', 'sources', 0, 'projects'],
      ['1', '2'],
    ) as typeof base;
    expect(mergeDrafts(base, mine, theirs)).toEqual({ merged: mine, clashes: ['kinds.incident.sources', 'fields.impact.fields'] });
  });

  test('the same change of both is no clash, and a part taken away by one stays away', () => {
    const changed = at(['fields', 'impact', 'fields'], ['b']);
    expect(mergeDrafts(base, changed, structuredClone(changed))).toEqual({ merged: changed, clashes: [] });
    const without = at(['fields'], undefined);
    expect(mergeDrafts(base, without, base).merged).toEqual(without);
    expect(mergeDrafts(base, base, without).merged).toEqual(without);
    expect(mergeDrafts(base, without, changed).clashes).toEqual(['fields']);
  });

  test('one side without changes gives the other side, whatever they are', () => {
    fc.assert(
      fc.property(fc.object(), fc.object(), (one, other) => {
        const [before, after] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))] as [object, object];
        expect(sameJson(mergeDrafts(before, after, before).merged, after)).toBe(true);
        expect(sameJson(mergeDrafts(before, before, after).merged, after)).toBe(true);
      }),
    );
  });
});

import { describe, expect, test } from '@jest/globals';
import type { Bypassed, BypassPath } from '../../../src/contract';
import { pathText, searchAddress } from '../../../static/project-page/guard/bypass-words';
import { placeIn } from '../../../static/project-page/places';

describe('how a record got past the guard', () => {
  test.each<[BypassPath, string | null, string | null, string]>([
    ['created-there', null, 'Closed', 'It was created in Closed.'],
    ['created-there', null, null, 'It was created in that status.'],
    [
      'together-with-others',
      'Open',
      'Done',
      'It was moved from Open to Done in the same second as other records, by the same account: a bulk change.',
    ],
    ['by-an-app', null, 'Done', 'An app or an automation rule moved it to Done.'],
    ['moved', null, null, 'It came from another project or issue type.'],
    ['moved', null, 'Done', 'It came from another project or issue type, and came out in Done.'],
    ['transition', 'Open', 'Done', 'It was moved from Open to Done by a transition without the guard, or before the guard was on it.'],
    ['transition', null, null, 'It was moved by a transition without the guard, or before the guard was on it.'],
    ['undone-later', 'Open', 'Done', 'It was met at that time; what the check asks for was taken away afterwards.'],
    ['unknown', null, null, 'The changelog does not tell.'],
  ])('%s from %s to %s', (path, from, to, text) => expect(pathText({ path, from, to })).toBe(text));
  test('all of them open in Jira’s own search', () => {
    const record = (id: string) => ({ issue: { id, key: `OPS-${id}`, summary: '' } }) as Bypassed;
    expect(decodeURIComponent(searchAddress([record('1'), record('2')]))).toBe('/issues/?jql=id in (1, 2)');
  });
});

test.each([
  ['/waivers', 'waivers'],
  ['#guard', 'guard'],
  ['/conformance/', 'conformance'],
  ['/', null],
  ['/elsewhere', null],
])('%s names %s', (text, place) => expect(placeIn(text)).toBe(place));

import { describe, expect, test } from '@jest/globals';
import type { Impact, MissingPart } from '../../src/contract';
import { problemsByPart, unfit } from '../../static/settings-page/exchange/model';
import { bannerText, blindChecks, bytesText, isNamed, withReplacement } from '../../static/settings-page/health/model';
import { nameOf, peopleOf, personOf } from '../../static/shared/people';
import { actionsOf, allDone, groupedChanges, impactSum, stepOfPath } from '../../static/settings-page/steps/switch-on/model';
import { nextLook } from '../../static/settings-page/steps/switch-on/polling';
import { aDraft } from './rules-draft';

describe('where a part of the document is mended', () => {
  test.each([
    ['kinds.incident.sources[0].jql', 'map'],
    ['fields.impact.fields[0]', 'map'],
    ['links.problem[0].type', 'map'],
    ['scope.projectsOut.10000', 'scope'],
    ['settings.assessFrom', 'scope'],
    ['settings.timeZone', 'scope'],
    ['settings.checks["8.6.1-01.a"].level', 'rules'],
    ['settings.priorityMatrix.extensive', 'rules'],
    ['version', 'map'],
  ])('%s in %s', (path, place) => expect(stepOfPath(path).place).toBe(place));
});

describe('what switching on would do', () => {
  const change = (path: string) => ({ path, label: path, before: null, after: 'x' });
  test('is grouped by part, nothing lost', () => {
    const groups = groupedChanges(['fields.a', 'settings.b', 'fields.c', 'odd'].map(change));
    expect(groups.map(({ name, changes }) => [name, changes.length])).toEqual([
      ['Fields', 2],
      ['Rules', 1],
      ['Other', 1],
    ]);
  });
  test('counts a project once', () => {
    const impact = (kind: string, id: string, records: number): Impact => ({
      kind,
      kindName: kind,
      project: { id, key: id, name: id },
      records,
      why: [],
    });
    expect(impactSum([impact('incident', '1', 10), impact('problem', '1', 5), impact('incident', '2', 1)])).toEqual({
      records: 16,
      projects: 2,
    });
    expect(impactSum([])).toEqual({ records: 0, projects: 0 });
  });
});

describe('a back-fill', () => {
  test.each([
    ['running', false, 'pause'],
    ['paused', true, 'resume'],
    ['paused', false, 'pause'],
    ['never', false, 'start'],
    ['failed', false, 'start'],
    ['done', false, undefined],
  ] as const)('%s (by hand: %s)', (state, pausedByHand, expected) => expect(actionsOf({ state, pausedByHand })?.call).toBe(expected));
  test('is over when all are done, of at least one', () => {
    expect(allDone([])).toBe(false);
    expect(allDone([{ state: 'done' }, { state: 'running' }])).toBe(false);
    expect(allDone([{ state: 'done' }, { state: 'done' }])).toBe(true);
  });
  const running = { state: 'running', pausedByHand: false } as const;
  test('is looked at less and less often while nothing moves, never less than once a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map((unchanged) => nextLook([running], unchanged))).toEqual([
      3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000,
    ]);
  });
  test('is left alone when nothing moves by itself', () => {
    expect(nextLook([], 0)).toBeNull();
    expect(
      nextLook(
        [
          { state: 'done', pausedByHand: false },
          { state: 'paused', pausedByHand: true },
          { state: 'failed', pausedByHand: false },
        ],
        0,
      ),
    ).toBeNull();
    expect(nextLook([{ state: 'paused', pausedByHand: false }], 0)).toBe(60_000);
    expect(nextLook([{ state: 'paused', pausedByHand: true }, running], 0)).toBe(3_000);
  });
});

const missing = (more: Partial<MissingPart>): MissingPart => ({
  path: 'fields.impact.fields[0]',
  what: 'field',
  id: 'customfield_1',
  name: 'Impact',
  role: 'impact',
  checks: [],
  proposal: null,
  ...more,
});

describe('what the site no longer has', () => {
  test('is told with the checks that cannot tell, each once', () => {
    const parts = [
      missing({ checks: [{ id: 'a', name: 'A' }] }),
      missing({
        what: 'status',
        checks: [
          { id: 'a', name: 'A' },
          { id: 'b', name: 'B' },
        ],
      }),
      missing({ what: 'status' }),
    ];
    expect(blindChecks(parts).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(bannerText(parts)).toBe('1 field and 2 statuses of your set-up are no longer on this site, so 2 checks read Cannot tell.');
    expect(bannerText([missing({ what: 'link type' })])).toBe(
      '1 link type of your set-up is no longer on this site. No check waits for it.',
    );
    expect(bannerText(parts.slice(0, 1))).toBe('1 field of your set-up is no longer on this site, so 1 check reads Cannot tell.');
  });
  test('is replaced in the draft, wherever in the list it is now', () => {
    const draft = aDraft({}, { fields: { impact: { fields: ['customfield_8', 'customfield_1'] } } });
    expect(withReplacement(draft, missing({}), 'customfield_7').fields['impact']).toEqual({ fields: ['customfield_8', 'customfield_7'] });
    expect(draft.fields['impact']).toEqual({ fields: ['customfield_8', 'customfield_1'] });
  });
  test('is not there twice afterwards', () => {
    const draft = aDraft({}, { fields: { impact: { fields: ['customfield_7', 'customfield_1'] } } });
    expect(withReplacement(draft, missing({}), 'customfield_7').fields['impact']).toEqual({ fields: ['customfield_7'] });
  });
  test.each(['links.problem[0]', 'links.problem[0].type'])('is replaced in a link and keeps its direction: %s', (path) => {
    const part = missing({ path, what: 'link type', id: '100' });
    expect(withReplacement(aDraft(), part, '200').links).toEqual({ problem: [{ type: '200', direction: 'inward' }] });
  });
  test('is replaced among statuses and issue types', () => {
    const status = missing({ path: 'kinds.incident.statuses.resolved[0]', what: 'status', id: '5' });
    expect(withReplacement(aDraft(), status, '55').kinds['incident']?.statuses).toEqual({ resolved: ['55'], closed: ['6'] });
    const type = missing({ path: 'kinds.incident.sources[0].issueTypes[0]', what: 'issue type', id: '10001' });
    expect(withReplacement(aDraft(), type, '10009').kinds['incident']?.sources).toEqual([{ projects: ['10000'], issueTypes: ['10009'] }]);
  });
  test.each(['fields.impact.fields[0]', 'fields.gone.fields[0]', 'fields', ''])(
    'leaves a draft alone that does not name it: %j',
    (path) => {
      const draft = aDraft();
      const part = missing({ path, id: 'customfield_404' });
      expect(withReplacement(draft, part, 'customfield_7')).toBe(draft);
      expect(isNamed(draft, part)).toBe(false);
    },
  );
  test('bytes in words', () => {
    expect([bytesText(0, 'en'), bytesText(999, 'en'), bytesText(1_250_000, 'en'), bytesText(5e12, 'en')]).toEqual([
      '0 byte',
      '999 byte',
      '1.3 MB',
      '5,000 GB',
    ]);
  });
});

describe('people', () => {
  test('are named as Jira names them', () => {
    expect(personOf(200, { displayName: 'Ada' })).toEqual({ name: 'Ada' });
    expect(personOf(404, null)).toBe('left');
    expect([personOf(403, {}), personOf(200, null), personOf(200, { displayName: '' })]).toEqual(['unknown', 'unknown', 'unknown']);
    expect([nameOf({ name: 'Ada' }), nameOf('left'), nameOf('unknown'), nameOf(null), nameOf(undefined)]).toEqual([
      'Ada',
      'Somebody who left',
      'Name not available',
      'The app, or somebody who left',
      '…',
    ]);
  });
  test('found by name are people, not apps', () => {
    expect(
      peopleOf([
        { accountId: '1', displayName: 'Ada', accountType: 'atlassian' },
        { accountId: '2', displayName: 'Bot', accountType: 'app' },
        { accountId: 3 },
        null,
      ]),
    ).toEqual([{ id: '1', name: 'Ada' }]);
    expect(peopleOf({ errors: [] })).toEqual([]);
  });
});

describe('an import', () => {
  test('is not asked for where the text is empty or too large to carry', () => {
    expect(unfit('  \n')).toMatch(/Choose a file/);
    expect(unfit('é'.repeat(225_001))).toMatch(/too large: 451 KB/);
    expect(unfit('é'.repeat(225_000))).toBeNull();
    expect(unfit('not even JSON')).toBeNull();
  });
  test('names every problem under its part', () => {
    const problem = (path: string) => ({ path, message: path });
    const groups = problemsByPart(['fields.a', 'version', '', 'fields.b[0]'].map(problem));
    expect(groups.map(({ part, problems }) => [part, problems.length])).toEqual([
      ['fields', 2],
      ['version', 1],
      ['document', 1],
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { draft, proposal, site } from '../../../static/dev/set-up-site';
import { words } from '../../../static/dev/set-up-words';
import { linkBothWays, projectName } from '../../../static/settings-page/site-index';
import { labelOfPath } from '../../../static/settings-page/state/path-label';
import { projectRows, siteFigures } from '../../../static/settings-page/steps/discover/desks';
import { accepted, proposedChanges } from '../../../static/settings-page/steps/discover/proposed-changes';
import { valueInWords } from '../../../static/settings-page/value-in-words';

describe('what a site has', () => {
  test('projects that look like desks come first, and those of which most is read before others', () => {
    expect(projectRows(site, draft).map(({ key, desk, kinds }) => [key, desk, kinds.length])).toEqual([
      ...[
        ['NET', true, 4],
        ['OPS', true, 4],
        ['LAB', true, 1],
        ['HR', true, 1],
        ['REG', true, 1],
        ['INT', true, 0],
        ['SHOP', false, 0],
      ],
    ]);
  });
  test('in figures, with the parts worth knowing', () => {
    const figures = Object.fromEntries(siteFigures(site).map(({ label, count, part }) => [label, [count, part]]));
    expect(figures).toMatchObject({ Projects: [7, '4 of service management'], SLAs: [2, null], Fields: [18, '15 custom'] });
  });
});

describe('what would be proposed now', () => {
  const changes = proposedChanges(draft, proposal, site, words);
  test('is told part by part, in the words of the site', () => {
    expect(changes).toEqual([
      {
        path: 'kinds.incident.statuses.escalated',
        steps: ['kinds', 'incident', 'statuses', 'escalated'],
        label: 'Incident: statuses for Escalated',
        before: 'nothing',
        after: 'Handed to second line',
      },
      {
        path: 'fields.resolutionNote',
        steps: ['fields', 'resolutionNote'],
        label: 'Field for Resolution note',
        before: 'nothing',
        after: 'Fix notes',
      },
    ]);
  });
  test('is taken over one by one or all at once, and then there is nothing more', () => {
    const one = accepted(draft, proposal, changes.slice(0, 1));
    expect(one.kinds['incident']?.statuses['escalated']).toEqual(['4']);
    expect(one.fields).toEqual(draft.fields);
    expect(proposedChanges(one, proposal, site, words)).toHaveLength(1);
    expect(proposedChanges(accepted(draft, proposal, changes), proposal, site, words)).toEqual([]);
  });
  test('what only the draft has stays, and projects that were left out stay out', () => {
    const { resolution: _resolution, ...fields } = proposal.fields;
    const out = { ...draft, scope: { ...draft.scope, projectsOut: { '10003': 'closed' } } };
    const own = {
      ...out,
      kinds: { ...out.kinds, incident: { sources: [{ projects: ['10000', '10001'], issueTypes: ['10001'] }], statuses: {} } },
    };
    const paths = proposedChanges(own, { ...proposal, fields }, site, words).map(({ path }) => path);
    expect(paths).not.toContain('kinds.incident.sources');
    expect(paths).not.toContain('fields.resolution');
  });
  test('a kind that the draft lacks is one part', () => {
    const { problem: _problem, ...kinds } = draft.kinds;
    const lacking = proposedChanges({ ...draft, kinds }, draft, site, words);
    expect(lacking.map(({ path, after }) => [path, after])).toEqual([
      ['kinds.problem', 'Problem in Service desk (OPS), Network operations (NET)'],
    ]);
  });
});

describe('a part of the map in words', () => {
  test.each([
    ['fields.impact.fields', ['customfield_10004', 'customfield_1'], 'Impact, customfield_1 (not found on this site)'],
    ['fields.impact.options', { minor: ['Low', 'None'], major: [] }, 'minor: Low, None, major: nothing'],
    ['fields.impact.fields[0]', 'customfield_10018', 'Ursache (LAB)'],
    ['links.problem', [{ type: '1', direction: 'inward' }], '“is caused by” (Problem/Incident)'],
    ['kinds.incident.statuses.resolved', ['5', '22'], 'Resolved, Fertig (LAB)'],
    [
      'kinds.incident.sources[0]',
      { projects: ['10000'], issueTypes: ['10001'], jql: 'a = b' },
      'Incident in Service desk (OPS), where a = b',
    ],
    ['kinds.incident.sources[0].projects', ['10000'], 'Service desk (OPS)'],
    ['scope.projectsOut.10005', 'Sold', 'left out: Sold'],
    ['settings.assessFrom', '2026-01-01', '2026-01-01'],
    ['fields.impact', null, 'nothing'],
    ['settings.checks["8.6.1-01.a"].params.within', { value: 4, unit: 'hours' }, '{"value":4,"unit":"hours"}'],
  ])('%s', (path, value, text) => {
    expect(valueInWords(path, value, site, words)).toBe(text);
  });
  test.each([
    ['kinds.incident.sources[1].jql', 'Incident: projects and issue types'],
    ['kinds.incident.statuses.resolved[0]', 'Incident: statuses for Resolved'],
    ['kinds.incident', 'Incident'],
    ['fields.impact.options.minor', 'Options for Impact'],
    ['links.problem[0].type', 'Link to problem'],
    ['scope.servicesOut["a.b"]', 'Services left out'],
    ['settings.checks["8.6.1-01.a"].level', 'Check 8.6.1-01.a: Classified when work began'],
    ['settings.assessFrom', 'Assessed from'],
    ['kinds.unheard', 'kinds.unheard'],
  ])('%s is called %s', (path, label) => expect(labelOfPath(path, words)).toBe(label));
  test('links read from both ends, and what is gone is told by its id', () => {
    expect(linkBothWays(site, { type: '1', direction: 'inward' })).toBe('“is caused by” it, which “causes” the record (Problem/Incident)');
    expect(linkBothWays(site, { type: '2', direction: 'outward' })).toBe('“relates to” it (Relates)');
    expect(projectName(site, '99')).toBe('99 (not found on this site)');
  });
});

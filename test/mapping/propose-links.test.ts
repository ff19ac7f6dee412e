import { describe, expect, test } from '@jest/globals';
import { proposeSiteMap } from '../../src/mapping/propose';
import { deskSite } from './sites';

const { map } = proposeSiteMap(deskSite);

describe('links', () => {
  test('direction as the link reads from the record', () => {
    expect(map.links).toEqual({
      escalation: [{ type: '13', direction: 'outward' }],
      postIncidentReview: [{ type: '12', direction: 'inward' }],
      problem: [{ type: '10', direction: 'inward' }],
      review: [{ type: '12', direction: 'inward' }],
    });
  });

  test('a link to a kind the site does not have is not proposed; "relates to" only for want of better, and unsure', () => {
    expect(map.links['improvement']).toBeUndefined();
    const linkTypes = deskSite.linkTypes.filter(({ id }) => id !== '10');
    const proposal = proposeSiteMap({ ...deskSite, linkTypes });
    expect(proposal.map.links['problem']).toEqual([
      { type: '11', direction: 'outward' },
      { type: '11', direction: 'inward' },
    ]);
    expect(proposal.reasons.filter(({ part }) => part === 'links.problem').every(({ sure }) => !sure)).toBe(true);
  });

  test('"relates to" is nobody\'s known error: the record at the other end might as well be the problem itself', () => {
    expect(map.links['knownError']).toBeUndefined();
    expect(map.links['renewal']).toBeUndefined();
  });

  test('a change that relates to another is a related change, as is one that blocks it; only the first is unsure', () => {
    const [project] = deskSite.projects;
    const site = {
      ...deskSite,
      issueTypes: [{ id: '10001', name: 'Change', subtask: false, hierarchyLevel: 0 }],
      projects: [project!],
      linkTypes: [...deskSite.linkTypes, { id: '15', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
    };
    const proposal = proposeSiteMap(site);
    expect(proposal.map.links['relatedChange']).toEqual([
      { type: '11', direction: 'outward' },
      { type: '11', direction: 'inward' },
      { type: '15', direction: 'outward' },
      { type: '15', direction: 'inward' },
    ]);
    const sure = proposal.reasons.filter(({ part }) => part === 'links.relatedChange').map((one) => one.sure);
    expect(sure).toEqual([false, false, true, true]);
  });

  test('"fixes" is the problem of a release, and of no incident', () => {
    const linkTypes = [{ id: '20', name: 'Fix', inward: 'is fixed by', outward: 'fixes' }];
    const fixed = proposeSiteMap({ ...deskSite, linkTypes });
    expect([fixed.map.links['problem'], fixed.map.links['knownError']]).toEqual([undefined, undefined]);
    const [project] = deskSite.projects;
    const site = {
      ...deskSite,
      linkTypes,
      issueTypes: [...deskSite.issueTypes, { id: '10020', name: 'Release', subtask: false, hierarchyLevel: 0 }],
      projects: [{ ...project!, issueTypes: [...project!.issueTypes!, { id: '10020', statuses: [] }] }],
    };
    const released = proposeSiteMap(site);
    expect(released.map.links['problem']).toEqual([{ type: '20', direction: 'outward' }]);
    expect(released.reasons.find(({ part }) => part === 'links.problem')).toMatchObject({
      sure: false,
      reason: expect.stringContaining('reads "fixes" from a release'),
    });
  });

  test('a link that reads as usual from the other end alone is turned round, and unsure', () => {
    const linkTypes = [{ id: '21', name: 'Cause', inward: 'goes back to', outward: 'Causes' }];
    const proposal = proposeSiteMap({ ...deskSite, linkTypes });
    expect(proposal.map.links['problem']).toEqual([{ type: '21', direction: 'inward' }]);
    expect(proposal.reasons.filter(({ part }) => part === 'links.problem')).toEqual([
      {
        part: 'links.problem',
        reason:
          'link type "Cause" (21) reads "Causes" from the other end, and "goes back to" from the record: look whether that is the same; direction inward',
        sure: false,
      },
    ]);
  });

  test('one link type serves several roles, told apart by the kind at the other end', () => {
    const named = (id: string, name: string): { id: string; name: string; subtask: boolean; hierarchyLevel: number } => ({
      ...{ id, name, subtask: false, hierarchyLevel: 0 },
    });
    const site = {
      ...deskSite,
      issueTypes: [named('1', 'Service review'), named('2', 'Improvement'), named('3', 'Service proposal'), named('4', 'Task')],
      projects: [{ ...deskSite.projects[0]!, issueTypes: ['1', '2', '3', '4'].map((id) => ({ id, statuses: [] })) }],
    };
    const { links } = proposeSiteMap(site).map;
    const leadsTo = [{ type: '14', direction: 'outward' }];
    expect([links['improvement'], links['serviceProposal'], links['action']]).toEqual([leadsTo, leadsTo, leadsTo]);
    expect(links['nonconformity']).toBeUndefined();
  });
});

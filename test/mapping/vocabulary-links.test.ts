import { describe, expect, test } from '@jest/globals';
import { normaliseName } from '../../src/mapping/names';
import { proposeLinks } from '../../src/mapping/propose-links';
import { Reasons } from '../../src/mapping/reasons';
import type { Kinds, LinkMap } from '../../src/mapping/site-map';
import { linkRoles } from '../../src/mapping/vocabulary/link-roles';
import { allWords, spokenWords } from '../../src/mapping/vocabulary/words';
import { stemOf } from '../../src/mapping/word-stem';
import { LINK_ROLES, RECORD_KINDS, type LinkRole } from '../../src/record/vocabulary';
import { sharedNames } from './shared-names';

const kinds = Object.keys(RECORD_KINDS);
const linkRoleKeys = Object.keys(LINK_ROLES) as LinkRole[];
const NOTHING = { timeZone: 'UTC', projects: [], issueTypes: [], statuses: [], priorities: [], resolutions: [], fields: [] };

describe('links', () => {
  const allKinds: Kinds = Object.fromEntries(kinds.map((kind) => [kind, { sources: [], statuses: {} }]));
  const withLink = (inward: string, outward: string): { links: Record<string, LinkMap[]>; sure: (role: string) => boolean | undefined } => {
    const reasons = new Reasons();
    const links = proposeLinks({ ...NOTHING, linkTypes: [{ id: '7', name: 'Link', inward, outward }] }, allKinds, reasons);
    return { links, sure: (role) => reasons.list().find(({ part }) => part === `links.${role}`)?.sure };
  };

  test.each(linkRoleKeys)('each phrase of %p, in every language, is proposed for it in the direction it reads', (role) => {
    const ends: readonly string[] = LINK_ROLES[role].to;
    for (const { word } of spokenWords(linkRoles[role].phrases)) {
      for (const direction of ['outward', 'inward'] as const) {
        const { links, sure } = direction === 'outward' ? withLink('is something', word) : withLink(word, 'does something');
        const related = word === 'relates to';
        const wanted = related && (ends.length > 1 || ends[0] === 'any') ? undefined : [{ type: '7', direction }];
        expect([word, links[role]]).toEqual([word, wanted]);
        const unspecific = related || role === 'relatedChange';
        if (wanted !== undefined && !unspecific) expect([word, sure(role)]).toEqual([word, true]);
      }
    }
  });

  test.each(linkRoleKeys)(
    'a link that reads as usual from the other end of %p only is proposed the other way round, and unsure',
    (role) => {
      for (const { word } of spokenWords(linkRoles[role].inverse ?? {})) {
        const { links, sure } = withLink('is something', word);
        const direct = allWords(linkRoles[role].phrases).some((phrase) => normaliseName(phrase) === normaliseName(word));
        if (direct) continue;
        expect([word, links[role], sure(role)]).toEqual([word, [{ type: '7', direction: 'inward' }], false]);
      }
    },
  );

  test('two roles that share a phrase have different ends, or the link says both', () => {
    const meets = (one: readonly string[], other: readonly string[]): boolean =>
      one.includes('any') || other.includes('any') || one.some((kind) => other.includes(kind));
    const shared = sharedNames(linkRoleKeys.map((role) => [role, linkRoles[role].phrases]));
    const pairs = shared.filter(
      ([one, other]) => meets(LINK_ROLES[one].on, LINK_ROLES[other].on) && meets(LINK_ROLES[one].to, LINK_ROLES[other].to),
    );
    const specific = pairs.filter(([, , phrase]) => phrase !== stemOf('relates to'));
    expect([...new Set(specific.map(([one, other]) => `${one}, ${other}`))]).toEqual([
      // The review of a security incident is its post-incident review.
      'postIncidentReview, review',
      // A continuity test is a test of the change.
      'test, continuityTest',
    ]);
  });
});

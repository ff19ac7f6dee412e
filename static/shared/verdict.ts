import type { RequirementConformance, RequirementVerdict } from '../../src/contract';
import type { Tone } from './lozenge';

export type VerdictText = { label: string; tone: Tone; meaning: string };

/** How each verdict is shown, and what it means to a service manager. The targets are the site's own (`tolerance` in the site map). */
export const LEGEND: Readonly<Record<RequirementVerdict, VerdictText>> = {
  reached: { label: 'On target', tone: 'success', meaning: 'What was judged is at or above your target for this requirement.' },
  'not-reached': {
    label: 'Below target',
    tone: 'warning',
    meaning:
      'Of records, the share met is below your target: unless your Jira admin set others, 100%, 95% or 80%, by the weight of the checks. Of a register, a review or a document, one gap is enough.',
  },
  'no-data': { label: 'No data', tone: 'neutral', meaning: 'Nothing was judged in this time, or it is not due yet. That is not 100%.' },
  'cannot-tell': {
    label: 'Cannot tell',
    tone: 'discovery',
    meaning: 'Nothing could be judged: something is not set up, cannot be read, or is not yours to see.',
  },
  'by-people': { label: 'Person judges', tone: 'information', meaning: 'A person judges this from a document; records cannot show it.' },
};

const ALSO_BY_PEOPLE = 'What was found is on target or no duty of its own; a person judges the rest.';

/** Whether neither records nor findings say anything of a requirement: there is nothing to show then. */
export const byPeopleAlone = ({ verdict, share, findings }: Pick<RequirementConformance, 'verdict' | 'share' | 'findings'>): boolean =>
  verdict === 'by-people' && share === null && findings.length === 0;

/** The verdict of one requirement. Records may reach their target where a document is still for a person to judge. */
export const verdictOf = (requirement: Pick<RequirementConformance, 'verdict' | 'share' | 'findings'>): VerdictText => {
  const text = LEGEND[requirement.verdict];
  return requirement.verdict === 'by-people' && !byPeopleAlone(requirement) ? { ...text, meaning: ALSO_BY_PEOPLE } : text;
};

import type { RequirementConformance, RequirementVerdict } from '../../src/contract';
import type { Tone } from './lozenge';

export type VerdictText = { label: string; tone: Tone; meaning: string };

/** How each verdict is shown, and what it means to a service manager. The targets are the site's own (`tolerance` in the site map). */
export const LEGEND: Readonly<Record<RequirementVerdict, VerdictText>> = {
  reached: { label: 'On target', tone: 'success', meaning: 'The share met is at or above your target for this requirement.' },
  'not-reached': {
    label: 'Below target',
    tone: 'warning',
    meaning:
      'The share met is below your target for this requirement. Unless your Jira admin set others, targets are 100%, 95% or 80%, by the weight of its checks.',
  },
  'no-data': { label: 'No data', tone: 'neutral', meaning: 'No record was judged in this time. That is not 100%.' },
  'cannot-tell': {
    label: 'Cannot tell',
    tone: 'discovery',
    meaning: 'No record could be judged: something is not set up or cannot be read.',
  },
  'by-people': { label: 'Person judges', tone: 'information', meaning: 'A person judges this from a document; records cannot show it.' },
};

const ALSO_BY_PEOPLE = 'The records are on target; a person judges the document that belongs to it.';

/** Whether records say nothing of a requirement at all: there are no figures to show then. */
export const byPeopleAlone = ({ verdict, share }: Pick<RequirementConformance, 'verdict' | 'share'>): boolean =>
  verdict === 'by-people' && share === null;

/** The verdict of one requirement. Records may reach their target where a document is still for a person to judge. */
export const verdictOf = (requirement: Pick<RequirementConformance, 'verdict' | 'share'>): VerdictText => {
  const text = LEGEND[requirement.verdict];
  return requirement.verdict === 'by-people' && !byPeopleAlone(requirement) ? { ...text, meaning: ALSO_BY_PEOPLE } : text;
};

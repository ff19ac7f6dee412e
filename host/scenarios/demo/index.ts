import type { SiteSettings } from '../../../src/record/settings';
import { archiveOf, type IssueJson, type SiteArchive } from '../../archive';
import { buildIssues } from './build';
import { JOURNEY_STORY } from './ordinary-stories';
import { PARTS, demoVocabulary } from './parts';
import { ticketSettings } from './settings';
import { demoSite, groupsOf } from './site';

export { JOURNEY_STORY } from './ordinary-stories';
export { knownAnswers, type KnownAnswer } from './known-answers';
export { siteAnswers, type SiteAnswer } from './answers-site';
export { PEOPLE, SWITCHER, type Person } from './people';
export { DEMO_NOW } from './now';
export { PARTS } from './parts';
export { SEED, YEAR, type MonthPlan } from './year';

/** What the demo's administrator has set. The site map in force is the app's own proposal with these settings added. */
export const demoSettings: SiteSettings = PARTS.reduce((all, { settings }) => ({ ...all, ...settings }), ticketSettings);

/** The groups of the demo site. */
export const GROUPS = groupsOf(demoVocabulary);

/** Builds the whole demo anew; what `demoArchive` hands out is built once. */
export const buildDemo = (): { issues: IssueJson[]; stories: Map<string, string> } =>
  buildIssues(
    PARTS.flatMap((part) => part.stories()),
    demoVocabulary,
  );

let built: ReturnType<typeof buildDemo> | null = null;
const demo = (): ReturnType<typeof buildDemo> => (built ??= buildDemo());

/** Issue key of a named story. Throws for a name that no story has. */
export const storyKey = (story: string): string => {
  const key = demo().stories.get(story);
  if (key === undefined) throw new Error(`No story is called "${story}".`);
  return key;
};

/** The incident of the first journey: open, with Desk Agent 1, three gaps, one of which goes away when its fields are set. */
export const JOURNEY_INCIDENT = storyKey(JOURNEY_STORY);

/** The demo site: one service desk and the projects of a platform team, up to 31 October 2026. The same on every call. */
export const demoArchive = (): SiteArchive => archiveOf(demoSite(demoVocabulary), demo().issues);

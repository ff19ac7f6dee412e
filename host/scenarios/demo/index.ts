import { archiveOf, type IssueJson, type SiteArchive } from '../../archive';
import { buildIssues } from './build';
import { majorStories } from './major-stories';
import { ordinaryStories } from './ordinary-stories';
import { demoSite } from './site';
import { SEED, yearOf } from './year';

export { JOURNEY_STORY } from './ordinary-stories';
export { knownAnswers, type KnownAnswer } from './known-answers';
export { GROUPS, PEOPLE, SWITCHER, type Person } from './people';
export { demoSettings } from './settings';
export { DEMO_NOW } from './site';
export { SEED, YEAR, type MonthPlan } from './year';

let built: { issues: IssueJson[]; stories: Map<string, string> } | null = null;
const demo = (): { issues: IssueJson[]; stories: Map<string, string> } =>
  (built ??= buildIssues([...ordinaryStories(), ...majorStories(), ...yearOf(SEED)]));

/** The incident of the first journey: open, with Desk Agent 1, three gaps, one of which goes away when its fields are set. */
export const JOURNEY_INCIDENT = 'IT-742';

/** Issue key of a named story. Throws for a name that no story has. */
export const storyKey = (story: string): string => {
  const key = demo().stories.get(story);
  if (key === undefined) throw new Error(`No story is called "${story}".`);
  return key;
};

/** The demo site: one service desk and the project of a platform team, twelve months up to 31 October 2026. The same on every call. */
export const demoArchive = (): SiteArchive => archiveOf(demoSite(), demo().issues);

import { Draft, hours, minutes, type Change, type Start } from './draft';
import { STEPS, type CATEGORIES, type IMPACTS, type URGENCIES } from './fields';

import type { Person } from './people';
import { priorityBy } from './settings';

export type Impact = (typeof IMPACTS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type Category = (typeof CATEGORIES)[number];

export const ALL_STEPS: readonly string[] = STEPS;

/** An incident that begins in the portal of the service desk. */
export const incident = (story: string | null, at: number, summary: string, more: Partial<Start> = {}): Draft =>
  new Draft({ at, summary, reporter: 'customer1', ...more, values: { requestType: 'Report a system problem', ...more.values } }, story);

/** An agent takes it and begins. */
export const take = (draft: Draft, agent: Person = 'agent1', team = 'Service desk'): Draft =>
  draft.move(agent, 'In Progress', { assignee: agent, team }).say(agent, 'Thank you, we are looking into it.');

/** Category, impact and urgency as the procedure asks for, with the priority that follows from them. */
export const classify = (draft: Draft, agent: Person, category: Category, impact: Impact, urgency: Urgency): Draft =>
  draft.set(agent, { category, impact, urgency, priority: priorityBy(impact, urgency) });

/** Resolved with a resolution, a note and a word to the customer. */
export const resolve = (draft: Draft, agent: Person, note: string, more: Change = {}): Draft =>
  draft.say(agent, note).move(agent, 'Resolved', { resolution: 'Done', note, ...more });

/** The desk's automation closes what nobody reopened. */
export const close = (draft: Draft, wait = 5): Draft => draft.after(hours(24 * wait)).move('automation', 'Closed');

/** The ordinary course up to classification: taken after twenty minutes, classified ten minutes later. */
export const begun = (
  draft: Draft,
  category: Category = 'Email',
  impact: Impact = 'Moderate / Limited',
  urgency: Urgency = 'Medium',
): Draft => {
  take(draft.after(minutes(20)));
  return classify(draft.after(minutes(10)), 'agent1', category, impact, urgency);
};

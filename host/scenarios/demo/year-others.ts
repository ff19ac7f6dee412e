import { approve, assess, carriedOut, change, complete, implement, plan as planned } from './change-moves';
import { days, hours, minutes, type Draft } from './draft';
import { SERVICE_REQUESTS } from './estate';
import { CATEGORIES } from './fields';
import type { Person } from './people';
import { fixed, investigate, problem } from './problem-moves';
import { instructionFor } from './instruction-stories';
import { instantIn, pick } from './random';
import { closeRequest, fulfil, request, takeRequest } from './request-stories';
import { REQUEST_SUMMARIES, STANDARD_CHANGES } from './texts';
import type { MonthPlan } from './year';

const AGENTS: readonly Person[] = ['agent1', 'agent2', 'agent3'];
const CUSTOMERS: readonly Person[] = ['customer1', 'customer2', 'customer3', 'customer4', 'customer5', 'customer6'];

/** One ordinary service request of a month; where it is not sorted it came in by mail. */
export const usualRequest = (plan: MonthPlan, random: () => number): Draft => {
  const type = pick(SERVICE_REQUESTS, random);
  const agent = pick(AGENTS, random);
  const sorted = random() < plan.sorted;
  const draft = request(
    null,
    instantIn(plan.month, random),
    sorted ? type : null,
    pick(REQUEST_SUMMARIES[type], random),
    pick(CUSTOMERS, random),
  );
  takeRequest(draft.after(minutes(Math.floor(random() * 300))), agent);
  if (random() < 0.2) {
    draft.after(hours(2)).say(agent, 'Please tell us for whom it is.').move(agent, 'Waiting for customer');
    draft.after(hours(5 + random() * 60)).move(agent, 'In Progress');
  }
  draft.after(hours(2 + random() * 60));
  const instruction = instructionFor(type, draft.now);
  if (random() < plan.articles && sorted && instruction !== null) draft.linkTo(agent, 'documentation', 'inward', instruction);
  if (random() < 0.5 + plan.sorted / 2) fulfil(draft, agent);
  else draft.move(agent, 'Resolved', { resolution: 'Done' });
  return random() < 0.97 ? closeRequest(draft) : draft;
};

/** A problem behind two incidents of a month, and the change that fixes it; in the early months the change often skips its decision. */
export const problemAndChange = (plan: MonthPlan, incidents: readonly Draft[], random: () => number): Draft[] => {
  const [first, second] = incidents;
  if (first === undefined || second === undefined) return [];
  const category = pick(CATEGORIES, random);
  const cause = problem(null, Math.max(first.start.at, second.start.at) + days(1), `Recurring: ${first.start.summary}`);
  cause.after(hours(2)).link('agent1', 'problem', 'outward', first).link('agent1', 'problem', 'outward', second);
  investigate(cause, { category });
  cause.after(days(3)).set('applications', {
    ...{
      rootCause: 'A setting of the supplier is lost at every update.',
      workaround: 'Set it by hand after an update.',
      fixNeedsChange: 'Yes',
    },
    ...{ preventiveActions: 'The setting is checked after updates.' },
  });
  const fix = assess(change(null, cause.now + days(1), `Keep the setting: ${first.start.summary}`));
  fix.link('applications', 'fix', 'outward', cause);
  planned(fix);
  if (random() < plan.decided) approve(fix);
  carriedOut(fix);
  fixed(cause);
  return [cause, fix];
};

/** A change that is decided once, on its template. */
export const standardChange = (month: string, random: () => number): Draft => {
  const draft = change(null, instantIn(month, random), pick(STANDARD_CHANGES, random));
  draft.after(hours(2)).move('applications', 'Planning', {
    ...{
      assignee: 'applications',
      changeType: 'Standard',
      services: ['Workplace'],
      configItems: ['Directory server'],
      implementationPlan: 'As on the template.',
    },
  });
  return complete(implement(draft)).after(days(2)).move('applications', 'Closed');
};

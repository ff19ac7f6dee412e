import { Draft, days, hours, minutes } from './draft';
import { CATEGORIES, IMPACTS, URGENCIES } from './fields';
import { majorByTheBook, majorWithoutProcedure } from './major-stories';
import { incident, type Impact, type Urgency } from './moves';
import type { Person } from './people';
import { priorityBy } from './settings';
import { MAJOR_SUMMARIES, NOTES, SUMMARIES } from './texts';

/** A month of the story: how much comes in, and how well it is handled. Shares are chances of 0 to 1. */
export interface MonthPlan {
  month: string;
  /** Incidents of the service desk beside the hand-written ones. */
  incidents: number;
  majors: number;
  /** Majors of which the procedure is followed. */
  byTheBook: number;
  platform: number;
  classified: number;
  impactAndUrgency: number;
  noted: number;
  priorityRight: number;
}

/**
 * The year: from April on the tool asks for impact and urgency before work can begin, and for the category; the notes and the handling
 * of major incidents follow over the summer.
 */
export const YEAR: readonly MonthPlan[] = [
  ['2025-11', 52, 1, 0, 5, 0.7, 0.5, 0.55, 0.75],
  ['2025-12', 46, 1, 0, 5, 0.72, 0.52, 0.55, 0.75],
  ['2026-01', 60, 2, 0, 5, 0.74, 0.55, 0.58, 0.76],
  ['2026-02', 55, 1, 0, 5, 0.75, 0.56, 0.6, 0.78],
  ['2026-03', 58, 1, 1, 5, 0.78, 0.6, 0.62, 0.8],
  ['2026-04', 54, 1, 1, 5, 0.97, 0.98, 0.68, 0.9],
  ['2026-05', 50, 1, 1, 5, 0.98, 0.99, 0.74, 0.92],
  ['2026-06', 52, 1, 1, 5, 0.98, 0.99, 0.8, 0.94],
  ['2026-07', 48, 0, 0, 5, 0.99, 1, 0.85, 0.96],
  ['2026-08', 44, 1, 1, 5, 0.99, 1, 0.88, 0.97],
  ['2026-09', 53, 1, 1, 5, 0.99, 1, 0.9, 0.97],
  ['2026-10', 56, 0, 0, 5, 1, 1, 0.92, 0.98],
].map(([month, incidents, majors, byTheBook, platform, classified, impactAndUrgency, noted, priorityRight]) => ({
  ...{
    month: String(month),
    incidents: Number(incidents),
    majors: Number(majors),
    byTheBook: Number(byTheBook),
    platform: Number(platform),
  },
  ...{
    classified: Number(classified),
    impactAndUrgency: Number(impactAndUrgency),
    noted: Number(noted),
    priorityRight: Number(priorityRight),
  },
}));

/** Seed of the demo: another one gives another year of the same story. */
export const SEED = 20_000;

/** mulberry32: small, seeded, the same on every machine. */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const CUSTOMERS: readonly Person[] = ['customer1', 'customer2', 'customer3', 'customer4', 'customer5', 'customer6'];
const AGENTS: readonly Person[] = ['agent1', 'agent2', 'agent3'];
const OTHER_PRIORITY: Readonly<Record<string, string>> = {
  Highest: 'Medium',
  High: 'Medium',
  Medium: 'High',
  Low: 'Medium',
  Lowest: 'Medium',
};

/** Impact and urgency as they fall in a month; extensive and critical together is left to the told major incidents. */
const weigh = (random: () => number): [Impact, Urgency] => {
  const impact = random() < 0.06 ? IMPACTS[0] : random() < 0.25 ? IMPACTS[1] : random() < 0.75 ? IMPACTS[2] : IMPACTS[3];
  const urgency =
    impact !== IMPACTS[0] && random() < 0.08 ? URGENCIES[0] : random() < 0.3 ? URGENCIES[1] : random() < 0.75 ? URGENCIES[2] : URGENCIES[3];
  return [impact, urgency];
};

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

/** A working-hours instant in a month, UTC. */
const instantIn = (month: string, random: () => number): number => {
  const first = Date.parse(`${month}-01T00:00:00.000Z`);
  const span = new Date(first);
  span.setUTCMonth(span.getUTCMonth() + 1);
  const dayCount = Math.round((span.getTime() - first) / days(1));
  // The first and last day stay free, so that a month is the same month in the site's time zone.
  return first + days(1 + Math.floor(random() * (dayCount - 2))) + hours(6) + minutes(Math.floor(random() * 600));
};

/** One ordinary incident of a month. */
const usual = (plan: MonthPlan, random: () => number): Draft => {
  const category = pick(CATEGORIES, random);
  const agent = pick(AGENTS, random);
  const draft = incident(null, instantIn(plan.month, random), pick(SUMMARIES[category], random), { reporter: pick(CUSTOMERS, random) });
  draft.after(minutes(5 + Math.floor(random() * 170)));
  draft.move(agent, 'In Progress', { assignee: agent, team: 'Service desk' });
  const answered = random() < 0.9;
  if (answered) draft.say(agent, 'Thank you, we are looking into it.');
  draft.after(minutes(4));
  const [impact, urgency] = weigh(random);
  const right = priorityBy(impact, urgency);
  const assessed = random() < plan.impactAndUrgency;
  if (random() < plan.classified) draft.set(agent, { category });
  else if (random() < 0.3) draft.happenings.push({ at: draft.now + days(1), by: agent, changes: { category } });
  if (assessed) draft.set(agent, { impact, urgency, priority: random() < plan.priorityRight ? right : (OTHER_PRIORITY[right] as string) });
  const slow = random();
  if (slow < 0.18) {
    draft
      .after(hours(2 + random() * 20))
      .say(agent, 'Please send us a picture of the message.')
      .move(agent, 'Pending');
    draft.after(hours(4 + random() * 70)).move(agent, 'In Progress');
  }
  if (random() < 0.22) {
    const second: Person = random() < 0.5 ? 'network' : 'applications';
    draft.after(hours(1 + random() * 24)).set(agent, { team: second === 'network' ? 'Network' : 'Applications', assignee: second });
    if (random() < 0.2)
      draft.after(hours(1)).move(second, 'Escalated', { escalationLevel: 'Level 2' }).after(hours(3)).move(second, 'In Progress');
  }
  draft.after(slow > 0.94 ? days(4 + random() * 10) : hours(0.5 + random() * 40));
  const noted = random() < plan.noted;
  const note = pick(NOTES, random);
  if (noted && random() < 0.6) draft.say(agent, note);
  const resolution = random() < 0.05 ? 'Workaround provided' : 'Done';
  draft.move(agent, 'Resolved', noted ? { resolution, note } : { resolution });
  if (random() < 0.05) {
    draft
      .after(hours(5 + random() * 40))
      .say(draft.start.reporter, 'It has come back.')
      .move(agent, 'In Progress', { resolution: null });
    draft
      .after(hours(2 + random() * 20))
      .say(agent, note)
      .move(agent, 'Resolved', { resolution: 'Done' });
  }
  if (random() < 0.97) draft.after(days(5)).move('automation', 'Closed');
  return draft;
};

/** An incident of the platform team: a project of its own, without the service desk's fields. */
const platform = (plan: MonthPlan, random: () => number): Draft => {
  const draft = new Draft({
    project: 'OPS',
    at: instantIn(plan.month, random),
    reporter: 'engineer',
    summary: pick(SUMMARIES['Web shop'], random),
  });
  draft.after(minutes(30)).move('engineer', 'In Progress', { assignee: 'engineer' });
  draft
    .after(hours(2 + random() * 10))
    .move('engineer', 'Resolved', random() < 0.7 ? { resolution: 'Done', note: pick(NOTES, random) } : { resolution: 'Done' });
  return draft.after(days(3)).move('engineer', 'Closed');
};

/** A problem behind two incidents of a month, and the change that fixes it. */
const problem = (plan: MonthPlan, incidents: readonly Draft[], random: () => number): Draft[] => {
  const [first, second] = incidents;
  if (first === undefined || second === undefined) return [];
  const at = Math.max(first.start.at, second.start.at) + days(1);
  const cause = new Draft({
    type: 'Problem',
    at,
    reporter: 'agent1',
    summary: `Recurring: ${first.start.summary}`,
    values: { category: pick(CATEGORIES, random) },
  });
  cause.after(hours(2)).link('agent1', 'problem', 'outward', first).link('agent1', 'problem', 'outward', second);
  cause.after(days(1)).move('agent2', 'Under investigation', { assignee: 'applications' });
  cause.after(days(4)).set('applications', {
    rootCause: 'A setting of the supplier is lost at every update.',
    workaround: 'Set it by hand after an update.',
  });
  const change = new Draft({
    type: 'Change',
    at: cause.now + days(1),
    reporter: 'applications',
    summary: `Keep the setting: ${first.start.summary}`,
    values: { changeType: 'Normal' },
  });
  change.after(hours(1)).link('applications', 'fix', 'outward', cause);
  change.after(hours(5)).move('applications', 'Planning', { assignee: 'applications', backout: 'Put the former version back.' });
  change
    .after(days(1))
    .move('applications', 'Awaiting approval')
    .after(days(1))
    .move('applications', 'Implementing')
    .after(hours(3))
    .move('applications', 'Completed', { resolution: 'Done' });
  change.after(days(2)).move('manager', 'Closed');
  cause.after(days(8)).move('applications', 'Resolved', { resolution: 'Done' }).after(days(3)).move('manager', 'Closed');
  return [cause, change];
};

/** The months of the year as planned: ordinary and major incidents, problems, changes and the platform team's own incidents. */
export const yearOf = (seed: number): Draft[] => {
  const random = randomFrom(seed);
  const drafts: Draft[] = [];
  for (const plan of YEAR) {
    const usuals = Array.from({ length: plan.incidents }, () => usual(plan, random));
    drafts.push(...usuals, ...Array.from({ length: plan.platform }, () => platform(plan, random)), ...problem(plan, usuals, random));
    for (let count = 0; count < plan.majors; count += 1) {
      const at = instantIn(plan.month, random);
      const summary = pick(MAJOR_SUMMARIES, random);
      drafts.push(...(count < plan.byTheBook ? majorByTheBook(at, summary) : [majorWithoutProcedure(at, summary)]));
    }
  }
  return drafts;
};

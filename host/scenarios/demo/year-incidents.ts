import { Draft, days, hours, minutes } from './draft';
import type { Service } from './estate';
import { CATEGORIES, IMPACTS, URGENCIES } from './fields';
import { incident, type Category, type Impact, type Urgency } from './moves';
import type { Person } from './people';
import { instantIn, pick } from './random';
import { priorityBy } from './settings';
import { NOTES, SUMMARIES } from './texts';
import type { MonthPlan } from './year';

const CUSTOMERS: readonly Person[] = ['customer1', 'customer2', 'customer3', 'customer4', 'customer5', 'customer6'];
const AGENTS: readonly Person[] = ['agent1', 'agent2', 'agent3'];
const OTHER_PRIORITY: Readonly<Record<string, string>> = {
  ...{ Highest: 'Medium', High: 'Medium', Medium: 'High', Low: 'Medium', Lowest: 'Medium' },
};

/** What may be affected when something of a category is reported. */
const SERVICES_OF: Readonly<Record<Category, readonly Service[]>> = {
  Email: ['Email', 'Workplace', 'Sign-in', 'Email'],
  Network: ['Network', 'Workplace', 'Telephony', 'Printing'],
  Workplace: ['Workplace', 'Sign-in', 'Email', 'Network'],
  ERP: ['ERP', 'Data warehouse', 'Printing', 'ERP'],
  'Web shop': ['Web shop', 'ERP', 'Web shop', 'Data warehouse'],
  Printing: ['Printing', 'ERP', 'Workplace', 'Network'],
  Access: ['Sign-in', 'ERP', 'Email', 'Web shop'],
  Telephony: ['Telephony', 'Network', 'Workplace', 'Telephony'],
};

/** An article of the knowledge base for each category, and the day from which it can be used. */
const ARTICLE_OF: Readonly<Record<Category, readonly [name: string, from: string]>> = {
  Email: ['Mails arrive late', '2026-01-26'],
  Network: ['No connection in a meeting room', '2025-08-23'],
  Workplace: ['Laptop does not start', '2025-08-25'],
  ERP: ['An order cannot be saved', '2025-09-15'],
  'Web shop': ['Web shop does not answer: first steps', '2026-01-18'],
  Printing: ['Printer is offline', '2026-04-13'],
  Access: ['Unlock an account', '2026-03-23'],
  Telephony: ['Calls end after a minute', '2026-02-23'],
};

/** Impact and urgency as they fall in a month; extensive and critical together is left to the told major incidents. */
const weigh = (random: () => number): [Impact, Urgency] => {
  const impact = random() < 0.06 ? IMPACTS[0] : random() < 0.25 ? IMPACTS[1] : random() < 0.75 ? IMPACTS[2] : IMPACTS[3];
  const urgency =
    impact !== IMPACTS[0] && random() < 0.08 ? URGENCIES[0] : random() < 0.3 ? URGENCIES[1] : random() < 0.75 ? URGENCIES[2] : URGENCIES[3];
  return [impact, urgency];
};

const assess = (draft: Draft, agent: Person, category: Category, plan: MonthPlan, random: () => number): void => {
  const [impact, urgency] = weigh(random);
  const right = priorityBy(impact, urgency);
  if (random() < plan.classified) draft.set(agent, { category });
  else if (random() < 0.3) draft.happenings.push({ at: draft.now + days(1), by: agent, changes: { category } });
  if (random() < plan.impactAndUrgency)
    draft.set(agent, { impact, urgency, priority: random() < plan.priorityRight ? right : (OTHER_PRIORITY[right] as string) });
  if (random() < plan.named) draft.set(agent, { services: [pick(SERVICES_OF[category], random)] });
};

const linkArticle = (draft: Draft, agent: Person, category: Category, share: number, random: () => number): void => {
  const [article, from] = ARTICLE_OF[category];
  const used = random() < share;
  if (used && draft.now > Date.parse(from)) draft.linkTo(agent, 'documentation', 'inward', `Knowledge article: ${article}`);
};

const causeOf = (capacity: number, random: () => number): string =>
  random() < capacity ? 'Capacity' : random() < 0.15 ? 'Change' : 'Other';

/** One ordinary incident of a month. */
export const usualIncident = (plan: MonthPlan, random: () => number): Draft => {
  const category = pick(CATEGORIES, random);
  const agent = pick(AGENTS, random);
  const draft = incident(null, instantIn(plan.month, random), pick(SUMMARIES[category], random), { reporter: pick(CUSTOMERS, random) });
  draft.after(minutes(5 + Math.floor(random() * 170)));
  draft.move(agent, 'In Progress', { assignee: agent, team: 'Service desk' });
  if (random() < 0.9) draft.say(agent, 'Thank you, we are looking into it.');
  draft.after(minutes(4));
  assess(draft, agent, category, plan, random);
  const slow = random();
  if (slow < 0.18) {
    draft.after(hours(2 + random() * 20)).say(agent, 'Please send us a picture of the message.').move(agent, 'Pending'); // prettier-ignore
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
  linkArticle(draft, agent, category, plan.articles, random);
  const resolution = random() < 0.05 ? 'Workaround provided' : 'Done';
  const ending = { resolution, causeCategory: causeOf(plan.capacity, random) };
  draft.move(agent, 'Resolved', noted ? { ...ending, note } : ending);
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

/** Services the platform team looks after. */
const PLATFORM: readonly Service[] = ['Web shop', 'Data warehouse', 'Sign-in'];

/** An incident of the platform team: a project of its own, without the service desk's impact and urgency. */
export const platformIncident = (month: string, random: () => number): Draft => {
  const at = instantIn(month, random);
  // By the hour it began, which spreads them evenly without drawing a number of its own.
  const service = PLATFORM[Math.floor(at / hours(1)) % PLATFORM.length] ?? 'Web shop';
  const draft = new Draft({
    ...{ project: 'OPS', at, reporter: 'engineer', summary: pick(SUMMARIES['Web shop'], random) },
    values: { services: [service] },
  });
  draft.after(minutes(30)).move('engineer', 'In Progress', { assignee: 'engineer' });
  draft
    .after(hours(2 + random() * 10))
    .move('engineer', 'Resolved', random() < 0.7 ? { resolution: 'Done', note: pick(NOTES, random) } : { resolution: 'Done' });
  return draft.after(days(3)).move('engineer', 'Closed');
};

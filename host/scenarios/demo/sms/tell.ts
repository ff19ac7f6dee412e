import { Draft, on, type Change } from '../draft';
import { KNOWLEDGE_TYPE } from './site';

/** `2026-03-04` (nine o'clock) or `2026-03-04 14:30`, UTC. */
export const at = (text: string): number => on(text.length === 10 ? `${text} 09:00` : text);

/** A moment of a story: when, what changed, and who did it where it was not the one the story is about. */
export type Step = readonly [when: string, changes: Change, by?: string];

export interface Telling {
  readonly by?: string;
  readonly description?: string;
  readonly project?: string;
}

const ENDS: Readonly<Record<string, string>> = {
  ...{ Retired: 'Done', Completed: 'Done', Closed: 'Done', Done: 'Done', Implemented: 'Done', Resolved: 'Done' },
  ...{ Canceled: "Won't Do", Rejected: "Won't Do" },
};

/** Jira's workflows set the resolution with the status and take it away when work goes on. */
const withResolution = (changes: Change): Change =>
  typeof changes.status !== 'string' ? changes : { resolution: ENDS[changes.status] ?? null, ...changes };

/** An issue told in steps; the first one is its creation. Throws for a story without steps. */
export const tell = (type: string, story: string | null, summary: string, steps: readonly Step[], more: Telling = {}): Draft => {
  const [first, ...rest] = steps;
  if (first === undefined) throw new Error(`"${summary}" has no beginning.`);
  const by = more.by ?? 'smsOwner';
  const project = more.project ?? (type === KNOWLEDGE_TYPE ? 'KB' : 'SMS');
  const description = more.description === undefined ? {} : { description: more.description };
  const draft = new Draft({ project, type, at: at(first[0]), reporter: first[2] ?? by, summary, ...description, values: first[1] }, story);
  for (const [when, changes, who] of rest) draft.at(at(when)).set(who ?? by, withResolution(changes));
  return draft;
};

/** Links two told issues at an instant; `type` reads from the first to the second, as in `concerns`. */
export const join = (from: Draft, when: string, type: string, to: Draft, by = 'smsOwner'): Draft =>
  from.at(at(when)).link(by, type, 'outward', to);

/** What has been told so far, by story name. */
export class Book {
  private readonly told: Draft[] = [];
  private readonly byStory = new Map<string, Draft>();

  add(...drafts: readonly Draft[]): this {
    for (const draft of drafts) {
      this.told.push(draft);
      if (draft.story !== null) this.byStory.set(draft.story, draft);
    }
    return this;
  }

  /** Everything told, and the actions that hang on it. */
  get drafts(): Draft[] {
    const all = new Set(this.told);
    for (const draft of all)
      for (const { link } of draft.happenings) if (link !== undefined && typeof link.other !== 'string') all.add(link.other);
    return [...all];
  }

  /** Throws for a story that is not told yet. */
  find(story: string): Draft {
    const draft = this.byStory.get(story);
    if (draft === undefined) throw new Error(`"${story}" is not told.`);
    return draft;
  }
}

/** A register entry as one line of its table. */
export interface Line {
  readonly name: string;
  /** The day it was entered. */
  readonly since: string;
  readonly values: Change;
  readonly description?: string;
  /** Day on which the values were filled in, where the entry began as a name only. */
  readonly filled?: string;
  /** Later edits: when, what, by whom. */
  readonly edits?: readonly Step[];
  /** `draft` was never put in force; a day: retired then. */
  readonly life?: 'draft' | { readonly retired: string };
}

const plusDays = (day: string, count: number): string => new Date(at(day) + count * 86_400_000).toISOString().slice(0, 10);

/** The story name of a register entry. */
export const entryName = (type: string, name: string): string => `${type}: ${name}`;

/** A register entry: entered as a draft, reviewed after two days and in force after five, unless the line says otherwise. */
export const entry = (type: string, line: Line, by = 'smsOwner'): Draft => {
  const steps: Step[] = [[line.since, line.filled === undefined ? line.values : {}]];
  if (line.life !== 'draft')
    steps.push([plusDays(line.since, 2), { status: 'In review' }], [plusDays(line.since, 5), { status: 'Active' }, 'manager']);
  if (line.filled !== undefined) steps.push([line.filled, line.values]);
  steps.push(...(line.edits ?? []));
  if (typeof line.life === 'object') steps.push([line.life.retired, { status: 'Retired' }]);
  return tell(type, entryName(type, line.name), line.name, steps, {
    by,
    ...(line.description === undefined ? {} : { description: line.description }),
  });
};

/** Follow-up of a record: an action with owner and due date, linked when it was made. `done` is the day it was completed. */
export interface FollowUp {
  readonly summary: string;
  readonly made: string;
  readonly owner?: string | null;
  readonly due?: string;
  readonly done?: string;
}

/** Makes the action and links it to the record as `has action`. */
export const followUp = (record: Draft, { summary, made, owner = 'manager', due, done }: FollowUp): Draft => {
  const values = { ...(owner === null ? {} : { assignee: owner }), ...(due === undefined ? {} : { dueDate: due }) };
  const steps: Step[] = [[made, values]];
  if (done !== undefined) steps.push([plusDays(made, 1), { status: 'In Progress' }], [done, { status: 'Done' }]);
  const action = tell('Action', null, summary, steps);
  join(record, `${made} 09:05`, 'action', action);
  return action;
};

export interface Held {
  readonly type: string;
  readonly summary: string;
  /** The day on which it was held; one in the future leaves the review scheduled. */
  readonly day: string;
  readonly values: Change;
  readonly story?: string;
  readonly by?: string;
  /** What is known from the start, as the topic. */
  readonly first?: Change;
  /** Entries or records it names by a link. */
  readonly about?: readonly Draft[];
  /** How it reads from the review, as in `concerns`. */
  readonly link?: string;
  /** Completed and never closed. */
  readonly leftOpen?: boolean;
}

/** A review, report or audit: entered two weeks before, held, completed with its values, and closed in the same afternoon. */
export const held = ({
  type,
  summary,
  day,
  values,
  story,
  by = 'smsOwner',
  first = {},
  about = [],
  link = 'subject',
  leftOpen,
}: Held): Draft => {
  const steps: Step[] = [
    [plusDays(day, -14), first],
    [`${plusDays(day, -14)} 10:00`, { status: 'Scheduled' }],
    [`${day} 08:00`, { status: 'In Progress', assignee: by }],
    [`${day} 14:00`, { ...values, status: 'Completed' }],
  ];
  if (leftOpen !== true) steps.push([`${day} 16:00`, { status: 'Closed' }]);
  const review = tell(type, story ?? null, summary, steps, { by });
  for (const entryOf of about) join(review, `${day} 08:30`, link, entryOf, by);
  return review;
};

export interface Improving {
  readonly summary: string;
  readonly made: string;
  readonly source: string;
  readonly owner?: string;
  readonly due: string;
  readonly story?: string;
  /** The day it was closed, measured; open where absent. */
  readonly done?: string;
}

/** An improvement as the procedure asks for: described, fitting an objective, approved with target and date, measured and reported. */
export const improvement = ({ summary, made, source, owner = 'manager', due, story, done }: Improving): Draft => {
  const steps: Step[] = [
    [made, { improvementSource: source, objectiveLink: 'Resolve incidents in time' }],
    [`${plusDays(made, 2)} 10:00`, { status: 'Assessment' }],
    [`${plusDays(made, 7)} 10:00`, { status: 'Approved', target: 'A tenth less than before', dueDate: due, assignee: owner }, 'manager'],
    [`${plusDays(made, 9)} 10:00`, { status: 'In Progress' }, owner],
  ];
  if (done !== undefined)
    steps.push(
      [`${done} 10:00`, { status: 'Measuring' }, owner],
      [
        `${done} 15:00`,
        { resultMeasured: 'An eighth less than before', targetMet: 'Yes', reportedTo: 'Management review', status: 'Closed' },
      ],
    );
  return tell('Improvement', story ?? null, summary, steps, { description: `${summary}. Found while looking at the figures.` });
};

/** Links an improvement to the record it arises from. */
export const leadsTo = (record: Draft, when: string, to: Draft): Draft => join(record, when, 'improvement', to);

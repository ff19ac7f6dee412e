/** What an activity of the log does to its ticket in Jira. */
export interface Activity {
  /** The status that the ticket enters. */
  readonly status?: StatusName;
  /** The ticket comes into being. */
  readonly creates?: true;
  /** The priority is set; the log does not say to what. */
  readonly assignsSeriousness?: true;
  /** A problem linked to the ticket comes into being, or is resolved. */
  readonly anomaly?: 'created' | 'resolved';
  readonly resolution?: string;
}

const CATEGORIES = {
  undefined: { id: 1, key: 'undefined', colorName: 'medium-gray', name: 'No Category' },
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

/** Status → category. The log names no status: these are the ones that its activities lead to. */
export const STATUS_CATEGORIES = {
  Open: 'new',
  'In Progress': 'indeterminate',
  Pending: 'indeterminate',
  Escalated: 'indeterminate',
  'Intervention scheduled': 'indeterminate',
  Resolved: 'done',
  Closed: 'done',
  // Of an anomaly the log tells when it was created and, of some, when it was resolved; nothing is known of its state in between.
  'Not in the log': 'undefined',
} as const satisfies Record<string, keyof typeof CATEGORIES>;

export type StatusName = keyof typeof STATUS_CATEGORIES;

export const STATUSES = (Object.keys(STATUS_CATEGORIES) as StatusName[]).map((name, at) => ({
  id: String(10001 + at),
  name,
  description: '',
  statusCategory: CATEGORIES[STATUS_CATEGORIES[name]],
}));

/** The status of a name, as Jira hands it over. */
export const statusOf = (name: StatusName): (typeof STATUSES)[number] => STATUSES.find((status) => status.name === name)!;

/** Every activity of the log. One that is not here is refused: what it means in Jira has to be decided first. */
export const ACTIVITIES: Readonly<Record<string, Activity>> = {
  'Insert ticket': { creates: true },
  'Assign seriousness': { assignsSeriousness: true },
  'Take in charge ticket': { status: 'In Progress' },
  Wait: { status: 'Pending' },
  'Require upgrade': { status: 'Escalated' },
  'Schedule intervention': { status: 'Intervention scheduled' },
  'Create SW anomaly': { anomaly: 'created' },
  'Resolve SW anomaly': { anomaly: 'resolved' },
  'Resolve ticket': { status: 'Resolved' },
  Closed: { status: 'Closed' },
  VERIFIED: { resolution: 'VERIFIED' },
  RESOLVED: { resolution: 'RESOLVED' },
  INVALID: { resolution: 'INVALID' },
  DUPLICATE: { resolution: 'DUPLICATE' },
};

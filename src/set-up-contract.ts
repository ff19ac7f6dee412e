import type { BackfillStatus, Reply, SiteMapReply } from './contract';

/**
 * The calls of the set-up: what an administrator's pages may ask. All are for Jira administrators but those that say otherwise. The
 * document they work on is the site map (src/mapping/site-map.ts): `unknown` here, because a page sends what it likes and the
 * resolver parses it; a page may read it by the type `SiteMapDocument`.
 */
export type SetUpCalls = {
  /** Where the set-up stands: the draft, what is in force, and what the site has. Makes the first draft out of the proposal. */
  setUp: () => Promise<Reply<SetUp>>;
  /**
   * The words of the app: kinds of record, milestones, roles, checks with their parameters. The same for every site. Also for
   * administrators of any project.
   */
  vocabulary: () => Promise<Reply<Vocabulary>>;
  /** Reads the site's schema anew and proposes a map from it; the draft stays as it is. */
  discover: () => Promise<Reply<Discovery>>;
  /** What the draft covers of a project's issues of the last 90 days, from a sample. Writes nothing. */
  coverage: (input: { project: string }) => Promise<Reply<Coverage>>;
  /**
   * Keeps a draft, so that the set-up can be left and resumed. `base` is the revision it was made from: what others changed meanwhile is
   * kept, and where both changed the same part nothing is saved and the conflicts are named.
   */
  saveDraft: (input: { base: number; map: unknown }) => Promise<Reply<DraftSaved>>;
  /** Throws the draft away: it is again what is in force, or the proposal. */
  discardDraft: () => Promise<Reply<SetUp>>;
  /** What applying the draft would change, and which records would have to be assessed again and why. */
  previewDraft: () => Promise<Reply<Preview>>;
  /** Puts the draft in force as a new version and starts the back-fill of what has to be assessed again. Needs the revision looked at. */
  applyDraft: (input: { revision: number; why: string }) => Promise<Reply<Applied>>;
  /** The versions that were in force, newest first. */
  history: () => Promise<Reply<{ versions: VersionView[] }>>;
  /** What a version changed, part by part. */
  versionChanges: (input: { version: number }) => Promise<Reply<{ changes: ChangeView[] }>>;
  /** Puts an older version in force again, as a new one. */
  restoreVersion: (input: { version: number; why: string }) => Promise<Reply<Applied>>;
  /** The site map in force (or the draft where none is) as one JSON file, the same that `npm run assess -- --map` takes. */
  exportMap: () => Promise<Reply<{ fileName: string; text: string }>>;
  /**
   * Checks a file against the site and says what it would change in the draft. Changes nothing. At most 480 KiB, as a page can send 500 KB
   * at once: a larger file that is JSON may be sent without its line breaks (`JSON.stringify(JSON.parse(text))`).
   */
  checkImport: (input: { text: string }) => Promise<Reply<ImportCheck>>;
  /** One page of the dry run of the draft over the issues of a project of the last 90 days. Writes nothing at all. */
  dryRun: (input: { project: string; pageToken: string | null }) => Promise<Reply<DryRunPage>>;
  /** Stops a running back-fill after its page, until somebody resumes it. Also for administrators of the project. */
  pauseBackfill: (input: { project: string }) => Promise<Reply<BackfillStatus>>;
  resumeBackfill: (input: { project: string }) => Promise<Reply<BackfillStatus>>;
  /** All projects in scope with their back-fill, and the points used. */
  backfills: () => Promise<Reply<Backfills>>;
  /** How the app itself is doing, and what of the site map the site no longer has. */
  health: () => Promise<Reply<Health>>;
  /** The part of the map that is a project's own. For administrators of that project too. */
  projectMap: (input: { project: string }) => Promise<Reply<ProjectMap>>;
  /** Changes the part of the map that is a project's own and puts it in force. For administrators of that project too. */
  saveProjectMap: (input: { project: string; base: number; part: unknown; why: string }) => Promise<Reply<ProjectMapSaved>>;
};

/** The site map as a page may read it. Ids are Jira's; an absent setting is the app's suggestion, not confirmed yet. */
export type SiteMapDocument = {
  clausewise: 'site-map';
  version: 2;
  kinds: Record<string, KindPart>;
  fields: Record<string, { fields: string[]; options?: Record<string, string[]> }>;
  links: Record<string, { type: string; direction: 'inward' | 'outward' }[]>;
  scope: ScopePart;
  settings: SettingsPart;
};
/** `sources`: which issues are records of the kind; `jql` narrows its source further. */
export type KindPart = { sources: SourcePart[]; statuses: Record<string, string[]> };
export type SourcePart = { projects: string[]; issueTypes: string[]; jql?: string };
/** What was left out on purpose: project id, or name of the service as its field shows it → reason. */
export type ScopePart = { projectsOut: Record<string, string>; servicesOut: Record<string, string> };
export type SettingsPart = { timeZone: string; checks?: Record<string, CheckSetting> } & Record<string, unknown>;
/** Absent members are the check's own. `block` stops a transition where the guard is on. */
export type CheckSetting = {
  level?: CheckLevel;
  severity?: 'high' | 'medium' | 'low';
  params?: Record<string, ParameterValue>;
};
export type CheckLevel = 'off' | 'advise' | 'warn' | 'block';
export type ParameterValue = number | DurationValue;
export type DurationValue = { value: number; unit: 'minutes' | 'hours' | 'days' | 'workingHours' | 'workingDays' };

export type SetUp = {
  /** `new`: nothing is in force yet; `on`: a map is in force; `changed`: one is, and the draft differs from it. */
  state: 'new' | 'on' | 'changed';
  /** Counts up with every saving of the draft. */
  revision: number;
  draft: SiteMapDocument;
  inForce: { version: number; savedAt: string } | null;
  /** Why each part was proposed, and what it was proposed with. */
  reasons: SiteMapReply['reasons'];
  site: SiteView;
};

/** What the site has, by the names the site gives it. `type` of a project is a plain word too (`Service management`, `Software` …). */
export type SiteView = {
  timeZone: string;
  projects: {
    id: string;
    key: string;
    name: string;
    type: string;
    teamManaged: boolean;
    issueTypes: { id: string; statuses: string[] }[];
  }[];
  issueTypes: { id: string; name: string; project: string | null; subtask: boolean }[];
  requestTypes: { id: string; name: string; project: string; issueType: string; practice: string | null }[];
  statuses: { id: string; name: string; category: 'new' | 'indeterminate' | 'done' | 'undefined'; project: string | null }[];
  /** `kind` is a short word for the type of the field (`SLA`, `user`, `date`, `options` …). */
  fields: { id: string; name: string; kind: string; custom: boolean; project: string | null; options: string[] }[];
  linkTypes: { id: string; name: string; inward: string; outward: string }[];
  priorities: { id: string; name: string }[];
  resolutions: { id: string; name: string }[];
  readAt: string;
};

export type Discovery = {
  site: SiteView;
  /** What would be proposed now. */
  proposal: SiteMapDocument;
  reasons: SiteMapReply['reasons'];
};

export type Coverage = {
  project: string;
  /** Issues that were looked at, and about how many there are in those 90 days. */
  sampled: number;
  total: number;
  /** Kind → how many of the sampled issues are records of it. */
  kinds: Record<string, number>;
  /** Issue types of sampled issues that are no record, with how many. */
  unmappedTypes: { issueType: string; n: number }[];
  /** Status ids of sampled records that stand for no milestone, with how many. */
  unmappedStatuses: { kind: string; status: string; n: number }[];
  /** Field role → on how many of the sampled records it is filled in, of those that carry the field. */
  fields: Record<string, { filled: number; of: number }>;
  /** Link role → how many of the sampled records have one. */
  links: Record<string, number>;
};

export type DraftSaved =
  | {
      saved: true;
      revision: number;
      draft: SiteMapDocument;
      /** Others had saved meanwhile; both are in. */ merged: boolean;
      problems: DocumentProblem[];
    }
  | { saved: false; revision: number; draft: SiteMapDocument; conflicts: Conflict[]; problems: DocumentProblem[] };

/** Both sides changed `path` since `base`; undefined values are null. */
export type Conflict = { path: string; label: string; base: unknown; mine: unknown; theirs: unknown };

/** What is wrong with a document: the path, such as `fields.impact.fields[0]`, and a sentence that names the thing and the remedy. */
export type DocumentProblem = { path: string; message: string };

/** One change, in words: "Field for impact: Impact → Impact (new)". */
export type ChangeView = { path: string; label: string; before: string | null; after: string | null };

export type Impact = {
  kind: string;
  kindName: string;
  project: { id: string; key: string; name: string };
  /** Records that are kept of it now. */
  records: number;
  /** Plain words: what of the change makes it necessary. */
  why: string[];
};

export type Preview = { revision: number; changes: ChangeView[]; impact: Impact[]; problems: DocumentProblem[] };

export type Applied = { version: number; impact: Impact[]; setUp: SetUp };

/** `who` is an account id, null for the app itself or somebody whose account is gone. */
export type VersionView = { version: number; savedAt: string; who: string | null; why: string; changes: number; inForce: boolean };

export type ImportCheck = { fits: true; map: SiteMapDocument; changes: ChangeView[] } | { fits: false; problems: DocumentProblem[] };

export type DryRunPage = {
  project: string;
  /** Issues on this page, and about how many there are in all. */
  issues: number;
  total: number;
  /** Records of each kind. */
  records: Record<string, number>;
  /** By check id. `examples`: keys of issues with a gap, at most ten a page. */
  checks: Record<
    string,
    { met: number; gap: number; pending: number; notApplicable: number; cannotTell: number; failed: number; examples: string[] }
  >;
  /** Points this page cost. */
  points: number;
  next: string | null;
};

export type Backfills = {
  projects: (BackfillStatus & { key: string; name: string })[];
  points: PointsView;
};
/** Of the running hour; `limit` is what the app allows itself, `resetsAt` the next full hour. */
export type PointsView = { used: number; limit: number; left: number; resetsAt: string };

export type Health = {
  jobs: {
    name: 'sweep' | 'survey' | 'back-fill';
    state: 'well' | 'at-work' | 'late' | 'failed' | 'never';
    lastAt: string | null;
    note: string | null;
  }[];
  points: PointsView;
  storage: { rows: number; bytes: number; limitBytes: number };
  /** What the site map names and the site no longer has, when it was last looked at. */
  missing: MissingPart[];
  /** Named things whose name has changed since the map was saved: they still count; somebody may want to look. */
  renamed: { path: string; label: string; before: string; after: string }[];
  lookedAt: string | null;
};

export type MissingPart = {
  /** Path in the document, such as `fields.impact.fields[0]`. */
  path: string;
  what: 'project' | 'issue type' | 'status' | 'field' | 'link type';
  id: string;
  /** Its name when it was last seen. */
  name: string | null;
  /** What it stands for: "impact", "resolved (incident)". */
  role: string;
  /** Checks that read cannot tell because of it. */
  checks: { id: string; name: string }[];
  /** What could take its place: id and name. */
  proposal: { id: string; name: string; reason: string } | null;
};

/** A project's own part of the map. What it shares with others is shown and not editable; of the site, only what the project uses is shown. */
export type ProjectMap = {
  version: number;
  project: { id: string; key: string; name: string };
  part: ProjectPart;
  /**
   * Only a Jira administrator changes these: statuses that other projects of the map use as well, or may use; issue types of the project
   * that were narrowed by JQL here (`part` shows every kind they are, and is sent back with them as they are). Every other issue type of
   * the project is its own to place, whoever else uses it.
   */
  shared: { statuses: string[]; issueTypes: string[] };
  site: SiteView;
};
/** Kind → issue types of this project that are records of it; kind → milestone → statuses that only this project uses. */
export type ProjectPart = { kinds: Record<string, string[]>; statuses: Record<string, Record<string, string[]>> };

export type ProjectMapSaved = { saved: true; map: ProjectMap; impact: Impact[] } | { saved: false; map: ProjectMap; conflicts: Conflict[] };

export type Vocabulary = {
  kinds: {
    id: string;
    name: string;
    process: { id: string; name: string; clause: string };
    /** A register, rather than records that come and go. */
    register: boolean;
    milestones: { id: string; name: string; meaning: string }[];
  }[];
  fieldRoles: {
    id: string;
    name: string;
    type: string;
    /** Keys of the options it has. */ options: string[];
    /** Checks that look at it. */ checks: number;
  }[];
  linkRoles: { id: string; name: string; /** Kinds at the other end. */ to: string[]; checks: number }[];
  processes: { id: string; name: string; clause: string }[];
  /** Names of the settings that checks wait for. */
  settings: { id: string; name: string }[];
  checks: CheckView[];
};

export type CheckView = {
  id: string;
  name: string;
  question: string;
  process: string;
  kinds: string[];
  level: 'record' | 'process' | 'register';
  severity: 'high' | 'medium' | 'low';
  requirements: { id: string; clause: string; title: string }[];
  params: ParameterView[];
  /** Settings it waits for. */
  needsSetting: string[];
  /** Name of the generated page in docs/checks. */
  page: string;
};

export type ParameterView = {
  key: string;
  label: string;
  type: 'duration' | 'share' | 'count';
  /** Nothing at all makes no sense of it. */
  positive: boolean;
  /** Our suggestion. */
  suggested: ParameterValue;
};

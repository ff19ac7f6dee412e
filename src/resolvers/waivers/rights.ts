import { administeredProjects, editableIssues, jiraAs, mayAdminister, visibleKeys } from '../../jira';
import type { KeptWaiver } from '../../record/waiver';
import { failure, success, type Result } from '../../problem';
import { waiverById, type MapForJudging } from '../../store';
import { asReaderOf, mayReportAcross, siteMapForJudging } from '../authorise';
import type { Caller } from '../caller';

/** Who acts: a waiver is nothing without somebody who answers for it. */
export const accountOf = ({ accountId }: Caller): Result<string> =>
  accountId === null ? failure('forbidden', 'Jira does not say who you are. Please sign in to Jira and try again.') : success(accountId);

/**
 * Those of some projects whose waivers the viewer may decide on: all for holders of the global permission "ISO 20000 manager" and for Jira
 * administrators, otherwise those that the viewer administers. At most three requests.
 */
export const decidableProjects = async (projectIds: readonly string[]): Promise<Result<ReadonlySet<string>>> => {
  if (projectIds.length === 0) return success(new Set());
  const manager = await mayReportAcross();
  if (!manager.ok) return manager;
  const everywhere = manager.value ? manager : await mayAdminister(jiraAs('user'));
  if (!everywhere.ok) return everywhere;
  return everywhere.value ? success(new Set(projectIds)) : administeredProjects(jiraAs('user'), projectIds);
};

/** A waiver, as far as the viewer may know of it. */
export interface WaiverToViewer {
  readonly waiver: KeptWaiver;
  /** Whether the viewer may decide on waivers of its project. */
  readonly decides: boolean;
  /** Key of its issue; null where it has none, or the viewer may not see it. */
  readonly issueKey: string | null;
  /** Whether the viewer may edit its issue. */
  readonly edits: boolean;
}

const UNKNOWN = 'This waiver does not exist, or you may not see it. Please look at the list again.';

/** A waiver of a project that the viewer may browse; everything else looks as if it did not exist. */
const waiverFor = async (id: string): Promise<Result<WaiverToViewer>> => {
  const found = await waiverById(id);
  if (!found.ok) return found;
  const waiver = found.value;
  if (waiver === null) return failure('not-found', UNKNOWN);
  const reader = await asReaderOf(waiver.projectId);
  if (!reader.ok) return reader.problem.code === 'forbidden' ? failure('not-found', UNKNOWN) : reader;
  const decidable = await decidableProjects([waiver.projectId]);
  if (!decidable.ok) return decidable;
  const issues = waiver.recordId === null ? [] : [waiver.recordId];
  const [keys, editable] = await Promise.all([visibleKeys(jiraAs('user'), issues), editableIssues(jiraAs('user'), issues)]);
  if (!keys.ok) return keys;
  if (!editable.ok) return editable;
  return success({
    waiver,
    decides: decidable.value.has(waiver.projectId),
    issueKey: keys.value.get(waiver.recordId ?? '') ?? null,
    edits: editable.value.has(waiver.recordId ?? ''),
  });
};

/** Says no to those who may not decide. */
export const asDecider = ({ decides }: Pick<WaiverToViewer, 'decides'>): Result<null> =>
  decides
    ? success(null)
    : failure('forbidden', 'Only ISO 20000 managers and administrators of the project can decide on a waiver. Please ask one of them.');

/** Who acts on which waiver, under which site map. */
interface Acting {
  readonly account: string;
  readonly judging: MapForJudging;
  readonly seen: WaiverToViewer;
}

/** What every change of a waiver begins with: somebody the platform names, a site that is set up, and a waiver they may know of. */
export const actingOn = async (caller: Caller, waiverId: string): Promise<Result<Acting>> => {
  const account = accountOf(caller);
  if (!account.ok) return account;
  const judging = await siteMapForJudging();
  if (!judging.ok) return judging;
  const seen = await waiverFor(waiverId);
  return seen.ok ? success({ account: account.value, judging: judging.value, seen: seen.value }) : seen;
};

import type { WaiverView } from '../../contract';
import { judgeWaived, waivedRecords } from '../../jobs/waived';
import type { KeptWaiver } from '../../record/waiver';
import { isInForce } from '../../record/waiver';
import { failure, success, type Result } from '../../problem';
import { changeWaiver } from '../../store';
import { visibleProjects } from '../authorise';
import type { WaiverToViewer } from './rights';
import { viewOf } from './view';

/**
 * Writes what becomes of a waiver, judges again what it begins or ceases to cover, and shows it to the one who acted. Refused where somebody
 * else was faster.
 */
export const changedTo = async (seen: WaiverToViewer, after: KeptWaiver, viewer: string): Promise<Result<WaiverView>> => {
  const before = seen.waiver;
  const changed = await changeWaiver(before, after);
  if (!changed.ok) return changed;
  if (!changed.value) return failure('conflict', 'Somebody else has just changed this waiver. Please look at it again.');
  const now = Date.now();
  if (isInForce(before, now) !== isInForce(after, now)) await judgeWaived(after);
  return shown({ ...seen, waiver: after }, viewer);
};

/** A waiver as its viewer sees it now. */
export const shown = async ({ waiver, decides, issueKey, edits }: WaiverToViewer, viewer: string): Promise<Result<WaiverView>> => {
  const now = Date.now();
  const projects = await visibleProjects();
  if (!projects.ok) return projects;
  const counted = await waivedRecords([waiver.projectId], isInForce(waiver, now) ? [waiver] : []);
  if (!counted.ok) return counted;
  const { projectId } = waiver;
  const project = projects.value.get(projectId) ?? { id: projectId, key: projectId, name: projectId };
  return success(viewOf(waiver, { now, viewer, project, issueKey, decides, edits, records: counted.value(waiver) }));
};

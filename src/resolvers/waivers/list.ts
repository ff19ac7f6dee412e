import type { AppCalls } from '../../contract';
import { editableIssues, jiraAs, visibleKeys } from '../../jira';
import { waivedRecords } from '../../jobs/waived';
import { success } from '../../problem';
import { isInForce } from '../../record/waiver';
import { waiversIn } from '../../store';
import { readableProjects } from '../authorise';
import type { Caller } from '../caller';
import { parseInput, projectOrAll } from '../parse';
import { maximumDaysOf, todayOf } from './days';
import { decidableProjects } from './rights';
import { viewOf } from './view';

/** Waivers of one project, or of all in the site map, that the viewer may browse: the newest first, ended and refused ones included. */
export const waivers = async (payload: unknown, { accountId }: Caller): ReturnType<AppCalls['waivers']> => {
  const input = parseInput<{ project: string | null }>(payload, { project: projectOrAll });
  if (!input.ok) return input;
  const readable = await readableProjects(input.value.project);
  if (!readable.ok) return readable;
  const { judging, projects, hiddenProjects } = readable.value;
  const ids = [...projects.keys()];
  const found = await waiversIn(ids);
  if (!found.ok) return found;
  const decidable = await decidableProjects(ids);
  if (!decidable.ok) return decidable;
  const now = Date.now();
  const inForce = found.value.filter((waiver) => isInForce(waiver, now));
  const [keys, editable, counted] = await Promise.all([
    visibleKeys(jiraAs('user'), distinct(found.value.map(({ recordId }) => recordId))),
    editableIssues(jiraAs('user'), distinct(inForce.map(({ recordId }) => recordId))),
    waivedRecords(ids, inForce),
  ]);
  if (!keys.ok) return keys;
  if (!editable.ok) return editable;
  if (!counted.ok) return counted;
  return success({
    waivers: found.value.map((waiver) =>
      viewOf(waiver, {
        now,
        viewer: accountId,
        // Only waivers of visible projects were asked for.
        project: projects.get(waiver.projectId)!,
        issueKey: keys.value.get(waiver.recordId ?? '') ?? null,
        decides: decidable.value.has(waiver.projectId),
        edits: waiver.recordId !== null && editable.value.has(waiver.recordId),
        records: counted.value(waiver),
      }),
    ),
    mayDecide: decidable.value.size > 0,
    maximumDays: maximumDaysOf(judging.whole.settings),
    today: todayOf(judging.whole.settings, now),
    hiddenProjects,
  });
};

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.flatMap((id) => id ?? []))];

import type { AppCalls } from '../contract';
import { assessedProcesses } from '../jobs/record-row';
import { success } from '../problem';
import { mapForJudging, projectsWithRollups } from '../store';
import { reportableProjects, visibleProjects } from './authorise';

/** What a gadget can be set to: projects that have records and that the viewer may have figures of, by key; and the assessed processes. */
export const conformanceOptions = async (): ReturnType<AppCalls['conformanceOptions']> => {
  const visible = await visibleProjects();
  if (!visible.ok) return visible;
  const judging = await mapForJudging();
  const reportable = judging === null ? visible : await reportableProjects(judging.map, visible.value);
  if (!reportable.ok) return reportable;
  const counted = await projectsWithRollups();
  if (!counted.ok) return counted;
  const projects = counted.value.flatMap((id) => reportable.value.get(id) ?? []).sort((a, b) => (a.key < b.key ? -1 : 1));
  return success({ projects, processes: assessedProcesses.map(({ id, name, clause }) => ({ id, name, clause })) });
};

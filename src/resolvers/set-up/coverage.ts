import type { AppCalls } from '../../contract';
import { jiraAs, sampleOf } from '../../jira';
import { planOf } from '../../jobs/record-row';
import { success } from '../../problem';
import { asAdministrator, asReaderOf } from '../authorise';
import { parseInput, projectId } from '../parse';
import { mapToTry, refusedQueries } from './map-to-try';

/**
 * What the draft covers of a project: of up to 200 issues of the last 90 days, read as the user. Jira administrators who may browse the
 * project. Nothing is written. An issue whose kind Jira refuses to tell is no gap in the map, so the query is named instead.
 */
export const coverage = async (payload: unknown): ReturnType<AppCalls['coverage']> => {
  const input = parseInput<{ project: string }>(payload, { project: projectId });
  if (!input.ok) return input;
  const { project } = input.value;
  const may = await asAdministrator();
  if (!may.ok) return may;
  const reads = await asReaderOf(project);
  if (!reads.ok) return reads;
  const map = await mapToTry();
  if (!map.ok) return map;
  const sample = await sampleOf(jiraAs('user'), project, planOf(map.value));
  if (!sample.ok) return sample;
  const { undecided, refused, ...found } = sample.value;
  return undecided > 0 ? refusedQueries(refused) : success({ project, ...found });
};

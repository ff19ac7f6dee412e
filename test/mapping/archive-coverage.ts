import type { IssueJson, SiteArchive } from '../../host/archive';
import { kindOf, proposeSiteMap, type Proposal } from '../../src/mapping';
import { readArchive } from '../scenarios/judged';

/** How many tickets of one issue type a proposal covers. */
export interface Covered {
  tickets: number;
  /** Records of some kind. */
  records: number;
  /** Records of which every status they were ever in stands for a milestone of their kind. */
  covered: number;
  /** Covered, and nothing of it was a doubt: neither that it is a record of this kind nor what its statuses mean. */
  surely: number;
  kinds: Set<string>;
}

/** What the proposal for an archive, untouched, makes of each ticket, by the name of its issue type. */
export const coverageOf = async (archive: SiteArchive): Promise<{ proposal: Proposal; byType: Map<string, Covered> }> => {
  const { schema, close } = await readArchive(archive);
  await close();
  const proposal = proposeSiteMap(schema);
  const { map } = proposal;
  const doubts = new Map<string, string>();
  for (const { part, reason, sure } of proposal.reasons) if (!sure) doubts.set(part, `${doubts.get(part) ?? ''} ${reason}`);
  const doubted = (part: string, id: string): boolean => doubts.get(part)?.includes(`(${id})`) === true;
  const byType = new Map<string, Covered>();
  for await (const issue of archive.issues()) {
    const { project, issuetype } = issue.fields as unknown as Record<'project' | 'issuetype', { id: string; name: string }>;
    const of = byType.get(issuetype.name) ?? { tickets: 0, records: 0, covered: 0, surely: 0, kinds: new Set<string>() };
    byType.set(issuetype.name, of);
    of.tickets += 1;
    const kind = kindOf(map, project.id, issuetype.id);
    if (kind === null) continue;
    of.records += 1;
    of.kinds.add(kind);
    const milestones = Object.entries(map.kinds[kind]?.statuses ?? {});
    const statuses = statusesOf(issue);
    if (!statuses.every((id) => milestones.some(([, ids]) => ids.includes(id)))) continue;
    of.covered += 1;
    const sure = statuses.every((id) => milestones.every(([milestone]) => !doubted(`kinds.${kind}.statuses.${milestone}`, id)));
    if (sure && !doubted(`kinds.${kind}.sources`, issuetype.id)) of.surely += 1;
  }
  return { proposal, byType };
};

/** Ids of all statuses an issue was ever in. */
const statusesOf = ({ fields, changelog }: IssueJson): string[] => {
  const changes = changelog.histories.flatMap(({ items }) => items.filter(({ fieldId }) => fieldId === 'status'));
  const ids = [(fields.status as { id: string }).id, ...changes.flatMap(({ from, to }) => [from, to])];
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))];
};

/** All issue types together. */
export const inAll = (byType: ReadonlyMap<string, Covered>): Omit<Covered, 'kinds'> => {
  const sum = { tickets: 0, records: 0, covered: 0, surely: 0 };
  for (const of of byType.values()) for (const key of ['tickets', 'records', 'covered', 'surely'] as const) sum[key] += of[key];
  return sum;
};

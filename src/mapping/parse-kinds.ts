import { isRecordKind, lifecycleOf, type RecordKind } from '../record/vocabulary';
import { LONGEST_JQL, MOST_SOURCES } from './limits';
import { siteOf, unlessOn, type Site } from './parse-site';
import { memberOf } from './paths';
import { entriesAt, objectAt, quoted, refuseOthers, remedy, stringsAt, textAt, type Problems } from './problems';
import type { KindMap, Kinds, KindSource } from './site-map';
import type { SiteSchema } from './site-schema';
import { isMilestone } from './vocabulary/milestones';

/** A source of a kind, and where it stands in the document. */
interface Placed {
  readonly kind: RecordKind;
  readonly path: string;
  readonly source: KindSource;
}

/** The kinds of a site map: each with its sources and the statuses of its milestones. */
export function parseKinds(value: unknown, schema: SiteSchema, problems: Problems): Kinds {
  const site = siteOf(schema);
  const kinds: Partial<Record<RecordKind, KindMap>> = {};
  const placed: Placed[] = [];
  for (const [kind, raw] of entriesAt(value, 'kinds', problems)) {
    const path = memberOf('kinds', kind);
    if (!isRecordKind(kind)) {
      problems.add(path, `there is no kind of record called ${quoted(kind)}; correct its name, or take it out`);
      continue;
    }
    const members = objectAt(raw, path, problems);
    if (members === null) continue;
    refuseOthers(members, ['sources', 'statuses'], path, problems);
    const sources = parseSources(members['sources'], `${path}.sources`, site, problems);
    kinds[kind] = { sources, statuses: parseStatuses(members['statuses'], kind, path, site, problems) };
    placed.push(...sources.map((source, index) => ({ kind, path: `${path}.sources[${index}]`, source })));
  }
  refuseShared(placed, problems);
  return kinds;
}

function parseSources(value: unknown, path: string, site: Site, problems: Problems): KindSource[] {
  if (!Array.isArray(value)) {
    problems.add(path, value === undefined ? 'is missing' : `has to be a list, not ${quoted(value)}`);
    return [];
  }
  if (value.length > MOST_SOURCES) {
    problems.add(path, `has ${value.length} sources; at most ${MOST_SOURCES} can be kept, put some together`);
    return [];
  }
  if (value.length === 0) problems.addMisfit(path, 'is empty; add a source, or take the kind out');
  return value.flatMap((raw: unknown, index) => parseSource(raw, `${path}[${index}]`, site, problems));
}

function parseSource(value: unknown, path: string, site: Site, problems: Problems): KindSource[] {
  const members = objectAt(value, path, problems);
  if (members === null) return [];
  refuseOthers(members, ['projects', 'issueTypes', 'jql'], path, problems);
  const idsOf = (key: 'projects' | 'issueTypes', what: string): string[] => {
    const at = `${path}.${key}`;
    const ids = stringsAt(members[key], at, problems, unlessOn(site[key], what));
    if (Array.isArray(members[key]) && members[key].length === 0)
      problems.addMisfit(at, `is empty; choose at least one ${what}, or take the source out`);
    return ids;
  };
  const source = { projects: idsOf('projects', 'project'), issueTypes: idsOf('issueTypes', 'issue type') };
  return [members['jql'] === undefined ? source : { ...source, jql: textAt(members['jql'], LONGEST_JQL, `${path}.jql`, problems) }];
}

/** An issue has one kind: what two kinds claim in the same way would go to one of them by chance. Of each kind one such source is named. */
function refuseShared(placed: readonly Placed[], problems: Problems): void {
  for (const [index, { kind, path, source }] of placed.entries()) {
    const named = new Set<string>([kind]);
    for (let before = 0; before < index; before++) {
      const other = placed[before]!;
      if (named.has(other.kind) || other.source.jql !== source.jql) continue;
      const types = source.issueTypes.filter((id) => other.source.issueTypes.includes(id));
      const projects = types.length === 0 ? [] : source.projects.filter((id) => other.source.projects.includes(id));
      if (projects.length === 0) continue;
      named.add(other.kind);
      const what = `${idsNamed('issue type', types)} already ${types.length === 1 ? 'serves' : 'serve'} "${other.kind}"`;
      const how = source.jql === undefined ? 'or tell them apart by JQL' : 'or narrow them by different JQL';
      problems.addMisfit(`${path}.issueTypes`, `${what} in ${idsNamed('project', projects)}; take it out of one of the two, ${how}`);
    }
  }
}

/** Most ids in one message. */
const MOST_IDS = 3;

function idsNamed(what: string, ids: readonly string[]): string {
  const more = ids.length - MOST_IDS;
  const some = ids.slice(0, MOST_IDS).map(quoted).join(', ');
  return `${what}${ids.length === 1 ? '' : 's'} ${some}${more > 0 ? ` and ${more} more` : ''}`;
}

function parseStatuses(value: unknown, kind: RecordKind, path: string, site: Site, problems: Problems): Record<string, string[]> {
  const statuses: Record<string, string[]> = {};
  const possible: readonly string[] = lifecycleOf(kind).filter(isMilestone);
  for (const [milestone, ids] of entriesAt(value, `${path}.statuses`, problems)) {
    const at = memberOf(`${path}.statuses`, milestone);
    if (possible.includes(milestone)) statuses[milestone] = stringsAt(ids, at, problems, unlessOn(site.statuses, 'status'));
    else problems.add(at, `no status can stand for ${quoted(milestone)} here; ${remedy(possible, 'possible')}`);
  }
  return statuses;
}

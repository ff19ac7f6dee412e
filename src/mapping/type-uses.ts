import type { RecordKind } from '../record/vocabulary';
import { kindOfIssueType, type KindChoice } from './kind-of-issue-type';
import { pushTo } from './push-to';
import type { SchemaIssueType, SchemaProject, SchemaRequestType, SiteSchema } from './site-schema';
import { compareIds } from './sorted-schema';

/** An issue type of a project and the kind it is taken for there. `certain` where Jira said that the project uses it. */
export interface TypeUse {
  readonly project: SchemaProject;
  readonly type: SchemaIssueType;
  readonly choice: KindChoice;
  readonly certain: boolean;
  /** Status ids of its workflow, where they are known. */
  readonly statuses: readonly string[] | undefined;
  /** Request types of the project that make issues of this type. */
  readonly requestTypes: readonly SchemaRequestType[];
}

/** All uses of issue types that are a kind of record, by kind; projects in the order of the schema, the types of each by id. */
export function usesByKind(schema: SiteSchema): Map<RecordKind, TypeUse[]> {
  const site = indexOf(schema);
  const found = new Map<RecordKind, TypeUse[]>();
  for (const project of schema.projects) {
    for (const { id, statuses } of typesOf(project, site)) {
      const type = site.types.get(id);
      if (type === undefined) continue;
      const requestTypes = site.requestTypes.get(useKey(project.id, id)) ?? [];
      const choice = requestTypes.length > 0 ? kindOfIssueType(type, practicesOf(requestTypes)) : site.choices.get(id);
      // A name that many sites give to something else says nothing among the types of a software project.
      if (choice === null || choice === undefined || (choice.everyday && project.projectTypeKey === 'software')) continue;
      const certain = project.issueTypes !== undefined;
      pushTo(found, choice.kind, { project, type, choice, certain, statuses, requestTypes });
    }
  }
  return found;
}

interface UsedType {
  readonly id: string;
  readonly statuses?: readonly string[];
}

/** What is looked up for each project, worked out once for the site. */
interface SiteIndex {
  readonly types: ReadonlyMap<string, SchemaIssueType>;
  /** The kind of each issue type as far as its name tells. */
  readonly choices: ReadonlyMap<string, KindChoice | null>;
  readonly requestTypes: ReadonlyMap<string, readonly SchemaRequestType[]>;
  /** Types that a company-managed project may use and that are a kind by name. */
  readonly shared: readonly UsedType[];
  /** Types that are told by project id: those of a team-managed project, and those its request types make. */
  readonly told: ReadonlyMap<string, readonly UsedType[]>;
}

function indexOf({ issueTypes, requestTypes = [] }: SiteSchema): SiteIndex {
  const choices = new Map(issueTypes.map((type) => [type.id, kindOfIssueType(type, [])]));
  const byUse = new Map<string, SchemaRequestType[]>();
  const told = new Map<string, UsedType[]>();
  for (const { id, projectId } of issueTypes) if (projectId !== undefined) pushTo(told, projectId, { id });
  for (const one of requestTypes) {
    pushTo(byUse, useKey(one.projectId, one.issueTypeId), one);
    pushTo(told, one.projectId, { id: one.issueTypeId });
  }
  const shared = issueTypes.filter(({ id, projectId }) => projectId === undefined && choices.get(id) !== null).map(({ id }) => ({ id }));
  return { types: new Map(issueTypes.map((type) => [type.id, type])), choices, requestTypes: byUse, shared, told };
}

/** The issue types of a project, each once, by id; of one whose types are not known, every type it could have. */
function typesOf(project: SchemaProject, { shared, told }: SiteIndex): readonly UsedType[] {
  const possible = [...(project.style === 'next-gen' ? [] : shared), ...(told.get(project.id) ?? [])];
  const types = new Map((project.issueTypes ?? possible).map((type) => [type.id, type]));
  return [...types.values()].sort((one, other) => compareIds(one.id, other.id));
}

const useKey = (project: string, issueType: string): string => `${project} ${issueType}`;

const practicesOf = (requestTypes: readonly SchemaRequestType[]): string[] => requestTypes.flatMap(({ practice }) => practice ?? []);

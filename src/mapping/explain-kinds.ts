import { RECORD_KINDS, type RecordKind } from '../record/vocabulary';
import { isTellingIssueType, kindOfPractice } from './kind-of-issue-type';
import { pushTo } from './push-to';
import { namesInLine, type Reasons } from './reasons';
import type { SchemaIssueType, SchemaProject, SchemaRequestType, SiteSchema } from './site-schema';
import type { TypeUse } from './type-uses';

/** Says why the issue types are of the kind, in which projects, and where one of them holds issues of other kinds too. */
export function explainKind(kind: RecordKind, uses: readonly TypeUse[], reasons: Reasons): void {
  const part = `kinds.${kind}.sources`;
  const alike = new Map<string, TypeUse[]>();
  for (const use of uses) pushTo(alike, `issue type ${named(use.type)}: ${use.choice.reason}`, use);
  for (const [reason, some] of alike) {
    const where = namesInLine(some.map(({ project }) => keyOf(project)));
    reasons.add(
      part,
      `${reason}; in ${where}`,
      some.every(({ choice }) => choice.sure),
    );
  }
  const guessed = [...new Set(uses.filter(({ certain }) => !certain).map(({ project }) => keyOf(project)))];
  if (guessed.length > 0) reasons.add(part, `it is not known which issue types these projects use: look at ${namesInLine(guessed)}`, false);
  for (const use of uses) explainMixture(kind, use, reasons);
}

/**
 * Request types of another work category in the same issue type: only JQL tells those issues apart. It is not proposed as a source, as
 * it would have to name the request types, and a new name would silently empty the source.
 */
function explainMixture(kind: RecordKind, { project, type, requestTypes }: TypeUse, reasons: Reasons): void {
  const others = new Map<RecordKind, SchemaRequestType[]>();
  for (const one of requestTypes) {
    const other = one.practice === undefined ? null : kindOfPractice(one.practice);
    if (other !== null && other !== kind) pushTo(others, other, one);
  }
  for (const [other, some] of others) {
    const names = RECORD_KINDS[other].name.toLowerCase();
    const jql = `"Request Type" in (${some.map(({ name }) => quoted(name)).join(', ')})`;
    const how = jql.length > LONGEST_JQL ? 'with JQL that names these request types' : `with the JQL ${jql}`;
    const text = `issue type ${named(type)} in ${keyOf(project)} holds records of the kind ${names} too: add a source there ${how}`;
    reasons.add(`kinds.${other}.sources`, text, false);
  }
}

/** Longer JQL is no help in a sentence. */
const LONGEST_JQL = 300;

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Names the service projects that hold no known kind of record, and a site that has none at all. */
export function explainWhatIsLeft(schema: SiteSchema, used: ReadonlySet<string>, reasons: Reasons): void {
  const types = new Map(schema.issueTypes.map((type) => [type.id, type]));
  const typesOf = ({ issueTypes = [] }: SchemaProject): string => lookAt(issueTypes.flatMap(({ id }) => types.get(id) ?? []));
  for (const project of schema.projects) {
    if (project.projectTypeKey !== 'service_desk' || used.has(project.id) || project.issueTypes === undefined) continue;
    const text = `service project ${keyOf(project)} has no issue type that is known as a kind of record${typesOf(project)}`;
    reasons.add('kinds', text, false);
  }
  if (used.size > 0 || schema.issueTypes.length === 0) return;
  reasons.add('kinds', `no issue type of the site is known as a kind of record${lookAt(schema.issueTypes)}`, false);
}

function lookAt(types: readonly SchemaIssueType[]): string {
  const open = types.filter(isOpen);
  return `: look at ${open.length === 0 ? 'its issue types' : namesInLine(open.map(named))}`;
}

const isOpen = (type: SchemaIssueType): boolean => !type.subtask && !isTellingIssueType(type);

const named = ({ id, name }: SchemaIssueType): string => `"${name}" (${id})`;
const keyOf = ({ id, key }: SchemaProject): string => `${key} (${id})`;

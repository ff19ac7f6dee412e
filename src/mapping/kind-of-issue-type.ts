import { RECORD_KINDS, type RecordKind } from '../record/vocabulary';
import { edgesOf, normaliseName, signsOf, type Signs } from './names';
import { isTurned } from './near';
import type { SchemaIssueType } from './site-schema';
import { recordKinds } from './vocabulary/record-kinds';
import { allWords, firstWords } from './vocabulary/words';

/** The kind that an issue type is taken for, and why. */
export interface KindChoice {
  readonly kind: RecordKind;
  readonly reason: string;
  readonly sure: boolean;
}

interface Known {
  readonly names: Signs<RecordKind>;
  /** Only these may stand at the end of a longer name; of register entries none, as "Team" and "Service" are everyday words. */
  readonly ownNames: Signs<RecordKind>;
  readonly practices: Signs<RecordKind>;
  /** `<kind>/<name>` of the names that many sites give to something else. */
  readonly loose: ReadonlySet<string>;
}

let prepared: Known | null = null;

/** Words that make another kind of record out of a name that ends in "incident", "change" or "problem". */
const OTHER_KINDS = ['security', 'sicherheit', 'sécurité', 'seguridad', 'セキュリティ', '安全', 'review', 'trend', 'analysis'];

/** Jira's own software projects have issue types of these names, whatever they are used for. */
const EVERYDAY: ReadonlySet<RecordKind> = new Set<RecordKind>(['action', 'improvement']);

/**
 * The kind of record that issues of a type are, or null. By the exact name, by the practice of its JSM request types, or because its
 * name ends with the kind's own, which is unsure.
 * @param practices work categories of the request types that make issues of this type, one each.
 */
export function kindOfIssueType(type: SchemaIssueType, practices: readonly string[]): KindChoice | null {
  const known = knownNames();
  const name = normaliseName(type.name);
  // Sub-tasks are not judged unless the site says so; as actions they may be the evidence somebody else's check looks for.
  const exact = known.names.get(name)?.find(({ key }) => !type.subtask || key === 'action');
  const practice = type.subtask ? null : byPractice(practices, known);
  if (exact !== undefined && (practice === null || !EVERYDAY.has(exact.key))) {
    const sure = practice?.kind === exact.key || !known.loose.has(`${exact.key}/${name}`);
    return { kind: exact.key, reason: `name matches "${exact.word}"${sure ? '' : ', which is often something else'}`, sure };
  }
  if (practice !== null || type.subtask) return practice;
  for (const edge of edgesOf(name)) {
    const own = edge.how === 'ends' ? known.ownNames.get(edge.part)?.[0] : undefined;
    if (own === undefined || isTurned(edge) || OTHER_KINDS.some((word) => edge.rest.includes(word))) continue;
    return { kind: own.key, reason: `name ends with "${own.word}"`, sure: false };
  }
  return null;
}

/** Whether an issue type of this name says that its project holds records: tasks and improvements are in every software project. */
export function isTellingIssueType(type: SchemaIssueType): boolean {
  const choice = kindOfIssueType(type, []);
  return choice !== null && !EVERYDAY.has(choice.kind);
}

/** The kind that most request types speak for; of several the one the vocabulary names first. */
function byPractice(practices: readonly string[], known: Known): KindChoice | null {
  const votes = new Map<RecordKind, string[]>();
  for (const practice of practices) {
    const kind = known.practices.get(normaliseName(practice))?.[0]?.key;
    if (kind !== undefined) votes.set(kind, [...(votes.get(kind) ?? []), practice]);
  }
  const kinds = (Object.keys(RECORD_KINDS) as RecordKind[]).filter((kind) => votes.has(kind));
  const [kind] = kinds.sort((one, other) => (votes.get(other)?.length ?? 0) - (votes.get(one)?.length ?? 0));
  if (kind === undefined) return null;
  const practice = [...(votes.get(kind) ?? [])].sort()[0] ?? '';
  const which = votes.size === 1 ? 'its request types belong' : 'most of its request types belong';
  return { kind, reason: `${which} to the practice "${practice}"`, sure: votes.size === 1 };
}

function knownNames(): Known {
  if (prepared !== null) return prepared;
  const kinds = Object.keys(recordKinds) as RecordKind[];
  const records = kinds.filter((kind) => !('register' in RECORD_KINDS[kind]));
  prepared = {
    names: signsOf(kinds.map((kind) => [kind, allWords(recordKinds[kind].issueTypes)])),
    ownNames: signsOf(records.map((kind) => [kind, firstWords(recordKinds[kind].issueTypes)])),
    practices: signsOf(kinds.map((kind) => [kind, recordKinds[kind].practices ?? []])),
    loose: new Set(kinds.flatMap((kind) => (recordKinds[kind].loose ?? []).map((name) => `${kind}/${normaliseName(name)}`))),
  };
  return prepared;
}

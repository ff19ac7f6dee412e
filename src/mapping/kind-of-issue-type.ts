import { RECORD_KINDS, type RecordKind } from '../record/vocabulary';
import { edgesOf, normaliseName, type Edge } from './names';
import { isTurned, remarkEdge } from './near';
import { inWords, signsFor, signsOf, type Sign, type Signs } from './signs';
import type { SchemaIssueType } from './site-schema';
import { recordKinds } from './vocabulary/record-kinds';
import { firstWords, spokenWords } from './vocabulary/words';
import { stemOf } from './word-stem';

/** The kind that an issue type is taken for, and why. `everyday`: by a name that many sites give to something else. */
export interface KindChoice {
  readonly kind: RecordKind;
  readonly reason: string;
  readonly sure: boolean;
  readonly everyday: boolean;
}

interface Known {
  readonly names: Signs<RecordKind>;
  /** Only these may stand at the end of a longer name; of register entries none, as "Team" and "Service" are everyday words. */
  readonly ownNames: Signs<RecordKind>;
  /** Names that say two kinds at once, by the one most of their issues are. */
  readonly mixed: Signs<RecordKind>;
  readonly practices: ReadonlyMap<string, RecordKind>;
  /** `<kind>/<name>` of the names that many sites give to something else. */
  readonly loose: ReadonlySet<string>;
}

let prepared: Known | null = null;

/** Words that make another kind of record out of a name that ends in "incident", "change" or "problem". */
const OTHER_KINDS = [
  'security',
  'sicherheit',
  'securite',
  'seguridad',
  'セキュリティ',
  '安全',
  'review',
  'trend',
  'analysis',
  '常见',
  'よくある',
];

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
  const [exact, another] = signsFor(known.names, name).filter(({ key }) => !type.subtask || key === 'action');
  const practice = type.subtask ? null : byPractice(practices, known);
  if (exact !== undefined && another !== undefined && practice === null) return eitherOf(exact, another);
  if (exact !== undefined && (practice === null || !isLoose(exact, known) || practice.kind === exact.key))
    return byName(exact, practice, known);
  if (practice !== null || type.subtask) return practice;
  const [mixed] = signsFor(known.mixed, name);
  if (mixed !== undefined) {
    const reason = `name matches ${inWords(mixed)}: it holds another kind as well; tell them apart by their request types`;
    return { kind: mixed.key, reason, sure: false, everyday: false };
  }
  return byEdge([...remarkEdge(type.name), ...edgesOf(name).filter(({ how }) => how === 'ends')], known);
}

/** A name that is two known ones but for number or spaces. */
function eitherOf(one: Sign<RecordKind>, other: Sign<RecordKind>): KindChoice {
  return {
    kind: one.key,
    reason: `name matches ${inWords(one)}, and ${inWords(other)} as well: look which it is`,
    sure: false,
    everyday: false,
  };
}

function byName(sign: Sign<RecordKind>, practice: KindChoice | null, known: Known): KindChoice {
  const { key: kind } = sign;
  const matches = `name matches ${inWords(sign)}`;
  if (practice !== null && practice.kind !== kind)
    return { kind, reason: `${matches}, but ${practice.reason}: look which it is`, sure: false, everyday: false };
  if (practice !== null) return { kind, reason: `${matches}, and ${practice.reason}`, sure: practice.sure, everyday: false };
  const everyday = isLoose(sign, known) && !EVERYDAY.has(kind);
  return { kind, reason: everyday ? `${matches}, which is often something else: look at its issues` : matches, sure: !everyday, everyday };
}

/** A name that is of many issue types that are something else. */
const isLoose = ({ key, word }: Sign<RecordKind>, { loose }: Known): boolean =>
  EVERYDAY.has(key) || loose.has(`${key}/${normaliseName(word)}`);

function byEdge(edges: readonly Edge[], { ownNames }: Known): KindChoice | null {
  for (const edge of edges) {
    const [own] = signsFor(ownNames, edge.part);
    if (own === undefined || isTurned(edge) || OTHER_KINDS.some((word) => edge.rest.includes(word))) continue;
    return { kind: own.key, reason: `name ${edge.how} with ${inWords(own)}: look at its issues`, sure: false, everyday: false };
  }
  return null;
}

/** Whether an issue type of this name says that its project holds records: tasks and improvements are in every software project. */
export function isTellingIssueType(type: SchemaIssueType): boolean {
  const choice = kindOfIssueType(type, []);
  return choice !== null && !EVERYDAY.has(choice.kind);
}

/** Jira documents no list of work categories: number, spaces and underscores do not matter. */
const practiceKey = (practice: string): string => stemOf(normaliseName(practice));

/** The kind of a practice (work category) of a JSM request type as the API spells it, or null for one that is no kind of record. */
export const kindOfPractice = (practice: string): RecordKind | null => knownNames().practices.get(practiceKey(practice)) ?? null;

/** The kind that most request types speak for; of several the one the vocabulary names first. */
function byPractice(practices: readonly string[], known: Known): KindChoice | null {
  const votes = new Map<RecordKind, string[]>();
  for (const practice of practices) {
    const kind = known.practices.get(practiceKey(practice));
    if (kind !== undefined) votes.set(kind, [...(votes.get(kind) ?? []), practice]);
  }
  const kinds = (Object.keys(RECORD_KINDS) as RecordKind[]).filter((kind) => votes.has(kind));
  const [kind] = kinds.sort((one, other) => (votes.get(other)?.length ?? 0) - (votes.get(one)?.length ?? 0));
  if (kind === undefined) return null;
  const [practice = ''] = [...(votes.get(kind) ?? [])].sort();
  const which = votes.size === 1 ? 'its request types are' : 'most of its request types are';
  const others = votes.size === 1 ? '' : ', look at the others';
  return { kind, reason: `${which} of the work category "${practice}"${others}`, sure: votes.size === 1, everyday: false };
}

function knownNames(): Known {
  if (prepared !== null) return prepared;
  const kinds = Object.keys(recordKinds) as RecordKind[];
  const records = kinds.filter((kind) => !('register' in RECORD_KINDS[kind]));
  prepared = {
    names: signsOf(kinds.map((kind) => [kind, spokenWords(recordKinds[kind].issueTypes)])),
    ownNames: signsOf(records.map((kind) => [kind, firstWords(recordKinds[kind].issueTypes)])),
    mixed: signsOf(kinds.map((kind) => [kind, spokenWords(recordKinds[kind].mixed ?? {})])),
    practices: new Map(kinds.flatMap((kind) => (recordKinds[kind].practices ?? []).map((name) => [practiceKey(name), kind]))),
    loose: new Set(kinds.flatMap((kind) => (recordKinds[kind].loose ?? []).map((name) => `${kind}/${normaliseName(name)}`))),
  };
  return prepared;
}

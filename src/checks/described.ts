import type { Condition, LinkState } from './condition';
import { FACTS } from './facts';
import { durationWords, isPlural, joined, roleName } from './words';
import { EVENTS, fieldRole, LINK_ROLES, type FieldRole, type RecordEvent } from './vocabulary';

/** A condition as a clause: `a completed post-incident review is linked or Review report is filled in`. */
export const described = (condition: Condition): string => shown(treeOf(condition, true));

/** Why a condition does not hold, as a clause: `it was never marked as a major incident`. */
export const denied = (condition: Condition): string => shown(treeOf(condition, false));

type Word = 'and' | 'or';
/** A clause, roles that are (not) filled in, or several joined by a word. */
type Tree = string | { readonly roles: readonly FieldRole[]; readonly filled: boolean } | Several;
interface Several {
  readonly word: Word;
  readonly parts: readonly Tree[];
}

/** `yes` false turns the condition round: not all is one that is not, none is each that is not. */
function treeOf(condition: Condition, yes: boolean): Tree {
  if ('all' in condition) return several(withoutImplied(condition.all), yes ? 'and' : 'or', yes);
  if ('any' in condition) return several(ifThere(condition.any), yes ? 'or' : 'and', yes);
  if ('not' in condition) return treeOf(condition.not, !yes);
  if ('set' in condition && condition.via === undefined) return { roles: [condition.set], filled: yes };
  return leaf(condition, yes);
}

function several(members: readonly Condition[], word: Word, yes: boolean): Tree {
  const parts: Tree[] = [];
  for (const member of members) {
    const tree = treeOf(member, yes);
    const last = parts.at(-1);
    if (isSeveral(tree) && tree.word === word) parts.push(...tree.parts);
    else if (isRoles(tree) && last !== undefined && isRoles(last) && last.filled === tree.filled)
      parts[parts.length - 1] = { roles: [...last.roles, ...tree.roles], filled: tree.filled };
    else parts.push(tree);
  }
  return parts.length === 1 && !isRoles(parts[0]!) ? parts[0]! : { word, parts };
}

/** An active user, or a link that can be opened, is filled in: nobody has to say so. */
const withoutImplied = (members: readonly Condition[]): readonly Condition[] =>
  members.filter(
    (one) =>
      !members.some((other) => 'set' in one && 'role' in other && other.role === one.set && ('activeUser' in other || 'resolves' in other)),
  );

/** Dates that are judged only where there is one: said so in one clause. */
const OPTIONAL = new WeakSet<Condition>();

function ifThere(members: readonly Condition[]): readonly Condition[] {
  return members.filter((one) => {
    if (!('not' in one) || !('set' in one.not)) return true;
    const { set } = one.not;
    const dates = members.filter(
      (other) => ('notPast' in other && other.role === set) || ('notBefore' in other && other.notBefore === set),
    );
    dates.forEach((date) => OPTIONAL.add(date));
    return dates.length === 0;
  });
}

const isSeveral = (tree: Tree): tree is Several => typeof tree === 'object' && 'word' in tree;
const isRoles = (tree: Tree): tree is Exclude<Tree, string | Several> => typeof tree === 'object' && 'roles' in tree;

const ALL = 'all of these: ';
const ONE = 'at least one of these: ';

/** What is described, where a colon comes before it: a list of all needs no words of its own. */
export const listed = (text: string): string => (text.startsWith(ALL) ? text.slice(ALL.length) : text);

/** The most clauses that are said in one breath; more become a list. */
const ONE_BREATH = 3;

function shown(tree: Tree, word: Word = 'and'): string {
  if (typeof tree === 'string') return tree;
  if (isRoles(tree)) return filledWords(tree.roles, tree.filled, word);
  const { word: own } = tree;
  if (tree.parts.length === 1) return shown(tree.parts[0]!, own);
  // What is itself several comes last, so that nothing after it can be taken for a part of it.
  const parts = [...tree.parts.filter((part) => !isSeveral(part)), ...tree.parts.filter(isSeveral)];
  const words = parts.map((part) => inner(part, own));
  const nested = parts.filter(isSeveral).length;
  const long = words.length > ONE_BREATH || nested > 1 || (words.length > 2 && words.some((one) => one.includes(', ')));
  if (long) return `${own === 'and' ? ALL : ONE}${words.join('; ')}`;
  // With an "or" inside a member, the comma says which belongs to which.
  if (nested > 0 || words.some((one) => / (?:and|or|nor) /.test(one))) return `${words.slice(0, -1).join(', ')}, ${own} ${words.at(-1)!}`;
  return joined(words, own);
}

/** A member of several: one that is itself several says so by its first word. */
function inner(tree: Tree, word: Word): string {
  if (!isSeveral(tree)) return shown(tree, word);
  const text = shown(tree);
  if (tree.parts.length === 1) return text;
  if (text.includes(' of these: ') || tree.parts.some(isSeveral)) return `(${text})`;
  if (tree.word === 'or') return `either ${text}`;
  return tree.parts.length === 2 ? `both ${text}` : `(${text})`;
}

function filledWords(list: readonly FieldRole[], filled: boolean, word: Word): string {
  const names = joined(list.map(nameOf), word);
  const are = list.length > 1 ? word === 'and' : isPlural(list[0]!);
  return `${names} ${are ? 'are' : 'is'} ${filled ? 'filled in' : 'empty'}`;
}

/** A name with a comma of its own is put in quotation marks. */
const nameOf = (role: FieldRole): string => (roleName(role).includes(',') ? `“${roleName(role)}”` : roleName(role));

type Leaf = Exclude<Condition, { all: unknown } | { any: unknown } | { not: unknown }>;

function leaf(condition: Leaf, yes: boolean): string {
  if ('fact' in condition) return yes ? FACTS[condition.fact].name : FACTS[condition.fact].denied;
  if ('reached' in condition) return yes ? EVENTS[condition.reached].clause : notCome(condition.reached);
  const there = 'via' in condition && condition.via !== undefined ? ` on the linked ${LINK_ROLES[condition.via].name}` : '';
  if ('link' in condition) {
    const { link, state = 'any', min = 1 } = condition;
    const names = joined(
      link.map((role) => LINK_ROLES[role].name),
      'or',
    );
    return `${linkWords(names, state, min, yes)}${there}`;
  }
  if ('set' in condition) return `${filledWords([condition.set], yes, 'and')}${there}`;
  const { role } = condition;
  const name = nameOf(role);
  if ('in' in condition) return `${name} is ${choices(role, condition.in, yes)}${there}`;
  if ('everIn' in condition) return `${name} was ${yes ? 'once' : 'never'} ${choices(role, condition.everIn, true)}`;
  if ('within' in condition) {
    const { within, withinRole } = condition;
    const limit = `${durationWords(within)} old${withinRole === undefined ? '' : ` (${roleName(withinRole)} may say otherwise)`}`;
    return `the date under ${name} is ${yes ? 'at most' : 'missing or more than'} ${limit}`;
  }
  if ('activeUser' in condition) return `${name} is ${yes ? 'an active user' : 'empty or no active user'}`;
  if ('resolves' in condition) return `${name} ${yes ? 'can' : 'is empty or cannot'} be opened`;
  const optional = OPTIONAL.has(condition);
  const date = `the date under ${name}`;
  if ('notBefore' in condition) {
    const other = roleName(condition.notBefore);
    return yes ? `${date} is not before ${other}${optional ? ', where there is one' : ''}` : `${date} is missing or before ${other}`;
  }
  if (yes) return `${date}${optional ? ', where there is one,' : ''} is today or later`;
  return `${date} ${optional ? '' : 'is missing or '}has passed`;
}

const STATE_WORDS = { any: '', open: 'open ', approved: 'approved ', completed: 'completed ', deployed: 'successfully deployed ' } as const;

function linkWords(names: string, state: LinkState, min: number, yes: boolean): string {
  const what = `${STATE_WORDS[state]}${names}`;
  const one = `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`;
  if (min > 1) return `${yes ? 'at least' : 'fewer than'} ${min} links lead to ${one}`;
  return yes ? `${one} is linked` : `no ${what} is linked`;
}

/** Options by their words, as they are or are not chosen; in quotation marks, so that "not effective" is seen to be a choice. */
export function choices(role: FieldRole, options: readonly string[], yes: boolean): string {
  const plain = fieldRole(role).type === 'yesNo' || options.every((option) => option === 'yes' || option === 'no');
  const words = options.map((option) => (plain ? option : `“${option.replaceAll('-', ' ').replace('wont', 'won’t')}”`));
  if (yes) return joined(words, 'or');
  if (words.length === 1) return `not ${words[0]}`;
  return words.length === 2 ? `neither ${words[0]} nor ${words[1]}` : `none of ${joined(words)}`;
}

/** Events whose clause is not turned round by a simple "not". */
const NOT_COME: Partial<Record<RecordEvent, string>> = {
  inProgress: 'work was not in progress',
  awaitingApproval: 'approval was not asked for',
  buildStarted: 'building did not begin',
  implementStart: 'implementation did not begin',
  deployed: 'it did not go live',
  actionsPlanned: 'no actions were planned',
  rootCauseSet: 'the root cause was not recorded',
  knownError: 'it did not become a known error',
  failed: 'it did not fail',
  firstWork: 'work did not begin',
  majorFlagged: 'it did not become a major incident',
  decided: 'no decision was taken',
  failureSeen: 'no failure was seen',
  actionsDone: 'the linked actions were not all done',
};

/** An event that has not come, as a clause: `it was not approved`. */
export const notCome = (event: RecordEvent): string => NOT_COME[event] ?? EVENTS[event].clause.replace(/^it was /, 'it was not ');

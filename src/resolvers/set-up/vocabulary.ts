import { checks, FIELD_ROLES, LINK_ROLES, RECORD_KINDS, SETTINGS, type Check, type RecordKind } from '../../checks';
import { tunablesOf } from '../../checks/tuned';
import type { AppCalls, CheckView, Vocabulary } from '../../contract';
import { isMilestone } from '../../mapping/vocabulary/milestones';
import { success } from '../../problem';
import { EVENTS, fieldRole, lifecycleOf, type FieldRole, type LinkRole } from '../../record/vocabulary';
import { processById, requirementById } from '../../standard';
import { asAnyAdministrator } from '../authorise';

/** The words of the app, the same for every site. For whoever administers Jira or a project: the set-up pages of both need it. */
export const vocabulary = async (): ReturnType<AppCalls['vocabulary']> => {
  const may = await asAnyAdministrator();
  return may.ok ? success((words ??= wordsOfApp())) : may;
};

/** Put together once: nothing in it changes while the app runs. */
let words: Vocabulary | null = null;

const wordsOfApp = (): Vocabulary => ({
  kinds: keysOf(RECORD_KINDS).map((id) => ({
    id,
    name: RECORD_KINDS[id].name,
    process: processWords(RECORD_KINDS[id].process),
    register: 'register' in RECORD_KINDS[id],
    milestones: milestonesOf(id),
  })),
  fieldRoles: keysOf(FIELD_ROLES).map((id) => {
    const { name, type, options = [] } = fieldRole(id);
    return { id, name, type, options: [...options], checks: lookersAt('fields', id) };
  }),
  linkRoles: keysOf(LINK_ROLES).map((id) => ({
    id,
    name: LINK_ROLES[id].name,
    to: [...LINK_ROLES[id].to],
    checks: lookersAt('links', id),
  })),
  processes: [...new Set(checks.map(({ process }) => process))].map(processWords).sort(byClause),
  settings: keysOf(SETTINGS).map((id) => ({ id, name: SETTINGS[id].name })),
  checks: checks.map(checkView),
});

/** The milestones of a kind that a status can stand for, in their order. */
const milestonesOf = (kind: RecordKind): Vocabulary['kinds'][number]['milestones'] =>
  lifecycleOf(kind)
    .filter(isMilestone)
    .map((id) => ({ id, name: EVENTS[id].name, meaning: EVENTS[id].clause }));

/** How many checks look at a role: on the record itself, on one linked to it, or in a register. */
const lookersAt = (what: 'fields' | 'links', role: FieldRole | LinkRole): number =>
  checks.filter(({ reads, site }) =>
    [reads, ...(site?.reads.map(({ asked }) => asked) ?? [])].some((asked) =>
      [asked, ...asked.via].some((one) => (one[what] as readonly string[]).includes(role)),
    ),
  ).length;

const checkView = (check: Check): CheckView => ({
  id: check.id,
  name: check.name,
  question: check.question,
  process: check.process,
  kinds: [...check.kinds],
  level: check.level,
  severity: check.severity,
  requirements: check.answers.map(requirementById).map(({ id, clause, title }) => ({ id, clause, title })),
  params: [...tunablesOf(check)],
  needsSetting: [...check.needsSetting],
  page: check.slug,
});

const processWords = (id: string): Vocabulary['processes'][number] => {
  const { name, clause } = processById(id) ?? { name: id, clause: '' };
  return { id, name, clause };
};

/** 8.6.1 before 10.2: numbers between the dots. */
const byClause = ({ clause: one }: { clause: string }, { clause: other }: { clause: string }): number =>
  one.localeCompare(other, 'en', { numeric: true });

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[];

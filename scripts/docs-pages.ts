import { checks, type Check } from '../src/checks/index';
import { judge, needName, say } from '../src/checks/judge';
import { majorRuleOf } from '../src/checks/major-rule';
import { Subject } from '../src/checks/subject';
import { EVENTS, LINK_ROLES, RECORD_KINDS, SETTINGS, type FieldRole } from '../src/checks/vocabulary';
import { SETS, type SetId } from '../src/checks/sets';
import { joined, roleName } from '../src/checks/words';
import { amendment, clauses, COUNTING_CONVENTION, processes, requirementById, requirements, type Requirement } from '../src/standard/index';
import { ALL_CASES } from '../test/checks/all-cases';
import { ALL_SITE_CASES } from '../test/checks/site/all-site-cases';
import { ask } from '../test/checks/site/ask';
import { conditionWords, ruleOf } from './docs-rules';

const BASIS = {
  stated: 'a duty the clause states',
  reading: 'our reading of what shows the duty',
  own: 'a rule of the organization itself: not run until the site has set it',
  aid: 'our quality aid, beyond the standard',
} as const;

/** How many examples a page shows: one for each sentence, then more of the kind, up to this many. */
const MOST_EXAMPLES = 24;

/** File of a check's page, below docs/checks. */
export const pageOf = (check: Check): string => `${check.id}-${check.slug}.md`;

/** Every generated page: path below the repository and text. */
export function pages(): readonly (readonly [path: string, text: string])[] {
  return [
    ...checks.map((check) => [`docs/checks/${pageOf(check)}`, checkPage(check)] as const),
    ['docs/coverage.md', coveragePage()] as const,
  ];
}

function checkPage(check: Check): string {
  const { template, params } = (check.site ?? check.ask)!;
  const answered = check.answers.map((id) => requirementById(id));
  return lines(
    `# ${check.question}`,
    `\`${check.id}\` ${check.name} · severity ${check.severity} · ${BASIS[check.basis]} · ${askedOf(check)}`,
    ...answered.map(({ id, clause, title, statement }) => `> **ISO/IEC 20000-1, ${clause} · ${title}** (${id}). ${statement}`),
    '## How it is judged',
    ruleOf(template, params)
      .map((rule) => `- ${sentence(rule)}`)
      .join('\n'),
    ...(check.note ? [check.note] : []),
    `**Asked when:** ${conditionWords(check.appliesWhen) ?? 'always'}.`,
    list('What has to be mapped or set on the site', [
      ...check.reads.needs.map((group) => joined(group.map(needName), 'or')),
      ...check.needsSetting.map((name) => `the setting ${SETTINGS[name].name}`),
    ]),
    '## Examples',
    `| Given | Outcome | What the reader is told |\n| --- | --- | --- |\n${examplesOf(check).join('\n')}`,
    '## To put it right',
    [check.hint, ...remedyOf(check)].join(' '),
  );
}

function askedOf(check: Check): string {
  const { site } = check;
  if (site === null)
    return `asked of each ${joined(
      check.kinds.map((kind) => RECORD_KINDS[kind].name.toLowerCase()),
      'or',
    )}`;
  if (check.level === 'register') return `asked of the register ${SETS[(site.params as { set: SetId }).set].name.toLowerCase()}`;
  return 'asked of all records of a period';
}

function examplesOf(check: Check): string[] {
  const rows = check.site ? siteExamples(check) : recordExamples(check);
  const seen = new Set<string>();
  const first = rows.filter(({ why }) => !seen.has(why) && seen.add(why));
  const more = rows.filter((row) => !first.includes(row)).slice(0, Math.max(0, MOST_EXAMPLES - first.length));
  const shown = new Set([...first, ...more]);
  return rows.filter((row) => shown.has(row)).map(({ given, is, told }) => `| ${cellText(given)} | ${is} | ${cellText(told)} |`);
}

interface Example {
  readonly given: string;
  readonly is: string;
  readonly why: string;
  readonly told: string;
}

function recordExamples(check: Check): Example[] {
  const cases = ALL_CASES.find((one) => one.check.id === check.id)?.cases ?? [];
  return cases.map(({ given, record, now, settings, is, why }) => {
    const subject = new Subject(record, { now, settings, majorRule: majorRuleOf(settings), world: null });
    return { given, is, why, told: say(check, subject, judge(check, subject)) };
  });
}

function siteExamples(check: Check): Example[] {
  const cases = ALL_SITE_CASES.find((one) => one.check.id === check.id)?.cases ?? [];
  return cases.map((one) => ({ given: one.given, is: one.is, why: one.why, told: ask(check, one).sentence }));
}

function remedyOf({ remedy }: Check): string[] {
  const fields = (roles: readonly FieldRole[]): string => joined(roles.map(roleName));
  const lines: (string | undefined)[] = [
    remedy.setFields && `Fill in ${fields(remedy.setFields)}.`,
    remedy.orSetFields && `Or give the reason in ${fields(remedy.orSetFields)}.`,
    remedy.addLinks &&
      `Link the ${joined(
        remedy.addLinks.map((role) => LINK_ROLES[role].name),
        'or',
      )}.`,
    remedy.createLinked && `Create a ${RECORD_KINDS[remedy.createLinked.recordKind].name.toLowerCase()} and link it.`,
    remedy.createRecord && `Create a record of the kind ${RECORD_KINDS[remedy.createRecord].name.toLowerCase()}.`,
    remedy.moveTo && `Move it to a status for ${EVENTS[remedy.moveTo].name}.`,
    remedy.passMilestones &&
      `Take the missing step: ${joined(
        remedy.passMilestones.map((event) => EVENTS[event].name),
        'or',
      )}.`,
    remedy.askApproval === true ? 'Ask for the approval.' : undefined,
    remedy.comment === true ? 'Write a comment.' : undefined,
    remedy.openList === true ? 'The entries that miss it are listed.' : undefined,
  ];
  return lines.filter((line): line is string => line !== undefined);
}

const ASSESSED = {
  record: 'by checks of each record',
  aggregate: 'by checks over a period',
  register: 'by checks of a register',
  document: 'by people, from a document with owner, approval and review date',
} as const satisfies Record<Requirement['kind'], string>;

function coveragePage(): string {
  const sections = clauses
    .filter(({ number }) => requirements.some(({ clause }) => clause === number))
    .map(({ number, title }) => {
      const rows = requirements.filter(({ clause }) => clause === number).map(coverageRow);
      return `## ${number} ${title}\n\n| Requirement | What it asks for | Who assesses it | Checks |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
    });
  const count = (kind: Requirement['kind']): number => requirements.filter((requirement) => requirement.kind === kind).length;
  return lines(
    '# What is covered',
    `${requirements.length} requirements: ${COUNTING_CONVENTION}`,
    'Clause numbers and titles are those of ISO/IEC 20000-1:2018; where the standard has no title it is our label. Titles and statements of requirements are ours.',
    `${count('record')} are assessed record by record, ${count('aggregate')} over the records of a period, ${count('register')} over a register and ${count('document')} by people from a document. ${checks.length} checks answer ${new Set(checks.flatMap(({ answers }) => answers)).size} requirements: ${checks.filter(({ level }) => level === 'record').length} of each record, ${checks.filter(({ level }) => level === 'process').length} over a period, ${checks.filter(({ level }) => level === 'register').length} of a register.`,
    `${amendment.source} adds one thing to clause ${amendment.clause}, kept outside this count: ${amendment.title.toLowerCase()} (${amendment.id}). ${amendment.statement}`,
    ...sections,
  );
}

function coverageRow(requirement: (typeof requirements)[number]): string {
  const some = checks.filter(({ answers }) => answers.includes(requirement.id));
  const kinds: readonly Requirement['kind'][] = [requirement.kind, ...requirement.also];
  const process = processes.find(({ id }) => id === requirement.processes[0])!;
  const links = some.map((check) => `[${check.id} ${check.name}](checks/${pageOf(check)})`).join('<br>');
  const who = kinds.map((kind) => ASSESSED[kind]).join(', and ');
  return `| ${requirement.id} ${cellText(requirement.title)} | ${cellText(requirement.statement)} | ${who} (${process.name}) | ${links || '–'} |`;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const cellText = (text: string): string => text.replaceAll('|', '\\|');
const list = (title: string, items: readonly string[]): string =>
  `**${title}:**\n\n${(items.length > 0 ? items : ['nothing']).map((item) => `- ${item}`).join('\n')}`;
const lines = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

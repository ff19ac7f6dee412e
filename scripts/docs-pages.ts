import { assessRecord } from '../src/assess/index';
import { checksOf, type Check } from '../src/checks/index';
import { EVENTS, FIELD_ROLES, LINK_ROLES, SETTINGS } from '../src/checks/vocabulary';
import { COUNTING_CONVENTION, processes, requirementById, requirementsOf } from '../src/standard/index';
import { ALL_CASES } from '../test/checks/all-cases';

const SEVERITY = { high: 'high', medium: 'medium', low: 'low' } as const;
const BASIS = {
  stated: 'a duty the clause states',
  reading: 'our reading of what shows the duty',
  own: 'a rule of the organization itself: not run until the site has set it',
  aid: 'our quality aid, beyond the standard',
} as const;
const HOW = {
  FIELDS_BY:
    'The fields have to hold a usable value at the deadline, rebuilt from the history: a value set later or removed by then does not count.',
  EXPECT: 'The condition has to hold by the deadline, whenever its evidence was made; later evidence meets it and is marked late.',
  LIFECYCLE: 'The record has to come to a proper end. After a reopening the last cycle counts.',
  ESCALATION: 'For each time the rules called for it, an escalation has to be dated within the time, or a reason given.',
  TRACE:
    'Work updates count: comments, worklogs, attachments and edits of text by people. Comments and attachments of the reporter, and whatever customers or apps write, do not.',
  NOTIFICATION: 'A message to the audience has to be on record by the deadline: a mention after the event, or a field filled in by then.',
  AFTER:
    'The evidence has to be dated after the event: a linked record counts from its completion, a field from when it was last filled in.',
} as const;

/** File of a check's page, below docs/checks. */
export const pageOf = (check: Check): string => `${check.id}-${check.slug}.md`;

/** Every generated page: path below the repository and text. */
export function pages(): readonly (readonly [path: string, text: string])[] {
  return [
    ...ALL_CASES.map(({ check }) => [`docs/checks/${pageOf(check)}`, checkPage(check)] as const),
    ['docs/coverage.md', coveragePage()] as const,
  ];
}

function checkPage(check: Check): string {
  const { cases } = ALL_CASES.find((one) => one.check.id === check.id)!;
  const place = checksOf(check.process).indexOf(check);
  const rows = cases.map(({ given, record, now, settings, is }) => {
    const finding = assessRecord(record, check.process, { now, settings })[place]!;
    return `| ${cellText(given)} | ${is} | ${cellText(finding.sentence)} |`;
  });
  const answered = check.answers.map((id) => requirementById(id));
  const { words: _words, ...params } = check.ask.params;
  return lines(
    `# ${check.question}`,
    `\`${check.id}\` ${check.name} · severity ${SEVERITY[check.severity]} · ${BASIS[check.basis]} · asked of ${check.kinds.join(', ')}`,
    ...answered.map(({ id, clause, title, statement }) => `> **ISO/IEC 20000-1, ${clause} · ${title}** (${id}). ${statement}`),
    '## How it is judged',
    HOW[check.ask.template],
    ...(check.note ? [check.note] : []),
    list('Asked when', check.appliesWhen ? [code(check.appliesWhen)] : ['always']),
    list(
      'Parameters',
      Object.entries(params).map(([name, value]) => `\`${name}\`: ${code(value)}`),
    ),
    list('Needs', [
      ...check.reads.needs.map((group) => group.map(needName).join(' or ')),
      ...check.needsSetting.map((name) => `the setting ${SETTINGS[name].name}`),
    ]),
    '## Examples',
    `| Given | Outcome | What the reader is told |\n| --- | --- | --- |\n${rows.join('\n')}`,
    '## To put it right',
    check.hint,
  );
}

function coveragePage(): string {
  const sections = processes.flatMap(({ id, name, clause }) => [
    `## ${clause} ${name}`,
    `| Requirement | How it is assessed | Checks |\n| --- | --- | --- |\n${requirementsOf(id)
      .map((requirement) => {
        const checks = checksOf(id).filter((check) => check.answers.includes(requirement.id));
        const how =
          requirement.kind === 'document'
            ? 'by people'
            : requirement.also.length > 0
              ? `by checks, and by people (${requirement.also.join(', ')})`
              : 'by checks';
        const links = checks.map((check) => `[${check.id} ${check.name}](checks/${pageOf(check)})`).join('<br>');
        return `| ${requirement.id} ${requirement.title} | ${how} | ${links || '–'} |`;
      })
      .join('\n')}`,
  ]);
  return lines(
    '# What is covered',
    COUNTING_CONVENTION,
    'Clause numbers are those of ISO/IEC 20000-1:2018; titles and statements are ours.',
    ...sections,
  );
}

function needName(thing: string): string {
  const [sort = '', name = ''] = thing.split(':');
  if (sort === 'field') return `the field ${FIELD_ROLES[name as keyof typeof FIELD_ROLES].name}`;
  if (sort === 'link') return `the link ${LINK_ROLES[name as keyof typeof LINK_ROLES].name}`;
  return `the event ${EVENTS[name as keyof typeof EVENTS].name}`;
}

const code = (value: unknown): string => `\`${JSON.stringify(value)}\``;
const cellText = (text: string): string => text.replaceAll('|', '\\|');
const list = (title: string, items: readonly string[]): string =>
  `**${title}:**\n\n${(items.length > 0 ? items : ['nothing']).map((item) => `- ${item}`).join('\n')}`;
const lines = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

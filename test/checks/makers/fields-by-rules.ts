import type { FieldRole } from '../../../src/checks/vocabulary';
import type { Cell } from '../../../src/record/record';
import { listItems, type ListedRequirement } from '../../../src/standard/index';
import { aRecord, cell, day, MINUTE, START, type RecordBuilder } from '../../record/a-record';
import { make } from './conditions';
import { come, lengthOf, SOON } from './course';
import { LATER, ticked, type Fields } from './fields-by-record';
import type { Row } from './row';
import { aTime, aValue, choice } from './values';

/** Examples of what the check allows or asks besides a value in time. */
export const ruleRows = (fields: Fields): readonly Row[] => [...insteadOfRoles(fields), ...ownRules(fields), ...afterwards(fields)];

/** What may stand in for a role: other roles, links, a comment. */
function insteadOfRoles(fields: Fields): Row[] {
  const { course, deadline, params } = fields;
  const { roles, alternatives = {}, orLink = {}, orComment } = params;
  const rows: Row[] = [];
  for (const [role, lists = []] of Object.entries(alternatives)) {
    const others = roles.filter((one) => one !== role);
    for (const list of lists) {
      const rest = (some: readonly FieldRole[]): RecordBuilder =>
        some.reduce((made, one) => made.set(one, aValue(one), START), fields.fill(course.begun(), START, others));
      rows.push([`${list.join(', ')} instead of ${role}`, rest(list), LATER, 'met', 'in-time']);
      if (list.length > 1) rows.push([`all but one of ${list.join(', ')}`, rest(list.slice(1)), LATER, 'gap', 'missing']);
    }
  }
  for (const [role, links = []] of Object.entries(orLink)) {
    const others = roles.filter((one) => one !== role);
    for (const link of links)
      rows.push(
        [
          `a linked ${link} instead of ${role}`,
          fields.fill(course.begun(), START, others).link(link, 'unread', deadline),
          LATER,
          'met',
          'in-time',
        ],
        [
          `a ${link} linked a minute late`,
          fields.fill(course.begun(), START, others).link(link, 'unread', deadline + MINUTE),
          LATER,
          ...fields.late,
        ],
        [
          `a linked ${link} that the history does not date`,
          fields.fill(course.begun(), START, others).link(link, 'unread', null),
          LATER,
          'met',
          'in-time',
        ],
      );
  }
  if (orComment !== undefined)
    rows.push(
      ['a comment as it came to it', course.begun().comment(course.at), LATER, 'met', 'by-comment'],
      ['a comment, a minute too late', course.begun().comment(course.at + lengthOf(orComment) + MINUTE), LATER, 'gap', 'missing'],
    );
  return rows;
}

/** Defaults that nobody touched, values that are not enough, checklists, values from before. */
function ownRules(fields: Fields): Row[] {
  const { course, deadline, params } = fields;
  const { notDefault = [], mustBe = {}, checklist, after, roles, lateUntil } = params;
  const rows: Row[] = [];
  for (const role of notDefault) {
    const others = roles.filter((one) => one !== role);
    const byDefault = (): RecordBuilder => fields.fill(course.begun(course.open().with(role, 'Medium')), START, others);
    rows.push(
      [`${role} is what Jira fills in`, byDefault(), LATER, 'cannot-tell', 'untouched'],
      [`${role} is what Jira fills in, the time is running`, byDefault(), deadline, 'pending', 'due'],
      [`${role} was confirmed in time`, byDefault().set(role, 'High', deadline), LATER, 'met', 'in-time'],
      [
        `${role} was changed a minute late`,
        byDefault().set(role, 'High', deadline + MINUTE),
        LATER,
        ...(lateUntil === undefined ? (['cannot-tell', 'untouched'] as const) : (['met late', 'late'] as const)),
      ],
      [
        `${role} is what Jira fills in, the rest is empty`,
        course.begun(course.open().with(role, 'Medium')),
        LATER,
        ...(others.length > 0 ? (['gap', 'missing'] as const) : (['cannot-tell', 'untouched'] as const)),
      ],
    );
  }
  if (notDefault.length > 0 && params.by === 'decided') {
    const told = roles.reduce((made, role) => made.with(role, aValue(role)), course.open().approval('approved', day(10)));
    rows.push([
      'a cut history may hide that somebody chose',
      told.set('assignee', aValue('assignee'), day(5)).also({ history: 'partial' }),
      LATER,
      'cannot-tell',
      'unknown-value',
    ]);
  }
  for (const [role, options = []] of Object.entries(mustBe) as [FieldRole, readonly string[]][]) {
    rows.push(
      [`${role} says something else`, course.begun().set(role, choice('failed'), course.at), LATER, 'gap', 'wrong'],
      [
        `${role} is called otherwise, and means the same`,
        course.begun().set(role, cell('Bestanden', { id: '10102', option: options[0]! }), course.at),
        LATER,
        'met',
        'in-time',
      ],
    );
  }
  if (after !== undefined) {
    const early = aRecord(fields.check.kinds[0]!);
    const before = come(come(fields.fill(early, START), after, SOON), params.by, day(10));
    rows.push(['filled in before, and never again', before, LATER, 'gap', 'too-early']);
    const dated = roles.reduce(
      (made, role) => made.with(role, fields.good(role)),
      aRecord(fields.check.kinds[0]!).with('actualEnd', aTime(day(5))),
    );
    rows.push([
      'filled in, and the history does not say whether before or after',
      come(dated, params.by, day(10)).also({ history: 'partial' }),
      LATER,
      'cannot-tell',
      'unknown-value',
    ]);
  }
  if (checklist !== undefined) rows.push(...ticks(fields, checklist));
  return rows;
}

function ticks(fields: Fields, { role, list }: { readonly role: FieldRole; readonly list: ListedRequirement }): Row[] {
  const { course } = fields;
  const items = listItems[list];
  const set = (value: Cell): RecordBuilder => course.begun().set(role, value, START);
  const half = ticked(list);
  return [
    ['all points are ticked', set(ticked(list)), LATER, 'met', 'in-time'],
    [
      'one point is not ticked',
      set({ ...half, text: items.slice(1).join(', '), members: half.members.slice(1) }),
      LATER,
      'gap',
      'incomplete',
    ],
    [
      'as many points, in other words',
      set({ ...half, text: items.map((_, index) => `Punkt ${index}`).join(', ') }),
      LATER,
      'met',
      'in-time',
    ],
    ['a text with every step done', set(cell(items.map((item) => `[x] ${item}`).join('\n'))), LATER, 'met', 'in-time'],
    [
      'a text with a step that is open',
      set(cell(items.map((item, index) => `[${index === 0 ? ' ' : 'x'}] ${item}`).join('\n'))),
      LATER,
      'gap',
      'incomplete',
    ],
    ['a text that ticks nothing', set(cell('Looked at together, see the page')), LATER, 'met', 'in-time'],
  ];
}

/** Where the evidence may come afterwards: exactly until the end of the time, and not a minute longer. */
function afterwards(fields: Fields): Row[] {
  const { course, params, deadline } = fields;
  if (params.retroactive === undefined) return [];
  const { when, within } = params.retroactive;
  const end = deadline + lengthOf(within);
  const urgent = (): RecordBuilder => course.begun(make(course.open(), when, 'yes', START));
  const rows: Row[] = [
    ['may come afterwards, at the last instant', fields.fill(urgent(), end), LATER, 'met', 'afterwards'],
    ['may come afterwards, a minute too late', fields.fill(urgent(), end + MINUTE), LATER, ...fields.late],
    ['may come afterwards, and is there in time', fields.fill(urgent(), START), LATER, 'met', 'in-time'],
    ['may come afterwards, the time is running', urgent(), end, 'pending', 'due'],
    ['may come afterwards, never came', urgent(), end + MINUTE, 'gap', 'missing'],
  ];
  if ('role' in when)
    rows.push([
      'nobody can tell whether it may come afterwards: then it may not',
      fields.fill(course.begun(course.open().unmapped(when.role)), deadline + MINUTE),
      LATER,
      ...fields.late,
    ]);
  return rows;
}

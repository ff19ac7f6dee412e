import type { Check } from '../../../src/checks/check';
import type { Notification } from '../../../src/checks/templates/notification';
import {
  agent,
  aRecord,
  at,
  automation,
  cell,
  customer,
  day,
  HOUR,
  MINUTE,
  reporter,
  START,
  unknownActor,
  type RecordBuilder,
} from '../../record/a-record';
import { SETTINGS } from '../cases';
import { applied } from './applied';
import { make } from './conditions';
import type { Row } from './row';
import { aTime, choice } from './values';

/** Examples of messages to an audience, within a time or before implementation begins. */
export function notificationRows(check: Check): readonly Row[] {
  const params = check.ask!.params as unknown as Notification;
  if (params.audience === 'topManagement') return toManagement(check, params);
  if (params.by !== 'implementStart' || params.requires?.[0] !== 'plannedStart') throw new Error('No examples for such a message');
  return toThoseConcerned(check, params);
}

/** Major an hour after creation. */
function toManagement({ kinds }: Check, { within }: Notification): readonly Row[] {
  if (within?.unit !== 'hours') throw new Error('Only hours are made');
  const end = at(1) + within.value * HOUR;
  const late = end + MINUTE;
  return kinds.flatMap((kind): Row[] => {
    const major = (): RecordBuilder => aRecord(kind).major(at(1));
    const boss = cell('The boss', { members: ['boss-1'] });
    return [
      ['the management group is mentioned within the time', major().comment(at(2), agent, ['executives']), day(9), 'met', 'told'],
      ['they are mentioned at the last instant', major().comment(end, agent, ['executives']), day(9), 'met', 'told'],
      ['they are mentioned a minute too late', major().comment(late, agent, ['boss-1']), day(9), 'gap', 'missing'],
      ['they were mentioned before it was major', major().comment(at(0, 30), agent, ['boss-1']), day(9), 'gap', 'missing'],
      ['somebody else is mentioned', major().comment(at(2), agent, ['colleague-7']), day(9), 'gap', 'missing'],
      [
        'among the stakeholders from the start',
        major().with('stakeholders', cell('Executives', { members: ['other', 'executives'] })),
        day(9),
        'met',
        'told',
      ],
      ['a member of top management is a participant', major().set('participants', boss, at(4)), day(9), 'met', 'told'],
      ['a participant a minute too late', major().set('participants', boss, late), day(9), 'gap', 'missing'],
      [
        'a participant, and taken off within the time',
        major().set('participants', boss, at(2)).set('participants', null, at(3)),
        day(9),
        'gap',
        'missing',
      ],
      ['somebody wrote down when management was told', major().set('managementInformed', 'Called at 10:30', at(2)), day(9), 'met', 'told'],
      ['a placeholder is no message', major().set('managementInformed', 'tbd', at(2)), day(9), 'gap', 'missing'],
      [
        'major since creation, brought over with all dates the same',
        aRecord(kind).major(START).comment(START, agent, ['boss-1']).resolved(START),
        day(9),
        'met',
        'told',
      ],
      ['resolved and closed within the time, nobody told', major().resolved(at(2)).closed(at(2)), day(9), 'gap', 'missing'],
      ['the time is running', major(), end, 'pending', 'due'],
      ['the time is running, they are mentioned', major().comment(at(2), agent, ['boss-1']), at(3), 'met', 'told'],
      ['the comments are withheld', major().also({ updatesComplete: false }), day(9), 'cannot-tell', 'unknown'],
      [
        'the comments are withheld, the field tells',
        major().set('managementInformed', 'Called at 10:30', at(2)).also({ updatesComplete: false }),
        day(9),
        'met',
        'told',
      ],
      ['a field cannot be read', major().unreadable('stakeholders'), day(9), 'cannot-tell', 'unknown'],
      ['when it became major is cut off', major().also({ history: 'partial' }), day(9), 'cannot-tell', 'unknown-event'],
    ];
  });
}

/** The planned start was set, and implementation begins on day 2. */
function toThoseConcerned(check: Check, { retroactive }: Notification): readonly Row[] {
  if (retroactive?.within.unit !== 'hours') throw new Error('Only hours are made');
  const unplanned = (): RecordBuilder => applied(check);
  const open = (): RecordBuilder => unplanned().set('plannedStart', aTime(day(2)), at(1));
  const begun = (builder: RecordBuilder): RecordBuilder => builder.status('Implementing', day(2));
  const told = (when: number, builder = open()): RecordBuilder => builder.set('deploymentNotice', 'Sent to all shops', when);
  const publicly = (builder: RecordBuilder, when: number, by = agent): RecordBuilder =>
    builder.update({ at: when, by, what: 'comment', public: true });
  const urgent = (): RecordBuilder => make(open(), retroactive.when, 'yes', START);
  const end = day(2) + retroactive.within.value * HOUR;
  return [
    ['a notice the day before', begun(told(day(1))), day(9), 'met', 'told'],
    ['a notice exactly when it began', told(day(2), begun(open())), day(9), 'met', 'told'],
    ['a notice a minute later', told(day(2) + MINUTE, begun(open())), day(9), 'gap', 'missing'],
    ['a notice that was taken back before', begun(told(day(1)).set('deploymentNotice', null, at(30))), day(9), 'gap', 'missing'],
    ['participants were added', begun(open().set('participants', cell('Shop 4', { members: ['shop-4'] }), day(1))), day(9), 'met', 'told'],
    ['a public comment by an agent', begun(publicly(open(), day(1))), day(9), 'met', 'told'],
    ['a public comment when it began', publicly(begun(open()), day(2)), day(9), 'met', 'told'],
    ['a public comment a minute later', publicly(begun(open()), day(2) + MINUTE), day(9), 'gap', 'missing'],
    ['an internal comment', begun(open().comment(day(1))), day(9), 'gap', 'missing'],
    ['a public comment by the requester', begun(publicly(open(), day(1), reporter)), day(9), 'gap', 'missing'],
    ['a public comment by a customer', begun(publicly(open(), day(1), customer)), day(9), 'gap', 'missing'],
    ['a public comment by an automation', begun(publicly(open(), day(1), automation)), day(9), 'gap', 'missing'],
    ['a public comment by somebody who cannot be told', begun(publicly(open(), day(1), unknownActor)), day(9), 'cannot-tell', 'unknown'],
    ['an approver is mentioned', begun(open().approval('approved', at(20)).comment(day(1), agent, ['approver-1'])), day(9), 'met', 'told'],
    [
      'somebody is mentioned of whom nobody can say',
      begun(open().comment(day(1), agent, ['colleague-7'])),
      day(9),
      'cannot-tell',
      'unknown',
    ],
    [
      'only those who work on it or asked for it are mentioned',
      begun(
        open()
          .set('assignee', cell('Ada Example', { id: 'user-1' }), at(1))
          .comment(day(1), agent, ['user-1', reporter.id!, agent.id!]),
      ),
      day(9),
      'gap',
      'missing',
    ],
    [
      'participants were added only later, and mentioned in time',
      begun(open().comment(day(1), agent, ['shop-4'])).set('participants', cell('Shop 4', { members: ['shop-4'] }), day(3)),
      day(9),
      'met',
      'told',
    ],
    ['nobody was told', begun(open()), day(9), 'gap', 'missing'],
    ['told, and the planned start was never set', begun(told(day(1), unplanned())), day(9), 'gap', 'incomplete'],
    [
      'told, and the planned start was set a minute late',
      begun(told(day(1), unplanned())).set('plannedStart', aTime(day(2)), day(2) + MINUTE),
      day(9),
      'gap',
      'incomplete',
    ],
    ['not begun, nobody told', open(), day(9), 'pending', 'waiting'],
    ['not begun, told and planned', told(day(1)), day(9), 'pending', 'ready'],
    ['not begun, told and not planned', told(day(1), unplanned()), day(9), 'pending', 'waiting'],
    ['begun this very instant, nobody told', begun(open()), day(2), 'pending', 'waiting'],
    ['rejected', open().status('Rejected', day(2)), day(9), 'not-applicable', 'dropped'],
    ['ended as declined', open().set('resolution', choice('declined'), day(2)).closed(day(2)), day(9), 'not-applicable', 'dropped'],
    [
      'brought over with all dates the same',
      told(START, unplanned().set('plannedStart', aTime(START), START)).status('Implementing', START),
      day(9),
      'met',
      'told',
    ],
    ['ended without a resolution', told(day(1)).closed(day(2)), day(9), 'cannot-tell', 'unknown-event'],
    ['the history is cut off', begun(told(day(1))).also({ history: 'partial' }), day(9), 'cannot-tell', 'unknown-event'],
    ['the comments are withheld', begun(open()).also({ updatesComplete: false }), day(9), 'cannot-tell', 'unknown'],
    ['the notice cannot be read', begun(open().unreadable('deploymentNotice')), day(9), 'cannot-tell', 'unknown'],
    ['the notice cannot be read, and nothing was planned', begun(unplanned().unreadable('deploymentNotice')), day(9), 'gap', 'incomplete'],
    ['an emergency, told at the last instant', told(end, begun(urgent())), day(20), 'met', 'told'],
    ['an emergency, told a minute too late', told(end + MINUTE, begun(urgent())), day(20), 'gap', 'missing'],
    ['an emergency, the time is running', begun(urgent()), end, 'pending', 'due'],
    [
      'an emergency across the change to summer time',
      told(Date.UTC(2026, 2, 28, 12) + retroactive.within.value * HOUR, urgent().status('Implementing', Date.UTC(2026, 2, 28, 12))),
      day(40),
      'met',
      'told',
      { ...SETTINGS, timeZone: 'Europe/Berlin' },
    ],
  ];
}

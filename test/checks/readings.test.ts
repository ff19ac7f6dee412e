import { expect, test } from '@jest/globals';
import { checkById } from '../../src/checks/index';
import { readings } from '../../src/checks/readings';
import { Subject } from '../../src/checks/subject';
import { aChange, aRecord, at, cell, day, type RecordBuilder } from '../record/a-record';
import { SETTINGS } from './cases';

const of = (id: string, record: RecordBuilder): Record<string, string> => {
  const subject = new Subject(record.build(), {
    now: day(9),
    settings: { ...SETTINGS, timeZone: 'Europe/Berlin' },
    majorRule: null,
    world: null,
  });
  return Object.fromEntries(readings(checkById(id)!, subject).map(({ label, value }) => [label, value]));
};

test('values, links and times, those withheld or not mapped said as such', () => {
  const record = aRecord('release')
    .link('change', 'unread', at(1))
    .link('change', 'unread', at(2))
    .with('releaseDate', '2026-03-04')
    .unreadable('deliverables')
    .unmapped('plannedStart')
    .status('Implementing', at(5));
  expect(of('8.5.3-04.a', record)).toMatchObject({
    Change: '2 linked',
    'Release date': '2026-03-04',
    Deliverables: 'cannot be read',
    'Planned start': 'not mapped',
    'Deployment method': 'empty',
    'Implementation started': '2 Mar 2026, 15:00',
    Deployed: 'not yet',
  });
  expect(of('8.5.3-04.a', aRecord('release').withoutLinks('change'))).toMatchObject({ Change: 'not mapped' });
  expect(of('8.5.3-04.a', aRecord('release'))).toMatchObject({ Change: 'none' });
});

test('approvals by how they came out, never by whom', () => {
  expect(of('8.5.1.3-01.a', aChange())).toMatchObject({ Approvals: 'nobody was asked' });
  expect(of('8.5.1.3-01.a', aChange().approval('approved', at(1)).approval('pending', null))).toMatchObject({
    Approvals: '1 approved and 1 pending',
  });
  expect(of('8.5.1.3-01.a', aChange().unmapped('approvals'))).toMatchObject({ Approvals: 'not mapped' });
  expect(of('8.5.1.3-01.a', aChange().unreadable('approvals'))).toMatchObject({ Approvals: 'cannot be read' });
});

test('long texts are cut, things without words are there all the same', () => {
  const told = of('8.3.2-08.b', aRecord('service-complaint').with('reportedIn', 'x'.repeat(300)));
  expect(told['Reported in']).toBe(`${'x'.repeat(119)}…`);
  expect(of('9.3-04.a', aRecord('management-review').with('attachments', cell('', { members: ['1'] })))).toMatchObject({
    Attachments: 'filled in',
  });
});

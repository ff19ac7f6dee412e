import { describe, expect, test } from '@jest/globals';
import { ByRole, looking, ofRole, slotsFor } from '../../src/record/by-role';

class Asked extends ByRole<string> {
  readonly asked: number[] = [];

  protected override read(slot: number): string {
    this.asked.push(slot);
    return `slot ${slot}`;
  }
}

const make = (): Asked => new Asked(slotsFor(['urgency', 'impact'], [undefined, undefined]));

describe('what is kept by role', () => {
  test('is worked out once, when it is asked for', () => {
    const members = make();
    expect(members.asked).toEqual([]);
    expect([members.of('impact'), members.of('impact'), members.of('urgency')]).toEqual(['slot 1', 'slot 1', 'slot 0']);
    expect(members.asked).toEqual([1, 0]);
  });

  test('has nothing of a role without a slot, nor of what is no role', () => {
    const members = make();
    expect([members.of('priority'), members.of('constructor'), members.of('')]).toEqual([undefined, undefined, undefined]);
    expect(members.asked).toEqual([]);
  });

  test('can be looked into like any object, and gone through', () => {
    const members = make() as unknown as Readonly<Record<string, string | undefined>>;
    expect([members['impact'], members['priority']]).toEqual(['slot 1', undefined]);
    const there: string[] = [];
    for (const role in members) if (role !== 'asked' && members[role] !== undefined) there.push(role);
    expect(there.sort()).toEqual(['impact', 'urgency']);
  });

  test.each([
    ['an object that works its members out', make() as unknown as Readonly<Record<string, string>>],
    ['any other', { impact: 'slot 1', urgency: 'slot 0' }],
  ])('one look-up finds it in %s, with the role looked up once or each time', (_name, members: Readonly<Record<string, string>>) => {
    for (const [role, found] of [
      ['impact', 'slot 1'],
      ['urgency', 'slot 0'],
      ['priority', undefined],
      ['no role', undefined],
    ] as const)
      expect([ofRole(members, role), looking(role)(members)]).toEqual([found, found]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { controlOf, inputOf, jiraValueOf, type Control } from '../../host/frame/client/issue/field-values';
import type { FieldMeta } from '../../host/frame/client/jira';

const meta = (schema: FieldMeta['schema'], allowedValues?: FieldMeta['allowedValues']): FieldMeta => ({
  name: 'Field',
  required: false,
  schema,
  ...(allowedValues && { allowedValues }),
});

describe('a field of an issue', () => {
  test.each<[FieldMeta, Control | null]>([
    [meta({ type: 'option-with-child' }, [{ id: '1', value: 'Europe' }]), 'cascade'],
    [meta({ type: 'group' }), 'group'],
    [meta({ type: 'user' }), 'person'],
    [meta({ type: 'array', items: 'component' }, [{ id: '30', name: 'Mail' }]), 'choices'],
    [meta({ type: 'string', custom: 'x:textarea' }), 'long-text'],
    [meta({ type: 'array', items: 'user' }), null],
    [meta({ type: 'team' }), null],
  ])('%j is edited by %s', (field, control) => {
    expect(controlOf(field)).toBe(control);
  });

  test.each<[Control, unknown, string]>([
    ['cascade', { id: '600', value: 'Europe', child: { id: '601', value: 'Vienna' } }, '600/601'],
    ['cascade', { id: '600', value: 'Europe' }, '600'],
    ['group', { name: 'staff', groupId: 'g' }, 'staff'],
    ['choice', { id: '1', value: 'High' }, '1'],
  ])('comes back as it was: %s %j', (control, value, input) => {
    expect(inputOf(value, control)).toBe(input);
    const ids = ({ id, child }: { id: string; child?: { id: string } }) => ({ id, ...(child && { child: { id: child.id } }) });
    const sent = control === 'group' ? { name: 'staff' } : ids(value as { id: string });
    expect(jiraValueOf(input, control)).toEqual(sent);
  });

  test('that is emptied is sent as null', () => {
    for (const control of ['cascade', 'group', 'person', 'choice', 'text'] as const) expect(jiraValueOf('', control)).toBeNull();
    expect(inputOf(null, 'cascade')).toBe('');
  });
});

import { fieldRole, type FieldRole } from '../../../src/checks/vocabulary';
import type { Cell } from '../../../src/record/record';
import { cell } from '../../record/a-record';

/** A value of a role that counts, in the shape in which the reader of a record would hand it over; `option`: the choice to make. */
export function aValue(role: FieldRole, option?: string): Cell {
  const { name, type, options } = fieldRole(role);
  switch (type) {
    case 'option':
    case 'yesNo': {
      const key = option ?? options?.[0];
      // Roles without a vocabulary of their own (priority, category) are matched by what Jira shows.
      return key === undefined || !options ? cell(key ?? 'Network', { id: '10101' }) : choice(key);
    }
    case 'options':
      return cell(option ?? 'First, Second', { members: option === undefined ? ['10101', '10102'] : ['10101'] });
    case 'user':
      return cell('Ada Example', { id: 'user-1', option: 'active' });
    case 'users':
      return cell('Ada Example, Ben Example', { members: ['user-1', 'user-2'] });
    case 'date':
    case 'datetime':
      return aDate(Date.UTC(2026, 5, 1));
    case 'number':
    case 'rating':
      return cell('5');
    case 'duration':
      return cell('90 days');
    case 'link':
      return cell('https://wiki.example.org/page');
    case 'reference':
      return cell('SMS-7', { id: '10777' });
    case 'checklist':
      return cell('First, Second', { members: ['10101', '10102'] });
    case 'services':
    case 'assets':
    case 'organizations':
    case 'versions':
      return cell('Payments', { members: ['10201'] });
    case 'team':
      return cell('Network team', { id: 'team-1' });
    case 'attachments':
      return cell('report.pdf', { members: ['10301'] });
    default:
      return cell(`Said under ${name}`);
  }
}

/** A choice of a role by its key; shown as a site might spell it. */
export function choice(key: string): Cell {
  const text = key.replaceAll('-', ' ');
  return cell(`${text.charAt(0).toUpperCase()}${text.slice(1)}`, { id: '10101', option: key });
}

/** The day of an instant, in UTC: a date without a time. */
export function aDate(when: number): Cell {
  const day = new Date(when).toISOString().slice(0, 10);
  return cell(day, { at: Date.parse(`${day}T00:00:00Z`) });
}

/** An instant as a date with a time. */
export const aTime = (when: number): Cell => cell(new Date(when).toISOString(), { at: when });

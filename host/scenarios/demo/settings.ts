import type { SiteSettings } from '../../../src/record/settings';
import { PEOPLE } from './people';

/** What the demo's administrator has set for the tickets. */
export const ticketSettings: SiteSettings = {
  timeZone: 'Europe/Berlin',
  assessFrom: '2025-08-01',
  priorityMatrix: {
    extensive: { critical: 'Highest', high: 'Highest', medium: 'High', low: 'Medium' },
    significant: { critical: 'Highest', high: 'High', medium: 'Medium', low: 'Low' },
    moderate: { critical: 'High', high: 'Medium', medium: 'Medium', low: 'Low' },
    minor: { critical: 'Medium', high: 'Low', medium: 'Low', low: 'Lowest' },
  },
  majorIncidentRule: {
    all: [
      { role: 'impact', in: ['extensive'] },
      { role: 'urgency', in: ['critical'] },
    ],
  },
  escalationRules: true,
  incidentEscalateAfter: { Highest: { value: 8, unit: 'hours' }, High: { value: 3, unit: 'days' }, '*': { value: 20, unit: 'days' } },
  problemEscalateAfter: { Highest: { value: 15, unit: 'days' }, High: { value: 30, unit: 'days' }, '*': { value: 90, unit: 'days' } },
  topManagement: { groups: ['top-management'], accounts: [PEOPLE.director.accountId, PEOPLE.operations.accountId] },
};

/** Names in the words of the fields, for the parts of the story that set a priority from impact and urgency. */
export const priorityBy = (impact: string, urgency: string): string => {
  const first = (text: string): string => text.split(' ')[0]?.toLowerCase() ?? '';
  const priority = ticketSettings.priorityMatrix?.[first(impact)]?.[first(urgency)];
  if (priority === undefined) throw new Error(`The matrix has no cell for ${impact} and ${urgency}.`);
  return priority;
};

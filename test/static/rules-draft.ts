import type { CheckView, SiteMapDocument, SiteView, Vocabulary } from '../../src/contract';

/** A small draft for tests of the set-up's rules. In: its settings beside the time zone. */
export const aDraft = (settings: Record<string, unknown> = {}, more: Partial<SiteMapDocument> = {}): SiteMapDocument => ({
  clausewise: 'site-map',
  version: 2,
  kinds: { incident: { sources: [{ projects: ['10000'], issueTypes: ['10001'] }], statuses: { resolved: ['5'], closed: ['6'] } } },
  fields: {
    impact: { fields: ['customfield_1'], options: { extensive: ['Extensive'], minor: ['Minor', 'Low'] } },
    urgency: { fields: ['customfield_2'], options: { critical: ['Critical'], low: [] } },
    priority: { fields: ['priority'] },
  },
  links: { problem: [{ type: '100', direction: 'inward' }] },
  scope: { projectsOut: {}, servicesOut: {} },
  settings: { timeZone: 'Europe/Berlin', ...settings },
  ...more,
});

export const aCheck = (more: Partial<CheckView> = {}): CheckView => ({
  id: '8.6.1-01.a',
  name: 'Incident classified',
  question: 'Was the incident classified in time?',
  process: 'incident-management',
  kinds: ['incident'],
  level: 'record',
  severity: 'medium',
  requirements: [{ id: '8.6.1-01', clause: '8.6.1', title: 'Incidents are handled' }],
  params: [{ key: 'grace', label: 'Time to do it', type: 'duration', positive: false, suggested: { value: 4, unit: 'hours' } }],
  needsSetting: [],
  page: '8.6.1-01.a-incident-classified',
  ...more,
});

export const REVIEW = aCheck({
  id: '8.7.2-01.a',
  name: 'Continuity reviewed',
  question: 'Was the plan reviewed within your interval?',
  process: 'service-continuity-management',
  kinds: [],
  level: 'process',
  severity: 'high',
  requirements: [{ id: '8.7.2-01', clause: '8.7.2', title: 'Continuity is planned' }],
  params: [{ key: 'interval', label: 'Interval', type: 'duration', positive: true, suggested: { value: 365, unit: 'days' } }],
});

export const MATRIX_CHECK = aCheck({ id: '8.6.1-01.c', name: 'Priority follows the matrix', params: [], needsSetting: ['priorityMatrix'] });

export const aVocabulary = (more: Partial<Vocabulary> = {}): Vocabulary => ({
  kinds: [],
  fieldRoles: [
    { id: 'classification', name: 'Classification', type: 'option', options: [], checks: 1 },
    { id: 'impact', name: 'Impact', type: 'option', options: ['extensive', 'significant', 'minor'], checks: 3 },
    { id: 'notes', name: 'Notes', type: 'text', options: [], checks: 1 },
    { id: 'priority', name: 'Priority', type: 'option', options: [], checks: 3 },
    { id: 'urgency', name: 'Urgency', type: 'option', options: ['critical', 'low'], checks: 3 },
  ],
  linkRoles: [],
  settings: [],
  processes: [
    { id: 'incident-management', name: 'Incident management', clause: '8.6.1' },
    { id: 'service-continuity-management', name: 'Service continuity management', clause: '8.7.2' },
  ],
  checks: [aCheck(), MATRIX_CHECK, REVIEW],
  ...more,
});

export const PRIORITIES: SiteView['priorities'] = ['Highest', 'High', 'Medium', 'Low'].map((name, index) => ({
  id: String(index + 1),
  name,
}));

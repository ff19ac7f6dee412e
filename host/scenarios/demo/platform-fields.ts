import { customField } from '../../archive/fields';
import type { FieldJson } from '../../archive';
import type { Draft, Happening } from './draft';
import { DEMO_NOW } from './now';
import { FIRST_RESPONSE_GOAL, GOALS, slaField, type ClockEvents } from './sla';
import type { Vocabulary } from './vocabulary';

export const TIME_TO_RESOLUTION = 'customfield_10040';
export const TIME_TO_FIRST_RESPONSE = 'customfield_10041';
export const APPROVALS = 'customfield_10042';

const SLA = { type: 'sd-servicelevelagreement', custom: 'com.atlassian.servicedesk:sd-sla-field' };

/** The fields that only JSM itself writes. */
export const platformFields = (): FieldJson[] => [
  customField(TIME_TO_RESOLUTION, 'Time to resolution', SLA),
  customField(TIME_TO_FIRST_RESPONSE, 'Time to first response', SLA),
  customField(APPROVALS, 'Approvals', { type: 'sd-approvals', custom: 'com.atlassian.servicedesk.approvals-plugin:sd-approvals' }),
];

const ENDS: readonly string[] = ['Resolved', 'Closed', 'Canceled'];

const resolution = (draft: Draft, happenings: readonly Happening[]): ClockEvents['events'] => {
  const events: { at: number; what: 'start' | 'pause' | 'continue' | 'stop' }[] = [{ at: draft.start.at, what: 'start' }];
  for (const { at, changes } of happenings) {
    const status = changes?.status;
    if (typeof status !== 'string') continue;
    if (status === 'Pending') events.push({ at, what: 'pause' });
    else if (ENDS.includes(status)) events.push({ at, what: 'stop' });
    else events.push({ at, what: 'continue' }, { at, what: 'start' });
  }
  return events;
};

const firstResponse = (draft: Draft, happenings: readonly Happening[], site: Vocabulary): ClockEvents['events'] => {
  const answer = happenings.find(({ by, comment }) => comment?.public === true && site.person(by).accountType === 'atlassian');
  return [{ at: draft.start.at, what: 'start' }, ...(answer === undefined ? [] : [{ at: answer.at, what: 'stop' as const }])];
};

/** The SLA clocks of an issue, by field id; none outside the service desk's incidents. */
export const clocksOf = (draft: Draft, happenings: readonly Happening[], priority: string, site: Vocabulary): Record<string, unknown> => {
  if ((draft.start.type ?? 'Incident') !== 'Incident' || (draft.start.project ?? 'IT') !== 'IT') return {};
  const goal = GOALS[priority] ?? 0;
  return {
    [TIME_TO_RESOLUTION]: slaField('1', 'Time to resolution', { events: resolution(draft, happenings), goal }, DEMO_NOW),
    [TIME_TO_FIRST_RESPONSE]: slaField(
      ...(['2', 'Time to first response'] as const),
      { events: firstResponse(draft, happenings, site), goal: FIRST_RESPONSE_GOAL },
      DEMO_NOW,
    ),
  };
};

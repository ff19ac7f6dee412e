import { Draft, days, hours, minutes, type Change, type Start } from './draft';

/** Something that touches the security of information, reported to the security officer. */
export const securityIncident = (story: string | null, at: number, summary: string, more: Partial<Start> = {}): Draft =>
  new Draft(
    { type: 'Security incident', at, reporter: 'agent2', summary, ...more, values: { services: ['Sign-in'], ...more.values } },
    story,
  );

/** Taken up within the hour, with its class and the risk for security. */
export const assessRisk = (draft: Draft, otherwise: Change = {}): Draft =>
  draft
    .after(minutes(40))
    .move('security', 'In Progress', { assignee: 'security' })
    .after(minutes(30))
    .set('security', { securityClassification: 'Phishing', securityRisk: 'Medium', ...otherwise });

/** Contained and resolved after `wait` milliseconds. */
export const contain = (draft: Draft, wait: number = hours(6), otherwise: Change = {}): Draft =>
  draft
    .after(wait)
    .say('security', 'Addresses blocked, passwords changed, mail taken back.', { internal: true })
    .move('security', 'Resolved', { resolution: 'Done', note: 'Addresses blocked.', ...otherwise });

/** Reported and reviewed within ten days. */
export const reportAndReview = (draft: Draft, otherwise: Change = {}): Draft =>
  draft
    .after(days(10))
    .set('security', { reportedTo: 'Managing director, data protection', securityReview: 'Found by a user within minutes.', ...otherwise });

/** An improvement that follows, linked a day after it was asked for. */
export const improve = (draft: Draft, summary: string): Draft => {
  const better = new Draft({ type: 'Improvement', at: draft.now, reporter: 'security', summary });
  better.after(days(1)).link('security', 'improvement', 'inward', draft).after(days(20)).move('security', 'Done', { resolution: 'Done' });
  return better;
};

export const close = (draft: Draft): Draft => draft.after(days(4)).move('security', 'Closed');

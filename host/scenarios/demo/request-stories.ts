import { Draft, days, hours, minutes, on, type Change } from './draft';
import type { ServiceRequestType } from './estate';
import { DEMO_NOW } from './now';

const ago = (milliseconds: number): number => DEMO_NOW - milliseconds;

/** A request that comes in by the portal. */
export const request = (
  story: string | null,
  at: number,
  requestType: ServiceRequestType | null,
  summary: string,
  reporter = 'customer3',
): Draft => new Draft({ type: 'Service request', at, reporter, summary, values: { requestType } }, story);

/** Taken after an hour. */
export const takeRequest = (draft: Draft, agent = 'agent2', otherwise: Change = {}): Draft =>
  draft.after(hours(1)).move(agent, 'In Progress', { assignee: agent, team: 'Service desk', ...otherwise });

/** Fulfilled with a word to the customer. */
export const fulfil = (draft: Draft, agent = 'agent2', words = 'Done; please try it.'): Draft =>
  draft.say(agent, words).move(agent, 'Resolved', { resolution: 'Fulfilled', note: words });

/** Automation closes what nobody takes up again. */
export const closeRequest = (draft: Draft, wait = 5): Draft => draft.after(days(wait)).move('automation', 'Closed');

/** Needs a word from somebody first, by a JSM approval. */
export const approveRequest = (draft: Draft, decision: 'approved' | 'declined' = 'approved'): Draft => {
  draft.after(minutes(10)).move('automation', 'Awaiting approval').ask('automation', 'Approval of the request', ['manager']);
  draft.after(hours(5)).decide('manager', decision);
  return decision === 'approved'
    ? draft.move('manager', 'In Progress', { assignee: 'agent2', team: 'Service desk' })
    : draft.move('manager', 'Declined', { resolution: 'Declined' });
};

const handled = (draft: Draft): Draft => closeRequest(fulfil(takeRequest(draft).after(hours(6))));

const classification = (): Draft[] => [
  handled(request('request-by-the-book', on('2026-06-10 07:00'), 'Install software', 'Drawing tool on my computer')),
  // Came in by mail: no request type, and nobody gave it a category.
  handled(request('request-without-category', on('2025-09-11 07:05'), null, 'Please help me with the form')),
  closeRequest(
    fulfil(
      takeRequest(request('request-categorised-late', on('2026-01-08 07:10'), null, 'Second screen'))
        .after(days(2))
        .set('agent2', { category: 'Workplace' }),
    ),
  ),
  takeRequest(request('request-just-taken', ago(hours(3)), null, 'Where do I find the holiday list?')),
  closeRequest(
    fulfil(
      approveRequest(request('request-approved', on('2026-07-07 07:15'), 'Access to a folder', 'Folder of the buyers')).after(hours(3)),
    ),
  ),
  approveRequest(request('request-declined', on('2026-03-10 07:20'), 'Mobile phone', 'A second telephone'), 'declined'),
];

const endings = (): Draft[] => [
  closeRequest(
    takeRequest(request('request-closed-without-resolution', on('2025-10-08 07:25'), 'Shared mailbox', 'Mailbox for the fair'))
      .after(hours(4))
      .say('agent2', 'Mailbox is there.')
      .move('agent2', 'Resolved'),
  ),
  takeRequest(request('request-forgotten', ago(days(75)), 'Order a laptop', 'Laptop for the trainee'))
    .after(hours(2))
    .say('agent2', 'Asked the supplier.'),
  takeRequest(request('request-waiting-for-customer', ago(days(70)), 'Order a laptop', 'Laptop with a big screen'))
    .after(hours(2))
    .say('agent2', 'Which size do you need?')
    .move('agent2', 'Waiting for customer'),
  takeRequest(request('request-being-worked-on', ago(days(12)), 'New employee', 'Starts on Monday'))
    .after(days(6))
    .say('agent2', 'Accounts are made; laptop is on its way.'),
  fulfil(
    takeRequest(request('request-never-closed', on('2026-08-04 07:30'), 'Access to a folder', 'Folder of the sales team')).after(hours(5)),
  ),
  fulfil(takeRequest(request('request-fulfilled-last-week', ago(days(6)), 'Install software', 'Viewer for plans')).after(hours(5))),
  closeRequest(
    fulfil(
      takeRequest(request('request-closed-slowly', on('2026-02-12 07:35'), 'Mobile phone', 'Telephone for the driver')).after(hours(5)),
    ),
    40,
  ),
  handled(
    fulfil(takeRequest(request('request-reopened', on('2026-05-06 07:40'), 'Install software', 'Tax program')).after(hours(5)))
      .after(days(1))
      .say('customer3', 'It does not start.')
      .move('agent2', 'In Progress', { resolution: null }),
  ),
  takeRequest(request('request-cancelled', on('2026-04-08 07:45'), 'Ask a question', 'Is the canteen open?'))
    .after(hours(1))
    .move('agent2', 'Canceled', { resolution: "Won't Do" }),
  closeRequest(
    takeRequest(request('request-withdrawn', on('2026-04-09 07:50'), 'New employee', 'Starts in May'))
      .after(hours(1))
      .move('agent2', 'Resolved', { resolution: 'Withdrawn' }),
  ),
];

const traces = (): Draft[] => [
  // Nobody touched it: automation did it and said so.
  closeRequest(
    request('request-automated', on('2026-08-11 07:55'), 'Access to a folder', 'Folder of the new project')
      .after(minutes(5))
      .move('automation', 'In Progress')
      .after(minutes(5))
      .say('automation', 'You are now a member of the group.')
      .move('automation', 'Resolved', { resolution: 'Fulfilled' }),
  ),
  closeRequest(
    takeRequest(request('request-without-a-trace', on('2025-11-06 08:00'), 'Install software', 'Packer'))
      .after(hours(9))
      .move('agent2', 'Resolved', { resolution: 'Fulfilled' }),
  ),
];

/** The hand-written service requests. */
export const requestStories = (): Draft[] => [...classification(), ...endings(), ...traces()];

import { Draft, days, on } from './draft';
import { SERVICE_REQUESTS, type ServiceRequestType } from './estate';

const instructionName = (requestType: ServiceRequestType): string => `instruction: ${requestType}`;

/** The day from which the desk has an instruction for a request type. */
const FROM: Readonly<Record<ServiceRequestType, string>> = {
  'Order a laptop': '2025-08-26',
  'Install software': '2025-08-27',
  'Access to a folder': '2025-11-12',
  'New employee': '2026-02-04',
  'Shared mailbox': '2026-04-22',
  'Mobile phone': '2026-06-10',
  'Ask a question': '2026-06-11',
};

/** Story name of the instruction that a request of this type can be linked to at an instant; null while there is none. */
export const instructionFor = (requestType: ServiceRequestType, at: number): string | null =>
  at > on(`${FROM[requestType]} 08:00`) + days(3) ? instructionName(requestType) : null;

/** An article of the knowledge base for a request type, in force after three days. */
const instruction = (requestType: ServiceRequestType, at: number, audience: 'Agents' | 'Customers'): Draft =>
  new Draft(
    {
      ...{
        project: 'KB',
        type: 'Knowledge article',
        at,
        reporter: 'agent2',
        summary: `${requestType}: ${audience === 'Agents' ? 'how to do it' : 'how to ask for it'}`,
      },
      values: { requestType, audience, owner: 'agent2', services: ['Workplace'] },
    },
    audience === 'Agents' ? instructionName(requestType) : null,
  )
    .after(days(2))
    .move('agent2', 'In review')
    .after(days(1))
    .move('manager', 'Active');

/**
 * What those who fulfil requests go by. The last ones were written in June 2026; until then mobile phones had a page for customers
 * alone, which is no instruction for the desk.
 */
export const instructionStories = (): Draft[] => [
  ...SERVICE_REQUESTS.map((requestType) => instruction(requestType, on(`${FROM[requestType]} 08:00`), 'Agents')),
  instruction('Mobile phone', on('2025-11-13 08:00'), 'Customers'),
];

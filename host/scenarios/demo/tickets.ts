import { availabilityStories } from './availability-stories';
import { changeOutcomeStories } from './change-outcome-stories';
import { changeScopeStories } from './change-scope-stories';
import { changeStories } from './change-stories';
import { SERVICE_REQUESTS } from './estate';
import { FIELDS } from './fields';
import { instructionStories } from './instruction-stories';
import { majorStories } from './major-stories';
import { ordinaryStories } from './ordinary-stories';
import type { Part } from './part';
import { PEOPLE, TICKET_GROUPS } from './people';
import { problemStories } from './problem-stories';
import { recurringStories } from './recurring-stories';
import { releaseStories } from './release-stories';
import { requestStories } from './request-stories';
import { securityStories } from './security-stories';
import { TICKET_CONTEXTS } from './ticket-fields';
import { transitionStories } from './transition-stories';
import { STATUSES, WORKFLOWS } from './workflows';
import { SEED, yearOf } from './year';

const MANAGERS = ['service-desk-managers', 'jira-administrators'] as const;

/** Every hand-written story of the tickets. */
export const toldTickets = () => [
  ...[...ordinaryStories(), ...majorStories(), ...availabilityStories(), ...recurringStories(), ...requestStories(), ...problemStories()],
  ...[...changeStories(), ...changeOutcomeStories(), ...changeScopeStories(), ...releaseStories(), ...transitionStories()],
  ...[...securityStories(), ...instructionStories()],
];

/** The tickets of all IT service processes: incidents, requests, problems, changes, releases, transitions, security incidents. */
export const tickets: Part = {
  fields: FIELDS,
  contexts: TICKET_CONTEXTS,
  statuses: STATUSES,
  issueTypes: [
    ...['Incident', 'Problem', 'Change', 'Post-incident review', 'Improvement', 'Task', 'Service request', 'Security incident'],
    ...['Post-implementation review', 'Release', 'Service transition'],
  ],
  linkTypes: {
    problem: { name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
    review: { name: 'Post-Incident Reviews', inward: 'is reviewed by', outward: 'reviews' },
    fix: { name: 'Fix', inward: 'is fixed by', outward: 'fixes' },
    improvement: { name: 'Improvement', inward: 'arises from', outward: 'leads to' },
    escalation: { name: 'Escalation', inward: 'takes over', outward: 'is escalated to' },
    duplicate: { name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
    blocks: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
    action: { name: 'Action', inward: 'is action of', outward: 'has action' },
    deploy: { name: 'Deployment', inward: 'is deployed by', outward: 'deploys' },
    implementation: { name: 'Implementation', inward: 'is implemented by', outward: 'implements' },
    specification: { name: 'Specification', inward: 'is specified by', outward: 'specifies' },
    designDocument: { name: 'Design', inward: 'is designed in', outward: 'is the design of' },
    continuityTest: { name: 'Continuity test', inward: 'is required by', outward: 'requires test' },
    test: { name: 'Test', inward: 'is tested by', outward: 'is the test of' },
    documentation: { name: 'Documentation', inward: 'is documented in', outward: 'documents' },
  },
  /** Agents of the service desk do not see the platform team's projects; the visitor sees none. */
  projects: [
    {
      ...{ key: 'IT', name: 'Service desk', projectTypeKey: 'service_desk' },
      browse: ['service-desk-agents', 'service-desk-managers', 'top-management', 'jira-administrators'],
      edit: ['service-desk-agents', 'service-desk-managers'],
    },
    {
      ...{ key: 'OPS', name: 'Platform operations', projectTypeKey: 'software' },
      browse: ['platform-team', ...MANAGERS],
      edit: ['platform-team'],
    },
    {
      ...{ key: 'PLAT', name: 'Platform', projectTypeKey: 'software' },
      browse: ['platform-team', ...MANAGERS],
      edit: ['platform-team', 'service-desk-managers'],
    },
  ],
  workflows: WORKFLOWS,
  requestTypes: [
    { name: 'Report a system problem', issueType: 'Incident', practice: 'incidents' },
    { name: 'Report an outage', issueType: 'Incident', practice: 'incidents' },
    ...SERVICE_REQUESTS.map((name) => ({ name, issueType: 'Service request', practice: 'service_requests' })),
  ],
  resolutions: [
    ...[
      'Done',
      'Workaround provided',
      "Won't Do",
      'Duplicate',
      'Known error',
      'Cannot Reproduce',
      'Fixed',
      'Fulfilled',
      'Declined',
      'Withdrawn',
    ],
  ],
  people: PEOPLE,
  groups: TICKET_GROUPS,
  securityLevels: { 'Security team only': ['security-team', 'service-desk-managers'] },
  stories: () => [...toldTickets(), ...yearOf(SEED)],
};

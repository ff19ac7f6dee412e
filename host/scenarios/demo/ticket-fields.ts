import { YES_NO, field, type FieldKind, type FieldModel } from './field-model';

/** Short name of the stories, which is the role; name in Jira; kind; issue types that carry it; options. */
type Row = readonly [role: string, name: string, kind: FieldKind, on: readonly string[], options?: readonly string[]];

const CHANGE = ['Change'] as const;
const RELEASE = ['Release'] as const;
const TRANSITION = ['Service transition'] as const;
const PROBLEM = ['Problem'] as const;
const SECURITY = ['Security incident'] as const;

/** What a plan for a service that is new, changed, removed or handed over covers (clause 8.5.2.1), in our words. */
export const PLAN_TOPICS = [
  ...['authorities and responsibilities', 'activities with timescales', 'resources', 'dependencies', 'testing'],
  ...['acceptance criteria', 'measurable outcomes', 'impact'],
] as const;

/** What a service design covers (clause 8.5.2.2), in our words. */
export const DESIGN_TOPICS = [
  ...['responsibilities for delivery', 'resource changes', 'education, training, experience', 'SLAs, contracts, agreements'],
  ...['SMS changes', 'effect on other services', 'catalogue updates'],
] as const;

const RISKS = ['Low', 'Medium', 'High', 'Critical'] as const;

const ROWS: readonly Row[] = [
  ['configItems', 'Affected assets', 'assets', ['IT', 'PLAT']],
  // Incidents
  ['causeCategory', 'Cause category', 'option', ['Incident'], ['Capacity', 'Change', 'Other']],
  ['outage', 'Outage', 'option', ['IT/Incident', ...SECURITY], ['No', 'Unplanned', 'Planned']],
  ['investigation', 'Investigation', 'paragraph', ['IT/Incident', ...SECURITY, ...CHANGE]],
  ['noProblemReason', 'No problem reason', 'text', ['IT/Incident']],
  // Problems
  ['preventiveActions', 'Preventive actions', 'paragraph', PROBLEM],
  ['fixNeedsChange', 'Change required', 'option', PROBLEM, YES_NO],
  ['noChangeReason', 'No change reason', 'text', PROBLEM],
  ['knownErrorFlag', 'Known error', 'option', PROBLEM, YES_NO],
  ['noMitigationReason', 'No mitigation reason', 'text', PROBLEM],
  // Changes
  ['changeTarget', 'Change target', 'option', CHANGE, ['Service', 'SMS', 'Contract', 'Document']],
  ['changeRisk', 'Change risk', 'option', CHANGE, RISKS],
  ['feasibility', 'Feasibility', 'text', CHANGE],
  ['financialImpact', 'Cost', 'text', CHANGE],
  ['impactAssessment', 'Impact assessment', 'paragraph', CHANGE],
  ['plannedStart', 'Planned start', 'datetime', [...CHANGE, ...RELEASE]],
  ['plannedEnd', 'Planned end', 'datetime', CHANGE],
  ['implementationPlan', 'Implementation plan', 'paragraph', [...CHANGE, ...RELEASE]],
  ['testNotPossibleReason', 'No test reason', 'text', CHANGE],
  ['deploymentNotice', 'Deployment notice', 'text', CHANGE],
  ['irreversibleReason', 'Irreversible reason', 'text', CHANGE],
  ['backoutTested', 'Backout tested', 'option', CHANGE, ['Yes', 'Not possible', 'No']],
  ['changeOutcome', 'Change outcome', 'option', CHANGE, ['Successful', 'Successful with issues', 'Partly failed', 'Failed', 'Backed out']],
  ['changeReview', 'Change review', 'paragraph', CHANGE],
  ['collisionAcknowledged', 'Overlap agreed', 'option', CHANGE, YES_NO],
  ['majorImpact', 'Major impact', 'option', CHANGE, YES_NO],
  ['serviceAction', 'Service action', 'option', [...CHANGE, ...TRANSITION], ['New', 'Change', 'Remove', 'Transfer in', 'Transfer out']],
  ['ciUpdate', 'CI update', 'option', CHANGE, ['Done', 'Not needed', 'Open']],
  ['continuityRelevant', 'Continuity relevant', 'option', CHANGE, YES_NO],
  ['noRetestReason', 'No retest reason', 'text', CHANGE],
  ['unintendedEffect', 'Unintended effect', 'option', CHANGE, YES_NO],
  // Releases
  ['releaseType', 'Release type', 'option', RELEASE, ['Major', 'Minor', 'Emergency', 'Pre-approved']],
  ['releaseDate', 'Release date', 'date', RELEASE],
  ['deliverables', 'Deliverables', 'paragraph', RELEASE],
  ['deploymentMethod', 'Deployment method', 'text', RELEASE],
  ['deploymentPlan', 'Deployment plan', 'paragraph', RELEASE],
  ['acceptanceCriteria', 'Acceptance criteria', 'paragraph', [...RELEASE, ...TRANSITION]],
  ['acceptanceResult', 'Acceptance result', 'option', [...RELEASE, ...TRANSITION], ['Met', 'Partly met', 'Not met']],
  ['acceptanceDecision', 'Acceptance decision', 'text', [...RELEASE, ...TRANSITION]],
  ['baselineReference', 'Baseline reference', 'text', RELEASE],
  ['noProblemsFixed', 'No problems fixed', 'option', RELEASE, YES_NO],
  ['postDeploymentCheck', 'Post-deployment check', 'option', RELEASE, ['Passed', 'Failed', 'Restored']],
  ['releaseOutcome', 'Release outcome', 'option', RELEASE, ['Successful', 'Failed', 'Backed out']],
  ['incidentCount', 'Incidents caused', 'number', RELEASE],
  // Service design and transition
  ['planChecklist', 'Plan checklist', 'checklist', TRANSITION, PLAN_TOPICS],
  ['design', 'Solution design', 'paragraph', TRANSITION],
  ['designChecklist', 'Design checklist', 'checklist', TRANSITION, DESIGN_TOPICS],
  ['removalDate', 'Removal date', 'date', TRANSITION],
  ['disposalPlan', 'Disposal plan', 'paragraph', TRANSITION],
  ['transferDate', 'Transfer date', 'date', TRANSITION],
  ['handoverPlan', 'Handover plan', 'paragraph', TRANSITION],
  ['transitionReport', 'Transition report', 'paragraph', TRANSITION],
  // Security incidents
  [
    'securityClassification',
    'Security incident type',
    'option',
    SECURITY,
    ['Phishing', 'Malware', 'Lost device', 'Data leak', 'Intrusion'],
  ],
  ['securityRisk', 'Security risk', 'option', SECURITY, RISKS],
  ['securityReview', 'Security review', 'paragraph', SECURITY],
];

const FIRST_ID = 10_100;

/** The fields that came with the way to the audit: each plays one role and has the role's name. */
export const TICKET_FIELDS: Readonly<Record<string, FieldModel>> = Object.fromEntries(
  ROWS.map(([role, name, kind, on, options], at) => [
    role,
    field(`customfield_${FIRST_ID + at}`, name, kind, options === undefined ? { on } : { on, options }),
  ]),
);

/** Fields of the management system that tickets carry as well. */
export const TICKET_CONTEXTS: Readonly<Record<string, readonly string[]>> = {
  businessBenefit: CHANGE,
  noActionReason: CHANGE,
  testResult: [...CHANGE, ...TRANSITION],
  serviceRequirements: TRANSITION,
  reportedTo: [...TRANSITION, ...SECURITY],
};

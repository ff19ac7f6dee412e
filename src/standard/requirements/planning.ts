import type { Requirement } from './requirement';

/** Clause 6 of ISO/IEC 20000-1:2018 in our own words. */
export const planning = [
  {
    id: '6.1.1-01',
    clause: '6.1.1',
    title: 'Risks and opportunities identified',
    statement:
      'Planning of the SMS looks at the context issues and the needs of interested parties and works out which risks and opportunities to deal with. The aim: the SMS does its job, unwanted effects are avoided or reduced, and things get better.',
    kind: 'register',
    also: [],
    guidance:
      'Keep risks and opportunities as issues with the source they come from, and go through context page and stakeholder register when you look for new ones.',
    evidence:
      'Risk register: issue type "Risk" (and "Opportunity") with Source = context / stakeholder / service requirement; JQL: type in (Risk, Opportunity) AND created >= -365d.',
    processes: ['risk-management'],
  },
  {
    id: '6.1.2-01',
    clause: '6.1.2',
    title: 'Risks, customer impact and criteria documented',
    statement:
      'It is written down which risks come from the organization itself, from missing service requirements and from working with other parties, what risks and opportunities mean for customers, when a risk is acceptable, and how risks are handled.',
    kind: 'record',
    also: ['document'],
    guidance:
      'Give the Risk issue type fields for source, effect on customers, rating and response, and keep one page with the acceptance criteria and the method as evidence.',
    evidence:
      'Risk issues with Risk source (organization / service requirement / other party), Effect on customers, Rating and Response; page with acceptance criteria and method as evidence.',
    processes: ['risk-management'],
  },
  {
    id: '6.1.3-01',
    clause: '6.1.3',
    title: 'Risk actions planned and judged',
    statement:
      'Actions on risks and opportunities are planned with their priorities, together with how they become part of the SMS processes and how it will be judged whether they work.',
    kind: 'record',
    also: [],
    guidance:
      'Link each risk that is not accepted to action issues with owner, priority and due date, and fill in an effectiveness field on the risk once they are done.',
    evidence:
      'Risk issue linked to action issues with priority, assignee and due date; Effectiveness field and review date filled once actions are done.',
    processes: ['risk-management'],
  },
  {
    id: '6.2.1-01',
    clause: '6.2.1',
    title: 'Service management objectives set',
    statement: 'Objectives for service management exist for the functions and levels where they matter.',
    kind: 'register',
    also: [],
    guidance: 'Keep one issue or goal per objective with owner and level, and let the management review confirm the list each year.',
    evidence: 'Issue type "Objective" or Atlassian Goals, one entry per objective with level / function and owner.',
    processes: ['objectives-management'],
  },
  {
    id: '6.2.1-02',
    clause: '6.2.1',
    title: 'Objectives measurable, tracked and shared',
    statement:
      'Every objective fits the policy, can be measured, respects the requirements that apply, and is monitored, shared and updated when needed.',
    kind: 'register',
    also: [],
    guidance:
      'Give each objective a metric, a target and a field for the latest value, update it at the rhythm you set, and show it on a dashboard people read.',
    evidence: 'Objective fields: Policy link, Metric, Target, Current value, Last measured, Audience; changelog shows updates.',
    processes: ['objectives-management'],
  },
  {
    id: '6.2.1-03',
    clause: '6.2.1',
    title: 'Objectives kept on record',
    statement: 'A written record of the objectives is kept.',
    kind: 'document',
    also: [],
    guidance: 'Close or archive old objectives instead of deleting them, so that every year can still be shown.',
    evidence: 'Objective issues are not deleted; export or Confluence page with versions.',
    processes: ['objectives-management'],
  },
  {
    id: '6.2.2-01',
    clause: '6.2.2',
    title: 'Plan for each objective',
    statement:
      'For every objective it is settled what will be done, with which resources, who is responsible, by when, and how the result will be judged.',
    kind: 'register',
    also: [],
    guidance: 'Fill in plan, resources, owner, due date and the way of judging on the objective, and link the work that serves it.',
    evidence: 'Objective issue with Action plan, Resources, Assignee, Due date, Evaluation method, and child or linked work.',
    processes: ['objectives-management'],
  },
  {
    id: '6.3-01',
    clause: '6.3',
    title: 'Service management plan kept alive',
    statement: 'A service management plan exists, is put into practice and is kept up to date.',
    kind: 'document',
    also: [],
    guidance: 'Keep the plan as an approved page with version history and review date, and track larger changes to it as change issues.',
    evidence: 'Plan page with version history, approval and review date; linked change issues for updates.',
    processes: ['sms-planning'],
  },
  {
    id: '6.3-02',
    clause: '6.3',
    title: 'Plan built on the right inputs',
    statement: 'Planning takes account of policy, objectives, risks and opportunities, service requirements and what the standard asks.',
    kind: 'document',
    also: [],
    guidance:
      'Give the plan a short Inputs section that links the policy, the objectives, the risk register and the service requirements used.',
    evidence: 'Plan section "Inputs" linking policy, objectives, risk register, service requirements.',
    processes: ['sms-planning'],
  },
  {
    id: '6.3-03',
    clause: '6.3',
    title: 'Plan content complete',
    statement:
      'The plan contains, or points to: the list of services, known limitations, obligations and how they apply, authorities and responsibilities, and resources. It also covers the way of working with other parties, supporting technology, and how SMS and services are measured, audited, reported and improved.',
    kind: 'document',
    also: [],
    guidance: 'Use eight headings in the plan, one for each topic, and put text or a link under each of them.',
    evidence: 'Plan with eight headed sections; app checklist per section with link or text.',
    processes: ['sms-planning'],
  },
  {
    id: '6.3-04',
    clause: '6.3',
    title: 'Other plans in line with the plan',
    statement: 'Other plans, such as those for capacity, continuity or releases, stay in line with the service management plan.',
    kind: 'document',
    also: [],
    guidance:
      'Let every other plan link the version of the service management plan it follows, and check these links when the plan changes.',
    evidence: 'Capacity, continuity, release and other plans carry a link to the plan version they follow.',
    processes: ['sms-planning'],
  },
] as const satisfies readonly Requirement[];

import type { Requirement } from './requirement';

/** Clause 10 of ISO/IEC 20000-1:2018 in our own words. */
export const improvement = [
  {
    id: '10.1.1-01',
    clause: '10.1.1',
    title: 'Nonconformities corrected at the root',
    statement:
      'When a requirement is not met, the organization reacts and deals with the consequences, looks for causes and similar cases, does what is needed, checks whether it worked, and changes the SMS if necessary.',
    kind: 'record',
    also: [],
    guidance:
      'Use a Nonconformity issue type with correction, cause and similar cases, link corrective actions, and record an effectiveness check after they are done.',
    evidence:
      'Issue type Nonconformity: Correction, Cause, Similar cases, linked actions, Effectiveness check after actions, SMS change yes / no.',
    processes: ['corrective-action'],
  },
  {
    id: '10.1.1-02',
    clause: '10.1.1',
    title: 'Corrective action in proportion',
    statement: 'How far corrective action goes depends on the harm the nonconformity did.',
    kind: 'record',
    also: [],
    guidance: 'Rate the severity of the nonconformity before you decide on actions, and let whoever closes it confirm that they fit.',
    evidence: 'Severity field on the nonconformity, rated before the actions were planned.',
    processes: ['corrective-action'],
  },
  {
    id: '10.1.2-01',
    clause: '10.1.2',
    title: 'Corrective action records kept',
    statement: 'Proof is kept of what the nonconformity was, what was done about it, and what came of it.',
    kind: 'record',
    also: [],
    guidance: 'Close nonconformities with description, actions and results on the issue, and never delete them.',
    evidence: 'Nonconformity closed with description, actions and result text or attachment; not deleted.',
    processes: ['corrective-action'],
  },
  {
    id: '10.2-01',
    clause: '10.2',
    title: 'SMS and services keep improving',
    statement: 'The SMS and the services keep getting more suitable, more complete and more effective.',
    kind: 'aggregate',
    also: [],
    guidance: 'Complete and measure improvements throughout the year, and show the trend of objectives and measures beside them.',
    evidence: 'Improvement issues completed in the period; objective and KPI trend.',
    processes: ['continual-improvement'],
  },
  {
    id: '10.2-02',
    clause: '10.2',
    title: 'Criteria for improvements set',
    statement: 'There are criteria for deciding which improvement ideas are approved.',
    kind: 'document',
    also: [],
    guidance: 'Keep the criteria on a page, and mirror them as fields on the improvement issue.',
    evidence: 'Improvement evaluation page; mirrored as fields on the improvement issue.',
    processes: ['continual-improvement'],
  },
  {
    id: '10.2-03',
    clause: '10.2',
    title: 'Criteria include the objectives',
    statement: 'One of the criteria for improvements is how well an idea serves the service management objectives.',
    kind: 'record',
    also: [],
    guidance: 'Link the objective an idea serves, or score how well it fits, before it is approved.',
    evidence: 'Improvement issue: Objective link / Alignment score set before approval.',
    processes: ['continual-improvement', 'objectives-management'],
  },
  {
    id: '10.2-04',
    clause: '10.2',
    title: 'Improvement ideas documented',
    statement: 'Opportunities to improve are written down.',
    kind: 'record',
    also: [],
    guidance:
      'Use an Improvement issue type with source and description, and create one straight from reviews, audits, complaints and incidents.',
    evidence: 'Issue type Improvement with Source (a review, audit, complaint, SLA or post-incident review) and description.',
    processes: ['continual-improvement'],
  },
  {
    id: '10.2-05',
    clause: '10.2',
    title: 'Approved improvements managed',
    statement:
      'Approved improvements have targets, are prioritized, planned and carried out, change the SMS where necessary, are measured against the targets (with action where one is missed), and are reported.',
    kind: 'record',
    also: [],
    guidance:
      'Set target and due date when an improvement is approved; at closure record the measured result, whether the target was met, and who was told.',
    evidence: 'Improvement issue: Target, Priority, Due date, Result measured, Target met, Report; follow-up when target missed.',
    processes: ['continual-improvement'],
  },
] as const satisfies readonly Requirement[];

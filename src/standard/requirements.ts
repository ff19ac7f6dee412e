/**
 * What clause 8.6.1 of ISO/IEC 20000-1:2018 asks for, in our own words: clause numbers and titles are facts, statements are ours.
 * `kind` says how a requirement is assessed; `also` names the kinds it needs besides.
 */
export interface Requirement {
  readonly id: string;
  readonly clause: string;
  readonly title: string;
  readonly statement: string;
  readonly kind: 'record' | 'aggregate' | 'register' | 'document';
  readonly also: readonly ('record' | 'aggregate' | 'register' | 'document')[];
  /** What a site does in practice. */
  readonly guidance: string;
  /** Where the evidence is found. */
  readonly evidence: string;
  readonly processes: readonly string[];
}

export const requirements = [
  {
    id: '8.6.1-01',
    clause: '8.6.1',
    title: 'Incidents handled from record to closure',
    statement:
      'Every incident is recorded and classified, gets a priority that reflects impact and urgency, is escalated when that is needed, and is taken through resolution to closure.',
    kind: 'record',
    also: [],
    guidance:
      'Use an Incident issue type with category, impact and urgency on the create or triage screen, a rule that sets the priority from them, and Resolved and Closed at the end of the workflow.',
    evidence:
      'Issue type Incident: request type or category, impact, urgency, priority, escalation trace, resolution, resolved and closed transitions.',
    processes: ['incident-management'],
  },
  {
    id: '8.6.1-02',
    clause: '8.6.1',
    title: 'Work on incidents recorded',
    statement: 'Incident records are kept up to date with what was done.',
    kind: 'record',
    also: [],
    guidance: 'Write what you did as an internal note, a worklog or a resolution note; a status change alone does not say it.',
    evidence: 'Comments, worklogs or content edits by people between start and resolution; resolution note.',
    processes: ['incident-management'],
  },
  {
    id: '8.6.1-03',
    clause: '8.6.1',
    title: 'Major incident criteria set',
    statement: 'There are criteria for telling a major incident from an ordinary one.',
    kind: 'document',
    also: [],
    guidance: 'Keep the criteria on a page, and set the same rule in the app so that it can spot incidents that meet it.',
    evidence: 'Page with the major incident criteria; app setting that mirrors them (priority, service tier, users hit).',
    processes: ['incident-management'],
  },
  {
    id: '8.6.1-04',
    clause: '8.6.1',
    title: 'Major incidents follow the procedure',
    statement: 'Major incidents are classified as such and managed by a written procedure.',
    kind: 'record',
    also: ['document'],
    guidance: 'Mark them with the Major incident field and use a checklist or playbook that follows your procedure.',
    evidence: 'Major incident field or label set; procedure page linked; compulsory procedure steps ticked.',
    processes: ['incident-management'],
  },
  {
    id: '8.6.1-05',
    clause: '8.6.1',
    title: 'Top management kept up to date',
    statement: 'Top management is told about major incidents and kept up to date on them.',
    kind: 'record',
    also: [],
    guidance:
      'Add the management group as stakeholders or mention them in an update soon after the incident is declared, and again when things change.',
    evidence:
      'Update with the management group mentioned, stakeholders field with that group, or a management-informed field, dated while the incident was open.',
    processes: ['incident-management'],
  },
  {
    id: '8.6.1-06',
    clause: '8.6.1',
    title: 'Somebody in charge of each major incident',
    statement: 'For every major incident somebody is put in charge of managing it.',
    kind: 'record',
    also: [],
    guidance: 'Fill in the major incident manager when you declare the incident; map the field, or the assignee if that is your rule.',
    evidence: 'Major incident manager (or incident commander) field filled while open.',
    processes: ['incident-management'],
  },
  {
    id: '8.6.1-07',
    clause: '8.6.1',
    title: 'Major incidents reported and reviewed',
    statement: 'Once resolved, a major incident is reported and gone over for possible improvements.',
    kind: 'record',
    also: [],
    guidance:
      'Create a post-incident review from the incident, complete it soon after resolution, and link the improvements or state that there are none.',
    evidence: 'Linked post-incident review created after resolution and completed in time, with improvements or "none".',
    processes: ['incident-management', 'continual-improvement'],
  },
] as const satisfies readonly Requirement[];

export type RequirementId = (typeof requirements)[number]['id'];

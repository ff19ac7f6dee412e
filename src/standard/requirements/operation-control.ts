import type { Requirement } from './requirement';

/** Clause 8.1 of ISO/IEC 20000-1:2018 in our own words. */
export const operationControl = [
  {
    id: '8.1-01',
    clause: '8.1',
    title: 'Processes run against performance criteria',
    statement:
      'Processes are planned and carried out against set performance criteria, kept under control on that basis, and leave enough records to trust that they went as planned.',
    kind: 'document',
    also: [],
    guidance:
      'Give each process page its measures and targets, show them on a dashboard, and keep a short periodic note of what was done when a target was missed.',
    evidence: 'Process pages with KPI and target; dashboards per process; periodic control records.',
    processes: ['operational-control'],
  },
  {
    id: '8.1-02',
    clause: '8.1',
    title: 'Changes to the SMS controlled',
    statement:
      'Planned changes to the SMS are controlled; the effects of changes nobody intended are reviewed, and harm is limited where necessary.',
    kind: 'record',
    also: [],
    guidance:
      'Raise changes to processes, policies and tools of the SMS as change issues marked as SMS changes, and link an action when one of them had an unwanted effect.',
    evidence: 'Change issues with Change target = SMS going through the change workflow; follow-up issue for unintended effects.',
    processes: ['operational-control', 'change-management'],
  },
  {
    id: '8.1-03',
    clause: '8.1',
    title: 'Outsourced processes controlled',
    statement: 'Processes that are outsourced stay under the control of the organization.',
    kind: 'register',
    also: [],
    guidance:
      'List outsourced processes in the register of other parties with the way of control and an internal owner, and review them with the party.',
    evidence: 'Register of other parties with process operated, way of control, control owner and date of the last control.',
    processes: ['operational-control', 'control-of-other-parties'],
  },
] as const satisfies readonly Requirement[];

/** A process as the standard names it; `name` is our label for the clause. */
export interface Process {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
}

export const processes = [
  { id: 'incident-management', name: 'Incident management', clause: '8.6.1' },
] as const satisfies readonly Process[];

export type ProcessId = (typeof processes)[number]['id'];

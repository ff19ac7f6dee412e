import type { Problem, Reply } from '../../../src/contract';
import type { Coverage } from '../../../src/set-up-contract';

/** What is known of the coverage, project by project, and of the run that asks for it. */
export type CoverageState = {
  /** Project id → what the draft covers there. */
  results: Readonly<Record<string, Coverage>>;
  /** Project id → why it could not be told. */
  failed: Readonly<Record<string, Problem>>;
  /** Projects of the present or last run, and how many of them were asked. */
  projects: readonly string[];
  done: number;
  running: boolean;
  /** Seconds still needed at the rate of those asked so far; null before the first. */
  secondsLeft: number | null;
};

type Needs = { ask: (project: string) => Promise<Reply<Coverage>>; /** Milliseconds that only ever grow. */ clock: () => number };

const NOTHING_YET: CoverageState = { results: {}, failed: {}, projects: [], done: 0, running: false, secondsLeft: null };

/**
 * Asks what the draft covers, one project after the other. A project that fails is passed over, but when Jira is busy the run stops:
 * asking on would only make it busier.
 */
export class CoverageRun {
  private state = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  /** Counts the runs, so that the answer to an older one is not taken. */
  private run = 0;

  constructor(private readonly needs: Needs) {}

  readonly now = (): CoverageState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Asks of these projects; results of others are dropped. */
  readonly start = async (projects: readonly string[]): Promise<void> => {
    const mine = ++this.run;
    const began = this.needs.clock();
    const known = Object.fromEntries(Object.entries(this.state.results).filter(([project]) => projects.includes(project)));
    this.become({ ...NOTHING_YET, results: known, projects, running: projects.length > 0 });
    for (const project of projects) {
      const reply = await this.needs.ask(project);
      if (mine !== this.run) return;
      const done = this.state.done + 1;
      const secondsLeft = ((this.needs.clock() - began) / 1000 / done) * (projects.length - done);
      const busy = !reply.ok && reply.problem.code === 'jira-busy';
      this.become({ ...told(this.state, project, reply), done, secondsLeft, running: done < projects.length && !busy });
      if (busy) return;
    }
  };

  /** Stops after the project that is being asked; what is known stays. */
  readonly stop = (): void => {
    this.run++;
    if (this.state.running) this.become({ ...this.state, running: false });
  };

  private become(next: CoverageState): void {
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}

function told(state: CoverageState, project: string, reply: Reply<Coverage>): CoverageState {
  if (reply.ok) return { ...state, results: { ...state.results, [project]: reply.value } };
  return { ...state, failed: { ...state.failed, [project]: reply.problem } };
}

/** Coverage of several projects as one. */
export type CoverageTotals = Omit<Coverage, 'project'> & { records: number };

/** Adds up what is known of the projects. Null where nothing is. */
export function totalsOf(results: Readonly<Record<string, Coverage>>): CoverageTotals | null {
  const all = Object.values(results);
  if (all.length === 0) return null;
  const kinds = summed(all.flatMap((one) => Object.entries(one.kinds)));
  const types = summed(all.flatMap((one) => one.unmappedTypes.map(({ issueType, n }): [string, number] => [issueType, n])));
  const statuses = summed(
    all.flatMap((one) => one.unmappedStatuses.map(({ kind, status, n }): [string, number] => [`${kind} ${status}`, n])),
  );
  const filled = summed(all.flatMap((one) => Object.entries(one.fields).map(([role, field]): [string, number] => [role, field.filled])));
  const of = summed(all.flatMap((one) => Object.entries(one.fields).map(([role, field]): [string, number] => [role, field.of])));
  return {
    sampled: all.reduce((sum, one) => sum + one.sampled, 0),
    total: all.reduce((sum, one) => sum + one.total, 0),
    kinds,
    records: Object.values(kinds).reduce((sum, n) => sum + n, 0),
    unmappedTypes: Object.entries(types).map(([issueType, n]) => ({ issueType, n })),
    unmappedStatuses: Object.entries(statuses).map(([both, n]) => {
      const [kind = '', status = ''] = both.split(' ');
      return { kind, status, n };
    }),
    fields: Object.fromEntries(Object.entries(of).map(([role, n]) => [role, { filled: filled[role] ?? 0, of: n }])),
    links: summed(all.flatMap((one) => Object.entries(one.links))),
  };
}

/** Sums by name, largest first. */
function summed(entries: readonly [string, number][]): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [name, n] of entries) sums.set(name, (sums.get(name) ?? 0) + n);
  return Object.fromEntries([...sums].sort(([, one], [, other]) => other - one));
}

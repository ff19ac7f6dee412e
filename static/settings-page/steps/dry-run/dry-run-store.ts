import type { DryRunPage, Problem, Reply } from '../../../../src/contract';
import { nextProject, NO_RUN, withPage, type DryRun, type ProjectRun } from './model';

/** What a dry run needs of the world, so that a test can play it. */
export type DryRunNeeds = {
  ask: (input: { project: string; pageToken: string | null }) => Promise<Reply<DryRunPage>>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Runs `work` after `ms` milliseconds; the result calls it off. */
  later: (work: () => void, ms: number) => () => void;
};

/** How long to wait where Jira is busy and says no time. */
const BUSY_SECONDS = 30;

/**
 * A dry run: asks page after page, one at a time, and adds them up. It lives as long as the page, so the reader may look at other steps
 * meanwhile. It writes nothing anywhere: what it counted is gone with the page.
 */
export class DryRunStore {
  private run: DryRun = NO_RUN;
  private readonly listeners = new Set<() => void>();
  private callOff: (() => void) | null = null;
  /** Counts up with every start and stop: an answer to an earlier run is dropped. */
  private generation = 0;
  private asking = false;

  constructor(private readonly needs: DryRunNeeds) {}

  /** The run now; the same object until something changes. */
  readonly get = (): DryRun => this.run;

  /** Calls `listener` after every change. Out: how to stop it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Starts anew over these projects; what was counted before is gone. */
  readonly start = (projects: readonly Pick<ProjectRun, 'id' | 'key' | 'name'>[], basis: unknown): void => {
    this.generation++;
    this.asking = false;
    const waiting = projects.map(({ id, key, name }) => ({
      id,
      key,
      name,
      issues: 0,
      total: 0,
      asked: false,
      finished: false,
      next: null,
    }));
    this.become({ ...NO_RUN, phase: 'running', projects: waiting, basis });
    this.goOn();
  };

  /** Stops after the page that is under way, which still counts. */
  readonly pause = (): void => {
    if (this.run.phase === 'running' || this.run.phase === 'waiting') this.become({ ...this.run, phase: 'paused', retryAt: null });
  };

  /** Goes on after a pause or a failure, with the page that comes next. */
  readonly resume = (): void => {
    if (this.run.phase !== 'paused' && this.run.phase !== 'failed' && this.run.phase !== 'waiting') return;
    this.become({ ...this.run, phase: 'running', problem: null, retryAt: null });
    this.goOn();
  };

  /** Ends the run; what was counted stays to be looked at. */
  readonly stop = (): void => {
    this.generation++;
    this.asking = false;
    if (!['none', 'done'].includes(this.run.phase)) this.become({ ...this.run, phase: 'stopped', problem: null, retryAt: null });
  };

  private goOn(): void {
    if (this.asking || this.run.phase !== 'running') return;
    const project = nextProject(this.run);
    if (project === null) return this.become({ ...this.run, phase: 'done' });
    void this.page(project, this.generation);
  }

  private async page(project: ProjectRun, generation: number): Promise<void> {
    this.asking = true;
    const began = this.needs.now();
    const reply = await this.needs.ask({ project: project.id, pageToken: project.next });
    if (generation !== this.generation) return;
    this.asking = false;
    if (reply.ok) this.become(withPage(this.run, reply.value, this.needs.now() - began));
    else this.fail(reply.problem);
    this.goOn();
  }

  private fail(problem: Problem): void {
    if (this.run.phase !== 'running') return this.become({ ...this.run, problem });
    if (problem.code !== 'jira-busy') return this.become({ ...this.run, phase: 'failed', problem });
    const wait = Math.ceil(problem.retryAfter ?? BUSY_SECONDS) * 1000;
    this.become({ ...this.run, phase: 'waiting', problem, retryAt: this.needs.now() + wait });
    this.callOff = this.needs.later(this.resume, wait);
  }

  private become(run: DryRun): void {
    if (run.phase !== 'waiting') this.callOff?.();
    this.run = run;
    for (const listener of this.listeners) listener();
  }
}

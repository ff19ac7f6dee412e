import type { Reply } from '../../../src/contract';
import { PROBLEMS } from '../../../src/problem';
import type { DocumentProblem, DraftSaved, SiteMapDocument } from '../../../src/set-up-contract';
import {
  answeredSave,
  changed,
  opened,
  reread,
  resolved,
  savingOf,
  sent,
  toSend,
  type DraftState,
  type KeptDraft,
  type LabelOf,
} from './draft-state';

/** What the keeper needs of the world: the call, and a timer that can be called off. */
export type KeeperNeeds = {
  save: (input: { base: number; map: SiteMapDocument }) => Promise<Reply<DraftSaved>>;
  /** Runs `work` after `ms` milliseconds; the result calls it off. */
  later: (work: () => void, ms: number) => () => void;
  labelOf: LabelOf;
};

/** How long the reader has to pause before a change is saved. */
export const PAUSE_MS = 800;
/** When to try again after a failure that passes by itself, unless Jira says how long to wait. */
export const AGAIN_SECONDS = 30;

/**
 * Keeps the draft of a page and saves it in the background: after a pause, one save at a time, each on top of the revision the last one
 * gave. A save that fails leaves everything as it is; it is tried again with the next change, by `saveNow`, and by itself after a while where the
 * failure is one that passes.
 */
export class DraftKeeper {
  private state: DraftState;
  private readonly listeners = new Set<() => void>();
  private callOff: (() => void) | null = null;
  private running: Promise<void> | null = null;

  constructor(
    first: KeptDraft,
    private readonly needs: KeeperNeeds,
  ) {
    this.state = opened(first);
  }

  /** The state now; the same object until something changes. */
  readonly now = (): DraftState => this.state;

  /** Calls `listener` after every change of the state. Out: how to stop it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Changes the draft; it is saved after a pause. */
  readonly change = (update: (draft: SiteMapDocument) => SiteMapDocument): void => {
    this.become(changed(this.state, update));
    this.saveSoon();
  };

  /** Decides one conflict. After the last one the draft is saved. */
  readonly resolve = (path: string, side: 'mine' | 'theirs'): void => {
    this.become(resolved(this.state, path, side, this.needs.labelOf));
    this.saveSoon();
  };

  /** Takes a draft that was read anew; unsaved changes are put on top of it. */
  readonly reread = (kept: KeptDraft): void => {
    this.become(reread(this.state, kept, this.needs.labelOf));
    this.saveSoon();
  };

  /** Takes another draft instead of this one, unsaved changes and all: after it was thrown away, applied or restored. */
  readonly adopt = (kept: KeptDraft): void => {
    this.stop();
    this.become(opened(kept));
  };

  /** Saves what is not saved, at once. Out: whether the app has everything now; false after a failure or a conflict. */
  readonly saveNow = async (): Promise<boolean> => {
    this.stop();
    if (this.running) await this.running;
    while (toSend(this.state) !== null) {
      await this.send();
      if (this.state.failed) break;
    }
    return savingOf(this.state) === 'saved';
  };

  /** Takes what another call found wrong with the draft. */
  readonly setProblems = (problems: readonly DocumentProblem[]): void => this.become({ ...this.state, problems });

  /** Calls off the save that waits for a pause, when the page goes away. */
  readonly stop = (): void => {
    this.callOff?.();
    this.callOff = null;
  };

  private saveSoon(): void {
    this.saveAfter(PAUSE_MS);
  }

  private saveAfter(ms: number): void {
    this.stop();
    if (toSend(this.state) === null) return;
    this.callOff = this.needs.later(() => {
      this.callOff = null;
      void this.send();
    }, ms);
  }

  private send(): Promise<void> {
    this.running ??= this.sendOnce().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async sendOnce(): Promise<void> {
    const input = toSend(this.state);
    if (input === null) return;
    this.become(sent(this.state, input.map));
    const reply = await this.needs.save(input);
    this.become(answeredSave(this.state, reply, this.needs.labelOf));
    // What was done meanwhile. After a failure that does not pass by itself it waits for the next change.
    const { failed } = this.state;
    if (failed === null) this.saveSoon();
    else if (PROBLEMS[failed.code] === 'nobody') this.saveAfter((failed.retryAfter ?? AGAIN_SECONDS) * 1000);
  }

  private become(next: DraftState): void {
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}

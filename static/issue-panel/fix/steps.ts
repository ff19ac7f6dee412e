import type { JiraAnswer } from '../../shared/jira';
import { mayBeDone, type JiraFault } from '../../shared/jira-fault';

/** What earlier steps brought, by step. */
export type Done = Readonly<Record<string, unknown>>;

/** One request of several that belong together. `run` gets what the steps before it brought. */
export type Step = { id: string; run: (done: Done) => Promise<JiraAnswer> };

/** How it went: everything done, or what is done and which step failed. `unsure`: Jira may have done that step all the same. */
export type Run = { ok: true; done: Done } | { ok: false; done: Done; failed: string; unsure: boolean; fault: JiraFault };

/**
 * Does the steps in their order and stops at the first that fails. What `before` holds is done already and never done again, so that the
 * same steps can be taken up where they stopped.
 */
export async function takeSteps(steps: readonly Step[], before: Done = {}): Promise<Run> {
  const done: Record<string, unknown> = { ...before };
  for (const { id, run } of steps) {
    if (Object.hasOwn(done, id)) continue;
    const answer = await run(done);
    if (!answer.ok) return { ok: false, done, failed: id, unsure: mayBeDone(answer.fault), fault: answer.fault };
    done[id] = answer.value;
  }
  return { ok: true, done };
}

import type { AskedTransition, FunctionHost, TransitionGuard } from '../seams';
import { modulesOf } from './manifest';
import type { AppManifest } from './manifest';

const TYPE = 'jira:workflowValidator';

/** What is said where the app has nothing to say: its function failed, took too long, or answered something else than a verdict. */
export const NO_VERDICT = 'The transition could not be validated. Try again, or ask a Jira administrator.';

const textIn = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/**
 * Asks the app's workflow validators (manifest reference, Jira workflow validator): a function gets the issue's key and the statuses,
 * runs for nobody, and answers `{result, errorMessage}`. Anything but a verdict refuses the transition. A validator that the manifest
 * does not have is not asked: the workflow belongs to another installation.
 */
export const createTransitionGuard = (options: {
  manifest: AppManifest;
  functions: Pick<FunctionHost, 'invoke'>;
  cloudId: string;
  complain: (message: string) => void;
}): TransitionGuard => {
  const { manifest, functions, cloudId, complain } = options;
  return async ({ validator, issueKey, from, to }: AskedTransition) => {
    const module = modulesOf(manifest, TYPE).find(({ key }) => key === validator);
    if (module === undefined) return null;
    if (module.function === undefined) {
      complain(`${TYPE} ${validator}: only validators with a function are modelled`);
      return NO_VERDICT;
    }
    const context = { cloudId, moduleKey: validator };
    const body = { issue: { key: issueKey }, transition: { from: { id: from }, to: { id: to } }, context };
    const answer = await functions.invoke(module.function, body, { moduleKey: validator, moduleType: TYPE });
    const verdict = answer.success ? (answer.body as { result?: unknown; errorMessage?: unknown } | null | undefined) : null;
    if (verdict?.result === true) return null;
    if (verdict?.result === false) return textIn(verdict.errorMessage) ?? textIn(module['errorMessage']) ?? NO_VERDICT;
    if (answer.success) complain(`${TYPE} ${validator}: the function must return {result: boolean}`);
    return NO_VERDICT;
  };
};

import type { SettingsOutcome } from '../seams';

/** What becomes of a change of Jira's settings. */
export const DONE: SettingsOutcome = { done: true };
export const refusal = (why: string): SettingsOutcome => ({ done: false, why });

import type { CheckLevel } from '../../../../src/contract';

/** Whether a level does anything on a transition at all. */
export const isGuarded = (level: CheckLevel): boolean => level === 'warn' || level === 'block';

/** What it takes for a level to be felt on a transition, where a check has such a level. */
export function GuardNote({ level }: { level: CheckLevel }) {
  if (!isGuarded(level)) return null;
  return (
    <p className="small rule-note" data-testid="guard-note">
      {level === 'block' ? 'Stops' : 'Asks'} only where the guard is on the transition: in Jira’s workflow editor, choose the transition,
      then Add rule → “ISO 20000 guard”. That is for company-managed projects. The guard does not see what is typed on the transition’s own
      screen.
    </p>
  );
}

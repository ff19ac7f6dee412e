import { useState } from 'react';
import type { CheckLevel } from '../../../../src/contract';
import { isUpToDate } from '../dry-run/model';
import { useDryRun } from '../dry-run/here';
import { useGoTo } from '../../place-in-page';
import { useSetUp } from '../../set-up-state';
import { BlockDialog } from './block-dialog';
import { dryRunNumber } from './dry-run-number';
import { withCheck } from './edit';
import { LEVELS } from './levels';
import { levelsOf, type CheckLine } from './model';

/** What is done about a gap of one check. Blocking is asked for twice, with the number of the dry run. */
export function LevelSelect({ line }: { line: CheckLine }) {
  const { draft, change, reader } = useSetUp();
  const run = useDryRun();
  const goTo = useGoTo();
  const [asking, setAsking] = useState(false);
  const { check, level } = line;
  const set = (next: CheckLevel) => change(withCheck(check.id, { level: next }));
  // A level that such a check cannot have (an import may bring one) is shown as it is: the app says what is wrong with it.
  const levels = levelsOf(check).includes(level.value) ? levelsOf(check) : [...levelsOf(check), level.value];
  return (
    <>
      <select
        className="select level-select"
        aria-label={`Level of ${check.name}`}
        value={level.value}
        data-testid="check-level"
        data-mark={level.mark}
        onChange={(event) => {
          const next = levels.find((one) => one === event.target.value) ?? level.value;
          if (next === 'block') setAsking(true);
          else set(next);
        }}
      >
        {levels.map((one) => (
          <option key={one} value={one}>
            {LEVELS[one].name}
          </option>
        ))}
      </select>
      {asking && (
        <BlockDialog
          name={check.name}
          found={dryRunNumber(run.checks[check.id], run.phase, isUpToDate(run, draft))}
          reader={reader}
          onClose={() => setAsking(false)}
          onDryRun={() => goTo('dry-run')}
          onBlock={() => {
            setAsking(false);
            set('block');
          }}
        />
      )}
    </>
  );
}

import Button from '@atlaskit/button/new';
import { SavingFoot } from './saving-line';
import { stepsPassed, useGoTo } from './place-in-page';
import { STEPS, stepBeside, type StepId } from './places';
import { useSetUp } from './set-up-state';

type Progress = 'done' | 'now' | 'to do';

/** All steps with how far they are; any may be gone to at any time. */
export function StepList({ at }: { at: StepId }) {
  const { setUp } = useSetUp();
  const goTo = useGoTo();
  const passed = setUp.inForce === null ? stepsPassed() : STEPS.length;
  const progressOf = (step: StepId, index: number): Progress => (step === at ? 'now' : index < passed ? 'done' : 'to do');
  return (
    <nav className="steps" aria-label="Steps of the set-up">
      <ol>
        {STEPS.map(({ id, name }, index) => {
          const progress = progressOf(id, index);
          return (
            <li key={id}>
              <button
                type="button"
                className="step"
                data-testid={`step-${id}`}
                data-progress={progress}
                aria-current={progress === 'now' ? 'step' : undefined}
                onClick={() => goTo(id)}
              >
                <span className="step-mark" aria-hidden="true">
                  {progress === 'done' ? '✓' : index + 1}
                </span>
                <span>{name}</span>
                {progress !== 'now' && <span className="hidden-visually">, {progress}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

/** Back and Next, named after where they lead. */
export function StepButtons({ at }: { at: StepId }) {
  const goTo = useGoTo();
  const before = stepBeside(at, -1);
  const after = stepBeside(at, 1);
  return (
    <div className="step-buttons">
      <SavingFoot />
      {before && (
        <Button onClick={() => goTo(before.id)} testId="step-back">
          Back: {before.name}
        </Button>
      )}
      {after && (
        <span className="step-next">
          <Button appearance="primary" onClick={() => goTo(after.id)} testId="step-next">
            Next: {after.name}
          </Button>
        </span>
      )}
    </div>
  );
}

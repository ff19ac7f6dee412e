import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ParameterValue } from '../../../../src/contract';
import { PartProblems } from '../../part-problems';
import { useSetUp } from '../../set-up-state';
import { pathOf } from '../../state/document-path';
import { DurationField } from './duration-field';
import { withCheck, withConfirmed, withoutCheck, withoutPart, withParameter } from './edit';
import { LEVELS, SEVERITIES } from './levels';
import { MarkLozenge } from './mark';
import type { CheckLine, Mark, ParameterLine } from './model';
import { NumberField } from './number-field';
import { valueWords } from './times';

/** Everything of one check: what it asks, its level and severity, and its parameters, each with where it comes from. */
export function CheckDetails({ line }: { line: CheckLine }) {
  const { change } = useSetUp();
  const { check, level, severity, parameters } = line;
  const setSeverity = (value: string) => {
    if (value === 'high' || value === 'medium' || value === 'low') change(withCheck(check.id, { severity: value }));
  };
  return (
    <div className="check-details">
      <p>{check.question}</p>
      <p className="subtle small">Answers {check.requirements.map(({ clause, title }) => `${clause} ${title}`).join(' · ')}</p>
      <div className="rule-values">
        <ValueRow
          label="Level"
          mark={level.mark}
          suggested={LEVELS[level.suggested].name}
          onConfirm={() => change(withCheck(check.id, { level: level.value }))}
          onBack={() => change(withoutPart(check.id, 'level'))}
        >
          {LEVELS[level.value].name} <span className="subtle small">{LEVELS[level.value].meaning}</span>
        </ValueRow>
        <ValueRow
          label="Severity"
          mark={severity.mark}
          suggested={SEVERITIES[severity.suggested]}
          onConfirm={() => change(withCheck(check.id, { severity: severity.value }))}
          onBack={() => change(withoutPart(check.id, 'severity'))}
        >
          <select
            className="select"
            aria-label={`Severity of ${check.name}`}
            value={severity.value}
            data-testid="check-severity"
            onChange={(event) => setSeverity(event.target.value)}
          >
            {Object.entries(SEVERITIES).map(([key, name]) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </ValueRow>
        {parameters.map((parameter) => (
          <ParameterRow key={parameter.view.key} check={check.id} parameter={parameter} />
        ))}
      </div>
      <div className="button-row">
        <Button
          spacing="compact"
          aria-disabled={line.unconfirmed === 0}
          testId="confirm-check"
          onClick={() => change(withConfirmed([check]))}
        >
          Confirm everything of this check
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          aria-disabled={line.unconfirmed === 2 + parameters.length}
          testId="unset-check"
          onClick={() => change(withoutCheck(check.id))}
        >
          All back to our suggestion
        </Button>
      </div>
    </div>
  );
}

function ParameterRow({ check, parameter }: { check: string; parameter: ParameterLine }) {
  const { change } = useSetUp();
  const { view, value, mark, interval, suggested } = parameter;
  const set = (next: ParameterValue) => change(withParameter(check, view.key, next));
  return (
    <>
      <ValueRow
        label={view.label}
        mark={mark}
        suggested={valueWords(view.type, suggested)}
        onConfirm={() => set(value)}
        onBack={() => change(withoutPart(check, { param: view.key }))}
      >
        {typeof value === 'object' ? (
          <DurationField label={view.label} value={value} {...(!interval && { least: 0 })} onValue={set} testId={`param-${view.key}`} />
        ) : (
          <NumberField label={view.label} labelHidden type={view.type} value={value} least={1} onValue={set} testId={`param-${view.key}`} />
        )}
      </ValueRow>
      {interval && (
        <p className="small rule-note" data-testid="interval-note">
          {mark === 'ours'
            ? 'The standard leaves this interval to you. Until you confirm it, the check reads Cannot tell and counts nowhere.'
            : 'This is your interval: reviews are judged by it.'}
        </p>
      )}
    </>
  );
}

type ValueRowProps = { label: string; mark: Mark; suggested: string; onConfirm: () => void; onBack: () => void; children: ReactNode };

function ValueRow({ label, mark, suggested, onConfirm, onBack, children }: ValueRowProps) {
  return (
    <div className="rule-value" data-mark={mark}>
      <span className="rule-value-label">{label}</span>
      <span className="rule-value-field">{children}</span>
      <span className="rule-value-mark">
        <MarkLozenge mark={mark} />
        {mark === 'ours' ? (
          <Button spacing="compact" appearance="subtle" onClick={onConfirm} testId="confirm-value">
            Confirm<span className="hidden-visually"> {label}</span>
          </Button>
        ) : (
          <Button spacing="compact" appearance="subtle" onClick={onBack} testId="unset-value">
            Back to our suggestion{mark === 'changed' && `: ${suggested}`}
            <span className="hidden-visually"> for {label}</span>
          </Button>
        )}
      </span>
    </div>
  );
}

/** What the app found wrong with the settings of a check. */
export const CheckProblems = ({ id }: { id: string }) => <PartProblems path={pathOf('settings', 'checks', id)} />;

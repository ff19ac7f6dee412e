import { useId } from 'react';
import { useSetUp } from '../../set-up-state';
import { nameOfKey, spellingOf } from './matrix';
import { NumberField } from './number-field';
import type { RuleEditorProps } from './site-rule-card';
import { linesOfText } from './site-rules';
import { useTyped } from './use-typed';

/** Whether records are escalated by a rule at all. */
export const EscalationFlagEditor = ({ line, onValue }: RuleEditorProps) => (
  <label className="choice">
    <input
      type="checkbox"
      checked={line.value === true}
      data-testid="escalation-flag"
      onChange={(event) => onValue(event.target.checked ? true : null)}
    />
    Records are escalated when their service level is breached, and after the times below where there are any
  </label>
);

const SOURCES = {
  either: ['Whichever there is', 'Approvals of Jira Service Management, or the status that stands for approved.'],
  approvals: ['Approvals only', 'Approvals of Jira Service Management. A status alone is no decision.'],
  milestone: ['The approved status only', 'Reaching the status that stands for approved.'],
} as const;

/** Where a decision is read from. */
export function ApprovalSourceEditor({ line, onValue }: RuleEditorProps) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend className="hidden-visually">{line.name}</legend>
      {Object.entries(SOURCES).map(([key, [title, meaning]]) => (
        <label key={key} className="choice">
          <input type="radio" name={name} checked={line.value === key} data-testid={`approval-${key}`} onChange={() => onValue(key)} />
          <span>
            {title} <span className="subtle small">{meaning}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A cluster of one would be every incident. */
const LEAST_CLUSTER = 2;

/** How many incidents make a cluster. */
export const ClusterSizeEditor = ({ line, onValue }: RuleEditorProps) => (
  <NumberField
    label="Incidents"
    type="count"
    value={typeof line.value === 'number' ? line.value : null}
    least={LEAST_CLUSTER}
    onValue={onValue}
    testId="cluster-size"
  />
);

/** Which field role's options a rule is a list of. */
const ROLE_OF: Readonly<Record<string, string>> = { excludedResolutions: 'resolution', changeCategoriesPreApproved: 'changeType' };

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/** Options of a field role, ticked or not; each with how the site spells it. */
export function OptionListEditor({ line, onValue }: RuleEditorProps) {
  const { draft, vocabulary, setUp } = useSetUp();
  const role = ROLE_OF[line.key] ?? '';
  const chosen = textsOf(line.value);
  const options = vocabulary.fieldRoles.find(({ id }) => id === role)?.options ?? [];
  const spellings = draft.fields[role]?.options ?? {};
  return (
    <fieldset className="field">
      <legend className="hidden-visually">{line.name}</legend>
      {[...options, ...chosen.filter((key) => !options.includes(key))].map((key) => (
        <label key={key} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            data-testid={`option-${key}`}
            onChange={(event) => onValue(event.target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))}
          />
          <span>
            {nameOfKey(key)}{' '}
            <span className="subtle small">
              {(spellings[key] ?? []).length > 0
                ? `on this site: ${spellings[key]?.map((kept) => spellingOf(setUp.site, role, kept)).join(', ')}`
                : 'no option of this site is matched to it'}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** As the app takes it: two years are no exception any more. */
const LONGEST_WAIVER = 730;

/** How long a waiver may last. */
export const LongestWaiverEditor = ({ line, onValue }: RuleEditorProps) => (
  <NumberField
    label="Days"
    type="count"
    value={typeof line.value === 'number' ? line.value : null}
    least={1}
    most={LONGEST_WAIVER}
    onValue={onValue}
    testId="longest-waiver"
  />
);

/** Texts, one a line. */
export function TextListEditor({ line, onValue }: RuleEditorProps) {
  const { text, type } = useTyped(textsOf(line.value).join('\n'));
  return (
    <label className="field">
      <span className="field-label">One text a line; capitals do not matter</span>
      <textarea
        className="text-input"
        rows={6}
        value={text}
        data-testid="text-list"
        onChange={(event) => {
          const lines = linesOfText(event.target.value);
          type(event.target.value, lines.join('\n'));
          onValue(lines);
        }}
      />
    </label>
  );
}

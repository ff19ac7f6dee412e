import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { sameJson } from '../../state/document-path';
import { useSetUp } from '../../set-up-state';
import { readJson, rolesFor, ruleOf, ruleText, simpleOf, type SimpleRule } from './major';
import { MajorRows } from './major-rows';
import type { RuleEditorProps } from './site-rule-card';

/**
 * The site's own criteria of a major incident: lines to build them with, or their JSON. A rule that says more than the lines can show is
 * edited as JSON alone, so that nothing of it is lost.
 */
export function MajorEditor({ line, onValue }: RuleEditorProps) {
  const kept = simpleOf(line.value);
  const [asJson, setAsJson] = useState(false);
  const takeJson = (value: unknown) => {
    // Half-way through typing a rule may become one that lines could show: the text must not be taken from under the hand.
    setAsJson(true);
    onValue(value);
  };
  return (
    <>
      {kept === null && (
        <p className="notice" data-testid="rule-json-only">
          This rule says more than the lines below could show, so it is edited as JSON.
        </p>
      )}
      {kept === null || asJson ? <JsonEditor line={line} onValue={takeJson} /> : <Builder kept={kept} onValue={onValue} />}
      {kept !== null && (
        <span>
          <Button spacing="compact" appearance="subtle" onClick={() => setAsJson(!asJson)} testId="rule-as-json">
            {asJson ? 'Edit it line by line' : 'Edit it as JSON'}
          </Button>
        </span>
      )}
    </>
  );
}

function Builder({ kept, onValue }: { kept: SimpleRule; onValue: RuleEditorProps['onValue'] }) {
  const { draft, vocabulary, setUp } = useSetUp();
  const roles = rolesFor(draft, vocabulary, setUp.site);
  // Lines that are not complete are no rule yet, so they are kept here; what somebody else changes in the rule takes their place.
  const [typed, setTyped] = useState(kept);
  const shown = sameJson(ruleOf(typed), ruleOf(kept)) ? typed : kept;
  const take = (next: SimpleRule) => {
    setTyped(next);
    if (!sameJson(ruleOf(next), ruleOf(shown))) onValue(ruleOf(next));
  };
  const text = ruleText(shown, roles);
  return (
    <>
      <MajorRows rule={shown} roles={roles} onRule={take} />
      <p className="subtle" role="status" data-testid="rule-text">
        {text === '' ? 'No incident is a major one by this rule yet.' : `An incident is a major one when: ${text}.`}
      </p>
    </>
  );
}

const shownJson = (value: unknown): string => (value === undefined ? '' : JSON.stringify(value, null, 2));

function JsonEditor({ line, onValue }: RuleEditorProps) {
  const id = useId();
  const [typed, setTyped] = useState({ text: shownJson(line.value), of: line.value });
  const text = sameJson(typed.of, line.value) ? typed.text : shownJson(line.value);
  const read = readJson(text);
  const wrong = 'wrong' in read ? read.wrong : null;
  return (
    <label className="field">
      <span className="field-label">Rule as JSON</span>
      <textarea
        className="text-input code"
        rows={8}
        spellCheck={false}
        value={text}
        data-testid="rule-json"
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-state`}
        onChange={(event) => {
          const next = readJson(event.target.value);
          if ('wrong' in next) return setTyped({ text: event.target.value, of: line.value });
          setTyped({ text: event.target.value, of: next.value });
          onValue(next.value ?? null);
        }}
      />
      <span className={wrong === null ? 'subtle small' : 'wrong small'} id={`${id}-state`} role="status">
        {wrong === null ? 'Taken into the draft as you type.' : `${wrong} Until it can be read, the draft keeps the rule it has.`}
      </span>
    </label>
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useGoTo } from '../../place-in-page';
import { useSetUp } from '../../set-up-state';
import { nameOfKey } from './matrix';
import type { RuleEditorProps } from './site-rule-card';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/** For each criticality, the fields that a service of it has to carry. */
export function AttributesEditor({ line, onValue }: RuleEditorProps) {
  const { draft, vocabulary } = useSetUp();
  const goTo = useGoTo();
  const tiers = isObject(line.value) ? line.value : {};
  const known = vocabulary.fieldRoles.find(({ id }) => id === 'criticality')?.options ?? [];
  if (draft.fields['criticality'] === undefined && Object.keys(tiers).length === 0)
    return (
      <div className="state">
        <p>What is asked for goes by Criticality, and no field of this site stands for it yet.</p>
        <Button spacing="compact" onClick={() => goTo('map')}>
          Go to Map
        </Button>
      </div>
    );
  const put = (tier: string, roles: string[]) => {
    const { [tier]: _, ...others } = tiers;
    const next = roles.length === 0 ? others : { ...others, [tier]: roles };
    onValue(Object.keys(next).length === 0 ? null : next);
  };
  return (
    <div className="tiers">
      {[...known, ...Object.keys(tiers).filter((tier) => !known.includes(tier))].map((tier) => (
        <Tier key={tier} tier={tier} roles={textsOf(tiers[tier])} onRoles={(roles) => put(tier, roles)} />
      ))}
    </div>
  );
}

function Tier({ tier, roles, onRoles }: { tier: string; roles: string[]; onRoles: (roles: string[]) => void }) {
  const { draft, vocabulary } = useSetUp();
  const [chosen, setChosen] = useState('');
  const spelled = draft.fields['criticality']?.options?.[tier] ?? [];
  const nameOf = (id: string) => vocabulary.fieldRoles.find((role) => role.id === id)?.name ?? id;
  // Only what a field of this site stands for can be asked for.
  const offered = vocabulary.fieldRoles.filter(({ id }) => draft.fields[id] !== undefined && !roles.includes(id));
  return (
    <div className="field" role="group" aria-label={nameOfKey(tier)} data-testid="tier" data-tier={tier}>
      <span className="field-label">
        {nameOfKey(tier)}
        {spelled.length > 0 && ` (${spelled.join(', ')})`}
      </span>
      <ul className="chosen-list">
        {roles.map((role) => (
          <li key={role}>
            {nameOf(role)}
            <Button spacing="compact" appearance="subtle" onClick={() => onRoles(roles.filter((one) => one !== role))}>
              Remove<span className="hidden-visually"> {nameOf(role)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <span className="number-row">
        <select
          className="select"
          aria-label={`A field for ${nameOfKey(tier)}`}
          value={chosen}
          data-testid="tier-role"
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">Choose a field</option>
          {offered.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Button
          spacing="compact"
          aria-disabled={chosen === ''}
          testId="tier-add"
          onClick={() => {
            if (chosen === '') return;
            onRoles([...roles, chosen]);
            setChosen('');
          }}
        >
          Add<span className="hidden-visually"> it for {nameOfKey(tier)}</span>
        </Button>
      </span>
    </div>
  );
}

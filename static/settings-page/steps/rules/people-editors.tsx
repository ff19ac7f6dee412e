import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import { usePeople } from '../../../shared/ask-people';
import { nameOf } from '../../../shared/people';
import { useSetUp } from '../../set-up-state';
import { PersonFinder } from './person-finder';
import type { RuleEditorProps } from './site-rule-card';
import { linesOfText } from './site-rules';
import { useTyped } from './use-typed';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

/** Groups and people who count as top management. */
export function TopManagementEditor({ line, onValue }: RuleEditorProps) {
  const kept = isObject(line.value) ? line.value : {};
  const groups = textsOf(kept['groups']);
  const accounts = textsOf(kept['accounts']);
  const people = usePeople(useSame(accounts));
  const { text, type } = useTyped(groups.join('\n'));
  const take = (next: { groups: string[]; accounts: string[] }) => onValue(next.groups.length + next.accounts.length === 0 ? null : next);
  return (
    <>
      <label className="field">
        <span className="field-label">Groups, one a line, by the name or the id that Jira shows</span>
        <textarea
          className="text-input"
          rows={3}
          value={text}
          data-testid="top-groups"
          onChange={(event) => {
            const lines = linesOfText(event.target.value);
            type(event.target.value, lines.join('\n'));
            take({ groups: lines, accounts });
          }}
        />
      </label>
      <div className="field" role="group" aria-label="People in top management">
        <span className="field-label">People</span>
        <ul className="chosen-list">
          {accounts.map((id) => (
            <li key={id}>
              {nameOf(people.get(id))}
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => take({ groups, accounts: accounts.filter((one) => one !== id) })}
              >
                Remove<span className="hidden-visually"> {nameOf(people.get(id))}</span>
              </Button>
            </li>
          ))}
        </ul>
        <PersonFinder
          label="Find a person of top management"
          onFound={(id) => !accounts.includes(id) && take({ groups, accounts: [...accounts, id] })}
        />
      </div>
    </>
  );
}

/** Who owns which process. */
export function ProcessOwnersEditor({ line, onValue }: RuleEditorProps) {
  const { vocabulary } = useSetUp();
  const owners = isObject(line.value) ? line.value : {};
  const ids = Object.values(owners).filter((one): one is string => typeof one === 'string');
  const people = usePeople(useSame([...new Set(ids)]));
  const without = (process: string) => {
    const { [process]: _, ...others } = owners;
    onValue(Object.keys(others).length === 0 ? null : others);
  };
  return (
    <ul className="chosen-list">
      {vocabulary.processes.map(({ id, name }) => {
        const owner = owners[id];
        return (
          <li key={id} data-testid="process-owner" data-process={id}>
            <span className="owner-process">{name}</span>
            {typeof owner === 'string' ? (
              <>
                <span>{nameOf(people.get(owner))}</span>
                <Button spacing="compact" appearance="subtle" onClick={() => without(id)}>
                  Remove<span className="hidden-visually"> the owner of {name}</span>
                </Button>
              </>
            ) : (
              <PersonFinder label={`Find the owner of ${name}`} closed onFound={(account) => onValue({ ...owners, [id]: account })} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The same list object for the same ids, so that people are not asked for again at every change of the draft. */
function useSame(ids: readonly string[]): readonly string[] {
  const key = ids.join(' ');
  return useMemo(() => (key === '' ? [] : key.split(' ')), [key]);
}

import { useAnswer } from '../answer';
import { jira, type AllowedValue } from '../jira';
import { optionName, type Control } from './field-values';

type Props = {
  control: Control;
  label: string;
  issueKey: string;
  options: readonly AllowedValue[];
  value: string;
  onChange: (value: string) => void;
};

const INPUT_TYPES = { text: 'text', words: 'text', number: 'number', date: 'date', 'date-time': 'datetime-local' } as const;

/** The control that edits one field; `value` as `inputOf` makes it. */
export const FieldControl = ({ control, label, issueKey, options, value, onChange }: Props) => {
  switch (control) {
    case 'person':
      return <PersonControl {...{ label, issueKey, value, onChange }} />;
    case 'group':
      return <GroupControl {...{ label, value, onChange }} />;
    case 'cascade':
      return <Cascade {...{ label, options, value, onChange }} />;
    case 'choice':
      return (
        <Choice
          label={label}
          value={value}
          onChange={onChange}
          options={options.map((option) => [option.id, optionName(option)])}
          empty="None"
        />
      );
    case 'choices':
      return (
        <select
          autoFocus
          multiple
          aria-label={label}
          value={value === '' ? [] : value.split(',')}
          onChange={(event) => onChange([...event.target.selectedOptions].map((option) => option.value).join(','))}
        >
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {optionName(option)}
            </option>
          ))}
        </select>
      );
    case 'long-text':
      return <textarea autoFocus aria-label={label} rows={5} value={value} onChange={(event) => onChange(event.target.value)} />;
    default:
      return (
        <input
          autoFocus
          aria-label={control === 'date-time' ? `${label} (UTC)` : label}
          type={INPUT_TYPES[control]}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
};

type ChoiceProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly (readonly [string, string])[];
  empty: string;
};

const Choice = ({ label, value, onChange, options, empty }: ChoiceProps) => (
  <select autoFocus aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
    <option value="">{empty}</option>
    {options.map(([id, name]) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </select>
);

type CascadeProps = { label: string; options: readonly AllowedValue[]; value: string; onChange: (value: string) => void };

const Cascade = ({ label, options, value, onChange }: CascadeProps) => {
  const [first = '', second = ''] = value.split('/');
  const children = options.find(({ id }) => id === first)?.children ?? [];
  const named = (list: readonly AllowedValue[]) => list.map((option) => [option.id, optionName(option)] as const);
  return (
    <>
      <Choice label={label} value={first} onChange={onChange} options={named(options)} empty="None" />
      {children.length > 0 && (
        <Choice
          label={`${label}, second level`}
          value={second}
          onChange={(child) => onChange(child === '' ? first : `${first}/${child}`)}
          options={named(children)}
          empty="None"
        />
      )}
    </>
  );
};

const GroupControl = ({ label, value, onChange }: Omit<CascadeProps, 'options'>) => {
  const { answer } = useAnswer(jira.groups, []);
  if (!answer) return <span role="status">Loading groups …</span>;
  if (!answer.ok) return <span role="alert">{answer.message}</span>;
  return <Choice {...{ label, value, onChange }} options={answer.value.groups.map(({ name }) => [name, name])} empty="None" />;
};

const PersonControl = ({
  label,
  issueKey,
  value,
  onChange,
}: {
  label: string;
  issueKey: string;
  value: string;
  onChange: (value: string) => void;
}) => {
  const { answer } = useAnswer(() => jira.assignable(issueKey), [issueKey]);
  if (!answer) return <span role="status">Loading people …</span>;
  if (!answer.ok) return <span role="alert">{answer.message}</span>;
  return (
    <Choice
      label={label}
      value={value}
      onChange={onChange}
      options={answer.value.map((user) => [user.accountId, user.displayName])}
      empty="Nobody"
    />
  );
};

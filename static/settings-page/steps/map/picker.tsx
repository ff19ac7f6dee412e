import { AsyncSelect } from '@atlaskit/select';
import { found, optionOf, type Choice, type Option } from './found-choices';

type Props = {
  label: string;
  choices: readonly Choice[];
  chosen: readonly Choice[];
  onChange: (ids: string[]) => void;
  /** Take the focus at once: it was opened by a button. */
  focused?: boolean;
  /** Whether more than one may be chosen. */
  several?: boolean;
};

/** Chooses one or several of many by typing. Comes with a chunk of its own, loaded when the first one is opened. */
export default function Picker({ label, choices, chosen, onChange, focused = false, several = true }: Props) {
  const alike = {
    ...{ 'aria-label': label, testId: 'picker', classNamePrefix: 'picker', placeholder: 'Type to search', autoFocus: focused },
    defaultOptions: found(choices, ''),
    loadOptions: (typed: string) => Promise.resolve(found(choices, typed)),
    noOptionsMessage: () => 'Nothing of that name',
  };
  if (several)
    return (
      <AsyncSelect<Option, true>
        {...alike}
        isMulti
        value={chosen.map(optionOf)}
        onChange={(options) => onChange(options.map(({ value }) => value))}
      />
    );
  return (
    <AsyncSelect<Option>
      {...alike}
      isClearable
      value={chosen.map(optionOf)[0] ?? null}
      onChange={(option) => onChange(option === null ? [] : [option.value])}
    />
  );
}

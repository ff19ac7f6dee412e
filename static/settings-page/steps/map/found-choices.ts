/** Something to choose, with the group it is shown in. */
export type Choice = { id: string; name: string; group: string };

export type Option = { value: string; label: string; isDisabled?: boolean };

/** Most choices that are listed at once: a list of a thousand helps nobody and takes a second to draw. Typing narrows it. */
const MOST = 50;

/** A choice as a picker lists it. */
export const optionOf = ({ id, name }: Choice): Option => ({ value: id, label: name });

/** The choices that fit what was typed, in their groups; of more than fifty the first fifty. */
export function found(choices: readonly Choice[], typed: string): { label: string; options: Option[] }[] {
  const wanted = typed.trim().toLowerCase();
  const fitting = choices.filter(({ name }) => name.toLowerCase().includes(wanted));
  const shown = fitting.slice(0, MOST);
  const groups = [...new Set(shown.map(({ group }) => group))].map((group) => ({
    label: group,
    options: shown.filter((choice) => choice.group === group).map(optionOf),
  }));
  const more = fitting.length - shown.length;
  // As a choice that cannot be chosen: a group without any is not shown.
  const rest = { value: '', label: `${more} more: type to narrow them down`, isDisabled: true };
  return more > 0 ? [...groups, { label: 'And', options: [rest] }] : groups;
}

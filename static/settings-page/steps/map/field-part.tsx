import { useMemo, useState } from 'react';
import { Disclosure } from '../../../shared/disclosure';
import { number } from '../../../shared/figures';
import { useCoverage } from '../../coverage';
import { CoverageBar } from '../../coverage-bar';
import { PartProblems } from '../../part-problems';
import { fieldName, indexOf } from '../../site-index';
import { useSetUp } from '../../set-up-state';
import { filledText } from '../discover/coverage-text';
import { EditPart } from './edit-part';
import { fieldChoices, optionRows, withFields, type FieldRow } from './fields-model';
import { LazyPicker } from './lazy-picker';
import { OptionTable } from './option-table';
import { PartRow } from './part-row';
import { purposeText } from './purpose';

type Props = { row: FieldRow; looked: boolean; onLook: () => void };

/** One field role: the fields that play it, its options, and how to choose others. */
export function FieldPart({ row, looked, onLook }: Props) {
  const { role, fields, grounds } = row;
  const { setUp, reader } = useSetUp();
  const measured = useCoverage().totals?.fields[role.id];
  const { site } = setUp;
  const value = fields.length === 0 ? <span className="subtle">No field</span> : fields.map((id) => fieldWithKind(id, site)).join(', ');
  return (
    <PartRow
      testId="field-row"
      id={role.id}
      name={role.name}
      purpose={purposeText(role.checks, fields.length > 0, reader)}
      value={value}
      grounds={grounds}
      looked={looked}
      onLook={onLook}
      coverage={
        fields.length > 0 &&
        measured && <CoverageBar n={measured.filled} of={measured.of} text={filledText(measured.filled, measured.of, reader)} />
      }
      edit={
        <EditPart what={`field for ${role.name}`} button={fields.length > 0 ? 'Change' : 'Choose'}>
          {(focused) => <FieldPicker row={row} focused={focused} />}
        </EditPart>
      }
    >
      <PartProblems path={`fields.${role.id}`} />
      {fields.length > 0 && role.options.length > 0 && <Options row={row} />}
    </PartRow>
  );
}

function FieldPicker({ row, focused }: { row: FieldRow; focused: boolean }) {
  const { setUp, change } = useSetUp();
  const { site } = setUp;
  const [several, setSeveral] = useState(row.fields.length > 1);
  const choices = useMemo(
    () =>
      fieldChoices(site, row.role.type).map(({ id, fits }) => ({
        id,
        name: fieldWithKind(id, site),
        group: fits ? 'Fields of a fitting type' : 'Other fields',
      })),
    [site, row.role.type],
  );
  const chosen = row.fields.map((id) => ({ id, name: fieldName(site, id), group: '' }));
  return (
    <>
      <LazyPicker
        label={`Fields for ${row.role.name}`}
        choices={choices}
        chosen={chosen}
        focused={focused}
        several={several}
        onChange={(ids) => change((draft) => withFields(draft, row.role.id, ids))}
      />
      <label className="choice small">
        <input
          type="checkbox"
          checked={several}
          disabled={row.fields.length > 1}
          onChange={(event) => setSeveral(event.currentTarget.checked)}
        />
        Several fields, as projects have their own; the first that an issue carries counts
      </label>
    </>
  );
}

function Options({ row }: { row: FieldRow }) {
  const { setUp, reader } = useSetUp();
  const rows = optionRows(row, setUp.site);
  const matched = rows.filter(({ key }) => key !== null).length;
  if (rows.length === 0) return <p className="subtle small">The options of this field could not be read.</p>;
  return (
    <Disclosure label={`Options: ${number(matched, reader)} of ${number(rows.length, reader)} matched`} testId="options">
      <OptionTable row={row} options={rows} />
    </Disclosure>
  );
}

const fieldWithKind = (id: string, site: Parameters<typeof fieldName>[0]): string => {
  const field = indexOf(site).fields.get(id);
  return field ? `${fieldName(site, id)} · ${field.kind}` : fieldName(site, id);
};

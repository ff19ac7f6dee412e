import { useMemo, useState } from 'react';
import { Opened } from '../../../shared/disclosure';
import { counted } from '../../../shared/figures';
import { Empty } from '../../../shared/states';
import { fieldName } from '../../site-index';
import { useSetUp } from '../../set-up-state';
import { fieldGroups, fieldRows, fieldsAtFirst, type FieldGroup, type FieldRow } from './fields-model';
import { FieldPart } from './field-part';
import { doubtKey } from './standing';
import type { MapFilter } from './map-filter';

/** The field roles in groups; the group with doubts is open, the others open at a press, and all that a search finds is shown. */
export function FieldsView({ filter }: { filter: MapFilter }) {
  const { draft, setUp, vocabulary } = useSetUp();
  const { lookedAt, search, doubtsOnly } = filter;
  const rows = useMemo(() => fieldRows(draft, setUp.reasons, vocabulary), [draft, setUp.reasons, vocabulary]);
  const looked = (row: FieldRow) => lookedAt.has(doubtKey(`fields.${row.role.id}`, row.fields));
  const [atFirst] = useState(() => fieldsAtFirst(rows, (row) => row.grounds.standing === 'look' && !looked(row)));
  const wanted = search.trim().toLowerCase();
  const fits = (row: FieldRow) =>
    (!doubtsOnly || atFirst.doubtful.has(row.role.id)) &&
    [row.role.name, ...row.fields.map((id) => fieldName(setUp.site, id))].some((name) => name.toLowerCase().includes(wanted));
  const groups = fieldGroups(rows.filter(fits), atFirst, vocabulary);
  if (groups.length === 0)
    return <Empty title="Nothing found">{doubtsOnly ? 'No field is in doubt.' : 'No field role or field of that name.'}</Empty>;
  return (
    <>
      {groups.map((group) => (
        <Group
          key={`${group.id} ${wanted === ''}`}
          group={group}
          filter={filter}
          looked={looked}
          open={group.id === 'doubts' || wanted !== ''}
        />
      ))}
    </>
  );
}

type GroupProps = { group: FieldGroup; filter: MapFilter; looked: (row: FieldRow) => boolean; open: boolean };

function Group({ group, filter, looked, open }: GroupProps) {
  const { reader } = useSetUp();
  const mapped = group.rows.filter(({ fields }) => fields.length > 0).length;
  const label = (
    <span className="group-label">
      {group.name}{' '}
      <span className="subtle">
        {mapped === group.rows.length
          ? counted(mapped, 'role', reader)
          : `${mapped} of ${counted(group.rows.length, 'role', reader)} mapped`}
      </span>
    </span>
  );
  return (
    <Opened label={label} className="group" testId={`field-group-${group.id}`} open={open}>
      <ul className="part-list">
        {group.rows.map((row) => (
          <FieldPart
            key={row.role.id}
            row={row}
            looked={looked(row)}
            onLook={() => filter.look(doubtKey(`fields.${row.role.id}`, row.fields))}
          />
        ))}
      </ul>
    </Opened>
  );
}

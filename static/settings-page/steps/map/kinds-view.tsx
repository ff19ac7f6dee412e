import Button from '@atlaskit/button/new';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Opened } from '../../../shared/disclosure';
import { counted } from '../../../shared/figures';
import { Empty } from '../../../shared/states';
import { issueTypeName } from '../../site-index';
import { useSetUp } from '../../set-up-state';
import { KindCard } from './kind-card';
import { kindRows, withNewKind, withoutKind, type KindRow } from './kinds-model';
import type { MapFilter } from './map-filter';
import { doubtKey } from './standing';

/** Under which a doubt about a kind is noted: what it reads and its statuses. */
export const keyOfKind = ({ kind, part }: KindRow): string => {
  const types = part?.sources.flatMap(({ issueTypes }) => issueTypes) ?? [];
  return doubtKey(`kinds.${kind.id}`, [
    ...types,
    ...Object.entries(part?.statuses ?? {}).flatMap(([milestone, ids]) => ids.map((id) => `${milestone}:${id}`)),
  ]);
};

/** The kinds of record on this site, registers apart, and below them those that could be added. */
export function KindsView({ filter }: { filter: MapFilter }) {
  const { draft, setUp, vocabulary, change, reader } = useSetUp();
  const [added, setAdded] = useState<string | null>(null);
  const rows = useMemo(() => kindRows(draft, setUp.reasons, vocabulary), [draft, setUp.reasons, vocabulary]);
  const wanted = filter.search.trim().toLowerCase();
  // As it was when the reader came: a kind stays in sight while one works on it.
  const [doubtful] = useState(
    () => new Set(rows.filter((row) => row.grounds.standing === 'look' && !filter.lookedAt.has(keyOfKind(row))).map(({ kind }) => kind.id)),
  );
  const box = useRef<HTMLDivElement>(null);
  const names = ({ kind, part }: KindRow) => [
    kind.name,
    kind.process.name,
    ...(part?.sources.flatMap(({ issueTypes }) => issueTypes.map((id) => issueTypeName(setUp.site, id))) ?? []),
  ];
  const fitting = rows.filter(
    (row) => (!filter.doubtsOnly || doubtful.has(row.kind.id)) && names(row).some((name) => name.toLowerCase().includes(wanted)),
  );
  const here = fitting.filter(({ part }) => part !== null);
  const elsewhere = fitting.filter(({ part }) => part === null);
  const add = (kind: string) => {
    flushSync(() => {
      change((before) => withNewKind(before, kind));
      setAdded(kind);
    });
    // The button that was pressed is gone; what it brought is where the reader goes on.
    box.current?.querySelector<HTMLElement>(`[data-testid="kind-${kind}"] > summary`)?.focus();
  };
  const remove = (kind: string) => {
    flushSync(() => change((before) => withoutKind(before, kind)));
    box.current?.focus();
  };
  const groups = [
    { id: 'records', name: 'Records', rows: here.filter(({ kind }) => !kind.register) },
    { id: 'registers', name: 'Registers', rows: here.filter(({ kind }) => kind.register) },
  ].filter((group) => group.rows.length > 0);
  if (fitting.length === 0)
    return (
      <Empty title="Nothing found">
        {filter.doubtsOnly ? 'No kind of record is in doubt.' : 'No kind of record or issue type of that name.'}
      </Empty>
    );
  return (
    <div ref={box} tabIndex={-1} className="kinds">
      {groups.map(({ id, name, rows: some }) => (
        <section key={id} className="kind-group" aria-label={name}>
          <h3 className="group-head">
            {name} <span className="subtle">{counted(some.length, 'kind', reader)}</span>
          </h3>
          {some.map((row) => (
            <KindCard
              key={row.kind.id}
              row={row}
              open={row.kind.id === added}
              looked={filter.lookedAt.has(keyOfKind(row))}
              onLook={() => filter.look(keyOfKind(row))}
              onRemove={() => remove(row.kind.id)}
            />
          ))}
        </section>
      ))}
      {here.length === 0 && wanted === '' && !filter.doubtsOnly && (
        <Empty title="No records found">
          No issue type of this site has a name that says what its issues are. Add the kinds of record you keep below, and say which issue
          types they are.
        </Empty>
      )}
      {elsewhere.length > 0 && (
        <Opened
          key={`elsewhere ${wanted === ''} ${here.length === 0}`}
          className="group"
          testId="kinds-elsewhere"
          open={wanted !== '' || here.length === 0}
          label={
            <span className="group-label">
              Not on this site: add <span className="subtle">{counted(elsewhere.length, 'kind', reader)}</span>
            </span>
          }
        >
          <ul className="row-list">
            {elsewhere.map(({ kind, checks }) => (
              <li key={kind.id} className="row">
                <div className="row-text">
                  <p className="row-name">{kind.name}</p>
                  <p className="subtle small">
                    {kind.process.clause} {kind.process.name}
                    {checks > 0 && ` · ${counted(checks, 'check', reader)} ${checks === 1 ? 'has' : 'have'} nothing to look at without it`}
                  </p>
                </div>
                <Button spacing="compact" onClick={() => add(kind.id)} aria-label={`Add ${kind.name}`} testId={`add-${kind.id}`}>
                  Add
                </Button>
              </li>
            ))}
          </ul>
        </Opened>
      )}
    </div>
  );
}

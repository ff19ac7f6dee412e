import { useMemo, useState } from 'react';
import { Opened } from '../../../shared/disclosure';
import { counted, number } from '../../../shared/figures';
import { Empty } from '../../../shared/states';
import { useCoverage } from '../../coverage';
import { CoverageBar } from '../../coverage-bar';
import { PartProblems } from '../../part-problems';
import { linkBothWays, linkName } from '../../site-index';
import { useSetUp } from '../../set-up-state';
import { EditPart } from './edit-part';
import { LazyPicker } from './lazy-picker';
import { linkChoices, linkKey, linkOfKey, linkRows, withLinks, type LinkRow } from './links-model';
import type { MapFilter } from './map-filter';
import { PartRow } from './part-row';
import { purposeText } from './purpose';
import { doubtKey } from './standing';

const keyOf = (row: LinkRow): string => doubtKey(`links.${row.role.id}`, row.links.map(linkKey));

const GROUPS = [
  { id: 'doubts', name: 'Please look' },
  { id: 'mapped', name: 'Mapped' },
  { id: 'unmapped', name: 'Not on this site' },
] as const;

function homeOf(row: LinkRow, { lookedAt }: MapFilter): (typeof GROUPS)[number]['id'] {
  if (row.links.length === 0) return 'unmapped';
  return row.grounds.standing === 'look' && !lookedAt.has(keyOf(row)) ? 'doubts' : 'mapped';
}

/** The link roles: those with doubts, those that are mapped, those that are not. */
export function LinksView({ filter }: { filter: MapFilter }) {
  const { draft, setUp, vocabulary, reader } = useSetUp();
  const rows = useMemo(() => linkRows(draft, setUp.reasons, vocabulary), [draft, setUp.reasons, vocabulary]);
  const wanted = filter.search.trim().toLowerCase();
  // As it was when the reader came: a row stays where it is while one works on it.
  const [homes] = useState(() => new Map(rows.map((row) => [row.role.id, homeOf(row, filter)])));
  const doubtful = (row: LinkRow) => homes.get(row.role.id) === 'doubts';
  const fits = (row: LinkRow) =>
    (!filter.doubtsOnly || doubtful(row)) &&
    [row.role.name, ...row.links.map((link) => linkName(setUp.site, link))].some((name) => name.toLowerCase().includes(wanted));
  const shown = rows.filter(fits);
  const groups = GROUPS.map((group) => ({ ...group, rows: shown.filter((row) => homes.get(row.role.id) === group.id) })).filter(
    (group) => group.rows.length > 0,
  );
  if (groups.length === 0)
    return <Empty title="Nothing found">{filter.doubtsOnly ? 'No link is in doubt.' : 'No link of that name.'}</Empty>;
  return (
    <>
      {groups.map(({ id, name, rows: some }) => (
        <Opened
          key={`${id} ${wanted === ''}`}
          className="group"
          testId={`link-group-${id}`}
          open={id !== 'unmapped' || wanted !== ''}
          label={
            <span className="group-label">
              {name} <span className="subtle">{counted(some.length, 'role', reader)}</span>
            </span>
          }
        >
          <ul className="part-list">
            {some.map((row) => (
              <LinkPart key={row.role.id} row={row} filter={filter} />
            ))}
          </ul>
        </Opened>
      ))}
    </>
  );
}

function LinkPart({ row, filter }: { row: LinkRow; filter: MapFilter }) {
  const { role, links, grounds } = row;
  const { setUp, vocabulary, reader } = useSetUp();
  const { totals } = useCoverage();
  const { site } = setUp;
  const ends = role.to.map((id) =>
    id === 'any' ? 'any record' : (vocabulary.kinds.find((kind) => kind.id === id)?.name.toLowerCase() ?? id),
  );
  const n = totals?.links[role.id];
  return (
    <PartRow
      testId="link-row"
      id={role.id}
      name={`A linked ${role.name}`}
      purpose={`To: ${ends.join(', ')}. ${purposeText(role.checks, links.length > 0, reader)}`}
      value={
        links.length === 0 ? (
          <span className="subtle">No link type</span>
        ) : (
          `The record ${links.map((link) => linkBothWays(site, link)).join(', or ')}`
        )
      }
      grounds={grounds}
      looked={filter.lookedAt.has(keyOf(row))}
      onLook={() => filter.look(keyOf(row))}
      coverage={
        links.length > 0 &&
        totals &&
        n !== undefined && (
          <CoverageBar
            n={n}
            of={totals.records}
            text={`on ${number(n, reader)} of ${counted(totals.records, 'recent record', reader)} of all kinds`}
          />
        )
      }
      edit={
        <EditPart what={`link to ${role.name}`} button={links.length > 0 ? 'Change' : 'Choose'}>
          {(focused) => <LinkPicker row={row} focused={focused} />}
        </EditPart>
      }
    >
      <PartProblems path={`links.${role.id}`} />
    </PartRow>
  );
}

function LinkPicker({ row, focused }: { row: LinkRow; focused: boolean }) {
  const { setUp, change } = useSetUp();
  const { site } = setUp;
  const choiceOf = (link: LinkRow['links'][number]) => ({
    id: linkKey(link),
    name: linkBothWays(site, link),
    group: 'How the record reads',
  });
  return (
    <LazyPicker
      label={`Links to ${row.role.name}`}
      choices={linkChoices(site).map(choiceOf)}
      chosen={row.links.map(choiceOf)}
      focused={focused}
      onChange={(keys) => change((draft) => withLinks(draft, row.role.id, keys.map(linkOfKey)))}
    />
  );
}

import Heading from '@atlaskit/heading';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Opened } from '../../../shared/disclosure';
import { counted } from '../../../shared/figures';
import { Empty } from '../../../shared/states';
import { SearchBox } from '../../search-box';
import { useSetUp } from '../../set-up-state';
import { projectRows, type ProjectRow } from '../discover/desks';
import { leftOut, membershipOf, takenBack, type Membership } from './scope-model';
import { ProjectIn, ProjectOut } from './project-in-out';

/** From how many projects on a search helps, and how many are listed at once. */
const MANY = 12;
const PAGE = 50;

/** The projects in scope and those left out; those of which nothing is read are listed apart, as they need no decision. */
export function ProjectScope() {
  const { draft, setUp, change, reader } = useSetUp();
  const [search, setSearch] = useState('');
  const before = useRef(new Map<string, Membership>());
  const box = useRef<HTMLElement>(null);
  const rows = useMemo(() => projectRows(setUp.site, draft), [setUp.site, draft]);
  const wanted = search.trim().toLowerCase();
  const shown = rows.filter(({ name, key }) => `${name} ${key}`.toLowerCase().includes(wanted));
  const groups = [
    { id: 'in', name: 'In scope', rows: shown.filter(({ kinds, reason }) => kinds.length > 0 && reason === null) },
    { id: 'out', name: 'Left out', rows: shown.filter(({ reason }) => reason !== null) },
    { id: 'decide', name: 'Looks like a desk, but nothing of it is read', rows: shown.filter(isUndecided) },
    {
      id: 'others',
      name: 'Nothing is read of these',
      rows: shown.filter(({ kinds, reason, desk }) => kinds.length === 0 && reason === null && !desk),
    },
  ];
  // A project moves to another group: the reader goes along.
  const moved = (project: string, work: () => void) => {
    flushSync(work);
    box.current?.querySelector<HTMLElement>(`[data-project="${project}"]`)?.focus();
  };
  const leave = (project: string, reason: string) => {
    before.current.set(project, membershipOf(draft, project));
    moved(project, () => change((now) => leftOut(now, project, reason)));
  };
  const takeBack = (project: string) => {
    const known = before.current.get(project) ?? null;
    moved(project, () => change((now) => takenBack(now, project, known, setUp.site)));
  };
  return (
    <section className="card" aria-label="Projects" ref={box}>
      <Heading size="small" as="h3">
        Projects
      </Heading>
      {rows.length > MANY && <SearchBox label="Search the projects" value={search} onChange={setSearch} found={shown.length} />}
      {shown.length === 0 && (
        <Empty title="Nothing found">{rows.length === 0 ? 'This site has no project yet.' : 'No project of that name.'}</Empty>
      )}
      {groups
        .filter((group) => group.rows.length > 0)
        .map(({ id, name, rows: some }) => (
          <Opened
            key={`${id} ${wanted === ''}`}
            className="group"
            testId={`scope-${id}`}
            open={id !== 'others' || wanted !== ''}
            label={
              <span className="group-label">
                {name} <span className="subtle">{counted(some.length, 'project', reader)}</span>
              </span>
            }
          >
            <ul className="row-list">
              {some
                .slice(0, PAGE)
                .map((row) =>
                  row.reason === null ? (
                    <ProjectIn key={row.id} row={row} onLeaveOut={(reason) => leave(row.id, reason)} />
                  ) : (
                    <ProjectOut key={row.id} row={row} onTakeBack={() => takeBack(row.id)} />
                  ),
                )}
            </ul>
            {some.length > PAGE && <p className="subtle small">{some.length - PAGE} more: search to find them.</p>}
          </Opened>
        ))}
    </section>
  );
}

const isUndecided = ({ kinds, reason, desk }: ProjectRow): boolean => desk && kinds.length === 0 && reason === null;

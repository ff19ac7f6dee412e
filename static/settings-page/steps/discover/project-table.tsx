import Heading from '@atlaskit/heading';
import { useMemo, useState } from 'react';
import { counted } from '../../../shared/figures';
import { Empty } from '../../../shared/states';
import { useCoverage } from '../../coverage';
import { CoverageBar } from '../../coverage-bar';
import { SearchBox } from '../../search-box';
import { useSetUp } from '../../set-up-state';
import { issuesText } from './coverage-text';
import { projectRows, type ProjectRow } from './desks';

/** Rows shown at once; more on demand, so that a site with thousands of projects stays quick. */
const PAGE = 25;

/** The projects of the site, those that look like desks first. */
export function ProjectTable() {
  const { setUp, draft, reader } = useSetUp();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(PAGE);
  const rows = useMemo(() => projectRows(setUp.site, draft), [setUp.site, draft]);
  const wanted = search.trim().toLowerCase();
  const found = rows.filter(({ name, key }) => `${name} ${key}`.toLowerCase().includes(wanted));
  const desks = rows.filter(({ desk }) => desk).length;
  if (rows.length === 0)
    return (
      <Empty title="No projects">This site has no project yet, or none that you may browse. Create one, then read the site again.</Empty>
    );
  return (
    <section className="card" aria-label="Projects">
      <Heading size="small" as="h3">
        Projects
      </Heading>
      <p className="subtle">
        {desks === 0
          ? 'None of them looks like a service desk, and none holds records.'
          : `Those that look like a desk or hold records come first: ${counted(desks, 'project', reader)}.`}
      </p>
      {rows.length > PAGE && <SearchBox label="Search the projects" value={search} onChange={setSearch} found={found.length} />}
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Project</th>
              <th scope="col">Records found</th>
              <th scope="col">Recent issues that are records</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, shown).map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {found.length > shown && (
        <button type="button" className="more" onClick={() => setShown(shown + PAGE * 4)}>
          Show more ({found.length - shown})
        </button>
      )}
    </section>
  );
}

function Row({ row }: { row: ProjectRow }) {
  const { vocabulary, reader } = useSetUp();
  const measured = useCoverage().results[row.id];
  const records = measured ? Object.values(measured.kinds).reduce((sum, n) => sum + n, 0) : 0;
  const kinds = row.kinds.map((id) => vocabulary.kinds.find((kind) => kind.id === id)?.name ?? id);
  return (
    <tr data-testid="project-row">
      <th scope="row">
        {row.name} <span className="subtle">{row.key}</span>
        <span className="subtle small block">{row.type}</span>
      </th>
      <td>
        {row.reason !== null ? (
          <span className="subtle">Left out: {row.reason}</span>
        ) : kinds.length > 0 ? (
          kinds.join(', ')
        ) : (
          <span className="subtle">None</span>
        )}
      </td>
      <td>
        {measured && <CoverageBar n={records} of={measured.sampled} text={issuesText(records, measured.sampled, reader)} />}
        {!measured && <span className="subtle small">{row.kinds.length > 0 ? 'Not measured' : ''}</span>}
      </td>
    </tr>
  );
}

import { useMemo, useState } from 'react';
import type { KindPart } from '../../../../src/set-up-contract';
import { Disclosure } from '../../../shared/disclosure';
import { counted } from '../../../shared/figures';
import { Lozenge } from '../../../shared/lozenge';
import { useCoverage } from '../../coverage';
import { MilestoneSelects } from '../../milestone-selects';
import { SearchBox } from '../../search-box';
import { useSetUp } from '../../set-up-state';
import { CATEGORIES, CATEGORY_NAMES, statusRows, withMilestones, type KindWords, type StatusRow } from './kinds-model';

/** From how many statuses on a search helps, and how many of a category are listed at once. */
const MANY = 25;

/** The statuses of a kind by category, each with the milestones it stands for. */
export function StatusTable({ kind, part }: { kind: KindWords; part: KindPart }) {
  const { setUp } = useSetUp();
  const rows = useMemo(() => statusRows(kind.id, part, setUp.site, setUp.reasons), [kind.id, part, setUp.site, setUp.reasons]);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = rows.filter(({ name }) => name.toLowerCase().includes(wanted));
  if (rows.length === 0) return <p className="subtle">Its issues have no status that is known. Choose issue types and projects first.</p>;
  return (
    <>
      <p className="subtle small">
        A status stands for the milestone that a record reaches in it. Of a milestone that no status stands for, the checks cannot tell.
      </p>
      {rows.length > MANY && (
        <SearchBox label={`Search the statuses of ${kind.name}`} value={search} onChange={setSearch} found={found.length} />
      )}
      {CATEGORIES.map((category) => {
        const some = found.filter((row) => row.category === category);
        return some.length > 0 && <Category key={category} kind={kind} name={CATEGORY_NAMES[category]} rows={some} />;
      })}
      <Disclosure label="What the milestones mean">
        <dl className="meanings">
          {kind.milestones.map(({ id, name, meaning }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd className="subtle">{meaning}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </>
  );
}

/** The statuses of one category; of very many the first, the others on demand. */
function Category({ kind, name, rows }: { kind: KindWords; name: string; rows: readonly StatusRow[] }) {
  const [all, setAll] = useState(false);
  const more = all ? 0 : rows.length - MANY;
  return (
    <div className="status-group">
      <p className="field-label">{name}</p>
      <ul className="choice-table" aria-label={`Statuses of ${kind.name} in category ${name}`}>
        {rows.slice(0, more > 0 ? MANY : undefined).map((row) => (
          <Status key={row.id} kind={kind} row={row} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          Show {more} more in category {name}
        </button>
      )}
    </div>
  );
}

function Status({ kind, row }: { kind: KindWords; row: StatusRow }) {
  const { change, reader } = useSetUp();
  const { totals } = useCoverage();
  const unmapped = totals?.unmappedStatuses.find((one) => one.kind === kind.id && one.status === row.id)?.n ?? 0;
  const { milestones } = row;
  return (
    <li className="status-row" data-testid="status-row" data-id={row.id}>
      <div>
        <p>
          {row.name} {row.project !== null && <span className="subtle">{row.project}</span>}{' '}
          {row.reason !== null && <span className="subtle small">{row.reason}</span>}{' '}
          {milestones.length > 0 && !row.sure && <Lozenge tone="warning">Please look</Lozenge>}
        </p>
        {milestones.length === 0 && unmapped > 0 && <p className="small part-problem">on {counted(unmapped, 'recent record', reader)}</p>}
      </div>
      <MilestoneSelects
        kind={kind}
        status={row.name}
        milestones={milestones}
        onChange={(next) => change((draft) => withMilestones(draft, kind.id, row.id, next))}
      />
    </li>
  );
}

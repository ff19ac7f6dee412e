import Heading from '@atlaskit/heading';
import type { ProjectMap, ProjectPart, Vocabulary } from '../../src/set-up-contract';
import { Lozenge } from '../shared/lozenge';
import { Empty } from '../shared/states';
import { typeRows, withKindOfType, type TypeRow } from './project-part';

export type SectionProps = {
  map: ProjectMap;
  part: ProjectPart;
  vocabulary: Vocabulary;
  onChange: (next: (before: ProjectPart) => ProjectPart) => void;
};

/** Which issue types of the project are which kind of record. */
export function IssueTypeSection({ map, part, vocabulary, onChange }: SectionProps) {
  const rows = typeRows(map, part);
  return (
    <section className="card" aria-label="Issue types">
      <Heading size="small" as="h2">
        Issue types
      </Heading>
      {rows.length === 0 && <Empty title="No issue types">The issue types of this project could not be read.</Empty>}
      <ul className="choice-table">
        {rows.map((row) => (
          <li key={row.id} className="choice-row" data-testid="type-row" data-id={row.id}>
            <span>
              {row.name} {row.narrowed && <Lozenge tone="neutral">By query</Lozenge>}
            </span>
            <KindOfType row={row} vocabulary={vocabulary} onChange={(kind) => onChange((before) => withKindOfType(before, row.id, kind))} />
          </li>
        ))}
      </ul>
      {rows.some(({ narrowed }) => narrowed) && (
        <p className="subtle small">Where a query (JQL) tells which issues of a type are records, ask a Jira administrator to change it.</p>
      )}
    </section>
  );
}

type KindProps = { row: TypeRow; vocabulary: Vocabulary; onChange: (kind: string | null) => void };

function KindOfType({ row, vocabulary, onChange }: KindProps) {
  const names = row.kinds.map((id) => vocabulary.kinds.find((kind) => kind.id === id)?.name ?? id);
  if (row.narrowed || row.kinds.length > 1)
    return <span className="subtle read-only">{names.length > 0 ? names.join(', ') : 'No record'}</span>;
  return (
    <select
      className="select"
      aria-label={`Kind of record of ${row.name}`}
      value={row.kinds[0] ?? ''}
      data-testid="kind-of-type"
      onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
    >
      <option value="">No record</option>
      {vocabulary.kinds.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

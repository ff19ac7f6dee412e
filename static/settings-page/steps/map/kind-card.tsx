import Button from '@atlaskit/button/new';
import { Opened } from '../../../shared/disclosure';
import { number } from '../../../shared/figures';
import { useCoverage } from '../../coverage';
import { CoverageBar } from '../../coverage-bar';
import { PartProblems } from '../../part-problems';
import { useSetUp } from '../../set-up-state';
import { sourceInWords } from '../../value-in-words';
import { withSource, type KindRow } from './kinds-model';
import { LooksRight } from './looks-right';
import { SourcePartEditor } from './source-editor';
import { StandingLozenge } from './standing-lozenge';
import { StatusTable } from './status-table';

type Props = { row: KindRow; open: boolean; looked: boolean; onLook: () => void; onRemove: () => void };

/** One kind of record: shut, what it is in one line; open, its sources, the reasons and its statuses. */
export function KindCard({ row, open, looked, onLook, onRemove }: Props) {
  const { kind, part, grounds } = row;
  const { setUp, reader, problemsAt } = useSetUp();
  const { totals } = useCoverage();
  if (part === null) return null;
  const n = totals?.kinds[kind.id] ?? 0;
  const troubled = problemsAt(`kinds.${kind.id}`).length > 0;
  const sources = part.sources.filter(({ projects, issueTypes }) => projects.length + issueTypes.length > 0);
  const label = (
    <span className="kind-label">
      <span className="row-name">{kind.name}</span> <StandingLozenge standing={grounds.standing} looked={looked} />
      <span className="subtle small kind-summary">
        {sources.length === 0 ? 'Nothing is read for it yet.' : sources.map((source) => sourceInWords(source, setUp.site)).join('; ')}
      </span>
      {totals && !kind.register && (
        <CoverageBar n={n} of={totals.sampled} text={`${number(n, reader)} of ${number(totals.sampled, reader)} recent issues`} />
      )}
    </span>
  );
  return (
    <Opened label={label} className="kind" testId={`kind-${kind.id}`} open={open || troubled}>
      <KindBody row={row} doubtful={grounds.standing === 'look' && !looked} onLook={onLook} onRemove={onRemove} />
    </Opened>
  );
}

type BodyProps = { row: KindRow; doubtful: boolean; onLook: () => void; onRemove: () => void };

function KindBody({ row, doubtful, onLook, onRemove }: BodyProps) {
  const { kind, part, grounds } = row;
  const { change } = useSetUp();
  if (part === null) return null;
  return (
    <>
      <p className="subtle">
        {kind.process.clause} {kind.process.name}
      </p>
      {grounds.reasons.length > 0 && (
        <div className="reasons">
          <p className="field-label">Why this was proposed</p>
          <ul className="bullets small">
            {grounds.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {doubtful && <LooksRight name={kind.name} onLook={onLook} />}
        </div>
      )}
      <h4 className="part-head">Which issues</h4>
      <PartProblems path={`kinds.${kind.id}.sources`} />
      {part.sources.map((source, index) => (
        <SourcePartEditor
          // Sources have no name of their own; they are only ever put in at the end.
          key={index}
          kind={kind.name}
          path={`kinds.${kind.id}.sources[${index}]`}
          source={source}
          number={part.sources.length > 1 ? index + 1 : null}
          onChange={(next) => change((draft) => withSource(draft, kind.id, index, next))}
        />
      ))}
      <div className="card-foot">
        <Button
          spacing="compact"
          onClick={() => change((draft) => withSource(draft, kind.id, part.sources.length, { projects: [], issueTypes: [] }))}
          testId="add-source"
        >
          Add issues of other projects
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onRemove} testId="remove-kind">
          Take {kind.name} out of the map
        </Button>
      </div>
      <h4 className="part-head">What its statuses stand for</h4>
      <PartProblems path={`kinds.${kind.id}.statuses`} />
      <StatusTable kind={kind} part={part} />
    </>
  );
}

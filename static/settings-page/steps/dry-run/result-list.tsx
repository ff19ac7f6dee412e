import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { CheckLevel } from '../../../../src/contract';
import { Disclosure } from '../../../shared/disclosure';
import { FEW_RECORDS, counted, number, percent } from '../../../shared/figures';
import { Lozenge } from '../../../shared/lozenge';
import { useSetUp } from '../../set-up-state';
import { LEVELS } from '../rules/levels';
import { withCheck } from '../rules/edit';
import { lineOf } from '../rules/model';
import { CountBar } from './count-bar';
import { IssueLink } from '../../../shared/issue-link';
import type { DryRunLine } from './model';

/** How many checks are shown before one asks for more. */
const FIRST = 25;

/** What was found, check by check, those with the most gaps first. */
export function ResultList({ lines }: { lines: readonly DryRunLine[] }) {
  const [all, setAll] = useState(false);
  const { reader } = useSetUp();
  const shown = all ? lines : lines.slice(0, FIRST);
  return (
    <>
      <ul className="results" data-testid="dry-run-results">
        {shown.map((line) => (
          <Result key={line.check.id} line={line} />
        ))}
      </ul>
      {lines.length > shown.length && (
        <span>
          <Button onClick={() => setAll(true)} testId="dry-run-more">
            Show {counted(lines.length - shown.length, 'more check', reader)}
          </Button>
        </span>
      )}
    </>
  );
}

function Result({ line: { check, counts, flood } }: { line: DryRunLine }) {
  const { reader } = useSetUp();
  const judged = counts.met + counts.gap;
  return (
    <li className="result" data-testid="dry-run-check" data-check={check.id} data-flood={flood} data-gap={counts.gap} data-met={counts.met}>
      <div className="result-head">
        <span className="rule-title">
          <span className="rule-name">{check.name}</span>
          <span className="subtle small">{check.id}</span>
        </span>
        {flood === 'few' && <Lozenge tone="neutral">Few records</Lozenge>}
        {flood === 'floods' && <Lozenge tone="warning">{percent(counts.gap / judged, reader)} gaps</Lozenge>}
        {counts.failed > 0 && <Lozenge tone="danger">{number(counts.failed, reader)} failed</Lozenge>}
      </div>
      <CountBar counts={counts} name={check.name} reader={reader} />
      {flood === 'few' && <p className="subtle small">With fewer than {FEW_RECORDS} judged, a share says little.</p>}
      {flood === 'floods' && <FloodWarning check={check} />}
      {counts.examples.length > 0 && (
        <Disclosure
          label={
            <>
              Examples<span className="hidden-visually"> of gaps: {check.name}</span>
            </>
          }
          testId="examples-toggle"
        >
          <p className="examples">
            {counts.examples.map((key) => (
              <IssueLink key={key} issueKey={key} testId="example" />
            ))}
          </p>
          <p className="subtle small">{check.question}</p>
        </Disclosure>
      )}
    </li>
  );
}

function FloodWarning({ check }: Pick<DryRunLine, 'check'>) {
  const { draft, change } = useSetUp();
  const { level } = lineOf(draft, check);
  const offered: CheckLevel[] = ['advise', 'off'];
  return (
    <div className="flood" data-testid="flood">
      <p>
        More than half of what was judged is a gap: people would see this hint everywhere. It may be that the mapping is not right, or that
        nobody here works like this.
      </p>
      <div className="button-row">
        <span className="subtle small" role="status">
          Now: {LEVELS[level.value].name}
          {level.mark === 'ours' && ' (our suggestion)'}
        </span>
        {offered.map((one) => (
          <Button
            key={one}
            spacing="compact"
            aria-disabled={level.mark !== 'ours' && level.value === one}
            testId={`flood-${one}`}
            onClick={() => change(withCheck(check.id, { level: one }))}
          >
            Set to {LEVELS[one].name.toLowerCase()}
            <span className="hidden-visually">: {check.name}</span>
          </Button>
        ))}
      </div>
    </div>
  );
}

import Button from '@atlaskit/button/new';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import { useId, useState } from 'react';
import type { Hint, IssueAssessment } from '../../src/contract';
import { instantText } from '../shared/figures';
import { FindingList } from './finding-list';
import type { Here } from './here';
import { HintCard } from './hint-card';
import { shownHints } from './hint-list';
import type { Permissions } from './permissions';
import { Summary } from './summary';
import type { LastFix } from './use-after-fix';
import { allText, nextText, shownText } from './view-model';

/** Something was done about a check, in a sentence. `closes`: it should close the gap, so that the app is asked until it has. */
export type OnDone = (check: string, message: string, closes: boolean) => void;

type Props = {
  assessment: IssueAssessment;
  here: Here;
  permissions: Permissions;
  last: LastFix | null;
  compact: boolean;
  refreshing: boolean;
  onRefresh: () => void;
  onDone: OnDone;
};

/** How an issue stands: what is left, at most three hints, what comes next, and every check on demand. */
export function Assessment(props: Props) {
  const { assessment, here, permissions, last, compact, refreshing, onRefresh, onDone } = props;
  const [all, setAll] = useState(false);
  const [held, setHeld] = useState<{ hint: Hint; at: number } | null>(null);
  const listId = useId();
  const next = nextText(assessment, here.reader);
  const shown = shownText(assessment);
  return (
    <>
      <Summary assessment={assessment} reader={here.reader} compact={compact} />
      {last !== null && (
        <p className={`done ${last.open ? 'done-open' : ''}`} data-testid="done">
          {last.message}
          {last.open && ' The check still finds a gap: see below.'}
        </p>
      )}
      {(assessment.hints.length > 0 || held !== null) && (
        <ul className="hints">
          {shownHints(assessment.hints, held).map(({ hint, closed }, at) => (
            <HintCard
              key={hint.check}
              hint={hint}
              closed={closed}
              leads={at === 0}
              here={here}
              permissions={permissions}
              assessment={assessment}
              onHold={(holding) => setHeld(holding ? { hint, at } : null)}
              onDone={onDone}
            />
          ))}
        </ul>
      )}
      {next !== null && (
        <p className="subtle" data-testid="next">
          {next}
        </p>
      )}
      <div className="panel-foot">
        {shown !== null && <span className="subtle">{shown}</span>}
        {assessment.findings.length > 0 && (
          <Button spacing="compact" testId="all-checks-toggle" aria-expanded={all} aria-controls={listId} onClick={() => setAll(!all)}>
            {all ? 'Hide the checks' : allText(assessment.findings.length, here.reader)}
          </Button>
        )}
        <span className="panel-foot-end subtle small">
          {!compact && <span data-testid="assessed-at">Checked {instantText(assessment.assessedAt, here.reader)}</span>}
          <Button
            iconBefore={RefreshIcon}
            spacing="compact"
            appearance="subtle"
            testId="refresh"
            isLoading={refreshing}
            onClick={onRefresh}
          >
            Check again
          </Button>
        </span>
      </div>
      <div id={listId} hidden={!all}>
        {all && <FindingList assessment={assessment} here={here} permissions={permissions} onDone={onDone} />}
      </div>
    </>
  );
}

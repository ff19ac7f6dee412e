import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useCallback } from 'react';
import type { Conformance } from '../../src/contract';
import { call } from '../shared/call';
import { ConformanceFoot } from '../shared/conformance-foot';
import { nothingKnown, spanText, type Reader } from '../shared/figures';
import { Overall } from '../shared/overall';
import { RequirementTable } from '../shared/requirement-table';
import { Sparkline } from '../shared/sparkline';
import { Empty, Failed, Loading, Stale } from '../shared/states';
import { useReply } from '../shared/use-reply';
import { queryOf, type GadgetConfiguration } from './configuration';
import './gadget.css';

/** Conformance per requirement of one process. In: what the gadget was set to. */
export function Gadget({ configuration, reader }: { configuration: GadgetConfiguration; reader: Reader }) {
  const { state, again } = useReply(useCallback(() => call('conformance', queryOf(configuration)), [configuration]));
  return (
    <div className="gadget" data-testid="gadget-root">
      {state.phase === 'loading' && <Loading lines={6} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && (
        <>
          {state.problem && (
            <Stale problem={state.problem} onRetry={again}>
              These figures may be out of date.
            </Stale>
          )}
          <Figures conformance={state.value} configuration={configuration} reader={reader} onAgain={again} />
        </>
      )}
    </div>
  );
}

type FiguresProps = { conformance: Conformance; configuration: GadgetConfiguration; reader: Reader; onAgain: () => void };

function Figures({ conformance, configuration, reader, onAgain }: FiguresProps) {
  const { process, overall, projects } = conformance;
  return (
    <>
      <header className="gadget-head">
        <div>
          <Heading size="small" as="h2">
            {process.name}
          </Heading>
          <p className="subtle small">
            Clause {process.clause} · {spanText(conformance.periods, configuration.unit, reader)}
            {projects.length > 0 && ` · ${projectsText(projects)}`}
          </p>
        </div>
      </header>
      {nothingKnown(conformance) ? (
        <Empty
          title="No records yet"
          action={
            <Button spacing="compact" onClick={onAgain}>
              Look again
            </Button>
          }
        >
          No record of this process has been assessed in the projects you may browse. A project is assessed from its ISO 20000 page.
        </Empty>
      ) : (
        <>
          {(overall.share !== null || conformance.records + conformance.open > 0) && (
            <div className="gadget-overall">
              <Overall overall={overall} reader={reader} />
              <Sparkline trend={overall.trend} reader={reader} size="heading" />
            </div>
          )}
          <RequirementTable conformance={conformance} reader={reader} testId="gadget-requirement" />
        </>
      )}
      <ConformanceFoot conformance={conformance} reader={reader} />
    </>
  );
}

/** Up to three projects by key, more by number. */
const projectsText = (projects: Conformance['projects']): string =>
  projects.length > 3 ? `${projects.length} projects` : projects.map((project) => project.key).join(', ');

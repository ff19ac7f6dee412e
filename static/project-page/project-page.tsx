import Heading from '@atlaskit/heading';
import { useCallback, useState } from 'react';
import type { Conformance, PeriodUnit } from '../../src/contract';
import { call } from '../shared/call';
import { ConformanceFoot } from '../shared/conformance-foot';
import { nothingKnown, spanText, type Reader } from '../shared/figures';
import { Overall } from '../shared/overall';
import { RequirementTable } from '../shared/requirement-table';
import { Empty, Failed, Loading, Stale } from '../shared/states';
import { useReply } from '../shared/use-reply';
import { BackfillCard } from './backfill-card';
import { ProcessChoice } from './process-choice';
import { StandardSection } from './standard-section';
import { TrendChart } from './trend-chart';
import './project-page.css';

/** The process shown first: every service desk has incidents. */
const FIRST_PROCESS = 'incident-management';
const PERIODS = 12;

/** One project: how far its records are assessed, and what they show. In: project id, and its key for the heading. */
export function ProjectPage({ project, projectKey, reader }: { project: string; projectKey: string | null; reader: Reader }) {
  const [unit, setUnit] = useState<PeriodUnit>('month');
  const [process, setProcess] = useState(FIRST_PROCESS);
  const ask = useCallback(() => call('conformance', { process, projects: [project], unit, count: PERIODS }), [process, project, unit]);
  const { state, again } = useReply(ask);
  return (
    <main className="page" data-testid="project-page-root">
      <header>
        <h1 className="hidden-visually">ISO 20000 conformance{projectKey !== null && ` of ${projectKey}`}</h1>
        <p className="subtle">
          What the records of {projectKey ?? 'this project'} show of ISO/IEC 20000-1:2018, requirement by requirement.
        </p>
      </header>
      <BackfillCard project={project} reader={reader} onProgress={again} />
      <ProcessChoice chosen={process} onChoose={setProcess} />
      {state.phase === 'loading' && <Loading lines={8} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && (
        <>
          {state.problem && (
            <Stale problem={state.problem} onRetry={again}>
              These figures may be out of date.
            </Stale>
          )}
          <ProcessSection conformance={state.value} unit={unit} onUnit={setUnit} reader={reader} busy={state.refreshing} />
        </>
      )}
      <StandardSection reader={reader} />
    </main>
  );
}

type SectionProps = { conformance: Conformance; unit: PeriodUnit; onUnit: (unit: PeriodUnit) => void; reader: Reader; busy: boolean };

function ProcessSection({ conformance, unit, onUnit, reader, busy }: SectionProps) {
  const { process, overall } = conformance;
  // The unit on screen is that of the figures, which lag behind the choice while they are fetched.
  const shown: PeriodUnit = conformance.periods.some((period) => period.includes('Q')) ? 'quarter' : 'month';
  return (
    <section className="process" aria-busy={busy}>
      <div className="process-head">
        <div>
          <Heading size="medium" as="h2">
            {process.name}
          </Heading>
          <p className="subtle">
            Clause {process.clause} · {spanText(conformance.periods, shown, reader)}
          </p>
        </div>
        <UnitSwitch unit={unit} onUnit={onUnit} />
      </div>
      {nothingKnown(conformance) ? (
        <Empty title="No records yet">
          No record of this process has been assessed in this project. Start the assessment above; figures appear here as it goes on.
        </Empty>
      ) : (
        <>
          {overall.share !== null && <Overall overall={overall} reader={reader} />}
          {overall.share !== null && <TrendChart trend={overall.trend} reader={reader} />}
          <RequirementTable conformance={conformance} reader={reader} testId="page-requirement" tallies />
        </>
      )}
      <ConformanceFoot conformance={conformance} reader={reader} />
    </section>
  );
}

function UnitSwitch({ unit, onUnit }: { unit: PeriodUnit; onUnit: (unit: PeriodUnit) => void }) {
  return (
    <fieldset className="switch">
      <legend className="hidden-visually">Periods</legend>
      {(['month', 'quarter'] as const).map((each) => (
        <label key={each} className={each === unit ? 'switch-on' : ''}>
          <input
            type="radio"
            name="unit"
            className="hidden-visually"
            data-testid={`unit-${each}`}
            checked={each === unit}
            onChange={() => onUnit(each)}
          />
          {each === 'month' ? 'Months' : 'Quarters'}
        </label>
      ))}
    </fieldset>
  );
}

import Heading from '@atlaskit/heading';
import { useCallback } from 'react';
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

const PERIODS = 12;

/** What a reader looks at; it stays chosen while another part of the page is shown. */
export type Choice = { process: string; unit: PeriodUnit };

type Props = { project: string; choice: Choice; onChoice: (choice: Choice) => void; reader: Reader };

/** How far the records of a project are assessed, what they show of one process, and the whole standard. */
export function ConformanceTab({ project, choice, onChoice, reader }: Props) {
  const { process, unit } = choice;
  const ask = useCallback(() => call('conformance', { process, projects: [project], unit, count: PERIODS }), [process, project, unit]);
  const { state, again } = useReply(ask);
  return (
    <>
      <BackfillCard project={project} reader={reader} onProgress={again} />
      <ProcessChoice chosen={process} onChoose={(next) => onChoice({ process: next, unit })} />
      {state.phase === 'loading' && <Loading lines={8} />}
      {state.phase === 'failed' && <Failed problem={state.problem} onRetry={again} retrying={state.retrying} />}
      {state.phase === 'ready' && (
        <>
          {state.problem && (
            <Stale problem={state.problem} onRetry={again}>
              These figures may be out of date.
            </Stale>
          )}
          <ProcessSection
            conformance={state.value}
            unit={unit}
            onUnit={(next) => onChoice({ process, unit: next })}
            reader={reader}
            busy={state.refreshing}
          />
        </>
      )}
      <StandardSection reader={reader} />
    </>
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

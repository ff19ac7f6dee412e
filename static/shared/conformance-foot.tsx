import type { Conformance } from '../../src/contract';
import { Disclosure } from './disclosure';
import { counted, FEW_RECORDS, instantText, number, type Reader } from './figures';
import { Lozenge } from './lozenge';
import { TrendNumbers } from './trend-numbers';
import { LEGEND } from './verdict';

/** What belongs to figures wherever they stand: their numbers on demand, what they leave out, and how and when they were counted. */
export function ConformanceFoot({ conformance, reader }: { conformance: Conformance; reader: Reader }) {
  const { hiddenProjects, countedAt, surveyedAt, open, records, entries, requirements } = conformance;
  const withFindings = requirements.some(({ findings }) => findings.length > 0);
  return (
    <footer className="conformance-foot">
      {conformance.overall.share !== null && (
        <Disclosure label="Show the numbers behind the trend" testId="numbers-toggle">
          <TrendNumbers conformance={conformance} reader={reader} />
        </Disclosure>
      )}
      <Disclosure label="How this is counted" testId="convention-toggle">
        <p>
          Every closed record gets one outcome for each requirement. A share is met ÷ (met + gap). The overall share puts the outcomes of
          all requirements together, so it counts more outcomes than there are records. Coverage is the part that could be judged. With
          fewer than {FEW_RECORDS} judged, counts are shown instead of a percentage; the range below a percentage is its 95% interval.
        </p>
        <p>
          A gap that a waiver covers stays a gap: no waiver ever raises a share. Where some gaps are waived, a second figure stands beside
          it, (met + waived) ÷ (met + gap).
        </p>
        <p>
          Registers, reviews and documents are those of the whole site, as they stand now. What is found of them is shown to those who may
          browse every project behind it.
        </p>
        <dl className="legend" data-testid="verdict-legend">
          {Object.values(LEGEND).map(({ label, tone, meaning }) => (
            <div key={label}>
              <dt>
                <Lozenge tone={tone}>{label}</Lozenge>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p>Requirements in the standard: {conformance.convention}</p>
      </Disclosure>
      {hiddenProjects > 0 && (
        <p data-testid="hidden-projects">
          Figures of {counted(hiddenProjects, 'hidden project', reader)} are not shown: you may not browse{' '}
          {hiddenProjects === 1 ? 'it' : 'them'}.
        </p>
      )}
      {records + open > 0 && (
        <p className="subtle" data-testid="records-counted">
          {counted(records, 'closed record', reader)}; {number(open, reader)} still open and in no period. Periods go by closing date (
          {conformance.timeZone}).{countedAt !== null && ` Counted ${instantText(countedAt, reader)}.`}
        </p>
      )}
      {(entries > 0 || withFindings) && (
        <p className="subtle" data-testid="entries-counted">
          {entries > 0 && `${counted(entries, 'entry', reader, 'entries')} in registers. `}
          {surveyedAt !== null && `Registers, reviews and documents were last looked at ${instantText(surveyedAt, reader)}.`}
        </p>
      )}
    </footer>
  );
}

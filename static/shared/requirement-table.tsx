import type { Conformance, RequirementConformance } from '../../src/contract';
import { coverageText, intervalText, judged, NOTHING, number, shareText, type Reader } from './figures';
import { FindingLines } from './finding-lines';
import { Lozenge } from './lozenge';
import { Sparkline } from './sparkline';
import { byPeopleAlone, verdictOf } from './verdict';
import { WithWaivers } from './with-waivers';
import './figures.css';

const TALLIES = [
  ['met', 'Met'],
  ['gap', 'Gaps'],
  ['pending', 'Pending'],
  ['notApplicable', 'Not applicable'],
  ['cannotTell', 'Cannot tell'],
] as const;

type Props = {
  conformance: Conformance;
  reader: Reader;
  /** Show how the records split over the outcomes, instead of the gaps alone. */
  tallies?: boolean;
  testId: string;
};

/**
 * Conformance, a row a requirement; below it what was found of registers, periods and documents, in small places only where no records
 * speak for it. Narrow places show the lesser figures below the title instead of in columns of their own.
 */
export function RequirementTable({ conformance, reader, tallies = false, testId }: Props) {
  if (conformance.requirements.every(({ tally }) => total(tally) === 0))
    return <FindingTable requirements={conformance.requirements} reader={reader} testId={testId} />;
  return (
    <table className={`requirement-table ${tallies ? 'with-tallies' : ''}`}>
      <caption className="hidden-visually">Conformance per requirement</caption>
      <thead>
        <tr>
          <th scope="col">Requirement</th>
          <th scope="col" className="num">
            Share
          </th>
          <th scope="col" className="num wide-only">
            Judged
          </th>
          <th scope="col" className="num wide-only">
            Coverage
          </th>
          {tallies ? (
            TALLIES.map(([key, label]) => (
              <th key={key} scope="col" className="num wide-only">
                {label}
              </th>
            ))
          ) : (
            <th scope="col" className="num wide-only">
              Gaps
            </th>
          )}
          <th scope="col" className="wide-only">
            Trend
          </th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {conformance.requirements.map((requirement) => (
          <Row key={requirement.id} requirement={requirement} reader={reader} tallies={tallies} testId={testId} />
        ))}
      </tbody>
    </table>
  );
}

type FindingTableProps = { requirements: readonly RequirementConformance[]; reader: Reader; testId: string };

/** A process whose requirements are judged by registers, periods and documents alone has no figures of records: no columns of dashes. */
function FindingTable({ requirements, reader, testId }: FindingTableProps) {
  return (
    <table className="requirement-table">
      <caption className="hidden-visually">Conformance per requirement</caption>
      <thead>
        <tr>
          <th scope="col">Requirement</th>
          <th scope="col">Verdict</th>
        </tr>
      </thead>
      <tbody>
        {requirements.map((requirement) => (
          <tr key={requirement.id} data-testid={testId} data-requirement={requirement.id} data-verdict={requirement.verdict}>
            <td>
              <Title requirement={requirement} />
              {byPeopleAlone(requirement) && <span className="requirement-figures">{BY_PERSON}</span>}
              <FindingLines findings={requirement.findings} reader={reader} />
            </td>
            <td className="verdict-cell">
              <Verdict requirement={requirement} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const BY_PERSON = 'A person judges this from a document.';

const Title = ({ requirement }: { requirement: RequirementConformance }) => (
  <span className="requirement-title">
    <span className="requirement-id">{requirement.id}</span>
    <span>{requirement.title}</span>
  </span>
);

function Verdict({ requirement }: { requirement: RequirementConformance }) {
  const verdict = verdictOf(requirement);
  return (
    <Lozenge tone={verdict.tone} testId="requirement-verdict">
      <span title={verdict.meaning}>{verdict.label}</span>
    </Lozenge>
  );
}

function Row({ requirement, reader, tallies, testId }: { requirement: RequirementConformance } & Omit<Required<Props>, 'conformance'>) {
  const byPeople = byPeopleAlone(requirement);
  // Registers and periods are judged as a whole: their numbers stand with their findings, not in the columns of records.
  const ofRecords = !byPeople && total(requirement.tally) > 0;
  const figure = (value: number) => (ofRecords ? number(value, reader) : NOTHING);
  const interval = intervalText(requirement, reader);
  const withFindings = (tallies || !ofRecords) && requirement.findings.length > 0;
  const row = (
    <tr
      className={withFindings ? 'with-findings' : undefined}
      data-testid={testId}
      data-requirement={requirement.id}
      data-verdict={requirement.verdict}
    >
      <th scope="row">
        <Title requirement={requirement} />
        {(ofRecords || byPeople) && (
          <span className="requirement-figures narrow-only">
            {byPeople ? BY_PERSON : figuresText(requirement, reader, tallies)}
            {ofRecords && requirement.share !== null && <Sparkline trend={requirement.trend} reader={reader} />}
          </span>
        )}
      </th>
      <td className="num">
        <span className={requirement.share === null ? 'subtle' : 'requirement-share'} data-testid="requirement-share">
          {ofRecords || (!byPeople && requirement.findings.length === 0) ? shareText(requirement, reader) : NOTHING}
        </span>
        {interval !== null && (
          <span className="interval" title="95% interval">
            {interval}
          </span>
        )}
        {ofRecords && <WithWaivers share={requirement} reader={reader} testId="requirement-waivers" />}
      </td>
      <td className="num wide-only" data-testid="requirement-judged">
        {figure(judged(requirement))}
      </td>
      <td className="num wide-only" data-testid="requirement-coverage">
        {ofRecords ? coverageText(requirement.coverage, reader) : NOTHING}
      </td>
      {tallies ? (
        TALLIES.map(([key]) => (
          <td key={key} className="num wide-only" data-testid={`requirement-${key}`}>
            {figure(requirement.tally[key])}
          </td>
        ))
      ) : (
        <td className="num wide-only" data-testid="requirement-gap">
          {figure(requirement.gap)}
        </td>
      )}
      <td className="wide-only">{!ofRecords ? NOTHING : <Sparkline trend={requirement.trend} reader={reader} />}</td>
      <td>
        <Verdict requirement={requirement} />
      </td>
    </tr>
  );
  if (!withFindings) return row;
  return (
    <>
      {row}
      <tr>
        <td colSpan={tallies ? COLUMNS + TALLIES.length : COLUMNS + 1}>
          <FindingLines findings={requirement.findings} reader={reader} />
        </td>
      </tr>
    </>
  );
}

/** Columns beside those of outcomes. */
const COLUMNS = 6;

/** Records of a tally. Waived ones are among the gaps. */
const total = ({ met, gap, pending, notApplicable, cannotTell, failed }: RequirementConformance['tally']): number =>
  met + gap + pending + notApplicable + cannotTell + failed;

/** The figures that have no column of their own in a narrow place. */
function figuresText(requirement: RequirementConformance, reader: Reader, tallies: boolean): string {
  const columns = tallies
    ? TALLIES.map(([key, label]) => `${number(requirement.tally[key], reader)} ${label.toLowerCase()}`)
    : [`${number(judged(requirement), reader)} judged`, `${number(requirement.gap, reader)} with a gap`];
  return [...columns, `coverage ${coverageText(requirement.coverage, reader)}`].join(' · ');
}

import type { Conformance, RequirementConformance } from '../../src/contract';
import { coverageText, intervalText, judged, NOTHING, number, shareText, type Reader } from './figures';
import { Lozenge } from './lozenge';
import { Sparkline } from './sparkline';
import { byPeopleAlone, verdictOf } from './verdict';
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

/** Conformance, a row a requirement. Narrow places show the lesser figures below the title instead of in columns of their own. */
export function RequirementTable({ conformance, reader, tallies = false, testId }: Props) {
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

function Row({ requirement, reader, tallies, testId }: { requirement: RequirementConformance } & Omit<Required<Props>, 'conformance'>) {
  const byPeople = byPeopleAlone(requirement);
  const verdict = verdictOf(requirement);
  const figure = (value: number) => (byPeople ? NOTHING : number(value, reader));
  const interval = intervalText(requirement, reader);
  return (
    <tr data-testid={testId} data-requirement={requirement.id} data-verdict={requirement.verdict}>
      <th scope="row">
        <span className="requirement-title">
          <span className="requirement-id">{requirement.id}</span>
          <span>{requirement.title}</span>
        </span>
        <span className="requirement-figures narrow-only">
          {byPeople ? 'A person judges this from a document.' : figuresText(requirement, reader, tallies)}
          {!byPeople && <Sparkline trend={requirement.trend} reader={reader} />}
        </span>
      </th>
      <td className="num">
        <span className={requirement.share === null ? 'subtle' : 'requirement-share'} data-testid="requirement-share">
          {byPeople ? NOTHING : shareText(requirement, reader)}
        </span>
        {interval !== null && (
          <span className="interval" title="95% interval">
            {interval}
          </span>
        )}
      </td>
      <td className="num wide-only" data-testid="requirement-judged">
        {figure(judged(requirement))}
      </td>
      <td className="num wide-only" data-testid="requirement-coverage">
        {byPeople ? NOTHING : coverageText(requirement.coverage, reader)}
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
      <td className="wide-only">{byPeople ? NOTHING : <Sparkline trend={requirement.trend} reader={reader} />}</td>
      <td>
        <Lozenge tone={verdict.tone} testId="requirement-verdict">
          <span title={verdict.meaning}>{verdict.label}</span>
        </Lozenge>
      </td>
    </tr>
  );
}

/** The figures that have no column of their own in a narrow place. */
function figuresText(requirement: RequirementConformance, reader: Reader, tallies: boolean): string {
  const columns = tallies
    ? TALLIES.map(([key, label]) => `${number(requirement.tally[key], reader)} ${label.toLowerCase()}`)
    : [`${number(judged(requirement), reader)} judged`, `${number(requirement.gap, reader)} with a gap`];
  return [...columns, `coverage ${coverageText(requirement.coverage, reader)}`].join(' · ');
}

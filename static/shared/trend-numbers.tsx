import type { Conformance, Share } from '../../src/contract';
import { judged, number, periodText, shareText, type Reader } from './figures';
import { WithWaivers } from './with-waivers';

/** The numbers behind the lines: a row a period, newest first, a column a requirement that records speak for. */
export function TrendNumbers({ conformance, reader }: { conformance: Conformance; reader: Reader }) {
  const told = conformance.requirements.filter(({ trend }) => trend.some(({ share }) => share !== null));
  const rows = conformance.periods.map((period, index) => ({ period, index })).reverse();
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Numbers by period">
      <table className="figures-table" data-testid="trend-numbers">
        <thead>
          <tr>
            <th scope="col">Period</th>
            <th scope="col" className="num">
              Outcomes judged
            </th>
            <th scope="col" className="num">
              Overall
            </th>
            {told.map((requirement) => (
              <th key={requirement.id} scope="col" className="num" title={requirement.title}>
                {requirement.id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ period, index }) => {
            const overall = conformance.overall.trend[index];
            return (
              <tr key={period}>
                <th scope="row">
                  {periodText(period, reader)}
                  {index === conformance.periods.length - 1 && <span className="subtle"> (running)</span>}
                </th>
                <td className="num">{overall ? number(judged(overall), reader) : ''}</td>
                <td className="num">{overall ? <Shares share={overall} reader={reader} /> : ''}</td>
                {told.map((requirement) => {
                  const share = requirement.trend[index];
                  return (
                    <td key={requirement.id} className="num">
                      {share ? <Shares share={share} reader={reader} /> : ''}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const Shares = ({ share, reader }: { share: Share; reader: Reader }) => (
  <>
    {shareText(share, reader)}
    <WithWaivers share={share} reader={reader} testId="trend-waivers" />
  </>
);

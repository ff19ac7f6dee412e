import type { Conformance } from '../../src/contract';
import { FEW_RECORDS, coverageText, intervalText, judged, number, shareText, type Reader } from './figures';
import { ShareBar } from './share-bar';
import { hasWaived } from './waiver-figures';
import { WithWaivers } from './with-waivers';

/**
 * The share over all requirements: one number, with how many outcomes (one a record and requirement) it stands on and how sure it is;
 * beside it the share with waivers, where some gaps are waived.
 */
export function Overall({ overall, reader }: { overall: Conformance['overall']; reader: Reader }) {
  const interval = intervalText(overall, reader);
  const few = overall.share !== null && judged(overall) < FEW_RECORDS;
  return (
    <div className="overall" data-testid="gadget-overall" data-met={overall.met} data-gap={overall.gap}>
      <p>
        <span className={overall.share === null ? 'overall-none' : 'overall-share'} data-testid="overall-share">
          {shareText(overall, reader)}
        </span>
        {overall.share !== null && <span className="subtle"> met</span>}
        <WithWaivers share={overall} reader={reader} testId="overall-waivers" />
      </p>
      <dl className="overall-facts">
        <div>
          <dt title="One outcome for each record and requirement that could be judged">Outcomes judged</dt>
          <dd data-testid="overall-judged">{number(judged(overall), reader)}</dd>
        </div>
        <div>
          <dt>95% interval</dt>
          <dd data-testid="overall-interval">{interval ?? (few ? 'too few to say' : '–')}</dd>
        </div>
        <div>
          <dt>Coverage</dt>
          <dd data-testid="overall-coverage">{coverageText(overall.coverage, reader)}</dd>
        </div>
      </dl>
      {hasWaived(overall) && (
        <div className="overall-waived">
          <ShareBar share={overall} reader={reader} />
        </div>
      )}
    </div>
  );
}

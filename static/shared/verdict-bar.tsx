import type { RequirementVerdict, VerdictCounts } from '../../src/contract';
import { number, type Reader } from './figures';
import { LEGEND } from './verdict';
import './verdict-bar.css';

/** In the order in which a reader asks: what is fine, what is not, what people judge, what is not known. */
const ORDER: readonly RequirementVerdict[] = ['reached', 'not-reached', 'by-people', 'no-data', 'cannot-tell'];

type Props = { counts: VerdictCounts; reader: Reader };

const totalOf = (counts: VerdictCounts): number => ORDER.reduce((sum, verdict) => sum + counts[verdict], 0);

/** Requirements by verdict as one bar, widths by number; the numbers are in its accessible name and in the list beside it. */
export function VerdictBar({ counts, reader, label, tall = false }: Props & { label: string; tall?: boolean }) {
  const total = totalOf(counts);
  if (total === 0) return null;
  const there = ORDER.filter((verdict) => counts[verdict] > 0);
  const words = there.map((verdict) => `${number(counts[verdict], reader)} ${LEGEND[verdict].label.toLowerCase()}`).join(', ');
  return (
    <span className="verdict-bar-row">
      <span className={`verdict-bar ${tall ? 'verdict-bar-tall' : ''}`} role="img" aria-label={`${label}: ${words}.`}>
        {there.map((verdict) => (
          <span
            key={verdict}
            className={`verdict-part verdict-${verdict}`}
            style={{ flexGrow: counts[verdict] }}
            title={`${counts[verdict]} ${LEGEND[verdict].label.toLowerCase()}`}
          />
        ))}
      </span>
      {!tall && (
        <span className="verdict-figure" aria-hidden="true">
          {number(counts.reached, reader)} of {number(total, reader)}
        </span>
      )}
    </span>
  );
}

type ChoiceProps = Props & { chosen: RequirementVerdict | null; onChoose: (verdict: RequirementVerdict | null) => void };

/** The numbers behind the bar; pressing one leaves only its requirements, pressing it again brings back all. */
export function VerdictChoice({ counts, reader, chosen, onChoose }: ChoiceProps) {
  return (
    <div className="verdict-counts" role="group" aria-label="Show one verdict only" data-testid="verdict-counts">
      {ORDER.map((verdict) => (
        <button
          key={verdict}
          type="button"
          className="verdict-choice"
          title={LEGEND[verdict].meaning}
          aria-pressed={chosen === verdict}
          data-testid={`choose-${verdict}`}
          disabled={counts[verdict] === 0}
          onClick={() => onChoose(chosen === verdict ? null : verdict)}
        >
          <span className={`verdict-key verdict-${verdict}`} aria-hidden="true" /> {LEGEND[verdict].label}{' '}
          <span className="verdict-count" data-testid={`count-${verdict}`}>
            {number(counts[verdict], reader)}
          </span>
        </button>
      ))}
    </div>
  );
}

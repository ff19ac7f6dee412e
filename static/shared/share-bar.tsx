import type { Share } from '../../src/contract';
import { judged, number, type Reader } from './figures';
import './verdict-bar.css';

/** What was judged as one bar: met, gaps that a waiver covers, other gaps. With its numbers, as colours alone tell nothing. */
export function ShareBar({ share, reader }: { share: Pick<Share, 'met' | 'gap' | 'waived'>; reader: Reader }) {
  const parts = [
    { look: 'reached', count: share.met, word: 'met' },
    { look: 'waived', count: share.waived, word: 'waived' },
    { look: 'not-reached', count: share.gap - share.waived, word: share.gap - share.waived === 1 ? 'other gap' : 'other gaps' },
  ].filter(({ count }) => count > 0);
  if (judged(share) === 0) return null;
  return (
    <div className="share-bar" data-testid="share-bar">
      <span className="verdict-bar" aria-hidden="true">
        {parts.map(({ look, count }) => (
          <span key={look} className={`verdict-part verdict-${look}`} style={{ flexGrow: count }} />
        ))}
      </span>
      <ul className="share-bar-key" aria-label="Of the outcomes judged">
        {parts.map(({ look, count, word }) => (
          <li key={look}>
            <span className={`verdict-key verdict-${look}`} aria-hidden="true" /> {number(count, reader)} {word}
          </li>
        ))}
      </ul>
    </div>
  );
}

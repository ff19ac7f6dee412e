import { number, type Reader } from '../../../shared/figures';
import type { CheckCounts } from './model';

const PARTS = [
  { key: 'met', one: 'met', many: 'met' },
  { key: 'gap', one: 'gap', many: 'gaps' },
  { key: 'pending', one: 'pending', many: 'pending' },
  { key: 'cannotTell', one: 'cannot tell', many: 'cannot tell' },
  { key: 'failed', one: 'failed', many: 'failed' },
] as const;

/** What was found of one check as a bar, widths by number, with the numbers beside it. What does not apply is left out of the bar. */
export function CountBar({ counts, name, reader }: { counts: CheckCounts; name: string; reader: Reader }) {
  const there = PARTS.filter(({ key }) => counts[key] > 0);
  // Gaps are said even where there are none: they are what is looked for.
  const told = PARTS.filter(({ key }) => counts[key] > 0 || key === 'gap' || key === 'met');
  const words = told.map(({ key, one, many }) => `${number(counts[key], reader)} ${counts[key] === 1 ? one : many}`).join(' · ');
  return (
    <span className="count-row">
      {there.length > 0 && (
        <span className="count-bar" role="img" aria-label={`${name}: ${words.replaceAll(' · ', ', ')}`}>
          {there.map(({ key }) => (
            <span key={key} className={`count-part count-${key}`} style={{ flexGrow: counts[key] }} />
          ))}
        </span>
      )}
      <span className="count-words subtle small" aria-hidden={there.length > 0}>
        {words}
        {counts.notApplicable > 0 && ` · ${number(counts.notApplicable, reader)} ${counts.notApplicable === 1 ? 'does' : 'do'} not apply`}
      </span>
    </span>
  );
}

import { plot, type Box, type TrendPoint } from './chart-geometry';
import type { Reader } from './figures';
import { trendText } from './trend-text';

const BOXES: Readonly<Record<'word' | 'heading', Box>> = {
  word: { width: 96, height: 24, left: 3, right: 4, top: 3, bottom: 3 },
  heading: { width: 192, height: 48, left: 3, right: 4, top: 4, bottom: 4 },
};

/** A trend the size of a word or of a heading, always drawn from 0 to 100 %. Its numbers are in the table below it and in its text alternative. */
export function Sparkline({ trend, reader, size = 'word' }: { trend: readonly TrendPoint[]; reader: Reader; size?: 'word' | 'heading' }) {
  const box = BOXES[size];
  const { lines, points } = plot(trend, box);
  const last = points.at(-1);
  return (
    <svg
      className="sparkline"
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={trendText(trend, reader)}
    >
      <line className="chart-grid" x1={0} x2={box.width} y1={box.top} y2={box.top} />
      <line className="chart-grid" x1={0} x2={box.width} y1={box.height - box.bottom} y2={box.height - box.bottom} />
      {lines.map((line) => (
        <path key={line} className="chart-line" d={line} />
      ))}
      {last && <circle className="chart-dot" cx={last.x} cy={last.y} r={2.5} />}
    </svg>
  );
}

import { useEffect, useRef, useState, type RefObject } from 'react';
import { floorOf, labelStep, plot, yOf, type Box, type TrendPoint } from '../shared/chart-geometry';
import { FEW_RECORDS, intervalText, judged, number, percent, periodText, type Reader } from '../shared/figures';
import { trendText } from '../shared/trend-text';
import { hasWaived, sharesText } from '../shared/waiver-figures';

const HEIGHT = 200;
/** Room one period label needs, in pixels. */
const LABEL_ROOM = 64;

/** The overall trend as a line with its 95% interval. Hollow points stand on few records; the last period is still running. */
export function TrendChart({ trend, reader }: { trend: readonly TrendPoint[]; reader: Reader }) {
  const [frame, width] = useWidth();
  const box: Box = { width, height: HEIGHT, left: 48, right: 24, top: 12, bottom: 28 };
  const floor = floorOf(trend);
  const { lines, bands, points, ticks } = plot(trend, box, floor);
  // Below the line of the share itself: the two part only where something is waived.
  const waived = trend.some(hasWaived);
  const withWaivers = waived ? plot(trend.map(asWithWaivers), box, floor).lines : [];
  const step = labelStep(trend.length, width - box.left, LABEL_ROOM);
  const grid = [floor, (1 + floor) / 2, 1];
  return (
    <figure className="trend" ref={frame}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={`Share of outcomes met, by period. ${trendText(trend, reader)}`}
      >
        {grid.map((share) => (
          <g key={share}>
            <line className="chart-grid" x1={box.left} x2={width - box.right / 2} y1={yOf(share, box, floor)} y2={yOf(share, box, floor)} />
            <text className="chart-label" x={box.left - 12} y={yOf(share, box, floor) + 4} textAnchor="end">
              {percent(share, reader)}
            </text>
          </g>
        ))}
        {trend.map(
          (point, index) =>
            (trend.length - 1 - index) % step === 0 && (
              <text key={point.period} className="chart-label" x={ticks[index]} y={HEIGHT - 8} textAnchor="middle">
                {periodText(point.period, reader, true)}
              </text>
            ),
        )}
        {bands.map((band) => (
          <path key={band} className="chart-band" d={band} />
        ))}
        {withWaivers.map((line) => (
          <path key={line} className="chart-line-waived" d={line} />
        ))}
        {lines.map((line) => (
          <path key={line} className="chart-line" d={line} />
        ))}
        {points.map(({ x, y, few, point }) => (
          <circle key={point.period} className={few ? 'chart-dot-few' : 'chart-dot'} cx={x} cy={y} r={3.5}>
            <title>{pointText(point, reader)}</title>
          </circle>
        ))}
      </svg>
      <figcaption className="subtle small">
        Share of outcomes met, by period, with its 95% interval. Hollow points: fewer than {FEW_RECORDS} outcomes. The last period is still
        running.{waived && ' Dotted: the share with waivers.'}
      </figcaption>
    </figure>
  );
}

const asWithWaivers = (point: TrendPoint): TrendPoint => ({ ...point, share: point.shareWithWaivers, interval: null });

function pointText(point: TrendPoint, reader: Reader): string {
  const interval = intervalText(point, reader);
  const size = `${number(judged(point), reader)} judged`;
  return `${periodText(point.period, reader)}: ${sharesText(point, reader)} (${interval === null ? size : `${size}, ${interval}`})`;
}

/** The width of an element as it changes, in whole pixels. */
function useWidth(): [RefObject<HTMLElement>, number] {
  const frame = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(240, Math.floor(element.clientWidth))));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width];
}

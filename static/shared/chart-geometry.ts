import type { Share } from '../../src/contract';
import { FEW_RECORDS, judged } from './figures';

/** A period as charts draw it: `share` null where nothing was judged. */
export type TrendPoint = Share & { period: string };

export type Box = { width: number; height: number; left: number; right: number; top: number; bottom: number };

export type PlottedPoint = { x: number; y: number; low: number; high: number; few: boolean; point: TrendPoint };

export type Plot = {
  /** One SVG path an unbroken run of periods: a period without data is a break, never a zero. */
  lines: readonly string[];
  /** The 95 % interval around each line, as closed paths. */
  bands: readonly string[];
  points: readonly PlottedPoint[];
  /** Middle of each period on the x axis, in the order of the trend. */
  ticks: readonly number[];
};

const at = (value: number): string => String(Math.round(value * 10) / 10);

/** Vertical position of a share between `floor` and 1. In: shares as 0–1. */
export function yOf(share: number, box: Box, floor = 0): number {
  const usable = box.height - box.top - box.bottom;
  return box.top + usable * (1 - (Math.max(share, floor) - floor) / (1 - floor));
}

/** Lays a trend out in a box: oldest period left, one step a period. `floor` is the share at the bottom of the box. */
export function plot(trend: readonly TrendPoint[], box: Box, floor = 0): Plot {
  const usable = box.width - box.left - box.right;
  const xOf = (index: number) => (trend.length < 2 ? box.left + usable / 2 : box.left + (usable * index) / (trend.length - 1));
  const runs: PlottedPoint[][] = [];
  let run: PlottedPoint[] = [];
  trend.forEach((point, index) => {
    if (point.share === null) {
      run = [];
      return;
    }
    if (run.length === 0) runs.push(run);
    const [low, high] = point.interval ?? [point.share, point.share];
    run.push({
      x: xOf(index),
      y: yOf(point.share, box, floor),
      low: yOf(low, box, floor),
      high: yOf(high, box, floor),
      few: judged(point) < FEW_RECORDS,
      point,
    });
  });
  const along = (points: readonly PlottedPoint[], side: 'y' | 'low' | 'high') => points.map((p) => `${at(p.x)} ${at(p[side])}`).join('L');
  return {
    lines: runs.map((points) => `M${along(points, 'y')}`),
    bands: runs.filter((points) => points.length > 1).map((points) => `M${along(points, 'high')}L${along([...points].reverse(), 'low')}Z`),
    points: runs.flat(),
    ticks: trend.map((_, index) => xOf(index)),
  };
}

/** Lowest gridline: trends that stay high are drawn from 50 % or 80 % up so that a change can be seen; the axis says so. */
export function floorOf(trend: readonly TrendPoint[]): 0 | 0.5 | 0.8 {
  const lows = trend.flatMap((point) => (point.share === null ? [] : [point.interval?.[0] ?? point.share]));
  if (lows.length === 0) return 0;
  const lowest = Math.min(...lows);
  return lowest >= 0.8 ? 0.8 : lowest >= 0.5 ? 0.5 : 0;
}

/** Every how many periods a label fits, where one label needs `room` pixels. */
export const labelStep = (periods: number, width: number, room: number): number =>
  Math.max(1, Math.ceil((periods * room) / Math.max(width, room)));

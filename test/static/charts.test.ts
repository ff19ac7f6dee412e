import { describe, expect, test } from '@jest/globals';
import { floorOf, labelStep, plot, yOf, type Box, type TrendPoint } from '../../static/shared/chart-geometry';
import { trendText } from '../../static/shared/trend-text';

const box: Box = { width: 110, height: 110, left: 5, right: 5, top: 5, bottom: 5 };
const reader = { locale: 'en', timeZone: 'UTC' };
const point = (period: string, met: number, gap: number): TrendPoint => ({
  period,
  met,
  gap,
  share: met + gap === 0 ? null : met / (met + gap),
  interval: met + gap === 0 ? null : [0.25, 1],
  waived: 0,
  shareWithWaivers: met + gap === 0 ? null : met / (met + gap),
  coverage: null,
});

describe('a plotted trend', () => {
  test('breaks where a period has no data, instead of falling to zero', () => {
    const { lines, points, ticks, bands } = plot(
      [point('2026-01', 100, 0), point('2026-02', 50, 50), point('2026-03', 0, 0), point('2026-04', 0, 30)],
      box,
    );
    expect(lines).toEqual(['M5 5L38.3 55', 'M105 105']);
    expect(bands).toEqual(['M5 5L38.3 5L38.3 80L5 80Z']);
    expect(points).toHaveLength(3);
    expect(ticks).toHaveLength(4);
  });
  test('marks points on few records', () => {
    expect(plot([point('2026-01', 19, 0), point('2026-02', 20, 0)], box).points.map((p) => p.few)).toEqual([true, false]);
  });
  test('puts a single period in the middle and bears none at all', () => {
    expect(plot([point('2026-01', 1, 0)], box).points[0]?.x).toBe(55);
    expect(plot([], box)).toEqual({ lines: [], bands: [], points: [], ticks: [] });
  });
  test('keeps what lies below the axis inside the box', () => {
    expect(yOf(0.2, box, 0.5)).toBe(105);
    expect(yOf(0.75, box, 0.5)).toBe(55);
  });
  test('starts the axis below the lowest interval', () => {
    expect(floorOf([point('2026-01', 1, 0)])).toBe(0);
    expect(floorOf([{ ...point('2026-01', 9, 1), interval: [0.6, 1] }])).toBe(0.5);
    expect(floorOf([{ ...point('2026-01', 9, 1), interval: [0.85, 1] }])).toBe(0.8);
    expect(floorOf([point('2026-01', 0, 0)])).toBe(0);
  });
  test('leaves out labels that would overlap', () => {
    expect(labelStep(12, 1200, 64)).toBe(1);
    expect(labelStep(12, 400, 64)).toBe(2);
    expect(labelStep(12, 0, 64)).toBe(12);
  });
});

describe('a trend in words', () => {
  test('tells start, end, lowest and what is missing', () => {
    const trend = [point('2026-01', 80, 20), point('2026-02', 50, 50), point('2026-03', 0, 0), point('2026-04', 90, 10)];
    expect(trendText(trend, reader)).toBe(
      'From 80% in January 2026 to 90% in April 2026; lowest 50% in February 2026; no data in 1 of 4 periods.',
    );
  });
  test('tells counts where there are few, and no data where there is none', () => {
    expect(trendText([point('2026-01', 3, 9), point('2026-02', 0, 0)], reader)).toBe(
      '3 of 12 in January 2026; no data in the other periods.',
    );
    expect(trendText([point('2026-01', 0, 0)], reader)).toBe('No data in any of 1 periods.');
  });
});

import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; impact: string | null; nodes: { html: string }[] };

/**
 * What axe finds that keeps people out, in one document: frames within have to be looked at by themselves. Evaluated through the debugger,
 * as the policy of the app's frames would not let a script tag in.
 */
export const seriousIn = async (place: Frame | Page): Promise<string[]> => {
  await place.evaluate(AXE);
  const found = (await place.evaluate('axe.run(document, { iframes: false }).then(({ violations }) => violations)')) as Violation[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

/**
 * Gives the frame's document the colour that stands behind it. Frames are transparent, and axe, which looks at one document at a time,
 * would take every page for white.
 */
export const paintBehind = async (frame: Frame): Promise<void> => {
  const iframe = await frame.frameElement();
  const behind = await iframe.evaluate((element) => {
    for (let at: Element | null = element as unknown as Element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    }
    return 'white';
  });
  await frame.evaluate((colour) => (document.documentElement.style.background = colour), behind);
};

import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { Journey } from './site';

/** The pictures of the documentation, taken anew where CLAUSEWISE_PICTURES names a folder: `CLAUSEWISE_PICTURES=docs/pictures`. */
export const PICTURES = process.env['CLAUSEWISE_PICTURES'] ?? '';
export const SIZE = { width: 1280, height: 1400 };
/** Sharp on the screens that people have, and still small. */
const SCALE = 1.2;
const MOST_BYTES = 250 * 1024;
export const MARGIN = 16;

/** A page of the size of the pictures. */
export const openFor = async (journey: Journey, accountId: string, path: string, mode: 'light' | 'dark'): Promise<Page> => {
  const page = await journey.pageAs(accountId, mode, SCALE);
  await page.setViewportSize(SIZE);
  await page.goto(`${journey.served.url}${path}`);
  return page;
};

type Clip = { x: number; y: number; width: number; height: number };

/** Keeps a part of the page as a picture; it must not be large, as the repository keeps it. */
export const keep = async (page: Page, clip: Clip, name: string): Promise<void> => {
  mkdirSync(PICTURES, { recursive: true });
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path, clip });
  expect(statSync(path).size).toBeLessThan(MOST_BYTES);
};

/** The page beside the side bar and below the top bar, down to the end of what matters. */
export const take = async (page: Page, last: Locator, name: string): Promise<void> => {
  // A frame takes its height from the app a moment after the content is there.
  await page.waitForTimeout(500);
  const [main, box] = [await page.locator('main').boundingBox(), await last.boundingBox()];
  if (!main || !box) throw new Error(`${name}: what the picture shows is not on the page.`);
  await keep(page, { x: main.x, y: main.y, width: main.width, height: Math.ceil(box.y + box.height + MARGIN - main.y) }, name);
};

/** One part of the page with a margin around it. */
export const takePart = async (page: Page, part: Locator, name: string): Promise<void> => {
  await page.waitForTimeout(500);
  const box = await part.boundingBox();
  if (!box) throw new Error(`${name}: what the picture shows is not on the page.`);
  await keep(page, { x: box.x - MARGIN, y: box.y - MARGIN, width: box.width + 2 * MARGIN, height: box.height + 2 * MARGIN }, name);
};

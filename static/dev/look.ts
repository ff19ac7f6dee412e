import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromiumBinary from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { startHarness } from './harness';
import { MANAGER_SHOTS } from './manager-shots';
import { SET_UP_SHOTS, type SetUpShot } from './set-up-shots';
import { SET_UP_SHOTS_2 } from './set-up-shots-2';
import { TICKET_SHOTS } from './ticket-shots';

/**
 * Takes pictures of every surface in its states, light and dark, and runs axe on each: `npx tsx static/dev/look.ts [filter]` after a
 * build. Pictures go to the temporary folder; ends with a failure when axe finds something serious or the page logs an error.
 */
const find = createRequire(import.meta.url).resolve;
const out = join(tmpdir(), 'clausewise-look');
mkdirSync(out, { recursive: true });

/** These concern whole pages; ours are frames within Jira's, which has the landmarks and the first heading. */
const OFF = { enabled: false };
const RULES = { region: OFF, 'landmark-one-main': OFF, 'page-has-heading-one': OFF };

type Shot = SetUpShot & { entry?: string };
const SHOTS: Shot[] = [
  ...['gaps', 'fine', 'pending', 'empty', 'failed', 'loading'].map((name) => ({ page: 'issue-panel', case: name, width: 700 })),
  { page: 'issue-panel', case: 'gaps', width: 320 },
  { page: 'issue-panel', case: 'gaps', width: 320, open: true },
  { page: 'issue-panel', case: 'gaps', width: 700, open: true },
  ...[360, 400, 560, 1000].map((width) => ({ page: 'gadget', case: 'gaps', width })),
  ...['registers', 'hidden', 'many'].map((name) => ({ page: 'issue-panel', case: name, width: 700, open: true })),
  { page: 'issue-panel', case: 'many', width: 320, open: true },
  ...['registers', 'hidden'].flatMap((name) => [400, 760].map((width) => ({ page: 'gadget', case: name, width }))),
  ...['registers', 'hidden'].map((name) => ({ page: 'project-page', case: name, width: 1080 })),
  { page: 'project-page', case: 'registers', width: 360, open: true },
  { page: 'project-page', case: 'gaps', width: 1080, open: true },
  { page: 'gadget', case: 'gaps', width: 760, open: true },
  { page: 'gadget', case: 'empty', width: 560 },
  { page: 'gadget', case: 'failed', width: 560 },
  { page: 'gadget', case: 'gaps', width: 480, entry: 'edit' },
  ...['gaps', 'fine', 'pending', 'empty', 'failed'].map((name) => ({ page: 'project-page', case: name, width: 1080 })),
  { page: 'project-page', case: 'gaps', width: 500 },
  ...SET_UP_SHOTS,
  ...SET_UP_SHOTS_2,
  ...MANAGER_SHOTS,
  ...TICKET_SHOTS,
];

async function look(filter: string): Promise<number> {
  const { url, server } = await startHarness();
  const browser = await chromium.launch({ executablePath: await chromiumBinary.executablePath(), args: ['--no-sandbox', '--disable-gpu'] });
  let bad = 0;
  for (const shot of SHOTS) {
    for (const mode of ['light', 'dark']) {
      const name = [shot.page, shot.case, shot.at, shot.name, shot.width, shot.entry, shot.open && !shot.name ? 'open' : null, mode]
        .filter(Boolean)
        .join('-');
      if (!name.includes(filter)) continue;
      const page = await browser.newPage({ viewport: { width: shot.width, height: 400 }, colorScheme: mode === 'dark' ? 'dark' : 'light' });
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      await page.goto(
        `${url}/${shot.page}.html?case=${shot.case}&mode=${mode}${shot.entry ? `&entry=${shot.entry}` : ''}${shot.at ? `#${shot.at}` : ''}`,
      );
      await page
        .locator(shot.case === 'loading' ? '[data-testid=state-loading]' : '[data-testid$=root] :not(.skeleton *)')
        .first()
        .waitFor();
      await page.waitForTimeout(400);
      await shot.act?.(page);
      await page.waitForTimeout(shot.act ? 400 : 0);
      // What opens may bring further things to open.
      const closed = page.locator('[data-testid=all-checks-toggle][aria-expanded=false], details:not([open]) > summary');
      while (shot.open && (await closed.count()) > 0) await closed.first().click();
      await page.evaluate(readFileSync(find('axe-core/axe.min.js'), 'utf8'));
      const found = (await page.evaluate(`axe.run({ rules: ${JSON.stringify(RULES)} })`)) as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      };
      for (const violation of found.violations)
        problems.push(`axe ${violation.impact} ${violation.id}: ${violation.nodes[0]?.html.slice(0, 160)}`);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
      if (Number(overflow) > 0) problems.push(`wider than its frame by ${String(overflow)} px`);
      await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
      bad += problems.length;
      if (problems.length > 0) console.log(name, problems);
      await page.close();
    }
  }
  await browser.close();
  server.close();
  console.log(`pictures in ${out}; ${bad} problems`);
  return bad;
}

void look(process.argv[2] ?? '').then((bad) => {
  process.exitCode = bad > 0 ? 1 : 0;
});

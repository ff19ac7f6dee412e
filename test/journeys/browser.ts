import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const ROOT = join(__dirname, '..', '..');
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Nothing may reach out: the site is local, and a browser that phones home would make the journeys depend on a network. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--font-render-hinting=none'],
];

/**
 * A Chromium: CHROMIUM_PATH, else an installed one, else the one of the npm package @sparticuz/chromium, unpacked once beside
 * node_modules (not into /tmp, where the package would take any file called "chromium" for its own).
 */
const findChromium = (): { path: string; env: Record<string, string> } => {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return { path: named, env: {} };
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { path: installed, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The browser journeys need a Chromium: install Chrome, or name one with CHROMIUM_PATH.');
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')) as { version: string };
  const folder = join(ROOT, 'node_modules', '.cache', `chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  // A process of its own: the package is an ES module, which jest cannot load, and it unpacks into the folder for temporary files.
  const script = "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath());";
  const path = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  });
  const fonts = join(folder, 'fonts');
  // The package brings a font for machines without any.
  return { path: path.trim(), env: existsSync('/usr/share/fonts') || !existsSync(fonts) ? {} : { FONTCONFIG_PATH: fonts } };
};

/** Starts a browser; the caller closes it. */
export const startBrowser = (): Promise<Browser> => {
  const { path, env } = findChromium();
  return chromium.launch({ executablePath: path, args: FLAGS, env: { ...(process.env as Record<string, string>), ...env } });
};

import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CASES } from './replies';

const load = createRequire(import.meta.url);
/** `CLAUSEWISE_BUILD`: a build elsewhere, with its last slash. */
const BUILD = process.env['CLAUSEWISE_BUILD'] ? pathToFileURL(process.env['CLAUSEWISE_BUILD']) : new URL('../build/', import.meta.url);
const CONTENT: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data:; font-src 'self'";

const THEMES = ['light', 'dark', 'spacing', 'typography', 'shape', 'motion'];

type ThemeStyle = { id: string; css: string };
const tokenCss = async (): Promise<string> => {
  const { default: getThemeStyles } = load('@atlaskit/tokens/get-theme-styles') as { default: (state: unknown) => Promise<ThemeStyle[]> };
  const styles = await getThemeStyles('all');
  // Not the experimental ones: `dark-future` answers to light pages, too, and would draw dark form controls on them.
  return styles
    .filter(({ id }) => THEMES.includes(id))
    .map((style) => style.css)
    .join('\n');
};

/** The browser's side of the bridge: answers from the canned replies of one case. Runs as text inside the page. */
const bridge = (entryPoint: string | null) => `
const mode = new URLSearchParams(location.search).get('mode') ?? 'light';
document.documentElement.dataset.colorMode = mode;
document.documentElement.dataset.theme = 'dark:dark light:light spacing:spacing typography:typography shape:shape motion:motion';
document.documentElement.style.background = 'var(--ds-surface)';
window.__calls = [];
window.__events = {};
window.__bridge = { async callBridge(cmd, payload) {
  window.__calls.push([cmd, payload]);
  if (cmd === 'getContext') return { locale: 'en-GB', timezone: 'Europe/Berlin', extension: { entryPoint: ${JSON.stringify(entryPoint)}, issue: { id: '10001', key: 'OPS-1' }, project: { id: '10000', key: 'OPS' } } };
  if (cmd === 'invoke') {
    const answer = await fetch('/__reply' + location.search, { method: 'POST', body: JSON.stringify(payload) });
    return answer.status === 204 ? new Promise(() => {}) : answer.json();
  }
  if (cmd === 'fetchProduct') return (await (await fetch('/__reply' + location.search, { method: 'POST', body: JSON.stringify({ functionKey: cmd, payload }) })).json()).value;
  if (cmd === 'on') { window.__events[payload.event] = payload.callback; return { unsubscribe() {} }; }
  return true;
} };`;

/** Serves the built pages with a stand-in bridge: `/issue-panel.html?case=gaps&mode=dark&entry=edit`. Port 0 takes a free one. */
export async function startHarness(port = 0): Promise<{ url: string; server: Server }> {
  const css = await tokenCss();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Buffer) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': CSP }).end(body);
    if (url.pathname === '/__tokens.css') return send('text/css', css);
    if (url.pathname === '/__bridge.js') return send('text/javascript', bridge(url.searchParams.get('entry')));
    if (url.pathname === '/__reply') {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const { functionKey, payload } = JSON.parse(body) as { functionKey: string; payload?: Record<string, unknown> };
        const reply = CASES[url.searchParams.get('case') ?? 'gaps']?.[functionKey]?.(payload ?? {}) ?? null;
        if (reply === null) return response.writeHead(204).end();
        return send('application/json', JSON.stringify(reply));
      });
      return;
    }
    readFile(fileURLToPath(new URL(`.${url.pathname}`, BUILD))).then(
      (file) => {
        const head = `<head><link rel="stylesheet" href="/__tokens.css"><script src="/__bridge.js${url.search.replaceAll('&', '&amp;')}"></script>`;
        send(
          CONTENT[extname(url.pathname)] ?? 'application/octet-stream',
          url.pathname.endsWith('.html') ? file.toString().replace('<head>', head) : file,
        );
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`, server };
}

import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bodyOf, fileUnder, sendText } from './http';
import { resourcesOf } from './modules';
import { CSP_REPORT_PATH, policyFor, withBridge } from './policy';

export type FrameServerOptions = {
  manifest: Record<string, unknown>;
  /** Folder of manifest.yml. */
  root: string;
  /** Folder with the built bridge script. */
  build: string;
  tokenStyles: string;
  /** Host and port of the site, known once it listens. */
  siteHost: () => string;
  complain: (text: string) => void;
};

const RESIZER = 'iframeResizer.contentWindow.min.js';

/** The origin that serves Custom UI: the app's built pages under Atlassian's content security policy, and the bridge. */
export const frameServer = ({ manifest, root, build, tokenStyles, siteHost, complain }: FrameServerOptions): Server => {
  const resources = resourcesOf(manifest, root);
  const resizer = join(dirname(createRequire(__filename).resolve('iframe-resizer/package.json')), 'js');
  return createServer((request, response) => {
    void (async () => {
      const path = new URL(request.url ?? '/', 'http://frame').pathname;
      if (request.method === 'POST' && path === CSP_REPORT_PATH) {
        complain(`content security policy: ${describeReport(await bodyOf(request))}`);
        return sendText(response, 204, 'text/plain', '');
      }
      if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'text/plain', 'Only GET.');
      if (path === '/__bridge__/tokens.css') return sendText(response, 200, 'text/css; charset=utf-8', tokenStyles);
      if (path === '/favicon.ico') return sendText(response, 204, 'text/plain', '');
      const script = /^\/__bridge__\/([\w.]+)$/.exec(path)?.[1];
      const [, key = ''] = path.split('/');
      const resource = resources.get(key);
      const file =
        script !== undefined
          ? await fileUnder(script === RESIZER ? resizer : build, `/${script}`)
          : resource
            ? await fileUnder(resource.folder, path.slice(key.length + 1))
            : null;
      if (!file) {
        complain(`frame: ${request.method} ${path} is not there`);
        return sendText(response, 404, 'text/plain', `${path} is not there. Was the app's user interface built (npm run build)?`);
      }
      if (file.extension !== '.html') {
        response.writeHead(200, { 'content-type': file.media, 'cache-control': 'no-store' });
        return void response.end(file.bytes);
      }
      const html = withBridge(file.bytes.toString('utf8'));
      sendText(response, 200, file.media, html, { 'content-security-policy': policyFor(html, manifest['permissions'], siteHost()) });
    })().catch((error: unknown) => {
      complain(`frame: ${request.method} ${request.url}: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) sendText(response, 500, 'text/plain', 'The frame server failed.');
    });
  });
};

/** One line of a report: directive, what was blocked, and where it stands in the source. */
const describeReport = (body: string): string => {
  try {
    const report = (JSON.parse(body) as { 'csp-report'?: Record<string, unknown> })['csp-report'] ?? {};
    return `${String(report['violated-directive'])} blocked ${String(report['blocked-uri'])} in ${String(report['document-uri'])} (${String(report['source-file'] ?? 'no source')}:${String(report['line-number'] ?? 0)})`;
  } catch {
    return body.slice(0, 300);
  }
};

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Host, SettingsChange } from '../../seams';
import type { ColorMode, InvokeReply, SiteConfig, SiteModule, SiteTheme, SiteUser, Suggestion } from '../contract';
import { Changes } from './changes';
import { Dashboard } from './dashboards';
import { bodyOf, BodyTooLarge, fileUnder, flatHeaders, sendJson, sendText } from './http';
import { callOwnSite, callProduct, textOf, type ProductCall } from './product';
import { isFromSite, sessionCookie, signedIn } from './session';

export type SiteServerOptions = {
  host: Host;
  /** Folder with the built pages. */
  build: string;
  modules: readonly SiteModule[];
  resources: Record<string, string>;
  scopes: readonly string[];
  themes: Record<ColorMode, SiteTheme>;
  tokenStyles: string;
  siteHost: () => string;
  complain: (text: string) => void;
  suggestions: readonly Suggestion[];
  signInAs: string | undefined;
  /** Whom a browser may sign in as. */
  users: () => readonly SiteUser[];
  timeZone: string;
  app: { id: string; name: string; justInstalled: boolean };
};

type Call = { request: IncomingMessage; response: ServerResponse; user: SiteUser; body: Record<string, unknown>; id: string };
type Route = (call: Call) => void | Promise<void>;

/** The origin of the Jira-like pages: their files, Jira's REST as the signed-in user, and what the pages need of the host. */
export const siteServer = (options: SiteServerOptions): { server: Server; changes: Changes } => {
  const { host, build, modules, scopes, tokenStyles, siteHost, complain } = options;
  const changes = new Changes();
  const dashboard = new Dashboard(modules);
  host.site.onProductEvent((event) => changes.tell(event));

  const config = (user: SiteUser): SiteConfig => ({
    siteUrl: `http://${siteHost()}`,
    cloudId: host.cloudId,
    ...{ appId: options.app.id, appName: options.app.name, justInstalled: options.app.justInstalled },
    environmentId: host.environmentId,
    timeZone: options.timeZone,
    locale: 'en-US',
    user,
    users: [...options.users()],
    modules: [...modules],
    resources: options.resources,
    scopes: [...scopes],
    themes: options.themes,
    suggestions: [...options.suggestions],
    now: new Date(host.clock.now()).toISOString(),
  });

  const found = (response: ServerResponse, done: boolean): void =>
    sendJson(response, done ? 200 : 404, done ? dashboard.read() : { message: 'There is no such gadget.' });

  const routes: Record<string, Route> = {
    'GET config': ({ response, user }) => sendJson(response, 200, config(user)),
    'GET tokens.css': ({ response }) => sendText(response, 200, 'text/css; charset=utf-8', tokenStyles),
    'GET changes': ({ response }) => changes.listen(response),
    'GET dashboard': ({ response }) => sendJson(response, 200, dashboard.read()),
    'POST session': ({ response, body }) => {
      const user = options.users().find(({ accountId }) => accountId === body['accountId']);
      if (!user) return sendJson(response, 404, { message: 'There is no such user.' });
      sendJson(response, 200, config(user), { 'set-cookie': sessionCookie(user.accountId) });
    },
    'POST invoke': async ({ response, user, body }) => sendJson(response, 200, await invoke(user, body)),
    'POST product': async ({ response, user, body }) => {
      try {
        sendJson(response, 200, await callProduct(host, body as ProductCall, user.accountId, scopes));
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        complain(message);
        sendJson(response, 501, { message });
      }
    },
    'POST complaint': ({ response, body }) => {
      complain(String(body['text']).slice(0, 500));
      sendJson(response, 200, {});
    },
    'POST gadgets': ({ response, body }) => {
      const gadget = dashboard.add(String(body['moduleKey']));
      sendJson(response, gadget ? 201 : 404, gadget ?? { message: 'There is no such gadget module.' });
    },
    'PUT gadgets': ({ response, body, id }) =>
      found(response, dashboard.configure(id, (body['configuration'] ?? {}) as Record<string, unknown>)),
    'DELETE gadgets': ({ response, id }) => found(response, dashboard.remove(id)),
    'POST clock': async ({ response, user, body }) => {
      const milliseconds = Number(body['advance']);
      if (!Number.isFinite(milliseconds) || milliseconds <= 0)
        return sendJson(response, 400, { message: 'advance: milliseconds, above 0.' });
      host.clock.advance(milliseconds);
      await host.settle();
      sendJson(response, 200, config(user));
    },
    'POST settings': ({ response, user, body }) => {
      const outcome = host.site.administer(user.accountId, body as SettingsChange);
      sendJson(response, outcome.done ? 200 : 400, outcome.done ? {} : { message: outcome.why });
    },
    'POST accounts': ({ response, body }) => {
      const { what } = body;
      if (what !== 'close' && what !== 'update') return sendJson(response, 400, { message: 'what: "close" or "update".' });
      host.accounts[what](String(body['accountId']));
      sendJson(response, 200, {});
    },
    'POST schedule': async ({ response, body }) => {
      await host.fire(String(body['key']));
      await host.settle();
      sendJson(response, 200, {});
    },
  };

  const invoke = async (user: SiteUser, body: Record<string, unknown>): Promise<InvokeReply> => {
    try {
      const extension = body['extension'] as Record<string, unknown>;
      const as = { accountId: user.accountId, moduleKey: String(body['moduleKey']), extension };
      return { success: true, body: await host.call(String(body['functionKey']), body['payload'], as) };
    } catch (error) {
      return { success: false, message: error instanceof Error ? error.message : String(error) };
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/';
    const path = new URL(url, 'http://site').pathname;
    const method = request.method ?? 'GET';
    if (!isFromSite(request, siteHost())) return sendText(response, 403, 'text/plain', 'Only the pages of this site may ask.');
    const user = signedIn(request, options.users(), options.signInAs);
    if (path.startsWith('/rest/')) {
      const reply = await callOwnSite(host, method, url, flatHeaders(request), await bodyOf(request), user.accountId);
      const { 'content-length': _, ...headers } = reply.headers;
      return sendText(response, reply.status, 'application/json; charset=utf-8', textOf(reply), headers);
    }
    if (path.startsWith('/_host/')) {
      const [, , name = '', id = ''] = path.split('/');
      const route = routes[`${method} ${name}`];
      if (!route) return sendJson(response, 404, { message: `${method} ${path} is not there.` });
      const body = method === 'GET' ? {} : ((JSON.parse((await bodyOf(request)) || '{}') ?? {}) as Record<string, unknown>);
      return route({ request, response, user, body, id });
    }
    const page =
      (path.startsWith('/assets/') ? await fileUnder(build, path) : null) ??
      (path.startsWith('/assets/') ? null : await fileUnder(build, '/index.html'));
    if (!page) return sendText(response, 404, 'text/plain', `${path} is not there.`);
    response.writeHead(200, { 'content-type': page.media, 'cache-control': 'no-store', 'x-frame-options': 'DENY' });
    response.end(page.bytes);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (error instanceof BodyTooLarge || error instanceof SyntaxError)
        return response.headersSent ? undefined : sendJson(response, 400, { message });
      complain(`site: ${request.method} ${request.url}: ${message}`);
      if (!response.headersSent) sendJson(response, 500, { message });
    });
  });
  return { server, changes };
};

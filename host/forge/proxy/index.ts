import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceReply } from '../../seams';
import type { FunctionHostOptions } from '../function-host';
import type { Invocation } from '../invocation';
import { capabilityRoute } from './capabilities';
import { egressRoute } from './egress';
import { productRoute } from './product';

export interface ProxyOptions extends FunctionHostOptions {
  /** The running invocation that a bearer token belongs to. */
  invocationOf: (token: string) => Invocation | undefined;
}

/** A request as the routes see it: what the function asked for, in whose name. */
export interface ProxyRequest {
  method: string;
  /** Where the function's request goes once past the proxy: a path, or an absolute URL for egress. */
  target: string;
  headers: Record<string, string>;
  body: unknown;
  invocation: Invocation;
}

/** Headers that mean something between function and proxy only. */
const OWN_HEADERS = /^(forge-proxy-.*|x-b3-.*|host|connection|content-length|transfer-encoding|accept-encoding)$/;

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

const parseBody = (raw: Buffer, contentType: string): unknown => {
  if (raw.length === 0) return undefined;
  const text = raw.toString('utf8');
  if (contentType !== '' && !contentType.includes('json') && !contentType.includes('text/plain')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/**
 * The proxy between functions and the platform, on a random port of 127.0.0.1. Every request carries the token of one invocation, which
 * says whose it is; a token of an invocation that has ended opens nothing. Whatever no route models is answered with 501 and reported.
 */
export const startProxy = async (options: ProxyOptions): Promise<{ url: string; close(): Promise<void> }> => {
  const route = async (url: string, request: ProxyRequest): Promise<ServiceReply> => {
    const product = /^\/fpp\/provider\/(app|user|none)\/remote\/(\w+)(?:\/account\/(.+))?$/.exec(url);
    if (product) {
      const [, provider, remote, account] = product;
      return productRoute(options, { provider: provider ?? '', remote: remote ?? '', account }, request);
    }
    const capability = /^\/fpp\/as\/app\/provider\/atlassian\/capability\/(kvs|sql)$/.exec(url);
    if (capability) return capabilityRoute(options, capability[1] as 'kvs' | 'sql', request);
    if (url === '/egress') return egressRoute(options, request);
    options.complain(`${request.invocation.functionKey}: ${request.method} ${url} (${request.target}) is not modelled`);
    return { status: 501, body: { code: 'NOT_MODELLED', message: `The local host does not model ${url}` } };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await readBody(request);
    const header = (name: string): string => String(request.headers[name] ?? '');
    const invocation = options.invocationOf(header('forge-proxy-authorization').replace(/^Bearer /, ''));
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(request.headers)) if (!OWN_HEADERS.test(name)) headers[name] = String(value);
    const reply: ServiceReply = invocation
      ? await route(request.url ?? '', {
          method: request.method ?? 'GET',
          target: header('forge-proxy-target'),
          headers,
          body: parseBody(raw, header('content-type')),
          invocation,
        })
      : { status: 401, headers: { 'forge-proxy-error': 'INVALID_TOKEN' } };
    const clock = JSON.stringify({ now: options.clock.now(), frozen: options.clock.isFrozen() });
    const isText = typeof reply.body === 'string' || Buffer.isBuffer(reply.body);
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers, 'x-host-clock': clock });
    response.end(reply.body === undefined ? undefined : isText ? reply.body : JSON.stringify(reply.body));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      options.complain(`proxy: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      if (!response.headersSent) response.writeHead(500, { 'forge-proxy-error': 'INTERNAL' });
      response.end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  server.unref();
  server.on('connection', (socket) => socket.unref());
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};

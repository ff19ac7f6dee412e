import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** A page never sends more than Jira's own 5 MB of front-end payload (Forge, limits of invocations). */
const BODY_LIMIT_BYTES = 5 * 1024 * 1024;

const MEDIA: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export class BodyTooLarge extends Error {}

/** Reads the body of a request as text. @throws BodyTooLarge above 5 MB */
export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > BODY_LIMIT_BYTES) throw new BodyTooLarge('The request is larger than 5 MB.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
};

/** Answers with JSON. */
export const sendJson = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify(body));
};

/** Answers with text of a media type. */
export const sendText = (
  response: ServerResponse,
  status: number,
  media: string,
  body: string,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { 'content-type': media, 'cache-control': 'no-store', ...headers });
  response.end(body);
};

/** The file of a folder that a URL path names, or null when there is none or the path leaves the folder. */
export const fileUnder = async (folder: string, urlPath: string): Promise<{ bytes: Buffer; media: string; extension: string } | null> => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const path = normalize(join(folder, decoded));
  if (!path.startsWith(normalize(folder) + sep)) return null;
  const extension = extname(path);
  try {
    return { bytes: await readFile(path), media: MEDIA[extension] ?? 'application/octet-stream', extension };
  } catch {
    return null;
  }
};

/** One cookie of a request, decoded, or null. */
export const cookieOf = (request: IncomingMessage, name: string): string | null => {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
};

/** The headers of a request as a flat record; repeated ones joined with a comma. */
export const flatHeaders = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );

// The second binding of the host: an HTTP server on this computer only, for running from source without Electron and for browser tests.
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Page, pagesOf } from '../host/assets.ts';
import { handleFiles } from '../host/fileRoutes.ts';
import type { Host } from '../host/host.ts';
import { PAGE_HEADERS } from '../host/pageHeaders.ts';
import { answerCall } from './call.ts';
import { cookieName, Door } from './door.ts';
import { openEvents } from './events.ts';
import { answerWith, refuse, webRequest } from './web.ts';

export type LoopbackOptions = {
  host: Host;
  /** The folder of the built renderer. */
  pages: string;
  /** 0 or nothing: any free port. */
  port?: number;
  /** Fixed only by the development server, so that an open page survives a restart of the host. */
  token?: string;
  /** The development server answers for the pages instead, with a looser page policy. */
  development?: { policy: string; answer(request: IncomingMessage, response: ServerResponse): void };
};

export type Loopback = { origin: string; url: string; token: string; close(): Promise<void> };

/** Serves until closed. `url` opens the app: its token is exchanged for a cookie and leaves the address bar at once. */
export async function serve(options: LoopbackOptions): Promise<Loopback> {
  const token = options.token ?? randomBytes(32).toString('base64url');
  const pages = options.development ? new Map<string, Page>() : pagesOf(options.pages);
  const events = openEvents(options.host);
  let door: Door | null = null;
  const server = http.createServer((request, response) => {
    if (!door) return void response.destroy();
    answer({ options, door, pages, events }, request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'internal error');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  door = new Door(`http://127.0.0.1:${port}`, token);
  return {
    origin: door.origin,
    url: `${door.origin}/?t=${token}`,
    token,
    close: () => {
      events.close();
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

type Rooms = {
  options: LoopbackOptions;
  door: Door;
  pages: ReadonlyMap<string, Page>;
  events: ReturnType<typeof openEvents>;
};

async function answer(rooms: Rooms, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { options, door, events } = rooms;
  const verdict = door.check(request);
  if (verdict.kind === 'refused') return refuse(response, verdict.status, verdict.text);
  if (verdict.kind === 'welcome') {
    const cookie = `${cookieName(door.origin)}=${door.token}; HttpOnly; SameSite=Strict; Path=/`;
    response.writeHead(303, { ...PAGE_HEADERS, location: '/', 'set-cookie': cookie }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? '/', door.origin);
  if (pathname === '/call') return answerCall(options.host, request, response);
  if (pathname === '/events') return events.join(request, response);
  if (pathname === '/files' || pathname.startsWith('/files/')) {
    const reply = await handleFiles(options.host.files, webRequest(request, door.origin));
    return reply ? answerWith(response, reply) : refuse(response, 404, 'not found');
  }
  return answerPage(rooms, request, response);
}

function answerPage({ options, pages }: Rooms, request: IncomingMessage, response: ServerResponse): void {
  if (options.development) {
    response.setHeader('content-security-policy', options.development.policy);
    return options.development.answer(request, response);
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'not allowed');
  // The path as it was sent: nothing is decoded, so only a file's own spelling finds it.
  const page = pages.get((request.url ?? '/').split('?', 1)[0] ?? '/');
  if (!page) return refuse(response, 404, 'not found');
  response.writeHead(200, { ...PAGE_HEADERS, 'content-type': page.type });
  if (request.method === 'HEAD') return void response.end();
  createReadStream(page.file).pipe(response);
}

// Turns Node's HTTP messages into the web's Request and Response, which the file routes speak in both bindings.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { PAGE_HEADERS } from '../host/pageHeaders.ts';

export function webRequest(request: IncomingMessage, origin: string): Request {
  const method = request.method ?? 'GET';
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(name, value);
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? { body: Readable.toWeb(request), duplex: 'half' } : {};
  return new Request(new URL(request.url ?? '/', origin), { method, headers, ...body } as RequestInit);
}

/** Sends a web Response; our page headers join those it brings. */
export async function answerWith(response: ServerResponse, reply: Response): Promise<void> {
  response.writeHead(reply.status, { ...PAGE_HEADERS, ...Object.fromEntries(reply.headers) });
  if (!reply.body) return void response.end();
  await pipeline(Readable.fromWeb(reply.body as ReadableStream<Uint8Array>), response);
}

/** One line of plain text with a status. */
export function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...PAGE_HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

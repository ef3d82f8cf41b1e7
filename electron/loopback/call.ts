// POST /call: one procedure call as JSON, answered by the host's dispatch.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from '../host/host.ts';
import { PAGE_HEADERS } from '../host/pageHeaders.ts';
import { refuse } from './web.ts';

/** Bytes; larger things travel as files. */
const LARGEST_CALL = 64_000_000;

export async function answerCall(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405, 'POST only');
  if (request.headers['content-type'] !== 'application/json') return refuse(response, 415, 'JSON only');
  const body = await textOf(request);
  if (body === null) return refuse(response, 413, 'too large');
  const message = parse(body);
  if (!message) return refuse(response, 400, 'not a call');
  const reply = await host.dispatch(message.path, message.input, asJobId(message.jobId));
  response.writeHead(200, { ...PAGE_HEADERS, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(reply));
}

const asJobId = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

async function textOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_CALL) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): { path?: unknown; input?: unknown; jobId?: unknown } | null {
  try {
    const message: unknown = JSON.parse(body);
    return typeof message === 'object' && message !== null && !Array.isArray(message) ? message : null;
  } catch {
    return null;
  }
}

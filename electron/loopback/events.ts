// GET /events: what changed and how far a job is, pushed to every open page as server-sent events.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Host } from '../host/host.ts';
import { PAGE_HEADERS } from '../host/pageHeaders.ts';
import { refuse } from './web.ts';

export function openEvents(host: Host): {
  join(request: IncomingMessage, response: ServerResponse): void;
  close(): void;
} {
  const listeners = new Set<ServerResponse>();
  const send = (event: string, data: unknown): void => {
    for (const response of listeners) response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  const stop = [
    host.onChanged((tables) => send('changed', tables)),
    host.onProgress((progress) => send('progress', progress)),
  ];
  return {
    join(request, response) {
      if (request.method !== 'GET') return refuse(response, 405, 'GET only');
      response.writeHead(200, { ...PAGE_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
      response.write(': open\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    close() {
      for (const off of stop) off();
      for (const response of listeners) response.end(); // a page whose stream is cut off reports an error
    },
  };
}

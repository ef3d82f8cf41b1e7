// The two file routes that both bindings serve: POST /files takes a file in, GET /files/<token> gives one out.
import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { isDiskFull } from '../tabular/diskFull.ts';
import type { FileTokens } from './files.ts';

/** Largest file taken in, in bytes. */
export const UPLOAD_LIMIT = 64 * 1024 * 1024;

/** The status of an upload for which there is no room: "insufficient storage". */
const DISK_FULL = 507;

/** Answers requests to /files; null when the path is another. */
export async function handleFiles(files: FileTokens, request: Request): Promise<Response | null> {
  const url = new URL(request.url);
  if (url.pathname === '/files' && request.method === 'POST') return takeIn(files, request, url);
  if (url.pathname.startsWith('/files/') && request.method === 'GET') return giveOut(files, url.pathname.slice(7));
  return null;
}

async function takeIn(files: FileTokens, request: Request, url: URL): Promise<Response> {
  const name = url.searchParams.get('name') ?? 'file';
  if (!request.body) return Response.json({ error: 'empty' }, { status: 400 });
  let size = 0;
  const meter = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.byteLength;
      done(size > UPLOAD_LIMIT ? new Error('too large') : null, chunk);
    },
  });
  const body = Readable.fromWeb(request.body as ReadableStream);
  try {
    const { token } = await files.make(name, (path) => pipeline(body, meter, createWriteStream(path)));
    return Response.json({ token, name, size });
  } catch (error) {
    if (isDiskFull(error)) return Response.json({ error: 'disk full' }, { status: DISK_FULL });
    return Response.json({ error: 'too large' }, { status: 413 });
  }
}

async function giveOut(files: FileTokens, token: string): Promise<Response> {
  const file = files.find(token);
  if (!file) return new Response('not found', { status: 404 });
  const { size } = await stat(file.path);
  return new Response(
    Readable.toWeb(createReadStream(file.path)) as unknown as ConstructorParameters<typeof Response>[0],
    {
      headers: {
        'content-type': file.name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream',
        'content-length': String(size),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    },
  );
}

// Answers app://jiangxin/…: the pages of the built renderer, and the files that go in and out.
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { pagesOf } from '../host/assets.ts';
import { handleFiles } from '../host/fileRoutes.ts';
import type { FileTokens } from '../host/files.ts';
import { PAGE_HEADERS } from '../host/pageHeaders.ts';
import { isOurs, SCHEME } from './origin.ts';

/** Before the app is ready: our scheme is a secure origin with fetch, and nothing more (no CSP bypass, no service workers). */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serveScheme(session: Session, root: string, files: FileTokens): void {
  const pages = pagesOf(root);
  session.protocol.handle(SCHEME, async (request) => {
    if (!isOurs(request.url)) return plain(404);
    // The path as it was sent: nothing is decoded, so only a file's own spelling finds it.
    const path = request.url.slice('app://jiangxin'.length).split(/[?#]/, 1)[0] || '/';
    if (path === '/files' || path.startsWith('/files/')) {
      const reply = await handleFiles(files, request);
      return reply ? withOurHeaders(reply) : plain(404);
    }
    if (request.method !== 'GET') return plain(405);
    const page = pages.get(path);
    if (!page) return plain(404);
    const body = new Uint8Array(await readFile(page.file));
    return new Response(body, { headers: { ...PAGE_HEADERS, 'content-type': page.type } });
  });
}

const plain = (status: number): Response => new Response(null, { status, headers: { ...PAGE_HEADERS } });

function withOurHeaders(reply: Response): Response {
  const headers = { ...PAGE_HEADERS, ...Object.fromEntries(reply.headers) };
  return new Response(reply.body, { status: reply.status, headers });
}

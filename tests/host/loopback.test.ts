// The loopback host's door, calls, files and events, over real HTTP on a real store.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Loopback, serve } from '../../electron/loopback/serve.ts';
import { type TestHost, testHost } from '../support/host.ts';

let t: TestHost;
let loopback: Loopback;
beforeAll(async () => {
  t = testHost();
  const pages = mkdtempSync(path.join(tmpdir(), 'jiangxin-pages-'));
  mkdirSync(path.join(pages, 'assets'));
  writeFileSync(path.join(pages, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(path.join(pages, 'assets/a.js'), 'export {};');
  writeFileSync(path.join(pages, 'assets/a.js.map'), '{}');
  writeFileSync(path.join(path.dirname(pages), 'secret.html'), 'secret');
  loopback = await serve({ host: t.host, pages });
});
afterAll(async () => {
  await loopback.close();
  await t.close();
});

const asUs = () => ({ authorization: `Bearer ${loopback.token}` });
const call = (headers: Record<string, string>, body: string = JSON.stringify({ path: 'activity.recent', input: {} })) =>
  fetch(`${loopback.origin}/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: loopback.origin, ...asUs(), ...headers },
    body,
  });

/** A request whose line and headers are sent exactly as given: fetch would tidy them up. */
function raw(
  target: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; body: string }> {
  const { port, host } = new URL(loopback.origin);
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path: target, method, headers: { host, ...asUs(), ...headers } },
      (response) => {
        let body = '';
        response.on('data', (chunk) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    request.on('error', reject).end();
  });
}

describe('the door', () => {
  test('opens with the printed address, and moves the token into a cookie of this port', async () => {
    const answer = await fetch(loopback.url, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(new RegExp(`^jiangxin-${new URL(loopback.origin).port}=`));
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    const page = await fetch(loopback.origin, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    expect(await page.text()).toContain('<title>page</title>');
  });

  test.each([
    ['no token', {}, 401],
    ['a wrong token', { authorization: 'Bearer guess' }, 401],
    ['a cookie of another port', { cookie: `jiangxin-1=x` }, 401],
    ['a foreign name for this computer', { host: 'evil.example' }, 421],
    ['the right name and another port', { host: '127.0.0.1:1' }, 421],
  ])('stays shut for %s', async (_what, headers: Record<string, string>, status) => {
    const { port, host } = new URL(loopback.origin);
    const got = await new Promise((resolve) => {
      http.get({ host: '127.0.0.1', port, path: '/', headers: { host, ...headers } }, (r) =>
        resolve(r.resume().statusCode),
      );
    });
    expect(got).toBe(status);
  });

  test('stays shut for a wrong token in the address', async () => {
    expect((await fetch(`${loopback.origin}/?t=guess`, { redirect: 'manual' })).status).toBe(403);
  });

  test('lets no foreign page in, even with the token', async () => {
    expect((await call({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await call({ origin: 'null' })).status).toBe(403);
    expect((await raw('/call', { 'content-type': 'application/json' }, 'POST')).status).toBe(403);
    expect((await raw('/', { origin: 'http://evil.example' })).status).toBe(403);
    expect((await raw('/', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await raw('/', { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });
});

describe('calls', () => {
  test('are answered by dispatch, refusals included', async () => {
    expect(await (await call({})).json()).toMatchObject({ ok: true });
    const unknown = await call({}, JSON.stringify({ path: 'nothing.here', input: {} }));
    expect(await unknown.json()).toMatchObject({ ok: false, error: { code: 'notFound' } });
  });

  test.each([
    ['not JSON', '{', 400],
    ['not an object', '[]', 400],
    ['null', 'null', 400],
  ])('that are %s are refused', async (_what, body, status) => {
    expect((await call({}, body)).status).toBe(status);
  });

  test('of another media type, which a foreign form could send, are refused', async () => {
    expect((await call({ 'content-type': 'text/plain' })).status).toBe(415);
  });
});

describe('pages', () => {
  test.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/..\\secret.html',
    '/..%5csecret.html',
    '/assets/../../secret.html',
    '/assets//a.js',
    '/index.html%00.png',
    '/INDEX.HTML',
    '/index.html::$DATA',
    '/CON',
    '/assets/a.js.map',
    '/very-long',
  ])('%s leads nowhere', async (target) => {
    const { status, body } = await raw(target.replace('very-long', 'a'.repeat(5000)));
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test.each(['//evil.example/', 'http://evil.example/'])('the request line %s is refused', async (target) => {
    expect((await raw(target)).status).toBe(400);
  });

  test('carry the page policy and cannot be sniffed', async () => {
    const answer = await fetch(`${loopback.origin}/assets/a.js`, { headers: asUs() });
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe-eval');
  });

  test('are only read', async () => {
    expect((await raw('/', { origin: loopback.origin }, 'PUT')).status).toBe(405);
  });
});

describe('files', () => {
  test('go in under a token and come out whole', async () => {
    const bytes = new Uint8Array(300_000).map((_, i) => i % 251);
    const sent = await fetch(`${loopback.origin}/files?name=${encodeURIComponent('花名册.xlsx')}`, {
      method: 'POST',
      headers: { origin: loopback.origin, ...asUs() },
      body: bytes,
    });
    const { token, name, size } = (await sent.json()) as { token: string; name: string; size: number };
    expect({ name, size }).toEqual({ name: '花名册.xlsx', size: 300_000 });
    const got = await fetch(`${loopback.origin}/files/${token}`, { headers: asUs() });
    expect(got.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
  });

  test('need the door too', async () => {
    const sent = await fetch(`${loopback.origin}/files?name=a`, { method: 'POST', headers: asUs(), body: 'x' });
    expect(sent.status).toBe(403);
    expect((await raw('/files/../../etc/passwd')).status).toBe(404);
    expect((await raw('/files/unknowntoken123')).status).toBe(404);
  });
});

test('every open page hears which tables changed', async () => {
  const stream = await fetch(`${loopback.origin}/events`, { headers: asUs() });
  const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  await next();
  const input = { key: 'test', value: 1 };
  expect(await (await call({}, JSON.stringify({ path: 'settings.setPreference', input }))).json()).toMatchObject({
    ok: true,
  });
  expect(await next()).toBe('event: changed\ndata: ["preference"]\n\n');
  await reader.cancel();
});

test('closing ends open event streams and frees the port', async () => {
  const second = await serve({ host: t.host, pages: mkdtempSync(path.join(tmpdir(), 'jiangxin-pages-')) });
  const stream = await fetch(`${second.origin}/events`, { headers: { authorization: `Bearer ${second.token}` } });
  await second.close();
  expect(await stream.text()).toBe(': open\n\n');
  await expect(fetch(second.origin)).rejects.toThrow();
});

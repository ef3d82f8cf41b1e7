// Attacks on the loopback host by other pages of the browser and other programs of the computer. Each must be refused before anything is done.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { type Loopback, serve } from '../../../electron/loopback/serve.ts';
import { testHost } from '../../support/host.ts';

type Attack = { name: string; head(loopback: Loopback): string };
const CALL = JSON.stringify({ path: 'settings.setPreference', input: { key: 'attacked', value: true } });

/** A request as it goes over the wire; `undefined` leaves a header out. */
function post(over: Record<string, string | undefined>, target = '/call', method = 'POST') {
  return ({ origin, token }: Loopback): string => {
    const given: Record<string, string | undefined> = {
      host: new URL(origin).host,
      origin,
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      ...over,
    };
    const headers = Object.entries(given).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}: ${value.replace('PORT', new URL(origin).port)}`],
    );
    return [
      `${method} ${target} HTTP/1.1`,
      ...headers,
      `content-length: ${Buffer.byteLength(CALL)}`,
      'connection: close',
      '',
      CALL,
    ].join('\r\n');
  };
}

const ATTACKS: readonly Attack[] = [
  { name: 'no token', head: post({ authorization: undefined }) },
  { name: 'an empty token', head: post({ authorization: 'Bearer ' }) },
  { name: 'a guessed token', head: post({ authorization: `Bearer ${'A'.repeat(43)}` }) },
  { name: 'a token cut short', head: (l) => post({ authorization: `Bearer ${l.token.slice(0, -1)}` })(l) },
  {
    name: 'the token in the address of a call',
    head: (l) => post({ authorization: undefined }, `/call?t=${l.token}`)(l),
  },
  {
    name: 'a cookie of another name',
    head: (l) => post({ authorization: undefined, cookie: `jiangxin=${l.token}` })(l),
  },
  {
    name: 'a cookie of another port',
    head: (l) => post({ authorization: undefined, cookie: `jiangxin-1=${l.token}` })(l),
  },
  { name: 'an empty cookie', head: post({ authorization: undefined, cookie: 'jiangxin-PORT=' }) },
  { name: 'a foreign origin', head: post({ origin: 'https://evil.example' }) },
  { name: 'the origin null', head: post({ origin: 'null' }) },
  { name: 'no origin', head: post({ origin: undefined }) },
  { name: 'our origin over https', head: post({ origin: 'https://127.0.0.1:PORT' }) },
  { name: 'our origin at another port', head: post({ origin: 'http://127.0.0.1:1' }) },
  { name: 'our origin by another name', head: post({ origin: 'http://localhost:PORT' }) },
  { name: 'an origin that begins as ours', head: post({ origin: 'http://127.0.0.1:PORT.evil.example' }) },
  { name: 'a rebound name', head: post({ host: 'evil.example:PORT' }) },
  { name: 'localhost as host', head: post({ host: 'localhost:PORT' }) },
  { name: '0.0.0.0 as host', head: post({ host: '0.0.0.0:PORT' }) },
  { name: 'the host without its port', head: post({ host: '127.0.0.1' }) },
  { name: 'no host', head: post({ host: undefined }) },
  { name: 'a forwarded host', head: post({ host: 'evil.example', 'x-forwarded-host': '127.0.0.1:PORT' }) },
  { name: 'a form of another page', head: post({ 'content-type': 'application/x-www-form-urlencoded' }) },
  { name: 'plain text of another page', head: post({ 'content-type': 'text/plain' }) },
  { name: 'a beacon', head: post({ 'content-type': 'text/plain;charset=UTF-8', origin: 'https://evil.example' }) },
  { name: 'a call by GET', head: post({}, '/call', 'GET') },
  {
    name: 'a preflight of another page',
    head: post({ origin: 'https://evil.example', 'access-control-request-method': 'POST' }, '/call', 'OPTIONS'),
  },
  { name: 'a read from another site', head: post({ origin: undefined, 'sec-fetch-site': 'cross-site' }, '/', 'GET') },
  { name: 'a read from another port', head: post({ origin: undefined, 'sec-fetch-site': 'same-site' }, '/', 'GET') },
  { name: 'events for another site', head: post({ origin: 'https://evil.example' }, '/events', 'GET') },
  { name: 'a file for another site', head: post({ origin: 'https://evil.example' }, '/files/unknowntoken1', 'GET') },
  { name: 'an upload from another site', head: post({ origin: 'https://evil.example' }, '/files?name=a', 'POST') },
  { name: 'a proxied address', head: post({}, 'http://evil.example/call') },
  { name: 'an address without scheme', head: post({}, '//evil.example/call') },
  { name: 'a path outside', head: post({}, '/../../etc/passwd', 'GET') },
  { name: 'TRACE', head: post({}, '/call', 'TRACE') },
  { name: 'two hosts', head: (l) => post({})(l).replace('\r\n', '\r\nhost: evil.example\r\n') },
  {
    name: 'two lengths',
    head: (l) => post({})(l).replace('\r\n', '\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n'),
  },
  { name: 'the wrong start token', head: post({ authorization: undefined, origin: undefined }, '/?t=guess', 'GET') },
];

export type Attacks = { tried: number; openings: string[]; control: boolean };

export async function attackLoopback(): Promise<Attacks> {
  const t = testHost();
  const pages = mkdtempSync(path.join(tmpdir(), 'jiangxin-pages-'));
  writeFileSync(path.join(pages, 'index.html'), '<!doctype html>secret page');
  const loopback = await serve({ host: t.host, pages });
  const attacked = async () => (await t.call('settings.getPreference', { key: 'attacked' })).value;
  const openings: string[] = [];
  try {
    const before = JSON.stringify(await attacked());
    for (const { name, head } of ATTACKS) {
      const answer = await sent(loopback, head(loopback));
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 400);
      if (status < 400 || answer.includes('secret page')) openings.push(`${name}: ${status}`);
      if (/access-control-allow/i.test(answer)) openings.push(`${name}: allows another origin`);
    }
    for (const address of outsideAddresses())
      if (await listens(address, Number(new URL(loopback.origin).port))) openings.push(`listens on ${address}`);
    if (JSON.stringify(await attacked()) !== before) openings.push('an attack was carried out');
    const own = await sent(loopback, post({})(loopback));
    const control = own.startsWith('HTTP/1.1 200') && (await attacked()) === true;
    return { tried: ATTACKS.length, openings, control };
  } finally {
    await loopback.close();
    await t.close();
    rmSync(pages, { recursive: true, force: true });
  }
}

function sent({ origin }: Loopback, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(Number(new URL(origin).port), '127.0.0.1', () => void socket.write(text));
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

const outsideAddresses = (): string[] =>
  Object.values(os.networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);

function listens(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({ host: address, port, timeout: 2000 });
    const end = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket
      .on('connect', () => end(true))
      .on('error', () => end(false))
      .on('timeout', () => end(false));
  });
}

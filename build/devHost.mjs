// The host of `npm run dev`, started again by Node's watch mode: the loopback binding from source, passing page requests on to Vite.
import http from 'node:http';
import { dataFolder } from '../electron/host/dataFolder.ts';
import { givenClock } from '../electron/host/givenClock.ts';
import { openGivenSample } from '../electron/host/givenSample.ts';
import { openHost } from '../electron/host/host.ts';
import { CONTENT_SECURITY_POLICY } from '../electron/host/pageHeaders.ts';
import { serve } from '../electron/loopback/serve.ts';

const port = Number(process.env.JIANGXIN_DEV_PORT);
const vitePort = Number(process.env.JIANGXIN_DEV_VITE_PORT);
// Vite's own page carries an inline script and a socket; nothing else is loosened.
const policy = CONTENT_SECURITY_POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'").replace(
  "connect-src 'self'",
  `connect-src 'self' ws://127.0.0.1:${vitePort}`,
);
const host = await openHost({ dataDir: dataFolder(), clock: givenClock() });
await openGivenSample(host);
const loopback = await serve({
  host,
  pages: '',
  port,
  token: process.env.JIANGXIN_DEV_TOKEN,
  development: { policy, answer: passOn },
});

function passOn({ url, method, headers }, response) {
  const target = {
    host: '127.0.0.1',
    port: vitePort,
    path: url,
    method,
    headers: { ...headers, host: `127.0.0.1:${vitePort}` },
  };
  const inner = http.request(target, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  inner.on('error', () => response.destroy());
  inner.end();
}

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await loopback.close();
  await host.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

// `npm run dev`: the browser mode with hot reload. The page comes from Vite's development server and reloads as files change;
// the host runs from source and starts again when one of its files changes. `--data`, `--port` and `--no-open` as in `npm start`.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createServer } from 'vite';
import { dataFolder } from '../electron/host/dataFolder.ts';
import { openBrowser } from './browser.mjs';
import { at } from './run.mjs';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    port: { type: 'string', default: '5174' },
    'no-open': { type: 'boolean', default: false },
  },
});
const vite = await createServer({
  configFile: at('build/vite.config.ts'),
  server: { host: '127.0.0.1', port: Number(options.port) + 1, ws: { clientPort: Number(options.port) + 1 } },
});
await vite.listen();
const env = {
  ...process.env,
  JIANGXIN_DATA: options.data ? path.resolve(options.data) : dataFolder(),
  // The same address and token after every restart, so that the open page goes on.
  JIANGXIN_DEV_PORT: options.port,
  JIANGXIN_DEV_TOKEN: randomBytes(32).toString('base64url'),
  JIANGXIN_DEV_VITE_PORT: String(vite.config.server.port),
};
const watch = ['--watch', '--watch-preserve-output', at('build/devHost.mjs')];
const host = spawn(process.execPath, watch, { env, stdio: 'inherit' });
const url = `http://127.0.0.1:${options.port}/?t=${env.JIANGXIN_DEV_TOKEN}`;
console.log(`匠心 · Jiangxin  ${url}`);
if (!options['no-open']) setTimeout(() => openBrowser(url), 1500);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => host.kill(signal));
host.on('exit', async (code) => {
  await vite.close();
  process.exit(code ?? 0);
});

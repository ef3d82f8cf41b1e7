// `npm start`: builds if needed, then opens the desktop window, or the browser where Electron cannot be had. `--demo` starts on sample data.
//   --web       the browser mode even if Electron is there      --port N    its port
//   --no-open   print the address only                          --data DIR  another data folder
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from '../electron/host/dataFolder.ts';
import { openBrowser } from './browser.mjs';
import { buildIfStale } from './build.mjs';
import { demoStore } from './demo.mjs';
import { findElectron } from './electronBinary.mjs';
import { at, root } from './run.mjs';

const { values: options } = parseArgs({
  options: {
    demo: { type: 'boolean', default: false },
    web: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
    port: { type: 'string' },
    data: { type: 'string' },
  },
});

if (options.data) process.env.JIANGXIN_DATA = path.resolve(options.data);
const built = await buildIfStale();
if (!built.ok) {
  console.error(built.output);
  process.exit(1);
}
const dataDir = dataFolder({ demo: options.demo });
if (options.demo && !existsSync(path.join(dataDir, 'sample'))) await demoStore(dataDir);
const env = { ...process.env, JIANGXIN_DATA: dataDir, ...(options.demo ? { JIANGXIN_SAMPLE: '1' } : {}) };
const electron = await findElectron({ web: options.web });
if (electron.exe) follow(spawn(electron.exe, ['.'], { cwd: root, env, stdio: 'inherit' }));
else inBrowser(electron.why);

function inBrowser(why) {
  console.log(why);
  const port = options.port ? ['--port', options.port] : [];
  const host = spawn(process.execPath, [at('dist/loopback/cli.js'), ...port], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  host.on('message', ({ url }) => {
    const why = options['no-open'] ? '--no-open' : openBrowser(url);
    console.log(
      why
        ? `浏览器未打开（${why}）：请自己打开上面的地址 · Browser not opened (${why}): open the address above`
        : '已在浏览器中打开 · Opened in the browser',
    );
    console.log('按 Ctrl C 结束 · Ctrl C ends it');
  });
  follow(host);
}

/** Ends with the child, and ends the child when told to end. */
function follow(child) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

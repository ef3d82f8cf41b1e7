// Finds a Chromium for the browser tests, or gets one: it must not matter which machine `npm test` runs on.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { pathToFileURL } from 'node:url';
import { installAside } from './ensure.mjs';
import { at, run, tool } from './run.mjs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
/** A Chromium inside an npm package (MIT; the browser itself BSD and others), for Linux on x64; 67 MB, only for tests. */
const PACKAGE = '@sparticuz/chromium';
const VERSION = '147.0.0';
const HOME = at(`node_modules/.chromium-${VERSION}`);
const DEBIAN = ['chromium', 'fonts-wqy-microhei', 'poppler-utils'];

/**
 * The path of a Chromium. JIANGXIN_CHROMIUM limits where it may come from (for trying each way out):
 * `system`, `playwright`, `package`, `debian`, several with commas.
 * @returns {Promise<{path: string, from: string} | {path: null, hint: string}>}
 */
export async function chromium({ env = process.env } = {}) {
  const ways = env.JIANGXIN_CHROMIUM?.split(',') ?? ['system', 'playwright', 'package', 'debian'];
  if (env.CHROMIUM_PATH && existsSync(env.CHROMIUM_PATH)) return { path: env.CHROMIUM_PATH, from: 'CHROMIUM_PATH' };
  const found = { system: inSystem, playwright: playwrightsOwn, package: unpacked };
  for (const way of ways) {
    const there = await found[way]?.();
    if (there) return { path: there, from: way };
  }
  const get = { playwright: download, package: fetchPackage, debian: () => installDebian(env) };
  for (const way of ways) {
    const got = await get[way]?.();
    if (got) return { path: got, from: way };
  }
  return { path: null, hint: hint() };
}

const inSystem = () => SYSTEM.find((file) => existsSync(file)) ?? null;

async function playwrightsOwn() {
  const { chromium: browser } = await import('@playwright/test');
  const file = browser.executablePath();
  return file && existsSync(file) ? file : null;
}

async function download() {
  console.log('没有 Chromium，正在试 Playwright 的下载 · No Chromium here: trying Playwright’s download…');
  const { ok } = await run([tool.playwright, 'install', 'chromium'], { timeout: 300_000 });
  return ok ? playwrightsOwn() : null;
}

const LAUNCHER = path.join(HOME, 'bin', 'launch');
const unpacked = () => (existsSync(LAUNCHER) ? LAUNCHER : null);

async function fetchPackage() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  console.log(`正在取 npm 包里的 Chromium（${PACKAGE}，67 MB）· Fetching a Chromium from an npm package (67 MB)…`);
  if (!installAside(HOME, `${PACKAGE}@${VERSION}`)) return giveUp();
  // The package unpacks into the temporary folder, and its libraries only where it believes to be on a bare server.
  const bin = path.join(HOME, 'bin');
  mkdirSync(bin, { recursive: true });
  const inside = pathToFileURL(path.join(HOME, 'node_modules', PACKAGE, 'build/esm/index.js')).href;
  const script = `const { default: c } = await import('${inside}'); console.log(await c.executablePath());`;
  const env = { TMPDIR: bin, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const { ok } = await run(['--input-type=module', '-e', script], { env });
  if (!ok) return giveUp();
  const libraries = `LD_LIBRARY_PATH="$here/al2023/lib"`;
  writeFileSync(LAUNCHER, `#!/bin/sh\nhere=$(dirname "$0")\n${libraries} exec "$here/chromium" "$@"\n`, {
    mode: 0o755,
  });
  return starts(LAUNCHER) ? LAUNCHER : giveUp();
}

function giveUp() {
  rmSync(HOME, { recursive: true, force: true });
  return null;
}

const starts = (file) => existsSync(file) && spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

async function installDebian(env) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return null;
  if (!env.CI && !(await agrees())) return null;
  console.log(`apt-get install ${DEBIAN.join(' ')}`);
  const apt = (args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt(['update', '-qq']);
  return apt(['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN]) ? inSystem() : null;
}

/** Only a person at a terminal can agree to system packages. */
async function agrees() {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question(`安装系统软件包 ${DEBIAN.join(' ')}？· Install these system packages? [y/N] `);
  ask.close();
  return /^y(es)?$/i.test(answer.trim());
}

function hint() {
  const command =
    process.platform === 'linux' ? `sudo apt-get install ${DEBIAN.join(' ')}` : 'npx playwright install chromium';
  return `没有找到 Chromium，也没能取到一份 · No Chromium found or fetched. ${command}，或 · or CHROMIUM_PATH=/path/to/chromium npm test`;
}

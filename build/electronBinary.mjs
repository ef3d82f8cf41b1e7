// Finds the Electron binary, or fetches it once. Never hangs: where it cannot be had the reason comes back in one line.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { at, run } from './run.mjs';

const GITHUB = 'https://github.com/electron/electron/releases/download/';
const BINARY = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };

/** @returns {Promise<{exe: string, why: ''} | {exe: null, why: string}>} */
export async function findElectron({ web = false } = {}) {
  const instead = (zh, en) => ({ exe: null, why: `${zh}，改用浏览器模式 · ${en}: using the browser mode` });
  if (web) return { exe: null, why: '按要求使用浏览器模式 · Browser mode, as asked' };
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return instead('没有图形桌面（DISPLAY）', 'No desktop (DISPLAY)');
  }
  const there = installed();
  if (there) return { exe: there, why: '' };
  if (!(await reachable())) {
    return instead(
      '取不到 Electron（可设 ELECTRON_MIRROR）',
      'Electron cannot be reached (ELECTRON_MIRROR names a mirror)',
    );
  }
  console.log('首次启动：正在下载 Electron，约 110 MB · First start: downloading Electron, about 110 MB…');
  await run([at('node_modules/electron/install.js')], { show: true, timeout: 600_000 });
  const got = installed();
  return got
    ? { exe: got, why: '' }
    : instead(
        'Electron 没有下载成功（可设 ELECTRON_MIRROR）',
        'Electron was not downloaded (ELECTRON_MIRROR names a mirror)',
      );
}

/** Reads what Electron's own installer noted, because `require('electron')` would start a download. */
function installed() {
  const home = at('node_modules/electron');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const note = path.join(home, 'path.txt');
  const name = existsSync(note) ? readFileSync(note, 'utf8') : (BINARY[process.platform] ?? 'electron');
  const exe = path.join(override ?? path.join(home, 'dist'), name);
  return existsSync(exe) ? exe : null;
}

async function reachable() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? GITHUB;
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4000) });
    return true;
  } catch {
    return false;
  }
}

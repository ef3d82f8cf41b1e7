// Builds dist/ when a source changed since the last build: the bundles and the certificate fonts.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { at, run, tool } from './run.mjs';

const SOURCES = ['electron', 'renderer', 'shared', 'build/vite.config.ts', 'build/build.mjs', 'package-lock.json'];
/** Noto Serif SC under the SIL Open Font License; its licence text goes with it. */
const FONT = at('node_modules/@expo-google-fonts/noto-serif-sc');
const FONT_FILES = {
  'NotoSerifSC_400Regular.ttf': '400Regular/NotoSerifSC_400Regular.ttf',
  'NotoSerifSC_700Bold.ttf': '700Bold/NotoSerifSC_700Bold.ttf',
  'OFL.txt': 'LICENSE_FONT',
};

/**
 * Builds into a folder of its own and swaps it in at the end, so that a failed build leaves the last good one.
 * @returns {Promise<{ok: boolean, seconds: number, output: string, fresh: boolean}>} fresh: nothing had to be built
 */
export async function buildIfStale() {
  const want = fingerprint();
  const stamp = at('dist/.sources');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want)
    return { ok: true, seconds: 0, output: '', fresh: true };
  const out = at(`node_modules/.cache/build-${process.pid}`);
  rmSync(out, { recursive: true, force: true });
  const result = await run([tool.vite, 'build', '-c', 'build/vite.config.ts', '--app', '--logLevel', 'warn'], {
    env: { JIANGXIN_BUILD_OUT: out, NODE_ENV: 'production' },
  });
  if (result.ok) {
    copyFonts(path.join(out, 'fonts'));
    writeFileSync(path.join(out, '.sources'), want);
    rmSync(at('dist'), { recursive: true, force: true });
    renameSync(out, at('dist'));
  }
  rmSync(out, { recursive: true, force: true });
  return { ...result, fresh: false };
}

function copyFonts(folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of Object.entries(FONT_FILES)) copyFileSync(path.join(FONT, from), path.join(folder, name));
}

/** Names, sizes and times of every source file: cheap, and also sees a file that went away. */
function fingerprint() {
  const hash = createHash('sha256');
  const add = (file) => {
    const stat = statSync(file);
    if (stat.isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else hash.update(`${path.relative(at(), file)} ${stat.size} ${stat.mtimeMs}\n`);
  };
  for (const source of SOURCES) add(at(source));
  return hash.digest('hex');
}

// Writes THIRD-PARTY-NOTICES.txt: the licence of every package that the program carries, bundled or beside it, and of the certificate font.
// `npm run notices` writes it; the test of the packed program fails when a package is missing in it.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build.mjs';
import { at } from './run.mjs';

const FONT = '@expo-google-fonts/noto-serif-sc';
const RULE = '='.repeat(100);

/** Names of all packages whose code or files are in the installer. Needs a build. */
export function shippedPackages() {
  const names = new Set(JSON.parse(readFileSync(at('dist/packages.json'), 'utf8')));
  const { dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) addWithDependencies(name, at('node_modules', name), names);
  names.add(FONT);
  return [...names].sort();
}

export function writeNotices() {
  const parts = shippedPackages().map(notice);
  const head =
    '匠心包含以下开源组件 · Jiangxin contains these open-source components.\nElectron and Chromium bring their own notices (LICENSES.chromium.html).\n';
  writeFileSync(at('THIRD-PARTY-NOTICES.txt'), `${head}\n${parts.join('\n')}`);
  return parts.length;
}

function notice(name) {
  const home = at('node_modules', name);
  const { version, license, author, name: real } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const by = typeof author === 'string' ? author : (author?.name ?? '');
  const texts = licenceFiles(home).map((file) => readFileSync(file, 'utf8').trim());
  const title = [`${real} ${version}`, typeof license === 'string' ? license : '', by.replace(/ <.*| \(.*/, '')].filter(
    Boolean,
  );
  return `${RULE}\n${title.join(' · ')}\n${RULE}\n${texts.join('\n\n') || standardText(license, by)}\n`;
}

/** For a package that names its licence and brings no text of it. */
function standardText(license, by) {
  if (license !== 'MIT') throw new Error(`no licence text for ${license} (${by})`);
  const [, ...terms] = readFileSync(at('LICENSE'), 'utf8').split('Copyright (c) 2026 The Jiangxin founders');
  return `MIT License\n\nCopyright (c) ${by}${terms.join('').trimEnd()}`;
}

/** A package's licence files; of the font package the font's own licence only, because only the font is shipped. */
function licenceFiles(home) {
  const matches = home.endsWith(FONT) ? /^LICENSE_FONT$/ : /^(licen[cs]e|copying|notice)([._-].*)?$/i;
  return readdirSync(home)
    .filter((file) => matches.test(file))
    .sort()
    .map((file) => path.join(home, file));
}

/** Finds a package's dependencies as Node would: in its own node_modules, then further out. */
function addWithDependencies(name, home, names) {
  if (names.has(name) || !existsSync(path.join(home, 'package.json'))) return;
  names.add(name);
  const { dependencies = {} } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  for (const next of Object.keys(dependencies)) {
    const own = path.join(home, 'node_modules', next);
    addWithDependencies(next, existsSync(own) ? own : at('node_modules', next), names);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const built = await buildIfStale();
  if (built.ok) console.log(`THIRD-PARTY-NOTICES.txt: ${writeNotices()}`);
  else console.error(built.output);
  process.exitCode = built.ok ? 0 : 1;
}

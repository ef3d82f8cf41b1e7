// P22: what the program is made of stays what was looked over: native files by their hash, the lockfile whole, no script at installation,
// a licence for each package that is carried.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shippedPackages } from '../../build/notices.mjs';
import { NATIVE_FILES } from '../../electron/shell/nativeFiles.data.ts';
import type { SafetyPromise } from '../support/promise.ts';

const root = path.resolve(import.meta.dirname, '../..');
const COMPILED = /\.(node|dll|so(\.\d+)*|dylib|exe|wasm|bin)$/i;
/** Licences that let the program be given on with a notice only. */
const LICENCES = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'OFL-1.1',
  'MIT AND OFL-1.1',
]);

/** Packages that say their licence only in the text they bring, read by us. */
const READ: Record<string, string> = { 'png-js': 'MIT' };

type Entry = { version?: string; integrity?: string; dev?: boolean; link?: boolean; hasInstallScript?: boolean };
type Lock = { packages: Record<string, Entry> };
const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

export const promise: SafetyPromise = {
  id: 'P22',
  async run() {
    const lock = json('package-lock.json') as Lock;
    const packed = Object.keys(lock.packages).filter((at) => at !== '' && lock.packages[at]?.dev !== true);
    const native = [...packed.flatMap((at) => compiledIn(path.join(root, at))), ...compiledIn(path.join(root, 'dist'))];
    const shipped = shippedPackages();
    const findings = [
      ...unknownNative(native),
      ...holesIn(lock),
      ...scriptsIn(lock),
      ...packed.flatMap((at) => otherVersion(at, lock)),
      ...shipped.flatMap(licenceOf),
    ];
    for (const finding of findings) console.log(finding);
    const missed = missedControls(lock);
    for (const control of missed) console.log(`control not found: ${control}`);
    return {
      ok: findings.length === 0 && missed.length === 0 && native.length > 0,
      sentence:
        `${native.length} native files of ${packed.length} packed packages, ${findings.length} findings; ` +
        `${Object.keys(lock.packages).length - 1} lockfile entries with their hash, no script at installation; ` +
        `${shipped.length} licences; controls: ${4 - missed.length} of 4 planted faults found`,
    };
  },
};

/** Compiled files under a folder, nested packages apart (they are entries of their own). */
function compiledIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return compiledIn(file);
    return COMPILED.test(entry.name) ? [file] : [];
  });
}

function unknownNative(files: string[]): string[] {
  return files
    .filter((file) => {
      const name = file.replaceAll('\\', '/').split('/node_modules/').at(-1) ?? '';
      return NATIVE_FILES[name] !== createHash('sha256').update(readFileSync(file)).digest('hex');
    })
    .map((file) => `unknown native file: ${path.relative(root, file)}`);
}

function holesIn({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([at, entry]) => at !== '' && !entry.link && !/^sha(512|384|256)-/.test(entry.integrity ?? ''))
    .map(([at]) => `no hash in the lockfile: ${at}`);
}

/** Packages may bring install scripts; none is ever run. */
function scriptsIn({ packages }: Lock): string[] {
  const { allowScripts = {}, scripts = {} } = json('package.json');
  const found = Object.entries(packages)
    .filter(([at, entry]) => entry.hasInstallScript && allowScripts[at.replace(/^.*node_modules\//, '')] !== false)
    .map(([at]) => `may run a script at installation: ${at}`);
  if (Object.values(allowScripts).some((allowed) => allowed !== false)) found.push('package.json allows a script');
  if (Object.keys(scripts).some((name) => /^(pre|post)?(install|prepare)/.test(name)))
    found.push('package.json runs a script at installation');
  if (!/^ignore-scripts=true$/m.test(readFileSync(path.join(root, '.npmrc'), 'utf8')))
    found.push('.npmrc does not refuse scripts');
  return found;
}

function otherVersion(at: string, { packages }: Lock): string[] {
  const installed = json(`${at}/package.json`).version;
  const wanted = packages[at]?.version;
  return installed === wanted ? [] : [`${at} is ${installed}, the lockfile says ${wanted}`];
}

function licenceOf(name: string): string[] {
  const { license, version, name: real } = json(`node_modules/${name}/package.json`);
  const notices = readFileSync(path.join(root, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const found = notices.includes(`\n${real} ${version} `) ? [] : [`not in the notices: ${real} ${version}`];
  if (!LICENCES.has(license ?? READ[name])) found.push(`licence of ${name}: ${JSON.stringify(license)}`);
  return found;
}

/** Faults planted on purpose; the names of those that were not found. */
function missedControls(lock: Lock): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-p22-'));
  try {
    const [[known] = ['']] = Object.entries(NATIVE_FILES);
    const changed = path.join(folder, 'node_modules', known);
    mkdirSync(path.dirname(changed), { recursive: true });
    const bytes = readFileSync(path.join(root, 'node_modules', known));
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(changed, bytes);
    writeFileSync(path.join(folder, 'unknown.dll'), 'MZ');
    const planted: [string, string[]][] = [
      ['one flipped bit in a native file', unknownNative([changed])],
      ['a native file that nobody knows', unknownNative(compiledIn(folder))],
      ['a lockfile entry without hash', holesIn({ packages: { 'node_modules/x': { version: '1.0.0' } } })],
      [
        'an install script',
        scriptsIn({ packages: { ...lock.packages, 'node_modules/x': { hasInstallScript: true } } }),
      ],
    ];
    return planted.filter(([, found]) => found.length === 0).map(([name]) => name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Packs the built program as the installer does, around a file that stands for the Electron binary and only carries unset fuses.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Marks the place of the fuses in the Electron binary; a version byte, their number and their states follow. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
export const FUSES = [
  ['runAsNode', '0'],
  ['cookieEncryption', '1'],
  ['nodeOptionsEnvironmentVariable', '0'],
  ['nodeCliInspectArguments', '0'],
  ['embeddedAsarIntegrityValidation', '1'],
  ['onlyLoadAppFromAsar', '1'],
  ['loadBrowserProcessSpecificV8Snapshot', '0'],
  ['grantFileProtocolExtraPrivileges', '0'],
  ['wasmTrapHandlers', '1'],
] as const;

const root = path.resolve(import.meta.dirname, '../..');

/** The fuses of a binary that are not as they have to be; a new one that nobody decided on is told too. */
export function fuseFindings(binary: Buffer): string[] {
  const at = binary.indexOf(SENTINEL) + SENTINEL.length;
  if (at < SENTINEL.length || binary[at] !== 1) return ['no fuses of version 1'];
  const count = binary[at + 1] ?? 0;
  const found = count === FUSES.length ? [] : [`${count} fuses`];
  const stateOf = (i: number): string => String.fromCharCode(binary[at + 2 + i] ?? 0);
  return [...found, ...FUSES.flatMap(([name, want], i) => (stateOf(i) === want ? [] : [`${name} is ${stateOf(i)}`]))];
}

/** As `npm run dist` does; gives the packed folder under `folder`. */
export function pack(folder: string): string {
  const electron = path.join(folder, 'electron');
  mkdirSync(path.join(electron, 'locales'), { recursive: true });
  const fuses = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, FUSES.length]),
    Buffer.from('1'.repeat(FUSES.length)),
  ]);
  writeFileSync(path.join(electron, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\n'), fuses]), { mode: 0o755 });
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
  writeFileSync(path.join(electron, 'version'), version);
  for (const file of ['LICENSE', 'LICENSES.chromium.html'])
    cpSync(path.join(root, 'LICENSE'), path.join(electron, file));
  for (const file of ['en-US.pak', 'zh-CN.pak']) writeFileSync(path.join(electron, 'locales', file), '');
  const cli = path.join(root, 'node_modules/electron-builder/cli.js');
  const to = path.join(folder, 'out');
  const args = [
    '--linux',
    '--dir',
    '--x64',
    '--publish',
    'never',
    `-c.electronDist=${electron}`,
    `-c.directories.output=${to}`,
  ];
  const done = spawnSync(process.execPath, [cli, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (done.status !== 0) throw new Error(`${done.stdout}\n${done.stderr}`);
  return path.join(to, 'linux-unpacked');
}

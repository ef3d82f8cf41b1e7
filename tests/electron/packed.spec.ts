// What the installer would carry: packed for real around a stand-in of the Electron binary, looked into, unpacked, and run.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { expect } from '@playwright/test';
import { shippedPackages } from '../../build/notices.mjs';
import { fontPath } from '../../electron/host/assets.ts';
import { setComputerClock } from '../support/computerClock.ts';
import { type App, test as base, runApp } from '../support/desk.ts';
import { startDesk } from '../support/deskMain.ts';
import { mainJob } from '../support/mainJob.ts';
import { fuseFindings, pack } from '../support/packed.ts';
import { letIn } from '../support/store.ts';

const root = path.resolve(import.meta.dirname, '../..');

type Packed = { folder: string; archive: string; files: string[]; program: string };
const test = base.extend<{ installed: App }, { packed: Packed }>({
  packed: [
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-packed-'));
      const archive = path.join(pack(folder), 'resources/app.asar');
      const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
      await use({ folder, archive, files, program: unpack(archive, path.join(folder, 'program/resources')) });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  installed: async ({ context, packed: { program }, now, prepare }, use) => {
    const putBack = setComputerClock(now); // an installed program is given no clock
    try {
      const start = (given: Parameters<typeof startDesk>[0]) => startDesk({ ...given, program, packaged: true });
      await runApp('packed', start, context, { now, prepare, closed: false }, use);
    } finally {
      putBack();
    }
  },
});

test('the fuses of the binary are set', ({ packed }) => {
  const binary = readFileSync(path.join(packed.folder, 'out/linux-unpacked/jiangxin'));
  expect(fuseFindings(binary)).toEqual([]);
});

test('the archive holds the program and nothing of its making', ({ packed: { files } }) => {
  for (const file of ['main.js', 'preload.cjs', 'worker.js']) expect(files).toContain(`/dist/electron/${file}`);
  expect(files).toContain('/dist/renderer/index.html');
  expect(files).toContain('/LICENSE');
  expect(files).toContain('/THIRD-PARTY-NOTICES.txt');
  const ours = files.filter((file) => !file.startsWith('/node_modules'));
  const allowed = /^\/(dist(\/(electron|renderer|fonts)(\/.*)?)?|package\.json|LICENSE|THIRD-PARTY-NOTICES\.txt)$/;
  expect(ours.filter((file) => !allowed.test(file))).toEqual([]);
  expect(files.filter((file) => /\.(map|tsx?)$|\.env|\/(tests?|loopback|electron\.exe)\/|standIn/i.test(file))).toEqual(
    [],
  );
  expect(files.filter((file) => file.endsWith('.node') && !/prebuilds\/linux-(x64|arm64)\.node$/.test(file))).toEqual(
    [],
  );
});

test('the built code names no folder of the computer it was built on', ({ packed: { program } }) => {
  for (const file of ['main.js', 'worker.js', 'preload.cjs']) {
    expect(readFileSync(path.join(program, 'dist/electron', file), 'utf8')).not.toContain(root);
  }
});

test('the certificate fonts lie outside the archive, where native code can open them', ({ packed: { archive } }) => {
  for (const weight of ['regular', 'bold'] as const) {
    const font = fontPath(weight, path.join(archive, 'dist/electron'));
    expect(font).toContain('app.asar.unpacked');
    expect(readFileSync(font).readUInt32BE(0)).toBe(0x00010000);
  }
});

test('every package that is carried stands in the notices', () => {
  const notices = readFileSync(path.join(root, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const missing = shippedPackages().filter((name) => !notices.includes(`\n${realName(name)} `));
  expect(missing, 'npm run notices writes them').toEqual([]);
  expect(notices).toContain('SIL OPEN FONT LICENSE');
});

test('the packed program opens its window, answers calls and runs a job in its worker', async ({ packed, page }) => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiangxin-app-'));
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(String(error)));
  const now = '2001-01-01T09:00:00+08:00'; // a packed program has the computer's own clock only
  const running = await startDesk({ page, dataDir, now, begin: letIn, program: packed.program, packaged: true });
  const input = { format: 'csv', title: 't', columns: [{ header: 'h', type: 'text' }], rows: [['匠心']] };
  const reply = await page.evaluate(
    (table) =>
      (window as unknown as { jiangxin: { call(p: string, i: unknown): unknown } }).jiangxin.call(
        'reports.exportTable',
        table,
      ),
    input,
  );
  expect(reply).toMatchObject({ ok: true, value: { name: expect.stringMatching(/\.csv$/) } });
  expect(JSON.stringify(reply)).not.toContain('2001');
  await running.stop();
  expect(errors).toEqual([]);
  rmSync(dataDir, { recursive: true, force: true });
});

test('from roster to certificate in the packed program', async ({ installed }) => mainJob(installed));

/**
 * Lays the archive out as Electron shows it to the program: `app.asar` as a folder, native modules and fonts in `app.asar.unpacked` only.
 * Far from the project, so that a package the installer lacks is not found in the project's node_modules.
 */
function unpack(archive: string, resources: string): string {
  const program = path.join(resources, 'app.asar');
  extractAll(archive, program);
  cpSync(`${archive}.unpacked`, `${program}.unpacked`, { recursive: true });
  for (const entry of readdirSync(`${program}.unpacked`, { withFileTypes: true, recursive: true })) {
    if (!/\.(node|ttf)$/.test(entry.name)) continue;
    const outside = path.join(entry.parentPath, entry.name);
    const inside = outside.replace('app.asar.unpacked', 'app.asar');
    rmSync(inside);
    // Electron finds native modules outside by itself; a font is found only by the program's own knowledge of where it lies.
    if (entry.name.endsWith('.node')) symlinkSync(outside, inside);
  }
  return program;
}

/** A package under an alias stands in the notices under its own name. */
function realName(name: string): string {
  return JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).name;
}

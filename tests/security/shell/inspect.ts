// Runs main and preload under the stand-in of Electron and says what they left open: an empty list is a closed shell.
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { NATIVE_FILES } from '../../../electron/shell/nativeFiles.data.ts';
import { app, powerMonitor, reset, seen } from '../../support/electronStandIn.ts';
import { bridgeFindings } from './inspectBridge.ts';
import { protocolFindings, sessionFindings, windowFindings } from './inspectWindow.ts';
import type { Program } from './mutated.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const HERE = path.join(root, 'electron');
const SWITCHES = ['--remote-debugging-port=1', '--inspect', '--no-sandbox', '-inspect', '/Remote-Debugging-Pipe'];

export async function inspect(program: Program): Promise<string[]> {
  const findings: string[] = [];
  const scenes = [refusesSwitches, startsOnce, refusesAChangedDriver, refusesASyncedFolder, opensALockedWindow];
  for (const scene of scenes) {
    const folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-shell-'));
    const { argv } = process;
    reset();
    powerMonitor.removeAllListeners();
    seen.packaged = true;
    process.env.JIANGXIN_DATA = folder;
    process.argv = ['node', '.'];
    try {
      findings.push(...(await scene(program, folder)));
      await end();
    } catch (error) {
      findings.push(`${scene.name} threw ${String(error)}`);
      await end().catch(() => {});
    } finally {
      process.argv = argv;
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return findings;
}

async function end(): Promise<void> {
  if (app.listenerCount('will-quit') === 0 || seen.ended > 0) return;
  app.quit();
  for (let tries = 0; seen.ended === 0 && tries < 500; tries++) await wait(20);
  if (seen.ended === 0) throw new Error('the program did not end');
}

async function refusesSwitches({ launch }: Program): Promise<string[]> {
  const found: string[] = [];
  for (const given of SWITCHES) {
    reset();
    seen.packaged = true;
    process.argv = ['node', '.', given];
    await launch(HERE);
    if (seen.windows.length > 0 || seen.readyAsked || seen.exits[0] !== 1) found.push(`starts with ${given}`);
    await end();
  }
  return found;
}

async function startsOnce({ launch }: Program): Promise<string[]> {
  seen.firstInstance = false;
  await launch(HERE);
  return seen.windows.length === 0 && !seen.readyAsked && seen.ended === 1 ? [] : ['starts twice'];
}

async function refusesAChangedDriver({ launch }: Program, folder: string): Promise<string[]> {
  for (const name of Object.keys(NATIVE_FILES)) {
    const file = path.join(folder, 'program/node_modules', name);
    cpSync(path.join(root, 'node_modules', name), file);
    if (name.includes('linux-x64')) appendFileSync(file, 'x');
  }
  await launch(path.join(folder, 'program/dist/electron'));
  return seen.windows.length === 0 && seen.exits[0] === 1 ? [] : ['opens with a changed driver'];
}

async function refusesASyncedFolder({ launch }: Program, folder: string): Promise<string[]> {
  const synced = path.join(folder, 'Dropbox/Jiangxin');
  process.env.JIANGXIN_DATA = synced;
  await launch(HERE);
  return seen.windows.length === 0 && !existsSync(synced) ? [] : ['opens a store in a synced folder'];
}

async function opensALockedWindow({ launch, preload }: Program): Promise<string[]> {
  await launch(HERE);
  if (seen.windows.length !== 1) return [`${seen.windows.length} windows`];
  await preload();
  const before = seen.windows.length;
  app.emit('second-instance', {}, ['--load=https://evil.example']);
  return [
    ...(seen.sandboxed ? [] : ['no sandbox']),
    ...['lock-screen', 'suspend']
      .filter((event) => powerMonitor.listenerCount(event) === 0)
      .map((event) => `open at ${event}`),
    ...(seen.windows.length === before ? [] : ['a second start opens a window']),
    ...windowFindings(),
    ...sessionFindings(),
    ...(await protocolFindings()),
    ...(await bridgeFindings()),
  ];
}

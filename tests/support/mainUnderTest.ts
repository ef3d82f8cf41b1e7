// Sets the stage for tests that run the real main under the stand-in of Electron: a data folder each, and a proper end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import { app, reset, seen } from './electronStandIn.ts';

/** The folder that stands for the built main's. */
export const here = path.resolve(import.meta.dirname, '../../electron');

/** Call once at the top of a test file; `stage.dataDir` is the running test's data folder. */
export function setStage(): { dataDir: string } {
  const stage = { dataDir: '' };
  const argv = process.argv;
  beforeEach(() => {
    reset();
    stage.dataDir = mkdtempSync(path.join(tmpdir(), 'jiangxin-main-'));
    vi.stubEnv('JIANGXIN_DATA', stage.dataDir);
    process.argv = [argv[0] ?? 'node', '.'];
  });
  afterEach(async () => {
    process.argv = argv;
    if (seen.ended === 0 && app.listenerCount('will-quit') > 0) await quit();
    vi.unstubAllEnvs();
    rmSync(stage.dataDir, { recursive: true, force: true });
  });
  return stage;
}

/** Ends the program as Ctrl Q does, and waits until it has ended. */
export async function quit(): Promise<void> {
  app.quit();
  await ended();
}

/** Waits until the program has ended; closing gives its jobs a moment. */
export async function ended(): Promise<void> {
  await vi.waitFor(() => expect(seen.ended).toBe(1), { timeout: 20_000 });
}

export function theWindow() {
  const [window] = seen.windows;
  if (!window) throw new Error('no window');
  return window;
}

export function theSession() {
  const session = theWindow().options.webPreferences.session as ReturnType<typeof seen.sessions.get>;
  if (!session) throw new Error('no session');
  return session;
}

// The life of the desktop program from its start to its end, in order.
import path from 'node:path';
import { app, dialog, powerMonitor, session } from 'electron';
import { StartupError } from '../db/startupError.ts';
import { systemClock } from '../host/clock.ts';
import { dataFolder } from '../host/dataFolder.ts';
import { givenClock } from '../host/givenClock.ts';
import { openGivenSample } from '../host/givenSample.ts';
import { type Host, openHost } from '../host/host.ts';
import { inBothLanguages } from '../host/inBothLanguages.ts';
import { refuseRiskyPlace } from '../host/placePolicy.ts';
import { bindHost } from './bridge.ts';
import { forbiddenSwitch, lockContents, lockSession } from './lockdown.ts';
import { setMenu } from './menu.ts';
import { checkNativeFiles } from './nativeCheck.ts';
import { ORIGIN } from './origin.ts';
import { declareScheme, serveScheme } from './protocol.ts';
import { bringForward, createWindow } from './window.ts';

/**
 * Starts the program; `here` is the folder of the built main file. Resolves when the window is open or the start was refused.
 * Everything up to the first await has to happen before Electron is ready, so nothing may be awaited earlier.
 */
export async function launch(here: string): Promise<void> {
  if (app.isPackaged && forbiddenSwitch(process.argv.slice(1))) return app.exit(1);
  const dataDir = dataFolder();
  app.setPath('userData', dataDir);
  // Chromium's own files lie apart from the college's.
  app.setPath('sessionData', path.join(dataDir, 'window'));
  app.enableSandbox();
  declareScheme();
  lockContents();
  if (!app.requestSingleInstanceLock()) return app.quit();
  await app.whenReady();
  setMenu(process.platform, app.isPackaged);
  const host = await openOrExplain(here, dataDir);
  if (!host) return;
  if (!app.isPackaged) await openGivenSample(host);
  await show(host, here, dataDir);
}

async function openOrExplain(here: string, dataDir: string): Promise<Host | null> {
  try {
    if (app.isPackaged) checkNativeFiles(here);
    refuseRiskyPlace(dataDir);
    return await openHost({ dataDir, clock: app.isPackaged ? systemClock : givenClock(), upkeep: true });
  } catch (error) {
    const text = error instanceof StartupError ? inBothLanguages(error) : String(error);
    dialog.showErrorBox('匠心 · Jiangxin', text);
    app.exit(1);
    return null;
  }
}

async function show(host: Host, here: string, dataDir: string): Promise<void> {
  // In memory: the page keeps nothing on disk, not even a preference.
  const inMemory = session.fromPartition('window');
  // The default one shows nothing; locked all the same, should anything ever be shown in it.
  for (const each of [session.defaultSession, inMemory]) lockSession(each, { packaged: app.isPackaged });
  serveScheme(inMemory, path.join(here, '../renderer'), host.files);
  const window = createWindow({
    session: inMemory,
    preload: path.join(here, 'preload.cjs'),
    stateFile: path.join(dataDir, 'window.json'),
  });
  window.once('closed', bindHost(host, window.webContents));
  app.on('second-instance', () => bringForward(window));
  lockWithComputer(host);
  endWith(host);
  await window.loadURL(`${ORIGIN}/`);
}

/** Whoever locks the computer or sends it to sleep leaves: nothing waits for the minutes of the idle lock. */
function lockWithComputer(host: Host): void {
  powerMonitor.on('lock-screen', () => void host.lock());
  powerMonitor.on('suspend', () => void host.lock());
}

/** The program ends with its window; the store is closed before, and waited for. */
function endWith(host: Host): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void host.close().finally(() => app.quit());
  });
}

// The one window: how it looks, what it may do, and where it stood last time.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, type Rectangle, type Session, screen } from 'electron';

/** Pixels; UX: the top bar of the page is the title bar. */
const TITLE_BAR = 44;
const SMALLEST = { width: 1024, height: 640 };
const FIRST = { width: 1366, height: 768 };

export type WindowOptions = { session: Session; preload: string; stateFile: string };

/** A hidden, empty window that shows itself when its first paint is ready. */
export function createWindow({ session, preload, stateFile }: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = lastPlace(stateFile);
  const window = new BrowserWindow({
    ...FIRST,
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    backgroundColor: '#ffffff',
    titleBarStyle: 'hidden',
    // Clear, so that the page's own bar shows through in both colour schemes.
    titleBarOverlay: { color: '#00000000', symbolColor: '#808080', height: TITLE_BAR },
    webPreferences: {
      session,
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberPlace(window, stateFile));
  return window;
}

/** A second start brings the first one's window forward; what it was started with is not looked at. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

type Place = Partial<Rectangle> & { maximized?: boolean };

/** Where the window stood, unless the file is damaged or that screen is gone. */
function lastPlace(file: string): Place {
  try {
    const { x, y, width, height, maximized } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (![x, y, width, height].every(Number.isSafeInteger)) return {};
    const place = { x, y, width, height } as Rectangle;
    return isOnAScreen(place) ? { ...place, maximized: maximized === true } : {};
  } catch {
    return {};
  }
}

function isOnAScreen({ x, y, width }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea: area }) => {
    const reachable = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
    return reachable >= 200 && y >= area.y && y < area.y + area.height - TITLE_BAR;
  });
}

function rememberPlace(window: BrowserWindow, file: string): void {
  const place: Place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  try {
    writeFileSync(`${file}.new`, JSON.stringify(place));
    renameSync(`${file}.new`, file);
  } catch (error) {
    console.error(path.basename(file), error); // the next start opens in the middle: nothing is lost
  }
}

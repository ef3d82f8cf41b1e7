// The real main under a stand-in of Electron: every protection of the window that it must ask for.
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { launch } from '../../electron/shell/launch.ts';
import { NATIVE_FILES } from '../../electron/shell/nativeFiles.data.ts';
import { app, reset, seen } from '../support/electronStandIn.ts';
import { testHost } from '../support/host.ts';
import { here, quit, setStage, theSession, theWindow } from '../support/mainUnderTest.ts';

const stage = setStage();

describe('before the window', () => {
  test('the sandbox is on and our scheme has no more privileges than a page needs', async () => {
    await launch(here);
    expect(seen.sandboxed).toBe(true);
    expect(seen.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test('a second start opens nothing and touches no data', async () => {
    seen.firstInstance = false;
    await launch(here);
    expect(seen.windows).toEqual([]);
    expect(seen.readyAsked).toBe(false);
    expect(seen.ended).toBe(1);
  });

  test.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect-brk=1',
    '--no-sandbox',
    '-remote-debugging-port=1',
    '/Remote-Debugging-Port=1',
    '--proxy-server=evil.example:1',
    '--host-resolver-rules=MAP * evil.example',
    '--renderer-cmd-prefix=x',
    '--disable-features=x',
  ])('a packed program refuses to start with %s', async (argument) => {
    seen.packaged = true;
    process.argv.push(argument);
    await launch(here);
    expect(seen.exits).toEqual([1]);
    expect(seen.windows).toEqual([]);
    expect(seen.readyAsked).toBe(false);
  });

  test('a packed program whose native driver was changed opens nothing', async () => {
    const program = mkdtempSync(path.join(tmpdir(), 'jiangxin-program-'));
    const [[driver, hash] = ['', '']] = Object.entries(NATIVE_FILES);
    const file = path.join(program, 'node_modules', driver);
    cpSync(path.join(here, '../node_modules', driver), file);
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(hash);
    appendFileSync(file, 'x');
    seen.packaged = true;
    await launch(path.join(program, 'dist/electron'));
    expect(seen.errorBoxes[0]?.content).toContain(file);
    expect(seen.windows).toEqual([]);
    expect(seen.exits).toEqual([1]);
    expect(readdirSync(stage.dataDir)).toEqual([]);
    rmSync(program, { recursive: true });
  });

  test('a data folder that is synced is explained, and nothing is written there', async () => {
    const synced = path.join(stage.dataDir, 'OneDrive - College/Jiangxin');
    vi.stubEnv('JIANGXIN_DATA', synced);
    await launch(here);
    expect(seen.errorBoxes[0]?.content).toContain('网盘');
    expect(seen.windows).toEqual([]);
    expect(existsSync(synced)).toBe(false);
  });

  test('a data folder in use is explained in both languages, and no window opens', async () => {
    const other = testHost({ dataDir: stage.dataDir });
    await launch(here);
    await other.close();
    expect(seen.windows).toEqual([]);
    expect(seen.errorBoxes).toHaveLength(1);
    expect(seen.errorBoxes[0]?.content).toContain('匠心已经打开');
    expect(seen.errorBoxes[0]?.content).toContain('Jiangxin is already open');
    expect(seen.exits).toEqual([1]);
  });
});

describe('the window', () => {
  beforeEach(() => launch(here));

  test('runs the page isolated and sandboxed, with everything else off', () => {
    expect(theWindow().options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
      preload: path.join(here, 'preload.cjs'),
    });
    expect(theWindow().options.webPreferences).not.toHaveProperty('enableBlinkFeatures');
  });

  test('and the session that nothing uses is as locked', () => {
    const unused = seen.sessions.get('persist:default');
    const answer = vi.fn();
    unused?.beforeRequest?.({ url: 'https://evil.example/' }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: true });
    expect(unused?.permissionCheck?.(null, 'media')).toBe(false);
  });

  test('keeps its page in memory and shows our own origin, when it is painted', () => {
    expect(theSession().partition).not.toMatch(/^persist:/);
    expect(theWindow().webContents.mainFrame.url).toBe('app://jiangxin/');
    expect(theWindow().shown).toBe(true);
  });

  test('has no frame of its own: the page is the title bar', () => {
    expect(theWindow().options).toMatchObject({ titleBarStyle: 'hidden', minWidth: 1024, minHeight: 640, show: false });
    expect(theWindow().options.titleBarOverlay.height).toBe(44);
  });

  test.each([
    'https://evil.example/',
    'file:///etc/passwd',
    'data:text/html,x',
    'javascript:alert(1)',
    'app://jiangxin.evil/',
    'app://evil/',
    'app://jiangxin@evil/',
    'app://somebody@jiangxin/',
    'app://:secret@jiangxin/',
    'app:jiangxin',
    'about:blank',
    'not an address',
  ])('does not go to %s', (url) => {
    for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const preventDefault = vi.fn();
      theWindow().webContents.emit(event, { preventDefault, url });
      expect(preventDefault, event).toHaveBeenCalledOnce();
    }
  });

  test('goes about in its own origin', () => {
    const preventDefault = vi.fn();
    theWindow().webContents.emit('will-navigate', { preventDefault, url: 'app://jiangxin/files/abc' });
    expect(preventDefault).not.toHaveBeenCalled();
  });

  test('opens no second window and no webview', () => {
    expect(theWindow().webContents.openHandler?.({ url: 'https://evil.example/' })).toEqual({ action: 'deny' });
    expect(theWindow().webContents.openHandler?.({ url: 'app://jiangxin/' })).toEqual({ action: 'deny' });
    const preventDefault = vi.fn();
    theWindow().webContents.emit('will-attach-webview', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'display-capture',
    'clipboard-read',
    'hid',
    'serial',
    'usb',
    'fileSystem',
  ])('has no permission for %s', (permission) => {
    const answer = vi.fn();
    theSession().permissionRequest?.(null, permission, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(false);
    expect(theSession().permissionCheck?.(null, permission)).toBe(false);
    expect(theSession().devicePermission?.({ deviceType: permission })).toBe(false);
  });

  test('may only put copied rows on the clipboard', () => {
    expect(theSession().permissionCheck?.(null, 'clipboard-sanitized-write')).toBe(true);
  });

  test.each([
    ['https://evil.example/a', true],
    ['http://127.0.0.1:80/', true],
    ['ws://evil.example/', true],
    ['file:///etc/passwd', true],
    ['app://evil/', true],
    ['blob:https://evil.example/1', true],
    ['chrome-extension://a/b', true],
    ['app://jiangxin/assets/a.js', false],
    ['blob:app://jiangxin/1', false],
    ['data:image/png;base64,AA', false],
    ['devtools://devtools/bundled/a.js', false],
  ])('asks the network for %s: cancelled %s', (url, cancel) => {
    const answer = vi.fn();
    theSession().beforeRequest?.({ url }, answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel });
  });

  test('downloads only what the host hands out', () => {
    const preventDefault = vi.fn();
    const download = (url: string) => theSession().emit('will-download', { preventDefault }, { getURL: () => url });
    download('app://jiangxin/files/token');
    download('blob:app://jiangxin/1');
    expect(preventDefault).not.toHaveBeenCalled();
    download('https://evil.example/files/x');
    download('app://jiangxin/index.html');
    expect(preventDefault).toHaveBeenCalledTimes(2);
  });

  test('comes forward at a second start, whatever that was started with', () => {
    theWindow().minimized = true;
    app.emit('second-instance', {}, ['--evil']);
    expect(theWindow()).toMatchObject({ minimized: false, focused: 1 });
  });
});

test('a packed program has no developer tools, one from source has', async () => {
  await launch(here);
  expect(theWindow().options.webPreferences.devTools).toBe(true);
  const answer = vi.fn();
  await quit();
  reset();
  seen.packaged = true;
  await launch(here);
  expect(theWindow().options.webPreferences.devTools).toBe(false);
  theSession().beforeRequest?.({ url: 'devtools://devtools/bundled/a.js' }, answer);
  expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: true });
});

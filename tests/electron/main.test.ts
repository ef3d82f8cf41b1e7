// The real main and preload under a stand-in of Electron: every protection that main must ask for, and every request it must refuse.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { launch } from '../../electron/shell/launch.ts';
import { app, reset, seen } from '../support/electronStandIn.ts';
import { testHost } from '../support/host.ts';

const here = path.resolve(import.meta.dirname, '../../electron');
let dataDir: string;
const argv = process.argv;
beforeEach(() => {
  reset();
  dataDir = mkdtempSync(path.join(tmpdir(), 'jiangxin-main-'));
  vi.stubEnv('JIANGXIN_DATA', dataDir);
  process.argv = [argv[0] ?? 'node', '.'];
});
afterEach(async () => {
  process.argv = argv;
  if (seen.ended === 0 && app.listenerCount('will-quit') > 0) {
    app.quit();
    await vi.waitFor(() => expect(seen.ended).toBe(1));
  }
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true, force: true });
});

const theWindow = () => {
  const [window] = seen.windows;
  if (!window) throw new Error('no window');
  return window;
};
const theSession = () => {
  const session = theWindow().options.webPreferences.session as ReturnType<typeof seen.sessions.get>;
  if (!session) throw new Error('no session');
  return session;
};

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
  ])('a packed program refuses to start with %s', async (argument) => {
    seen.packaged = true;
    process.argv.push(argument);
    await launch(here);
    expect(seen.exits).toEqual([1]);
    expect(seen.windows).toEqual([]);
    expect(seen.readyAsked).toBe(false);
  });

  test('a data folder in use is explained in both languages, and no window opens', async () => {
    const other = testHost({ dataDir });
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
  app.quit();
  await vi.waitFor(() => expect(seen.ended).toBe(1));
  reset();
  seen.packaged = true;
  await launch(here);
  expect(theWindow().options.webPreferences.devTools).toBe(false);
  theSession().beforeRequest?.({ url: 'devtools://devtools/bundled/a.js' }, answer);
  expect(answer).toHaveBeenCalledExactlyOnceWith({ cancel: true });
});

describe('app://jiangxin', () => {
  beforeEach(() => launch(here));
  const get = async (url: string, init?: RequestInit) => {
    const answer = theSession().schemes.get('app');
    if (!answer) throw new Error('no protocol handler');
    return answer(new Request(url, init));
  };

  test('gives the page with its policy', async () => {
    const page = await get('app://jiangxin/');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    const policy = Object.fromEntries(
      (page.headers.get('content-security-policy') ?? '').split('; ').map((part) => part.split(/ (.*)/).slice(0, 2)),
    );
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'font-src': "'self' data:",
      'connect-src': "'self'",
      'worker-src': "'self' blob:",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    'app://jiangxin/../package.json',
    'app://jiangxin/..%2fpackage.json',
    'app://jiangxin/%2e%2e/package.json',
    'app://jiangxin/..\\package.json',
    'app://jiangxin/..%5cpackage.json',
    'app://jiangxin//etc/passwd',
    'app://jiangxin/index.html%00.png',
    'app://jiangxin/index.html::$DATA',
    'app://jiangxin/CON',
    'app://jiangxin/C:/windows/win.ini',
    'app://evil/index.html',
    'app://jiangxim/',
    'app://jiangxin/very-long',
  ])('gives nothing for %s', async (url) => {
    const answer = await get(url.replace('very-long', 'a'.repeat(40_000)));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('takes a file in and gives it out under the page’s policy', async () => {
    const sent = await get('app://jiangxin/files?name=a.txt', { method: 'POST', body: 'inhalt' });
    const { token } = (await sent.json()) as { token: string };
    const got = await get(`app://jiangxin/files/${token}`);
    expect(await got.text()).toBe('inhalt');
    expect(got.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await get('app://jiangxin/files/unknowntoken1')).status).toBe(404);
  });

  test('is otherwise only read', async () => {
    expect((await get('app://jiangxin/', { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

describe('the bridge', () => {
  type Bridge = {
    call(path: unknown, input: unknown, jobId?: unknown): Promise<unknown>;
    onChanged(listener: (data: unknown) => void): () => void;
    onProgress(listener: (data: unknown) => void): () => void;
  };
  let bridge: Bridge;
  beforeEach(async () => {
    await launch(here);
    vi.resetModules();
    await import('../../electron/preload.ts');
    bridge = seen.exposed.get('jiangxin');
  });
  const set = (value: number) => bridge.call('settings.setPreference', { key: 'k', value });

  test('gives the page three functions and nothing else', () => {
    expect([...seen.exposed.keys()]).toEqual(['jiangxin']);
    expect(Object.keys(bridge).sort()).toEqual(['call', 'onChanged', 'onProgress']);
    expect([...seen.handlers.keys()]).toEqual(['jiangxin:call']);
  });

  test('carries a call to the host and back', async () => {
    expect(await set(7)).toMatchObject({ ok: true });
    expect(await bridge.call('settings.getPreference', { key: 'k' })).toEqual({ ok: true, value: { value: 7 } });
    expect(await bridge.call('__proto__', {})).toMatchObject({ ok: false });
  });

  test('answers any argument with an answer, and what is no call with a refusal', async () => {
    const anything = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.bigInt(), fc.date(), fc.uint8Array());
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(anything, fc.constantFrom('__proto__', 'constructor', 'settings', 'settings.')),
        anything,
        async (path, input) => {
          expect(await bridge.call(path, input, input)).toMatchObject({ ok: false, error: { code: 'notFound' } });
        },
      ),
      { numRuns: 300 },
    );
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        const reply = await bridge.call('settings.setPreference', input);
        expect(reply).toMatchObject({ ok: false, error: { code: 'invalid' } });
      }),
      { numRuns: 300 },
    );
  });

  test('tells the page what changed, without the event, until it stops listening', async () => {
    const heard: unknown[][] = [];
    const stop = bridge.onChanged((...args) => heard.push(args));
    await set(1);
    expect(heard).toEqual([[['preference']]]);
    stop();
    await set(2);
    expect(heard).toHaveLength(1);
  });

  const frames: [string, (frame: Record<string, unknown>, contents: unknown) => Record<string, unknown>][] = [
    ['no frame', () => ({ senderFrame: null })],
    ['another origin', (frame) => ({ senderFrame: { ...frame, origin: 'https://evil.example' } })],
    ['a similar origin', (frame) => ({ senderFrame: { ...frame, origin: 'app://jiangxin.evil' } })],
    ['our origin under another address', (frame) => ({ senderFrame: { ...frame, url: 'https://evil.example/' } })],
    ['a frame inside the page', (frame) => ({ senderFrame: { ...frame, parent: {} } })],
    ['another window', (_frame, contents) => ({ sender: Object.create(contents as object) })],
  ];
  test.each(frames)('refuses a call from %s and does nothing', async (_what, change) => {
    await set(1);
    const { webContents } = theWindow();
    const event = { sender: webContents, senderFrame: webContents.mainFrame };
    const bad = { ...event, ...change({ ...webContents.mainFrame }, webContents) };
    const input = { key: 'k', value: 666 };
    const reply = await seen.handlers.get('jiangxin:call')?.(bad, 'settings.setPreference', input);
    expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(await bridge.call('settings.getPreference', { key: 'k' })).toEqual({ ok: true, value: { value: 1 } });
  });
});

describe('the end and the next start', () => {
  const stateFile = () => path.join(dataDir, 'window.json');
  async function quit() {
    app.quit();
    await vi.waitFor(() => expect(seen.ended).toBe(1));
    const { ended } = seen;
    reset();
    return ended;
  }

  test('the store is closed before the program ends, so the next start is a clean one', async () => {
    await launch(here);
    expect(readFileSync(path.join(dataDir, 'open'), 'utf8')).toBe('');
    theWindow().close();
    await vi.waitFor(() => expect(seen.ended).toBe(1));
    expect(() => readFileSync(path.join(dataDir, 'open'))).toThrow();
  });

  test('the window stands where it stood', async () => {
    await launch(here);
    theWindow().bounds = { x: 100, y: 50, width: 1200, height: 700 };
    theWindow().maximized = true;
    await quit();
    await launch(here);
    expect(theWindow().options).toMatchObject({ x: 100, y: 50, width: 1200, height: 700 });
    expect(theWindow().maximized).toBe(true);
  });

  test.each([
    ['a screen that is gone', '{"x":5000,"y":0,"width":1200,"height":700}'],
    ['a title bar above the screen', '{"x":0,"y":-900,"width":1200,"height":700}'],
    ['a damaged file', '{"x":'],
    ['other things', '{"x":"1","y":null,"width":1e99,"height":700}'],
  ])('with %s it opens in the middle', async (_what, state) => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(stateFile(), state);
    await launch(here);
    expect(theWindow().options).toMatchObject({ width: 1366, height: 768 });
    expect(theWindow().options).not.toHaveProperty('x');
  });

  test('a window that was closed is not brought forward', async () => {
    await launch(here);
    theWindow().destroyed = true;
    app.emit('second-instance', {}, []);
    expect(theWindow().focused).toBe(0);
    theWindow().destroyed = false;
  });
});

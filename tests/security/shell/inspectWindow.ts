// What the window and its session allow, asked of what main handed to Electron.
import { seen, session as sessions } from '../../support/electronStandIn.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; " +
  "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const PREFERENCES: Record<string, unknown> = {
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
  devTools: false,
};

const FOREIGN = [
  'https://evil.example/',
  'https://jiangxin/',
  'http://127.0.0.1:80/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'app://jiangxin.evil/',
  'app://evil/',
  'app://somebody@jiangxin/',
  'app://:secret@jiangxin/',
  'about:blank',
  'not an address',
];

/** Whether an event was prevented. */
function prevented(emit: (event: { preventDefault(): void }) => void): boolean {
  let stopped = false;
  emit({
    preventDefault: () => {
      stopped = true;
    },
  });
  return stopped;
}

export function windowFindings(): string[] {
  const window = seen.windows[0]!;
  const { session, preload, ...preferences } = window.options.webPreferences;
  const contents = window.webContents;
  const found: string[] = [];
  for (const name of new Set([...Object.keys(PREFERENCES), ...Object.keys(preferences)])) {
    if (preferences[name] !== PREFERENCES[name]) found.push(`webPreferences.${name} is ${preferences[name]}`);
  }
  if (!/[\\/]preload\.cjs$/.test(preload)) found.push(`preload ${preload}`);
  if (session.partition.startsWith('persist:')) found.push('the session is kept on disk');
  if (contents.mainFrame.url !== 'app://jiangxin/') found.push(`shows ${contents.mainFrame.url}`);
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
    for (const url of FOREIGN)
      if (!prevented((given) => contents.emit(event, { ...given, url }))) found.push(`${event} to ${url}`);
    if (prevented((given) => contents.emit(event, { ...given, url: 'app://jiangxin/#/x' })))
      found.push(`${event}: shut in`);
  }
  if (contents.openHandler?.({ url: 'app://jiangxin/' })?.action !== 'deny') found.push('opens windows');
  if (!prevented((given) => contents.emit('will-attach-webview', given))) found.push('opens a webview');
  const privileges = JSON.stringify(seen.privileged);
  if (privileges !== '[{"scheme":"app","privileges":{"standard":true,"secure":true,"supportFetchAPI":true}}]')
    found.push(`privileges ${privileges}`);
  return found;
}

const PERMISSIONS = [
  'media',
  'geolocation',
  'notifications',
  'midi',
  'pointerLock',
  'fullscreen',
  'openExternal',
].concat([
  'display-capture',
  'clipboard-read',
  'hid',
  'serial',
  'usb',
  'fileSystem',
  'idle-detection',
  'window-management',
]);
const REQUESTS: [string, boolean][] = [
  ...FOREIGN.map((url): [string, boolean] => [url, false]),
  ['ws://evil.example/', false],
  ['blob:https://evil.example/1', false],
  ['devtools://devtools/a.js', false],
  ['chrome-extension://a/b', false],
  ['app://jiangxin/assets/a.js', true],
  ['blob:app://jiangxin/1', true],
  ['data:image/png;base64,AA', true],
];
const DOWNLOADS: [string, boolean][] = [
  ['app://jiangxin/files/token', true],
  ['blob:app://jiangxin/1', true],
  ['https://evil.example/files/x', false],
  ['app://jiangxin/index.html', false],
  ['blob:https://evil.example/1', false],
  ['data:text/html,x', false],
];

export function sessionFindings(): string[] {
  const found: string[] = [];
  void sessions.defaultSession; // is there in Electron whether main asks for it or not
  for (const [name, session] of seen.sessions) {
    for (const permission of PERMISSIONS) {
      let granted: unknown = 'not answered';
      session.permissionRequest?.(null, permission, (answer: boolean) => {
        granted = answer;
      });
      if (granted !== false) found.push(`${name}: grants ${permission}`);
      if (session.permissionCheck?.(null, permission) !== false) found.push(`${name}: has ${permission}`);
      if (session.devicePermission?.({ deviceType: permission }) !== false) found.push(`${name}: device ${permission}`);
    }
    for (const [url, inside] of REQUESTS) {
      let answer: { cancel?: boolean } = {};
      session.beforeRequest?.({ url }, (given: typeof answer) => {
        answer = given;
      });
      if (answer.cancel !== !inside) found.push(`${name}: request ${url}`);
    }
    for (const [url, allowed] of DOWNLOADS) {
      const stopped = prevented((event) => session.emit('will-download', event, { getURL: () => url }));
      if (stopped === allowed) found.push(`${name}: download ${url}`);
    }
  }
  return found;
}

const NOWHERE = [
  'app://jiangxin/../package.json',
  'app://jiangxin/..%2fpackage.json',
  'app://jiangxin/..%5cpackage.json',
  'app://jiangxin/..%2f..%2fpackage.json',
  'app://jiangxin/index.html%00.png',
  'app://jiangxin/index.html::$DATA',
  'app://jiangxin/CON',
  'app://jiangxin/C:/windows/win.ini',
  'app://evil/index.html',
  'app://evil/',
];

export async function protocolFindings(): Promise<string[]> {
  const answer = seen.windows[0]?.options.webPreferences.session.schemes.get('app');
  const get = (url: string, init?: RequestInit): Promise<Response> => answer(new Request(url, init));
  const found: string[] = [];
  const page = await get('app://jiangxin/');
  const text = await page.text();
  if (page.status !== 200 || !text.includes('<div id="root">')) found.push('the page is not given');
  if (/<script(?![^>]*\bsrc=)|https?:\/\/|\son\w+=/i.test(text))
    found.push('the page has inline code or names a far address');
  const sent = await get('app://jiangxin/files?name=a.html', { method: 'POST', body: '<script>1</script>' });
  const { token } = (await sent.json()) as { token: string };
  const file = await get(`app://jiangxin/files/${token}`);
  if (!file.headers.get('content-disposition')?.startsWith('attachment')) found.push('a file is shown as a page');
  for (const [name, reply] of [
    ['page', page],
    ['file', file],
    ['upload', sent],
  ] as const) {
    if (reply.headers.get('content-security-policy') !== POLICY) found.push(`policy of the ${name}`);
    if (reply.headers.get('x-content-type-options') !== 'nosniff') found.push(`the ${name} may be sniffed`);
  }
  for (const url of NOWHERE) {
    const reply = await get(url);
    if (reply.status !== 404 || (await reply.text()) !== '') found.push(`gives ${url}`);
  }
  for (const method of ['POST', 'PUT', 'DELETE'])
    if ((await get('app://jiangxin/', { method })).status !== 405) found.push(`takes ${method}`);
  return found;
}

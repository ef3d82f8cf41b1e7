// One-line changes of the shell that each take one protection away: every one of them has to be found.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are lines of source text

export type Mutant = { file: string; from: string; to: string };

const WINDOW = 'electron/shell/window.ts';
const LAUNCH = 'electron/shell/launch.ts';
const LOCKDOWN = 'electron/shell/lockdown.ts';
const ORIGIN = 'electron/shell/origin.ts';
const BRIDGE = 'electron/shell/bridge.ts';
const PROTOCOL = 'electron/shell/protocol.ts';
const NATIVE = 'electron/shell/nativeCheck.ts';
const HEADERS = 'electron/host/pageHeaders.ts';
const ASSETS = 'electron/host/assets.ts';
const PRELOAD = 'electron/preload.ts';
const PACKING = 'electron-builder.yml';

export const MUTANTS: readonly Mutant[] = [
  { file: WINDOW, from: 'contextIsolation: true', to: 'contextIsolation: false' },
  { file: WINDOW, from: 'sandbox: true', to: 'sandbox: false' },
  { file: WINDOW, from: 'nodeIntegration: false', to: 'nodeIntegration: true' },
  { file: WINDOW, from: 'nodeIntegrationInWorker: false', to: 'nodeIntegrationInWorker: true' },
  { file: WINDOW, from: 'nodeIntegrationInSubFrames: false', to: 'nodeIntegrationInSubFrames: true' },
  { file: WINDOW, from: 'webSecurity: true', to: 'webSecurity: false' },
  { file: WINDOW, from: 'allowRunningInsecureContent: false', to: 'allowRunningInsecureContent: true' },
  { file: WINDOW, from: 'experimentalFeatures: false', to: 'experimentalFeatures: true' },
  { file: WINDOW, from: 'webviewTag: false', to: 'webviewTag: true' },
  { file: WINDOW, from: 'navigateOnDragDrop: false', to: 'navigateOnDragDrop: true' },
  { file: WINDOW, from: 'spellcheck: false', to: "spellcheck: false, enableBlinkFeatures: 'Serial'" },
  { file: WINDOW, from: 'spellcheck: false', to: 'spellcheck: true' },
  { file: WINDOW, from: 'devTools: !app.isPackaged', to: 'devTools: true' },
  { file: LAUNCH, from: 'app.enableSandbox();', to: '' },
  { file: LAUNCH, from: 'lockContents();', to: '' },
  { file: LAUNCH, from: 'lockSession(each, { packaged: app.isPackaged });', to: '{}' },
  { file: LAUNCH, from: '[session.defaultSession, inMemory]', to: '[session.defaultSession]' },
  { file: LAUNCH, from: '[session.defaultSession, inMemory]', to: '[inMemory]' },
  { file: LAUNCH, from: "fromPartition('window')", to: "fromPartition('persist:window')" },
  { file: LAUNCH, from: 'loadURL(`${ORIGIN}/`)', to: "loadURL('https://jiangxin/')" },
  { file: LAUNCH, from: 'loadURL(`${ORIGIN}/`)', to: "loadURL('file:///index.html')" },
  { file: LAUNCH, from: 'if (!app.requestSingleInstanceLock()) return app.quit();', to: '' },
  { file: LAUNCH, from: 'app.isPackaged && forbiddenSwitch(', to: '!app.isPackaged && forbiddenSwitch(' },
  { file: LAUNCH, from: 'if (app.isPackaged) checkNativeFiles(here);', to: '' },
  { file: LAUNCH, from: 'refuseRiskyPlace(dataDir);', to: '' },
  { file: LOCKDOWN, from: "'remote-debugging-',", to: '' },
  { file: LOCKDOWN, from: "'inspect',", to: '' },
  { file: LOCKDOWN, from: "'no-sandbox',", to: '' },
  { file: LOCKDOWN, from: "'i', //", to: "'', //" },
  { file: LOCKDOWN, from: '(--?|/)', to: '(--)' },
  { file: LOCKDOWN, from: "contents.on('will-navigate', stayOurs);", to: '' },
  { file: LOCKDOWN, from: "contents.on('will-frame-navigate', stayOurs);", to: '' },
  { file: LOCKDOWN, from: "contents.on('will-redirect', stayOurs);", to: '' },
  { file: LOCKDOWN, from: "contents.on('will-attach-webview', (event) => event.preventDefault());", to: '' },
  { file: LOCKDOWN, from: "action: 'deny'", to: "action: 'allow'" },
  { file: LOCKDOWN, from: 'answer(isWritingTheClipboard(permission))', to: 'answer(true)' },
  { file: LOCKDOWN, from: '(_contents, permission) => isWritingTheClipboard(permission)', to: '() => true' },
  { file: LOCKDOWN, from: "permission === 'clipboard-sanitized-write'", to: "permission.startsWith('clipboard')" },
  { file: LOCKDOWN, from: 'setDevicePermissionHandler(() => false)', to: 'setDevicePermissionHandler(() => true)' },
  { file: LOCKDOWN, from: 'cancel: !staysInside(details.url, packaged)', to: 'cancel: false' },
  { file: LOCKDOWN, from: 'return !packaged && address', to: 'return address' },
  { file: LOCKDOWN, from: 'address.startsWith(`blob:${ORIGIN}/`)', to: "address.startsWith('blob:')" },
  { file: LOCKDOWN, from: "address.startsWith('data:')", to: "address.startsWith('http://127.0.0.1')" },
  { file: LOCKDOWN, from: '!url.startsWith(`${ORIGIN}/files/`) && ', to: '!url.startsWith(ORIGIN) && ' },
  { file: LOCKDOWN, from: '${ORIGIN}/`)) event.preventDefault();', to: '${ORIGIN}/`)) return;' },
  { file: ORIGIN, from: "url?.protocol === 'app:' && ", to: 'url !== null && ' },
  { file: ORIGIN, from: "url.host === 'jiangxin'", to: "url.host.startsWith('jiangxin')" },
  { file: ORIGIN, from: "url.host === 'jiangxin'", to: "url.host.endsWith('')" },
  { file: ORIGIN, from: " && url.username === ''", to: '' },
  { file: ORIGIN, from: " && url.password === ''", to: '' },
  { file: BRIDGE, from: 'if (!isOurPage(event, contents))', to: 'if (!event)' },
  { file: BRIDGE, from: ' || sender !== contents', to: '' },
  { file: BRIDGE, from: ' || senderFrame.parent !== null', to: '' },
  { file: BRIDGE, from: 'senderFrame.origin === ORIGIN && ', to: '' },
  { file: BRIDGE, from: ' && isOurs(senderFrame.url)', to: '' },
  { file: BRIDGE, from: 'senderFrame.origin === ORIGIN', to: 'senderFrame.origin.startsWith(ORIGIN)' },
  { file: PROTOCOL, from: 'supportFetchAPI: true', to: 'supportFetchAPI: true, bypassCSP: true' },
  { file: PROTOCOL, from: 'secure: true', to: 'secure: true, allowServiceWorkers: true' },
  { file: PROTOCOL, from: 'if (!isOurs(request.url)) return plain(404);', to: '' },
  { file: PROTOCOL, from: "if (request.method !== 'GET') return plain(405);", to: '' },
  { file: PROTOCOL, from: '{ headers: { ...PAGE_HEADERS, ', to: '{ headers: { ' },
  { file: PROTOCOL, from: '{ ...PAGE_HEADERS, ...Object', to: '{ ...Object' },
  { file: PROTOCOL, from: 'pages.get(path)', to: "({ file: root + decodeURIComponent(path), type: 'text/html' })" },
  {
    file: ASSETS,
    from: 'pages.set(`${url}${entry.name}`, { file, type })',
    to: 'pages.set(`${url}${entry.name}`, { file: `${file}/../../../package.json`, type })',
  },
  { file: HEADERS, from: `"script-src 'self'"`, to: `"script-src 'self' 'unsafe-inline'"` },
  { file: HEADERS, from: `"script-src 'self'"`, to: `"script-src 'self' 'unsafe-eval'"` },
  { file: HEADERS, from: `"connect-src 'self'"`, to: `"connect-src *"` },
  { file: HEADERS, from: `"default-src 'none'"`, to: `"default-src 'self'"` },
  { file: HEADERS, from: `"frame-ancestors 'none'",`, to: '' },
  { file: HEADERS, from: `'nosniff'`, to: `''` },
  { file: NATIVE, from: '!== hash)', to: '=== null)' },
  { file: PRELOAD, from: 'listener(data);', to: '(listener as any)(data, _event);' },
  { file: PRELOAD, from: "exposeInMainWorld('jiangxin', {", to: "exposeInMainWorld('jiangxin', { ipcRenderer," },
  {
    file: PRELOAD,
    from: "exposeInMainWorld('jiangxin', {",
    to: "exposeInMainWorld('jiangxin', { send: ipcRenderer.invoke,",
  },
  { file: PRELOAD, from: 'ipcRenderer.invoke(CALL, path,', to: 'ipcRenderer.invoke(path as string, path,' },
  { file: PACKING, from: 'runAsNode: false', to: 'runAsNode: true' },
  { file: PACKING, from: 'enableCookieEncryption: true', to: 'enableCookieEncryption: false' },
  {
    file: PACKING,
    from: 'enableNodeOptionsEnvironmentVariable: false',
    to: 'enableNodeOptionsEnvironmentVariable: true',
  },
  { file: PACKING, from: 'enableNodeCliInspectArguments: false', to: 'enableNodeCliInspectArguments: true' },
  {
    file: PACKING,
    from: 'enableEmbeddedAsarIntegrityValidation: true',
    to: 'enableEmbeddedAsarIntegrityValidation: false',
  },
  { file: PACKING, from: 'onlyLoadAppFromAsar: true', to: 'onlyLoadAppFromAsar: false' },
  {
    file: PACKING,
    from: 'loadBrowserProcessSpecificV8Snapshot: false',
    to: 'loadBrowserProcessSpecificV8Snapshot: true',
  },
  { file: PACKING, from: '  grantFileProtocolExtraPrivileges: false', to: '' },
  { file: PACKING, from: 'asar: true', to: 'asar: false' },
  { file: PACKING, from: 'asar: true', to: 'asar: true\ndisableAsarIntegrity: true' },
];

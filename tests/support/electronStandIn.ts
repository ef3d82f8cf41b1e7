// A stand-in of the `electron` module: just enough for the real main and preload to run, and everything they asked for to be seen.
// Its state hangs on globalThis, because a test runner may load this file twice.
import { EventEmitter } from 'node:events';

type Fn = (...args: any[]) => any;
type Bounds = { x: number; y: number; width: number; height: number };

class FakeSession extends EventEmitter {
  readonly partition: string;
  readonly schemes = new Map<string, (request: Request) => Promise<Response>>();
  permissionRequest: Fn | null = null;
  permissionCheck: Fn | null = null;
  devicePermission: Fn | null = null;
  beforeRequest: Fn | null = null;
  readonly protocol = {
    handle: (scheme: string, answer: (request: Request) => Promise<Response>) => {
      this.schemes.set(scheme, answer);
    },
  };
  readonly webRequest = {
    onBeforeRequest: (listener: Fn) => {
      this.beforeRequest = listener;
    },
  };
  constructor(partition: string) {
    super();
    this.partition = partition;
  }
  setPermissionRequestHandler(handler: Fn) {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Fn) {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: Fn) {
    this.devicePermission = handler;
  }
}

function fresh() {
  return {
    // What the test sets before main runs.
    packaged: false,
    firstInstance: true,
    displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
    onLoad: null as ((window: BrowserWindow, url: string) => Promise<void>) | null,
    onSend: null as ((channel: string, data: unknown) => void) | null,
    // What main did.
    privileged: [] as { scheme: string; privileges: Record<string, boolean> }[],
    windows: [] as BrowserWindow[],
    handlers: new Map<string, Fn>(),
    sessions: new Map<string, FakeSession>(),
    exposed: new Map<string, any>(),
    errorBoxes: [] as { title: string; content: string }[],
    menu: undefined as unknown,
    paths: {} as Record<string, string>,
    sandboxed: false,
    readyAsked: false,
    exits: [] as number[],
    ended: 0,
  };
}
const KEY = Symbol.for('jiangxin.electronStandIn');
const shared = globalThis as unknown as Record<symbol, any>;
shared[KEY] ??= { seen: fresh(), app: null, rendererSide: new EventEmitter() };
export const seen: ReturnType<typeof fresh> = shared[KEY].seen;

/** Forgets everything, as after the end of the program. */
export function reset(): void {
  Object.assign(seen, fresh());
  app.removeAllListeners();
  shared[KEY].rendererSide.removeAllListeners();
}

class WebContents extends EventEmitter {
  openHandler: Fn | null = null;
  mainFrame = { origin: 'null', url: '', parent: null as unknown };
  setWindowOpenHandler(handler: Fn) {
    this.openHandler = handler;
  }
  isDestroyed() {
    return false;
  }
  send(channel: string, data: unknown) {
    const copy = structuredClone(data);
    shared[KEY].rendererSide.emit(channel, { sender: 'ipcRenderer must not reach the page' }, copy);
    seen.onSend?.(channel, copy);
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  readonly options: any;
  bounds: Bounds;
  shown = false;
  focused = 0;
  minimized = false;
  maximized = false;
  destroyed = false;
  constructor(options: any) {
    super();
    this.options = options;
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width, height: options.height };
    seen.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string) {
    this.webContents.mainFrame.url = url;
    this.webContents.mainFrame.origin = /^[a-z]+:\/\/[^/]+/.exec(url)?.[0] ?? 'null';
    await seen.onLoad?.(this, url);
    this.emit('ready-to-show');
  }
  show() {
    this.shown = true;
  }
  focus() {
    this.focused++;
  }
  restore() {
    this.minimized = false;
  }
  maximize() {
    this.maximized = true;
  }
  isMinimized() {
    return this.minimized;
  }
  isMaximized() {
    return this.maximized;
  }
  isDestroyed() {
    return this.destroyed;
  }
  getNormalBounds() {
    return this.bounds;
  }
  close() {
    if (this.destroyed) return;
    this.emit('close', {});
    this.destroyed = true;
    this.emit('closed');
    if (seen.windows.every((window) => window.destroyed)) app.emit('window-all-closed');
  }
}

class App extends EventEmitter {
  quitting = false;
  get isPackaged() {
    return seen.packaged;
  }
  setPath(name: string, value: string) {
    seen.paths[name] = value;
  }
  getPath(name: string) {
    return seen.paths[name] ?? '';
  }
  enableSandbox() {
    if (seen.readyAsked) throw new Error('enableSandbox after ready');
    seen.sandboxed = true;
  }
  requestSingleInstanceLock() {
    return seen.firstInstance;
  }
  async whenReady() {
    seen.readyAsked = true;
  }
  exit(code: number) {
    seen.exits.push(code);
  }
  /** As Electron does: the windows close, then will-quit, which may ask for a little time. */
  quit() {
    if (this.quitting) return;
    this.quitting = true;
    for (const window of seen.windows) window.close();
    this.quitting = false;
    let prevented = false;
    this.emit('will-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) seen.ended++;
  }
}
export const app: App = (shared[KEY].app ??= new App());

export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof seen.privileged) => {
    if (seen.readyAsked) throw new Error('registerSchemesAsPrivileged after ready');
    seen.privileged.push(...schemes);
  },
};

export const session = {
  fromPartition: (partition: string): FakeSession => {
    const known = seen.sessions.get(partition) ?? new FakeSession(partition);
    seen.sessions.set(partition, known);
    return known;
  },
  get defaultSession(): FakeSession {
    return session.fromPartition('persist:default');
  },
};

export const screen = { getAllDisplays: () => seen.displays };

export const dialog = {
  showErrorBox: (title: string, content: string) => {
    seen.errorBoxes.push({ title, content });
  },
};

export const Menu = {
  setApplicationMenu: (menu: unknown) => {
    seen.menu = menu;
  },
  buildFromTemplate: (template: unknown) => template,
};

export const ipcMain = {
  handle: (channel: string, handler: Fn) => {
    if (seen.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    seen.handlers.set(channel, handler);
  },
  removeHandler: (channel: string) => {
    seen.handlers.delete(channel);
  },
};

/** The page's side, as the preload sees it: what crosses is copied, as it is between processes. */
export const ipcRenderer = {
  invoke: async (channel: string, ...args: unknown[]) => {
    const handler = seen.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const contents = seen.windows.at(-1)?.webContents;
    return structuredClone(
      await handler({ sender: contents, senderFrame: contents?.mainFrame }, ...structuredClone(args)),
    );
  },
  on: (channel: string, listener: Fn) => {
    shared[KEY].rendererSide.on(channel, listener);
  },
  removeListener: (channel: string, listener: Fn) => {
    shared[KEY].rendererSide.removeListener(channel, listener);
  },
};

export const contextBridge = {
  exposeInMainWorld: (key: string, api: unknown) => {
    seen.exposed.set(key, api);
  },
};

/** Tells when the computer is locked or goes to sleep. */
export const powerMonitor = new EventEmitter();

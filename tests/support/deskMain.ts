// Runs the BUILT main and preload under the stand-in of Electron and lets them drive a real Chromium page.
// Chromium cannot be given app:// by a test driver, so a server on this computer stands for that origin: it hands every request to main's own
// protocol handler, and calls back from the page carry the origin main expects.
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { registerHooks } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Frame, type Page } from '@playwright/test';
import { answerWith, webRequest } from '../../electron/loopback/web.ts';
import type { Reply } from '../../shared/contract.ts';
import type { Begin, Running } from './desk.ts';
import type * as StandIn from './electronStandIn.ts';

const OURS = 'app://jiangxin';
const standIn = pathToFileURL(path.join(import.meta.dirname, 'electronStandIn.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

export type DeskOptions = {
  page: Page;
  dataDir: string;
  now: string;
  begin: Begin;
  /** The built program: the folder that holds dist/. */
  program?: string;
  /** As installed: a packed program refuses what only development needs. */
  packaged?: boolean;
};

let starts = 0;
const wired = new WeakMap<Page, Desk>();

/** Starts the program and opens its window's page in `page`; starting again on the same page is a restart. */
export async function startDesk(options: DeskOptions): Promise<Running> {
  const { page, dataDir, now, begin, program = path.resolve(import.meta.dirname, '../..'), packaged = false } = options;
  const { app, reset, seen } = (await import(standIn)) as typeof StandIn;
  reset();
  seen.packaged = packaged;
  Object.assign(process.env, { JIANGXIN_DATA: dataDir, JIANGXIN_NOW: now });
  const desk = wired.get(page) ?? new Desk(page);
  wired.set(page, desk);
  const dispatch: Running['dispatch'] = async (at, input, jobId) => {
    const event = {
      sender: seen.windows[0]?.webContents,
      senderFrame: { origin: OURS, url: `${OURS}/`, parent: null },
    };
    return (await seen.handlers.get('jiangxin:call')?.(event, at, input, jobId)) as Reply;
  };
  seen.onLoad = async (window, url) => {
    await begin({ dispatch });
    await desk.open(window, url, seen);
  };
  await import(`${pathToFileURL(path.join(program, 'dist/electron/main.js')).href}?${++starts}`);
  await expect.poll(() => seen.windows[0]?.shown ?? seen.errorBoxes[0]?.content).toBe(true);
  return {
    url: `${desk.origin}/`,
    dispatch,
    stop: async () => {
      app.quit();
      await expect.poll(() => seen.ended).toBe(1);
      await desk.close();
    },
  };
}

type Seen = typeof StandIn.seen;

/** The page's side of one window. */
class Desk {
  origin = '';
  private readonly page: Page;
  private server: http.Server | null = null;
  private seen: Seen | null = null;
  private window: StandIn.BrowserWindow | null = null;
  /** Messages from main that the page has not taken yet, and the page's open question for the next one. */
  private waiting: [string, unknown][] = [];
  private ask: ((message: [string, unknown]) => void) | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  async open(window: StandIn.BrowserWindow, url: string, seen: Seen): Promise<void> {
    const { preload, contextIsolation, sandbox, nodeIntegration } = window.options.webPreferences;
    if (!contextIsolation || !sandbox || nodeIntegration) throw new Error('the window is not locked down');
    if (!existsSync(preload)) throw new Error(`no preload at ${preload}`);
    const isFirst = this.window === null;
    this.window = window;
    this.seen = seen;
    seen.onSend = (channel, data) => this.deliver([channel, data]);
    await this.listen();
    if (isFirst) await this.wire(readFileSync(preload, 'utf8'));
    await this.page.goto(url.replace(OURS, this.origin));
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => this.server?.close(done) ?? done(null));
    this.server = null;
  }

  private async listen(): Promise<void> {
    this.server = http.createServer((request, response) => {
      const handler = this.window?.options.webPreferences.session.schemes.get('app');
      const ours = webRequest(request, 'http://127.0.0.1');
      const init = { method: ours.method, headers: ours.headers, body: ours.body, duplex: 'half' } as RequestInit;
      const answer = handler(new Request(`${OURS}${request.url}`, init)) as Promise<Response>;
      answer.then((reply) => answerWith(response, reply)).catch(() => response.destroy());
    });
    await new Promise<void>((done) => this.server?.listen(0, '127.0.0.1', done));
    this.origin = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Gives every document the preload, with a `require` that knows Electron's sandboxed part only. */
  private async wire(preload: string): Promise<void> {
    await this.page.exposeBinding('__invoke', ({ frame }, channel: string, args: unknown[]) =>
      this.invoke(frame, channel, args),
    );
    await this.page.exposeBinding('__next', () => this.next());
    await this.page.addInitScript(`(() => {
      const { __invoke: invoke, __next: next } = window;
      delete window.__invoke;
      delete window.__next;
      const listeners = new Map();
      const relay = async () => {
        for (;;) {
          const [channel, data] = await next();
          for (const listener of listeners.get(channel) ?? []) listener({}, data);
        }
      };
      const electron = {
        ipcRenderer: {
          invoke: (channel, ...args) => invoke(channel, structuredClone(args)),
          on: (channel, listener) => {
            if (listeners.size === 0) relay().catch(() => {});
            listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
          },
          removeListener: (channel, gone) =>
            listeners.set(channel, (listeners.get(channel) ?? []).filter((listener) => listener !== gone)),
        },
        contextBridge: {
          exposeInMainWorld: (key, api) => Object.defineProperty(window, key, { value: Object.freeze(api) }),
        },
      };
      const require = (name) => {
        if (name === 'electron') return electron;
        throw new Error('module not found: ' + name);
      };
      const module = { exports: {} };
      (function (require, module, exports) {${preload}\n})(require, module, module.exports);
    })();`);
  }

  private invoke(frame: Frame, channel: string, args: unknown[]): unknown {
    const handler = this.seen?.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const url = frame.url().replace(this.origin, OURS);
    const senderFrame = { origin: url.startsWith(`${OURS}/`) ? OURS : 'null', url, parent: frame.parentFrame() };
    return handler({ sender: this.window?.webContents, senderFrame }, ...args);
  }

  private next(): Promise<[string, unknown]> {
    const message = this.waiting.shift();
    if (message) return Promise.resolve(message);
    return new Promise((resolve) => {
      this.ask = resolve;
    });
  }

  private deliver(message: [string, unknown]): void {
    const ask = this.ask;
    this.ask = null;
    if (ask) ask(message);
    else this.waiting.push(message);
  }
}

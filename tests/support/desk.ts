// The app as people get it, for browser tests: `web` is the built loopback host in a process of its own, `desk` the built main and preload
// under a stand-in of Electron, driving a real Chromium. Each starts on a data folder of its own, on a given day, and at the end no
// request may have left this computer and no error may stand in the console.
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { Reply } from '../../shared/contract.ts';
import { startDesk } from './deskMain.ts';
import { startWeb } from './deskWeb.ts';
import { letIn, setUpIn } from './store.ts';

/** What both bindings offer a test. */
export type Running = {
  /** Where the page stands; `#/…` routes are appended to it. */
  url: string;
  /** One procedure call, past the page: for preparing and for looking at what was stored. */
  dispatch(path: string, input: unknown, jobId?: string): Promise<Reply>;
  stop(): Promise<void>;
};

export type App = Omit<Running, 'stop'> & {
  binding: 'web' | 'desk' | 'packed';
  page: Page;
  dataDir: string;
  /** `dispatch`, but a refusal fails the test. */
  call(path: string, input: unknown): Promise<any>;
  /** Ends the program and starts it again on the same data; the page is open again afterwards. */
  restart(): Promise<void>;
  /** Addresses asked for beyond this computer; the fixture expects none. */
  beyond: string[];
  /** Errors of the console and of the page; the fixture expects none, unless a test that provokes them says so. */
  errors: string[];
  errorsAreMeant: boolean;
};

export type Options = {
  /** The moment at which the program starts; its clock runs on from there. */
  now: string;
  /** Fills the data folder before the program starts; null: a new store. Given as a fixture: `prepare: async ({}, use) => use(fill)`. */
  prepare: ((dataDir: string) => void | Promise<void>) | null;
  /** The app opens as a person finds it: a new folder not set up, a known one locked. Otherwise somebody is at work. */
  closed?: boolean | undefined;
};

export const test = base.extend<Options & { web: App; desk: App }>({
  now: ['2026-11-24T09:00:00+08:00', { option: true }],
  prepare: [null, { option: true }],
  closed: [false, { option: true }],
  web: async ({ context, now, prepare, closed }, use) =>
    runApp('web', startWeb, context, { now, prepare, closed }, use),
  desk: async ({ context, now, prepare, closed }, use) =>
    runApp('desk', startDesk, context, { now, prepare, closed }, use),
});

/** One test on each binding: what works in one has to work in the other. */
export function onBoth(title: string, body: (app: App) => Promise<void>): void {
  test.describe(title, () => {
    test('in the browser mode', async ({ web }) => body(web));
    test('in the desktop window', async ({ desk }) => body(desk));
  });
}

/** How a binding starts: resolves when its page is open in `page`. */
export type Start = (given: { page: Page; dataDir: string; now: string; begin: Begin }) => Promise<Running>;
/** What a person has done before the page is looked at: nothing, or unlocked. */
export type Begin = (host: Pick<Running, 'dispatch'>) => Promise<void>;

/** The body of a fixture: starts the app, lets the test use it, and looks at the end what may not have happened. */
export async function runApp(
  binding: App['binding'],
  startIt: Start,
  context: BrowserContext,
  { now, prepare, closed = false }: Options,
  use: (app: App) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiangxin-app-'));
  await prepare?.(dataDir);
  const isSample = existsSync(path.join(dataDir, 'sample'));
  // With a cheap password, which the program itself never makes; a plain store that lies there is taken over.
  if (!closed && !isSample) await setUpIn(dataDir, true);
  const { requests, beyond, errors } = watch(context);
  const page = await context.newPage();
  const begin: Begin = async (host) => {
    if (isSample) await host.dispatch('access.openSample', {});
    else if (!closed) await letIn(host);
  };
  const start = () => startIt({ page, dataDir, now, begin });
  let running = await start();
  const app: App = {
    binding,
    page,
    dataDir,
    beyond,
    errors,
    errorsAreMeant: false,
    url: running.url,
    dispatch: (at, input, jobId) => running.dispatch(at, input, jobId),
    call: async (at, input) => {
      const reply = await running.dispatch(at, input);
      if (!reply.ok) throw new Error(`${at}: ${JSON.stringify(reply.error)}`);
      return reply.value;
    },
    restart: async () => {
      await page.goto('about:blank'); // as somebody closes the window first
      await running.stop();
      running = await start();
      app.url = running.url;
    },
  };
  try {
    await use(app);
    expect(beyond, 'requests beyond this computer').toEqual([]);
    if (!app.errorsAreMeant) expect(errors, 'errors in the console').toEqual([]);
  } finally {
    noteRequests({ requests, beyond });
    await page.close();
    await running.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Every request of a context, and those to another computer. */
export function watchRequests(context: BrowserContext): { requests: string[]; beyond: string[] } {
  const requests: string[] = [];
  const beyond: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const inside = ['data:', 'blob:'].includes(protocol) || hostname === '127.0.0.1';
    requests.push(request.url());
    if (!inside) beyond.push(request.url());
  });
  return { requests, beyond };
}

function watch(context: BrowserContext): { requests: string[]; beyond: string[]; errors: string[] } {
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (failure) => void errors.push(failure.error().stack ?? String(failure.error())));
  return { ...watchRequests(context), errors };
}

/** For the proof that nothing leaves this computer: a line for each run of the app. */
function noteRequests({ requests, beyond }: { requests: string[]; beyond: string[] }): void {
  const file = process.env.JIANGXIN_REQUESTS;
  if (file) appendFileSync(file, `${JSON.stringify({ requests: requests.length, beyond })}\n`);
}

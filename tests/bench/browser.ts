// A Chromium for the measurements, with the screen of the office PC, and the built host beside it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';
import { COORDINATOR } from '../support/store.ts';
import { NOW } from './benchHost.ts';

/** Runs `work` with a Chromium that already runs, as a user's browser does. */
export async function withBrowser(work: (browser: Browser) => Promise<void>): Promise<void> {
  const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((file) => file && existsSync(file));
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** A page without anything kept from another one. */
export async function newPage(browser: Browser): Promise<Page> {
  const size = { width: 1366, height: 768 };
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: size });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

export type Program = { url: string; stop(): Promise<void> };

/** Starts a program that prints the address to open; on the day of the measurements. */
export async function started(command: string, args: readonly string[], dataDir: string): Promise<Program> {
  const env = { ...process.env, JIANGXIN_DATA: dataDir, JIANGXIN_NOW: NOW };
  // In a group of its own: what it starts itself ends with it.
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await addressOf(child);
  return {
    url,
    stop: async () => {
      if (child.exitCode !== null || child.pid === undefined) return;
      process.kill(-child.pid, 'SIGTERM');
      await once(child, 'exit');
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\/\?t=\S+/.exec(said)?.[0];
      if (url) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`ended with ${code}\n${said}`)));
  });
}

/** Opens the store as its coordinator does. Answers the page's clock when the form stood there, and when it was sent. */
export async function enter(page: Page): Promise<{ shown: number; sent: number }> {
  const shown = await painted(page, 'input[type=password]');
  await page.getByLabel('登录名').fill(COORDINATOR.loginName);
  await page.locator('input[type=password]').fill(COORDINATOR.password);
  const sent = await page.evaluate(() => performance.now());
  await page.keyboard.press('Enter');
  return { shown, sent };
}

/** Answers once what matches the selector has been painted: the page's own clock then, ms since the page was asked for. */
export async function painted(page: Page, selector: string): Promise<number> {
  await page.waitForSelector(selector);
  return page.evaluate(
    () =>
      new Promise<number>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))),
  );
}

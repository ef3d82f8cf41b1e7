// The planning board of 1,000 apprentices over 52 weeks: until it is painted, and how evenly it scrolls by wheel.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { makeEncryptedStore } from './benchHost.ts';
import { enter, newPage, painted, started, withBrowser } from './browser.ts';
import { conclude, report } from './measure.ts';

const ROUNDS = 3;
const OPEN_S = 1;
const FRAME_MS = 33;
const SHARE = 0.95;
const STAY = '.jx-stay';

const dataDir = mkdtempSync(path.join(tmpdir(), 'jiangxin-bench-'));
await makeEncryptedStore(dataDir, { apprentices: 1000, weeks: 52, scoreRows: 0 });
await withBrowser(async (browser) => {
  const fromStart: number[] = [];
  const directly: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    // A host of its own each time: one that has kept no answer.
    const host = await started(process.execPath, ['dist/loopback/cli.js'], dataDir);
    const page = await newPage(browser);
    await page.goto(host.url);
    await enter(page);
    await painted(page, '.jx-start');
    fromStart.push(await openedFromStart(page));
    await page.reload();
    directly.push(await painted(page, STAY));
    if (round === ROUNDS - 1) await scrollAll(page);
    await page.context().close();
    await host.stop();
  }
  reportOpening('board: opened from the start page', fromStart);
  reportOpening('board: the program opened on it', directly);
});
rmSync(dataDir, { recursive: true, force: true });
conclude();

/** Milliseconds from the click to the painted board. */
async function openedFromStart(page: Page): Promise<number> {
  const clicked = await page.evaluate(() => {
    location.hash = '#/rotations';
    return performance.now();
  });
  return (await painted(page, STAY)) - clicked;
}

function reportOpening(what: string, times: readonly number[]): void {
  const worst = Math.max(...times) / 1000;
  const each = times.map((time) => (time / 1000).toFixed(2)).join(', ');
  report(what, `${worst.toFixed(2)} s at most (${each}; limit ${OPEN_S})`, worst < OPEN_S);
}

async function scrollAll(page: Page): Promise<void> {
  const box = await page.locator('.jx-board-scroller').boundingBox();
  if (!box) throw new Error('no board');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const ways: [name: string, dx: number, dy: number][] = [
    ['down and up', 0, 120],
    ['right and left', 60, 0],
  ];
  for (const [name, dx, dy] of ways) {
    const frames = await framesDuring(page, async () => {
      for (const way of [1, -1]) for (let n = 0; n < 100; n++) await page.mouse.wheel(dx * way, dy * way);
    });
    const smooth = frames.filter((ms) => ms < FRAME_MS).length / frames.length;
    const longest = Math.max(...frames);
    report(
      `board: frames scrolling ${name}`,
      `${(smooth * 100).toFixed(1)} % of ${frames.length} under ${FRAME_MS} ms (limit ${SHARE * 100} %), longest ${longest.toFixed(0)} ms`,
      smooth >= SHARE,
    );
  }
}

/** Milliseconds between frames while `work` runs. */
async function framesDuring(page: Page, work: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const step = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      if (Object.hasOwn(window, 'benchFrames')) requestAnimationFrame(step);
    };
    Object.assign(window, { benchFrames: frames });
    requestAnimationFrame(step);
  });
  await work();
  return page.evaluate(() => {
    const frames = Reflect.get(window, 'benchFrames') as number[];
    Reflect.deleteProperty(window, 'benchFrames');
    return frames;
  });
}

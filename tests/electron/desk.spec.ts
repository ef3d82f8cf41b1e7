// The built program on both bindings: what the page can reach, that calls, changes and files go through, and that the data is there again.
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { onBoth, test } from '../support/desk.ts';

const BRIDGE = ['call', 'onChanged', 'onProgress'];

test('the page of the window has the bridge and nothing of Node or Electron', async ({ desk: { page } }) => {
  const reach = await page.evaluate(() => {
    const here = window as unknown as Record<string, unknown>;
    const names = ['require', 'process', 'module', 'global', 'Buffer', '__invoke', '__next', 'electron'];
    return { found: names.filter((name) => here[name] !== undefined), bridge: Object.keys(here.jiangxin as object) };
  });
  expect(reach).toEqual({ found: [], bridge: BRIDGE });
});

test('the page of the browser mode has no bridge, and its token is gone from the address', async ({ web }) => {
  expect(web.page.url()).not.toContain('t=');
  expect(await web.page.evaluate(() => 'jiangxin' in window)).toBe(false);
  expect(await web.page.evaluate(() => document.cookie)).toBe('');
});

onBoth('the page policy holds', async (app) => {
  const { page, beyond } = app;
  app.errorsAreMeant = true; // Chromium reports each refusal
  const held = await page.evaluate(async () => {
    const broken: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => broken.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.planted = true';
    document.body.append(script);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.invalid/';
    document.body.append(frame);
    const far = await fetch('https://example.invalid/').then(
      () => 'sent',
      () => 'refused',
    );
    for (let waited = 0; new Set(broken).size < 3 && waited < 200; waited++)
      await new Promise((done) => setTimeout(done, 50));
    return { broken: [...new Set(broken)].sort(), far, planted: 'planted' in window };
  });
  expect(held).toEqual({
    broken: ['connect-src', 'frame-src', 'script-src-elem'],
    far: 'refused',
    planted: false,
  });
  expect(beyond).toEqual([]);
});

onBoth('a file goes in and comes out as a download', async ({ page, binding }) => {
  const token = await page.evaluate(async () => {
    const file = new File([new Uint8Array(200_000).fill(65)], '名单.txt');
    const answer = await fetch(`/files?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
    return ((await answer.json()) as { token: string }).token;
  });
  const download = page.waitForEvent('download');
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    link.click();
  }, `/files/${token}`);
  const saved = await (await download).path();
  expect((await readFile(saved)).equals(Buffer.alloc(200_000, 65)), binding).toBe(true);
});

onBoth('what was stored is there after a restart, and a page hears of changes', async (app) => {
  const wait = app.page.evaluate(
    () =>
      new Promise((heard) => {
        const bridge = (window as unknown as { jiangxin?: { onChanged(listener: (tables: unknown) => void): void } })
          .jiangxin;
        if (bridge) bridge.onChanged(heard);
        else new EventSource('/events').addEventListener('changed', (event) => heard(JSON.parse(event.data)));
      }),
  );
  let n = 0;
  await expect(async () => {
    await app.call('settings.setPreference', { key: 'test', value: ++n });
    expect(await Promise.race([wait, new Promise((none) => setTimeout(none, 200))])).toEqual(['preference']);
  }).toPass();
  await app.restart();
  expect(await app.call('settings.getPreference', { key: 'test' })).toEqual({ value: n });
});

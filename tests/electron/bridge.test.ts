// The real main and preload under a stand-in of Electron: what a page can call, and who is refused.
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { launch } from '../../electron/shell/launch.ts';
import type { Reply } from '../../shared/contract.ts';
import { seen } from '../support/electronStandIn.ts';
import { here, setStage, theWindow } from '../support/mainUnderTest.ts';
import { letIn, setUpIn } from '../support/store.ts';

const stage = setStage();

describe('the bridge', () => {
  type Bridge = {
    call(path: unknown, input: unknown, jobId?: unknown): Promise<unknown>;
    onChanged(listener: (data: unknown) => void): () => void;
    onProgress(listener: (data: unknown) => void): () => void;
  };
  let bridge: Bridge;
  beforeEach(async () => {
    await setUpIn(stage.dataDir, true);
    await launch(here);
    vi.resetModules();
    await import('../../electron/preload.ts');
    bridge = seen.exposed.get('jiangxin');
    await letIn({ dispatch: (at, input) => bridge.call(at, input) as Promise<Reply> });
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

  const circular: { value: unknown; key: string } = { key: 'k', value: null };
  circular.value = { again: circular };
  const nested = (depth: number) => Array.from({ length: depth }).reduce<unknown>((inside) => [inside], 1);
  const wide = Array.from({ length: 70 }).reduce<unknown>((inside) => [inside, inside, inside], 1);
  test.each<[string, () => unknown]>([
    ['a thing that holds itself', () => circular],
    ['a nest of 3,000', () => ({ key: 'k', value: nested(3000) })],
    ['a text of 20 million', () => ({ key: 'k', value: 'x'.repeat(20_000_000) })],
    ['a name of 20 million', () => ({ key: 'x'.repeat(20_000_000), value: 1 })],
    ['a web of 3 to the 70th', () => ({ key: 'k', value: wide })],
    ['a control character in a name', () => ({ key: 'k\0', value: 1 })],
    ['many short texts', () => ({ key: 'k', value: Array.from({ length: 200_000 }, () => 'xxxxxxxx') })],
  ])('refuses %s, and what was stored stays', async (_what, input) => {
    await set(1);
    const reply = await seen.handlers.get('jiangxin:call')?.(
      { sender: theWindow().webContents, senderFrame: theWindow().webContents.mainFrame },
      'settings.setPreference',
      input(),
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await bridge.call('settings.getPreference', { key: 'k' })).toEqual({ ok: true, value: { value: 1 } });
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

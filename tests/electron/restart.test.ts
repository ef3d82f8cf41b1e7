// The real main under a stand-in of Electron: how it ends, and how the next start finds things.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { launch } from '../../electron/shell/launch.ts';
import type { Reply } from '../../shared/contract.ts';
import { app, reset, seen } from '../support/electronStandIn.ts';
import { ended, here, quit, setStage, theWindow } from '../support/mainUnderTest.ts';
import { letIn, setUpIn } from '../support/store.ts';

const stage = setStage();

async function callAsThePage(path: unknown, input: unknown): Promise<Reply> {
  const senderFrame = { origin: 'app://jiangxin', url: 'app://jiangxin/', parent: null };
  return await seen.handlers.get('jiangxin:call')?.({ sender: theWindow().webContents, senderFrame }, path, input);
}

describe('the end and the next start', () => {
  const stateFile = () => path.join(stage.dataDir, 'window.json');

  test('the store is closed before the program ends, so the next start is a clean one', async () => {
    await setUpIn(stage.dataDir, true);
    await launch(here);
    await letIn({ dispatch: callAsThePage });
    expect(readFileSync(path.join(stage.dataDir, 'open'), 'utf8')).toBe('');
    theWindow().close();
    await ended();
    expect(() => readFileSync(path.join(stage.dataDir, 'open'))).toThrow();
  });

  test('the window stands where it stood', async () => {
    await launch(here);
    theWindow().bounds = { x: 100, y: 50, width: 1200, height: 700 };
    theWindow().maximized = true;
    await quit();
    reset();
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
    mkdirSync(stage.dataDir, { recursive: true });
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

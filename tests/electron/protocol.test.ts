// The real main under a stand-in of Electron: what app://jiangxin gives, and all that it does not.
import { beforeEach, describe, expect, test } from 'vitest';
import { launch } from '../../electron/shell/launch.ts';
import { here, setStage, theSession } from '../support/mainUnderTest.ts';

setStage();

describe('app://jiangxin', () => {
  beforeEach(() => launch(here));
  const get = async (url: string, init?: RequestInit) => {
    const answer = theSession().schemes.get('app');
    if (!answer) throw new Error('no protocol handler');
    return answer(new Request(url, init));
  };

  test('gives the page with its policy', async () => {
    const page = await get('app://jiangxin/');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    const policy = Object.fromEntries(
      (page.headers.get('content-security-policy') ?? '').split('; ').map((part) => part.split(/ (.*)/).slice(0, 2)),
    );
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'font-src': "'self' data:",
      'connect-src': "'self'",
      'worker-src': "'self' blob:",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    'app://jiangxin/../package.json',
    'app://jiangxin/..%2fpackage.json',
    'app://jiangxin/%2e%2e/package.json',
    'app://jiangxin/..\\package.json',
    'app://jiangxin/..%5cpackage.json',
    'app://jiangxin//etc/passwd',
    'app://jiangxin/index.html%00.png',
    'app://jiangxin/index.html::$DATA',
    'app://jiangxin/CON',
    'app://jiangxin/C:/windows/win.ini',
    'app://evil/index.html',
    'app://jiangxim/',
    'app://jiangxin/very-long',
  ])('gives nothing for %s', async (url) => {
    const answer = await get(url.replace('very-long', 'a'.repeat(40_000)));
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('takes a file in and gives it out under the page’s policy', async () => {
    const sent = await get('app://jiangxin/files?name=a.txt', { method: 'POST', body: 'inhalt' });
    const { token } = (await sent.json()) as { token: string };
    const got = await get(`app://jiangxin/files/${token}`);
    expect(await got.text()).toBe('inhalt');
    expect(got.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await get('app://jiangxin/files/unknowntoken1')).status).toBe(404);
  });

  test('is otherwise only read', async () => {
    expect((await get('app://jiangxin/', { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

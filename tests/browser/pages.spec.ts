// Every page of the app, on both bindings, in both languages and at the sizes of office screens: it opens, nothing is cut off, nothing is
// left in the other language, and it can be used without a mouse or with a screen reader.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { routes } from '../../renderer/app/routes.tsx';
import { demoAt } from '../support/demoData.ts';
import { type App, onBoth, test } from '../support/desk.ts';
import { COORDINATOR } from '../support/store.ts';

const paths = routes.map(({ path }) => path).filter((path) => !path.includes('$'));

const NOW = '2026-11-24T09:00:00+08:00';
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1024, height: 640 },
];

onBoth('every page of a new store opens in both languages at both sizes', async (app) => {
  test.setTimeout(240_000);
  const wrong: string[] = [];
  for (const language of ['zh', 'en']) {
    for (const path of paths) {
      await open(app, path);
      wrong.push(...(await cutOff(app, path)));
      if (language === 'en') for (const text of await chineseText(app.page)) wrong.push(`${path} says ${text}`);
    }
    if (language === 'zh') await app.page.getByRole('button', { name: 'English', exact: true }).click();
  }
  expect(wrong).toEqual([]);
});

test.describe('with the sample college', () => {
  test.use({ now: NOW, prepare: async ({}, use) => use(demoAt(NOW)) });

  test('every page opens in both languages at both sizes', async ({ web }) => {
    test.setTimeout(240_000);
    const wrong: string[] = [];
    for (const language of ['zh', 'en']) {
      for (const path of paths) {
        await open(web, path);
        wrong.push(...(await cutOff(web, path)));
      }
      if (language === 'zh') await web.page.getByRole('button', { name: 'English', exact: true }).click();
    }
    expect(wrong).toEqual([]);
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`every page can be used with a screen reader (${scheme})`, async ({ web }) => {
      test.setTimeout(240_000);
      const found: string[] = [];
      if (scheme === 'dark') await web.page.getByRole('button', { name: '深色显示' }).click();
      for (const path of paths) {
        await open(web, path);
        found.push(...(await barriers(web, path, scheme)));
      }
      expect(found).toEqual([]);
    });
  }
});

/** What is wider than the window at the sizes of office screens. */
async function cutOff({ page }: App, path: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) wrong.push(`${path} is ${wide} px too wide at ${size.width}`);
  }
  return wrong;
}

/** Only colours differ in the dark, so only they are looked at again. */
async function barriers({ page }: App, path: string, scheme: 'light' | 'dark'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const rules =
    scheme === 'light' ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa']) : axe.withRules(['color-contrast']);
  const { violations } = await rules.analyze();
  const where = (nodes: { html: string }[]) => nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
  return violations.map(({ id, nodes }) => `${path} ${id} (${nodes.length}): ${where(nodes).join(' | ')}`);
}

/** Opens a page by its route and waits until it shows what it found. */
async function open({ page, url }: App, path: string): Promise<void> {
  await page.goto(`${url}#${path}`);
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByRole('main')).not.toBeEmpty();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.waitForTimeout(150); // what follows the first answers
  await expect(page.getByText(/没有这个页面|There is no such page/)).toHaveCount(0);
}

/** Chinese left on a page that is shown in English; the language switch names itself, the mark is a mark, and an account has one name. */
function chineseText(page: Page): Promise<string[]> {
  return page.evaluate((account) => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.parentElement;
      const isMeant = at?.closest('style, script, [lang="zh"], [lang="zh-CN"], [aria-hidden="true"]');
      const text = (node.textContent ?? '').replaceAll(account, '');
      if (/\p{Script=Han}/u.test(text) && !isMeant) found.push(text);
    }
    return found;
  }, COORDINATOR.name);
}

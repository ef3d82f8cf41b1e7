// Every page of the app, on both bindings, in both languages and at the sizes of office screens: it opens, nothing is cut off, nothing is
// left in the other language, and it can be used without a mouse or with a screen reader.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { routes } from '../../renderer/app/routes.tsx';
import { type App, onBoth, test } from '../support/desk.ts';

const paths = routes.map(({ path }) => path).filter((path) => !path.includes('$'));

onBoth('every page opens in both languages at both sizes', async (app) => {
  test.setTimeout(180_000);
  const { page } = app;
  const wrong: string[] = [];
  for (const language of ['zh', 'en']) {
    for (const path of paths) {
      await open(app, path);
      for (const size of [
        { width: 1366, height: 768 },
        { width: 1024, height: 640 },
      ]) {
        await page.setViewportSize(size);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (wide > 0) wrong.push(`${path} ${language} ${size.width}: ${wide} px too wide`);
      }
      if (language === 'en') for (const text of await chineseText(page)) wrong.push(`${path} en says ${text}`);
    }
    if (language === 'zh') await page.getByRole('button', { name: 'English', exact: true }).click();
  }
  expect(wrong).toEqual([]);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every page can be used with a screen reader (${scheme})`, async ({ web }) => {
    test.setTimeout(180_000);
    const found: string[] = [];
    if (scheme === 'dark') await web.page.getByRole('button', { name: '深色显示' }).click();
    for (const path of paths) {
      await open(web, path);
      const { violations } = await new AxeBuilder({ page: web.page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa'])
        .analyze();
      for (const { id, nodes } of violations) {
        found.push(
          `${path} ${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 120))
            .join(' | ')}`,
        );
      }
    }
    expect(found).toEqual([]);
  });
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

/** Chinese left on a page that is shown in English; the language switch names itself, and the mark is a mark. */
function chineseText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.parentElement;
      const isMeant = at?.closest('style, script, [lang="zh"], [lang="zh-CN"], [aria-hidden="true"]');
      if (/\p{Script=Han}/u.test(node.textContent ?? '') && !isMeant) found.push(node.textContent ?? '');
    }
    return found;
  });
}

// Getting in and out as people do: a college is set up, the recovery key confirmed, the screen locked and opened; a mentor gets an account.

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type App, onBoth, test } from '../support/desk.ts';

const PASSWORD = '茶壶在第三层 云杉木 海';
const MENTORS = '石桥下的白鹭 三月雨';

test.use({ closed: true });

onBoth('a college is set up, locked, opened, and gives a mentor an account', async (app) => {
  test.setTimeout(180_000);
  const { page } = app;
  await setUp(page);
  expect(await barriers(page)).toEqual([]);
  const { id: mentorId } = await app.call('mentors.create', mentorFields('何守拙'));
  expect(mentorId).toBeTruthy();

  await page.keyboard.press('Control+l');
  const password = page.getByLabel(/^密码/);
  await expect(password).toBeFocused();
  expect(await page.locator('body').innerText()).not.toContain('江澜');
  expect((await app.dispatch('apprentices.list', {})).ok).toBe(false);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.type('something else');
  await page.keyboard.press('Enter');
  await expect(page.getByText('登录名或密码不对。')).toBeVisible();
  await expect(password).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();

  const given = await newAccount(app);
  await page.getByRole('button', { name: '顾文澜的菜单' }).click();
  await page.getByRole('menuitem', { name: '切换用户' }).click();
  await expect(page.getByLabel(/^登录名/)).toBeFocused();
  await page.keyboard.type('heshouzhuo');
  await page.keyboard.press('Tab');
  await page.keyboard.type(given);
  await page.keyboard.press('Enter');
  await page.getByLabel(/^初始密码/).fill(given);
  await page.getByLabel(/^新密码/).fill(MENTORS);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '何守拙的菜单' })).toBeVisible();
  await seesOwnOnly(app);
});

/** From the two doors to the start page, with the key confirmed. */
async function setUp(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '开始建立' })).toBeFocused();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^校名/)).toBeFocused();
  await page.keyboard.type('江澜职业技术学院');
  await page.getByLabel(/^学校代码/).fill('13962');
  await page.getByLabel(/^姓名/).fill('顾文澜');
  await page.getByLabel(/^登录名/).fill('guwenlan');
  await page.getByLabel(/^密码/).fill(PASSWORD);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const written = page.getByRole('button', { name: '已打印或抄好，下一步' });
  await expect(written).toBeFocused();
  const groups = await page.locator('.jx-recovery code').allInnerTexts();
  expect(groups).toHaveLength(9);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const fields = page.getByLabel(/^第 \d 组$/);
  await expect(fields).toHaveCount(2);
  for (const field of await fields.all()) {
    const number = await field.evaluate(
      (input) => (input as HTMLInputElement).labels?.[0]?.textContent?.match(/\d/)?.[0],
    );
    await field.fill(groups[Number(number) - 1] ?? '');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
  await expect(page.getByRole('banner').getByText('江澜职业技术学院')).toBeVisible();
}

/** An account for the mentor on the books; answers its first password. */
async function newAccount({ page, url }: App): Promise<string> {
  await page.goto(`${url}#/settings`);
  await page.getByRole('link', { name: '账户和权限' }).click();
  await page.getByRole('button', { name: '新建账户' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '对应的导师' }).fill('hsz');
  await page.getByRole('option', { name: /何守拙/ }).click();
  await expect(dialog.getByLabel(/^姓名/)).toHaveValue('何守拙');
  await dialog.getByLabel(/^登录名/).fill('heshouzhuo');
  await dialog.getByRole('button', { name: '建立账户' }).click();
  const shown = page.locator('.jx-account-first');
  await expect(shown).toBeVisible();
  const given = await shown.innerText();
  await page.getByRole('button', { name: '已交给本人' }).click();
  await expect(page.getByRole('row', { name: /何守拙/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  return given;
}

/** Accounts are kept by coordinators only: neither the link nor the call is the mentor's. */
async function seesOwnOnly({ page, url, dispatch }: App): Promise<void> {
  await expect(page.getByRole('navigation').getByRole('link', { name: '学徒' })).toBeVisible();
  expect((await dispatch('apprentices.list', {})) as object).toMatchObject({ ok: true, value: [] });
  const refused = await dispatch('accounts.list', {});
  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  await page.goto(`${url}#/settings/accounts`);
  await expect(page.getByText('你的角色不能做这一步。')).toBeVisible();
}

const mentorFields = (name: string) => ({
  side: 'college',
  name,
  nameEn: '',
  enterpriseId: null,
  title: '',
  skillLevel: null,
  staffNumber: '',
  maxApprentices: null,
  phone: '',
  email: '',
});

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

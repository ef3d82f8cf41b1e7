// A college sets itself up: its record, a term and a holiday notice, a programme with its standard, a cohort and its alternation.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/desk.ts';

test('a new college enters itself, its term and the notice of next year', async ({ web }) => {
  const { page } = web;
  await page.goto(`${web.url}#/settings`);
  await page.getByRole('textbox', { name: '校名', exact: false }).first().fill('江澜职业技术学院');
  await page.getByRole('textbox', { name: '学校代码' }).fill('J L');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('1 到 12 位字母或数字')).toBeVisible();
  await page.getByRole('textbox', { name: '学校代码' }).fill('JL');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('banner').getByText('江澜职业技术学院')).toBeVisible();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: PNG });
  await expect(page.getByRole('img', { name: '校徽' })).toBeVisible();

  await page.goto(`${web.url}#/calendar`);
  await page.getByRole('button', { name: '新建学期' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('banner')).toContainText('第 13 教学周');
  await page.getByRole('button', { name: '11月24日 周二 工作日' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: '12月1日 周二 工作日' })).toBeFocused();
  await page.getByRole('textbox', { name: '放假的名称（可不填）' }).fill('运动会');
  await page.getByRole('button', { name: '设为放假' }).click();
  await expect(page.getByRole('button', { name: '12月1日 周二 放假（通知） 运动会' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '12月1日 周二 工作日' })).toBeVisible();

  await page.getByRole('button', { name: '下一年' }).click();
  await expect(page.getByText('2027 年的放假通知还没有导入。')).toBeVisible();
  await page.getByRole('button', { name: '导入放假通知' }).first().click();
  const dialog = page.getByRole('dialog');
  const notice = Buffer.from(JSON.stringify(NOTICE));
  await dialog.locator('input[type=file]').setInputFiles({ name: '2027.json', mimeType: '', buffer: notice });
  await expect(dialog.getByText('第 3 项：2027-10-01 是法定节假日，不能设为上班。')).toBeVisible();
  await dialog.getByRole('button', { name: '导入 2 天' }).click();
  await expect(page.getByRole('button', { name: '10月4日 周一 放假（通知） 国庆节' })).toBeVisible();
  await expect(page.getByRole('button', { name: '10月9日 周六 补班 国庆节' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

test('a programme, its standard pasted from Excel, a cohort and its alternation', async ({ web }) => {
  const { page } = web;
  await page.goto(`${web.url}#/programmes`);
  await page.getByRole('button', { name: '新建项目' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '从常用专业填入' }).click();
  await page.getByRole('option', { name: /数控技术/ }).click();
  await expect(dialog.getByRole('textbox', { name: '专业代码' })).toHaveValue('460103');
  await dialog.getByRole('button', { name: '新建项目' }).click();
  await page.getByRole('tab', { name: '标准与单元' }).click();
  await page.getByRole('button', { name: '起草第 1 版' }).click();

  await page.getByRole('button', { name: '从 Excel 粘贴' }).click();
  await dialog.getByRole('textbox').fill('代码\t名称\t周数\t先修\nU1\t数控车削\t6\t\nU2\t数控铣削\t6\tU1\nU3\t\t4\t');
  await expect(dialog.getByText('第 4 行：缺代码或名称，跳过。')).toBeVisible();
  await dialog.getByRole('button', { name: '写入 2 个单元' }).click();
  await page.getByRole('button', { name: '数控车削' }).click();
  await page.getByRole('combobox', { name: '先修' }).click();
  await page.getByRole('option', { name: 'U2 数控铣削' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('先修关系绕成了圈：U1 → U2 → U1。去掉其中一步。')).toBeVisible();
  await page.getByRole('button', { name: '取消', exact: true }).click();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '生效…' }).click();
  await dialog.getByRole('button', { name: '生效', exact: true }).click();
  await expect(page.getByText('第 1 版已生效，不再改动。要改请做新版本。')).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: '数控技术' }).click();
  await page.getByRole('tab', { name: '班级' }).click();
  await page.getByRole('button', { name: '新建班级' }).click();
  await dialog.getByRole('textbox', { name: '班级名称' }).fill('数控技术2501班');
  await dialog.getByRole('textbox', { name: '英文名称' }).fill('CNC 2501');
  await expect(dialog.getByRole('textbox', { name: '入学年份' })).toHaveValue('2025');
  await dialog.getByRole('button', { name: '新建班级' }).click();
  await expect(page.getByText('0 名学徒 · 2025年9月1日至2028年6月30日')).toBeVisible();

  await page.getByRole('textbox', { name: '在企业周数' }).fill('6');
  await page.getByRole('button', { name: '先看结果' }).click();
  await expect(page.getByText('预览，还没有写入')).toBeVisible();
  await expect(page.getByText('还没有时段。')).toBeVisible();
  await page.getByRole('button', { name: /^采用这 \d+ 段$/ }).click();
  await expect(page.getByRole('button', { name: /^修改时段/ }).first()).toBeVisible();
  const [{ id }] = await web.call('programmes.cohorts', {});
  const { share, segments } = await web.call('programmes.cohort', { id });
  expect(segments[1]).toMatchObject({ place: 'enterprise', startsOn: '2025-09-15', endsOn: '2025-10-26' });
  await expect(page.getByText(`在企业 ${share.enterpriseDays} 天`)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** One grey pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const NOTICE = {
  year: 2027,
  papers: [],
  days: [
    { name: '国庆节', date: '2027-10-04', isOffDay: true },
    { name: '国庆节', date: '2027-10-09', isOffDay: false },
    { name: '国庆节', date: '2027-10-01', isOffDay: false },
  ],
};

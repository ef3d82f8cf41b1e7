// A coordinator imports a roster: sees what is wrong at its cell, mends one line, imports, takes it back; and pastes from Excel.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { type App, onBoth, test } from '../support/desk.ts';
import { rosterLine, rosterLines, rosterWorkbook, workbookRow } from '../support/roster.ts';

/** Sixty lines: one identity number rounded by Excel, one student number twice, one phone too short. */
function damagedRoster(): string {
  const lines = rosterLines(60);
  const change = (i: number, over: object) => lines.splice(i, 1, { ...rosterLine(i), ...over });
  change(16, { 身份证号: 990101200701010000 });
  change(20, { 监护人电话: '15400002' });
  change(42, { 学号: rosterLine(40).学号 });
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'roster-')), '2026级名单.xlsx');
  writeFileSync(file, rosterWorkbook(lines));
  return file;
}

const open = async ({ page, url }: App) => {
  await page.goto(`${url}#/apprentices/import`);
  await expect(page.getByRole('heading', { name: '导入学徒名单' })).toBeVisible();
};
const enrolments = async (app: App) =>
  (await app.call('rosterImport.reports', {})).filter((r: any) => !r.isUndone).length;

onBoth('a roster is mended, imported and taken back', async (app) => {
  const { page } = app;
  await open(app);
  await page.setInputFiles('input[type=file]', damagedRoster());
  await expect(page.getByRole('tab', { name: '全部 60' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tab', { name: '拒绝 2' })).toBeVisible();
  await expect(page.getByText('身份证号被 Excel 存成了数字')).toBeVisible();

  await page.keyboard.press('F8');
  await expect(page.locator('.jx-imp-cell[data-active=true]')).toHaveAttribute('aria-label', /^身份证号/);
  await page.keyboard.press('F2');
  const editor = page.getByLabel(`第 ${workbookRow(16)} 行身份证号`);
  await editor.fill('99010120070101');
  await expect(page.getByText('14/18')).toBeVisible();
  await editor.press('Enter');
  await expect(page.getByText('身份证号应为 18 位，现 14 位。')).toBeVisible();
  await page.keyboard.press('F2');
  await editor.fill(String(rosterLine(16).身份证号));
  await editor.press('Enter');
  await expect(page.getByRole('tab', { name: '拒绝 1' })).toBeVisible();
  expect(await enrolments(app)).toBe(0);

  await page.getByRole('button', { name: '导入 59 行，跳过 1 行' }).click();
  await expect(page.getByText('已导入 59 人，跳过 1 行。')).toBeVisible();
  await expect(page.getByText(/学号与第 44 行.*相同/)).toBeVisible();
  expect(await enrolments(app)).toBe(1);
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByText('这次导入已整批撤销。')).toBeVisible();
  expect(await enrolments(app)).toBe(0);
});

test('cells pasted from Excel are read like a file, doubtful columns are shown first', async ({ web }) => {
  const { page } = web;
  await open(web);
  const rows = [
    '学号\t姓名\t班级\t联系方式\t家长姓名\t联系方式',
    '2601\t裴照野\t数控2601班\t15400000001\t裴志明\t15400000002',
  ];
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, rows.join('\r\n'));
  await expect(page.getByRole('cell', { name: '联系方式（2）' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: '“联系方式（2）”导入为' })).toHaveValue('监护人电话');
  await expect(page.getByText('按位置判断，请看一眼')).toHaveCount(2);
  await page.getByRole('button', { name: '核对名单' }).click();
  await page.getByRole('button', { name: '导入 1 行' }).click();
  await expect(page.getByText('已导入 1 人')).toBeVisible();
});

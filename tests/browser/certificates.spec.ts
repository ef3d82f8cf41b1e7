// Certificates as a person issues them: the gate, the paper on the screen, one file to print, and the check of that file.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { openStore } from '../../electron/db/open.ts';
import { onBoth, test } from '../support/desk.ts';
import { seedGraduates, writeInto } from '../support/graduates.ts';
import { textOf } from '../support/pdf.ts';

test.use({
  // A function given as it is would be taken for a fixture.
  prepare: async ({}, use) => use(prepare),
});

/** Six who have finished, one of them without an agreement. */
async function prepare(dataDir: string): Promise<void> {
  openStore(dataDir).db.close();
  const { graduates } = seedGraduates(dataDir, 6);
  writeInto(dataDir, (db) => db.archive('agreement', graduates[2]?.agreementId ?? '', 'test'));
}

onBoth('certificates are issued, printed, and checked from the printed file', async (app) => {
  const { page } = app;
  await page.goto(`${app.url}#/certificates`);
  await expect(page.getByRole('button', { name: '可以发 5' })).toBeVisible();
  await expect(page.getByRole('link', { name: '与恒辰精密制造有限公司没有协议' })).toBeVisible();
  await expect(page.getByText('字形齐全')).toBeVisible();
  expect(await inkOf(page)).toBeGreaterThan(0.01);

  await page.getByRole('checkbox', { name: '选择全部显示的行' }).press('Space');
  await expect(page.getByRole('button', { name: /没有选可以发的人/ })).toBeDisabled();
  await page.getByRole('checkbox', { name: '选择全部显示的行' }).press('Space');
  // By keyboard: down a row, leave it out, take it in again.
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: '签发 4 张…' })).toBeVisible();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '签发 5 张…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2026-000001 到 2026-000005');
  await dialog.getByRole('button', { name: '签发 5 张' }).click();
  await expect(page.getByText(/^已签发 5 张：JL-460103-2026-000001-/)).toBeVisible();

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '打印这 5 张' }).click();
  const file = await (await coming).path();
  const lines = await app.call('certificates.list', {});
  const bytes = readFileSync(file);
  for (let at = 1; at <= 5; at += 1) expect(await textOf(bytes, at)).toContain(lines[5 - at].number);

  await page.goto(`${app.url}#/certificates/verify`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'print.pdf', mimeType: 'application/pdf', buffer: bytes });
  await expect(page.getByText('由本校签发，内容没有改动')).toBeVisible();
  await expect(page.getByRole('link', { name: lines[4].number })).toBeVisible();
  await page.getByRole('textbox').last().fill('NB6UH97W5C%6$966L6NF6');
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await expect(page.getByText('这不是本程序的证书码')).toBeVisible();
});

test('filled pages of agreements and certificates can be used with a screen reader', async ({ web }) => {
  const { page } = web;
  const issued = await web.call('certificates.gate', { cohortId: (await web.call('certificates.cohorts', {}))[0].id });
  const { ids } = await web.call('certificates.issue', { enrolmentIds: [issued.rows[0].enrolmentId] });
  const [agreement] = await web.call('agreements.list', {});
  const found: string[] = [];
  for (const path of [
    '/certificates',
    `/certificates/register?open=${ids[0]}`,
    '/certificates/verify',
    `/agreements?open=${agreement.id}`,
  ]) {
    await page.goto(`${web.url}#${path}`);
    await page.reload();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(page.getByRole('main').locator('canvas, [role=row], textarea').first()).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze();
    for (const { id, nodes } of violations) found.push(`${path} ${id}: ${nodes[0]?.html.slice(0, 160)}`);
  }
  expect(found).toEqual([]);
});

/** The share of dark pixels of the paper on the screen. */
async function inkOf(page: Page): Promise<number> {
  const paper = page.getByRole('img', { name: /证书/ }).first();
  await expect(paper).toBeVisible();
  await expect.poll(() => paper.evaluate(darkShare)).toBeGreaterThan(0);
  return paper.evaluate(darkShare);
}

function darkShare(element: Element): number {
  const canvas = element as HTMLCanvasElement;
  const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
  return dark / (data.length / 4);
}

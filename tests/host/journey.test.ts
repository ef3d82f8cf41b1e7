// The headless journey on an invented roster: every row accounted for, every paper readable and its code verified.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jsQR from 'jsqr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KnownKey, verifyQrText } from '../../electron/features/certificates/sign.ts';
import { runJourney, type Summary } from '../support/journey/journey.ts';
import { blankGlyphs, renderPage, textOf } from '../support/pdf.ts';
import { rosterLine, rosterLines, rosterWorkbook } from '../support/roster.ts';

const RARE = ['华䶮', '陆喆', '尤堃'];
let folder: string;
let out: string;
let summary: Summary;
let papers: { name: string; bytes: Uint8Array }[];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-journey-test-'));
  out = path.join(folder, 'out');
  const lines = rosterLines(9).map((line, n) => ({ ...line, 姓名: RARE[n] ?? line.姓名 }));
  // One without mentors, one of a major nobody has set up, one whose number is wrong.
  lines[3] = { ...rosterLine(3), 企业师傅: '', 校内指导教师: '' };
  lines[4] = { ...rosterLine(4), 专业代码: '540101', 专业: '旅游管理', 班级: '旅游2501班' };
  lines[8] = { ...rosterLine(8), 身份证号: '990101200701010000' };
  const roster = path.join(folder, '名单.xlsx');
  writeFileSync(roster, rosterWorkbook(lines));
  summary = await runJourney(roster, out, path.resolve('tests/support/journey/setup.json'));
  papers = readdirSync(out)
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => ({ name, bytes: readFileSync(path.join(out, name)) }));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('each row is imported or named with its reason', () => {
  expect(summary).toMatchObject({ rowsRead: 9, imported: 8 });
  expect(summary.rejected).toEqual([
    expect.objectContaining({ row: 12, reasons: [expect.stringContaining('身份证号')] }),
  ]);
});

test('everybody has two mentors, a stay for each unit, both scores, and a certificate or the reason why not', () => {
  expect(summary.pairs).toBe(16);
  expect(summary.stays).toBe(7 * 6 + 5);
  expect(summary.evaluations).toBe(summary.stays);
  expect(summary.certificates + summary.notIssued.length).toBe(8);
  expect(papers).toHaveLength(summary.certificates);
  expect(JSON.parse(readFileSync(path.join(out, 'summary.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(summary)));
});

test('names stand in the text, no glyph is blank, and every code decodes and verifies', async () => {
  const keys = JSON.parse(readFileSync(path.join(out, 'keys.json'), 'utf8')) as KnownKey[];
  const names: string[] = [];
  for (const { bytes } of papers) {
    const { data, width, height } = await renderPage(bytes, 2);
    const verdict = verifyQrText(jsQR(data, width, height)?.data ?? '', keys);
    expect(verdict).toMatchObject({ valid: true });
    if (!verdict.valid) continue;
    names.push(verdict.name);
    expect(await textOf(bytes)).toContain(verdict.name);
    expect(await blankGlyphs(bytes)).toEqual([]);
  }
  expect(names).toEqual(expect.arrayContaining(RARE));
}, 60_000);

test('a file that is no roster ends it in words', async () => {
  const file = path.join(folder, 'letter.xlsx');
  writeFileSync(file, '%PDF-1.7 no roster');
  await expect(runJourney(file, out, path.resolve('tests/support/journey/setup.json'))).rejects.toThrow(
    /letter\.xlsx|PDF/,
  );
});

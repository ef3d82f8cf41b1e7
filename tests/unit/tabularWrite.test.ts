// Writing tables: nothing a spreadsheet would run, and no half file whatever happens.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAtomically } from '../../electron/tabular/atomicFile.ts';
import { safeFileName } from '../../electron/tabular/fileName.ts';
import { csvField, csvText, writeCsv } from '../../electron/tabular/writeTable.ts';

const folder = () => mkdtempSync(path.join(tmpdir(), 'tabular-'));

describe('cells that a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－x', "'－x"],
    ['＠x', "'＠x"],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u200b=1', "'\u200b=1"],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ])('%j is written as %j', (cell, field) => expect(csvField(cell)).toBe(field));

  it.each([['-2'], ['+86'], ['-0.5'], ['007'], ['何=水'], ["O'Neill"]])('%s stays as it is', (cell) =>
    expect(csvField(cell)).toBe(cell),
  );

  it('numbers stay numbers, what is none is left empty', () => {
    expect([86.5, -1, Number.NaN, Number.POSITIVE_INFINITY].map(csvField)).toEqual(['86.5', '-1', '', '']);
  });

  it('no field ever begins with a formula sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bare = csvField(text).replace(/^"/, '');
        const isNumber = /^[+-]?\d+(\.\d+)?$/.test(bare);
        expect(isNumber || !/^[=+\-@\t\r＝＋－＠]/u.test(bare)).toBe(true);
      }),
    );
  });

  it('a CSV starts with the byte order mark that Excel needs', () => {
    expect(csvText({ columns: [{ header: '学号', type: 'text' }], rows: [['1']] })).toBe('\ufeff学号\r\n1\r\n');
  });
});

describe('whole or not at all', () => {
  it('replaces a file and leaves no temporary one', async () => {
    const dir = folder();
    const file = path.join(dir, 'a.csv');
    writeFileSync(file, 'old');
    await writeCsv(file, { columns: [{ header: 'a', type: 'text' }], rows: [] });
    expect(readFileSync(file, 'utf8')).toBe('\ufeffa\r\n');
    expect(readdirSync(dir)).toEqual(['a.csv']);
  });

  it('names the file and keeps the old one when the place cannot be written', async () => {
    const dir = folder();
    const blocked = path.join(dir, 'a.csv');
    mkdirSync(blocked);
    writeFileSync(path.join(blocked, 'inside'), 'x');
    await expect(writeAtomically(blocked, new Uint8Array([1]))).rejects.toMatchObject({
      key: 'tabular.cannotWrite',
      params: { name: 'a.csv' },
    });
    expect(readdirSync(dir)).toEqual(['a.csv']);
    await expect(writeAtomically(path.join(dir, 'none', 'b.csv'), new Uint8Array([1]))).rejects.toMatchObject({
      key: 'tabular.cannotWrite',
    });
  });

  it('says that a name is too long', async () => {
    await expect(
      writeAtomically(path.join(folder(), `${'x'.repeat(300)}.csv`), new Uint8Array([1])),
    ).rejects.toMatchObject({
      key: 'tabular.nameTooLong',
    });
  });
});

it('makes names every system takes', () => {
  expect(safeFileName('被拒的 3 行: "2026?"*', 'xlsx')).toBe('被拒的 3 行_ _2026___.xlsx');
  expect(safeFileName('CON', 'csv')).toBe('_CON.csv');
  expect(safeFileName('...', 'csv')).toBe('_.csv');
  expect([...safeFileName('名'.repeat(300), 'xlsx')]).toHaveLength(105);
});

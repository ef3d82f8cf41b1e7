// Reading tables: what is refused and in which words, what is read and how exactly.
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../electron/tabular/readTable.ts';
import { TabularError } from '../../electron/tabular/tabularError.ts';
import { xlsxBytes } from '../../electron/tabular/writeTable.ts';
import { translate } from '../../shared/messages/translate.ts';
import type { Table } from '../../shared/tabular/table.ts';
import { cpuTime } from '../support/cpuTime.ts';
import { oldWorkbook } from '../support/oldWorkbook.ts';
import { sheetRows, workbook, workbookParts } from '../support/workbook.ts';
import { overlappingZip, zip } from '../support/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (source: Uint8Array, name = '名单.xlsx') => readTable(source, { name });

async function refusal(source: Uint8Array): Promise<string> {
  try {
    await read(source);
  } catch (error) {
    if (error instanceof TabularError) return translate('zh', error.key, error.params);
    throw error;
  }
  throw new Error('was read');
}

const rows = (table: Table) => table.sheets[0]?.rows ?? [];
const PLAIN = sheetRows([
  ['学号', '姓名'],
  ['2601', '裴照野'],
]);

describe('what a file is', () => {
  it('refuses an empty file', async () => {
    expect(await refusal(new Uint8Array())).toBe('“名单.xlsx”是空文件，里面没有内容。');
  });

  it.each([
    ['a PDF', bytes('%PDF-1.7 …'), 'PDF'],
    ['a JPG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), '图片'],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '图片'],
    ['a web page', bytes('\n<!DOCTYPE html><table><tr><td>学号</td></tr></table>'), 'HTML'],
    ['a table of a web page saved as .xls', bytes('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'), 'HTML'],
    ['a Word document', zip([{ name: 'word/document.xml', data: '<w/>' }]), 'Word'],
    ['slides', zip([{ name: 'ppt/presentation.xml', data: '<p/>' }]), '演示'],
    ['an OpenDocument sheet', zip([{ name: 'mimetype', data: 'application/vnd.oasis' }]), 'OpenDocument'],
    ['some other archive', zip([{ name: 'a.txt', data: 'a' }]), '压缩包'],
    ['random bytes', new Uint8Array([1, 0, 2, 0, 0, 3, 4, 0, 0, 9]), '不认识'],
  ])('names %s by its content', async (_what, source, word) => {
    expect(await refusal(source)).toContain(word);
  });

  it('asks to remove the password of an encrypted workbook', async () => {
    const ole = Buffer.alloc(2048);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(ole);
    Buffer.from('EncryptedPackage\0', 'utf16le').copy(ole, 1024);
    expect(await refusal(ole)).toContain('去掉密码');
  });

  it('asks the same for an old workbook with a FILEPASS record', async () => {
    const ole = Buffer.alloc(2048);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(ole);
    Buffer.from([0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x2f, 0, 6, 0]).copy(ole, 512);
    Buffer.from('Workbook\0', 'utf16le').copy(ole, 1024);
    expect(await refusal(ole)).toContain('去掉密码');
  });

  it('reads a CSV that is called .xlsx', async () => {
    expect(rows(await read(bytes('学号,姓名\n2601,裴照野\n'), 'x.xlsx'))).toEqual([
      ['学号', '姓名'],
      ['2601', '裴照野'],
    ]);
  });
});

it('reads an old workbook whatever it is called, and refuses it when cut short', async () => {
  const old = oldWorkbook([
    ['学号', '姓名'],
    ['2601', '裴照野'],
    [990101200809010000, '#REF!'],
  ]);
  const table = await read(old, '名单.xlsx');
  expect(table.kind).toBe('xls');
  expect(rows(table)).toEqual([
    ['学号', '姓名'],
    ['2601', '裴照野'],
    [990101200809010000, { error: '#REF!' }],
  ]);
  await expect(read(old.subarray(0, 1200))).rejects.toThrow(TabularError);
});

describe('the zip guard', () => {
  it('refuses a workbook cut at any fiftieth of its length', async () => {
    const whole = workbook(PLAIN);
    for (let i = 1; i < 50; i += 1) {
      await expect(read(whole.subarray(0, Math.floor((whole.length * i) / 50))), `at ${i}/50`).rejects.toThrow(
        TabularError,
      );
    }
    expect(rows(await read(whole))).toHaveLength(2);
  });

  it('refuses a bomb soon, without unpacking it', async () => {
    const row = `<row><c t="inlineStr"><is><t>${'0'.repeat(90)}</t></is></c></row>`;
    const bomb = workbook(row.repeat(250_000));
    const before = process.memoryUsage().rss;
    const from = cpuTime();
    expect(await refusal(bomb)).toMatch(/压缩得异常紧/);
    expect(cpuTime() - from).toBeLessThan(5000);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
  });

  it('refuses more than 60 MB in all, before unpacking', async () => {
    const parts = workbookParts(PLAIN);
    expect(await refusal(zip([...parts, { name: 'xl/media/a.bin', data: 'a', claims: 61 * 2 ** 20 }]))).toContain(
      '60 MB',
    );
  });

  it.each([
    ['../../evil.xml'],
    ['C:/w.xml'],
    ['a\\..\\b.xml'],
    ['/etc/x.xml'],
    ['xl/CON'],
    ['xl/com1.xml'],
    ['x:y'],
    [`${'x'.repeat(300)}.xml`],
    ['xl/a\u0001.xml'],
  ])('refuses the part name %s', async (name) => {
    expect(await refusal(zip([...workbookParts(PLAIN), { name, data: 'x' }]))).toContain('不允许的部件名');
  });

  it('refuses two parts of one name, links, encrypted parts and shared places', async () => {
    const parts = workbookParts(PLAIN);
    expect(await refusal(zip([...parts, { name: 'XL/workbook.xml', data: 'x' }]))).toContain('重名');
    expect(await refusal(zip([...parts, { name: 'xl/l', data: '/etc/passwd', mode: 0o120777 }]))).toContain('链接');
    expect(await refusal(zip([...parts, { name: 'xl/e', data: 'x', flags: 1 }]))).toContain('密码');
    const shared = zip([
      ...parts,
      { name: 'xl/o.bin', data: 'x' },
      { name: 'xl/o.bin2', data: 'x', sharesPlaceOf: parts.length },
    ]);
    expect(await refusal(shared)).toContain('不允许的部件名');
    expect(await refusal(overlappingZip(parts))).toContain('重叠');
  });

  it.each([[10], [2_000_000]])('refuses a part that claims %i bytes', async (claims) => {
    const data = Uint8Array.from({ length: 30_000 }, (_, i) => (i * 7919) % 251);
    expect(await refusal(zip([...workbookParts(PLAIN), { name: 'xl/m.bin', data, claims }]))).toMatch(
      /大小与声明不符|异常紧/,
    );
  });

  it('refuses a DOCTYPE, so no entity is ever expanded or fetched', async () => {
    const parts = workbookParts(PLAIN).map((part) =>
      part.name.endsWith('sheet1.xml')
        ? { ...part, data: `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${part.data}` }
        : part,
    );
    expect(await refusal(zip(parts))).toContain('DOCTYPE');
  });
});

describe('workbooks', () => {
  it('believes the cells, not the declared dimension', async () => {
    const from = cpuTime();
    const table = await read(workbook(PLAIN, { beforeData: '<dimension ref="A1:XFD1048576"/>' }));
    expect(rows(table)).toHaveLength(2);
    expect(cpuTime() - from).toBeLessThan(5000);
  });

  it('refuses a cell in the last corner of the sheet', async () => {
    const far = `${PLAIN}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    expect(await refusal(workbook(far))).toContain('20,000 行');
  });

  it('refuses 20,200 rows and reads 20,000', async () => {
    const line = (n: number) => sheetRows(Array.from({ length: n }, (_, i) => [`26${i}`, `张${i}`, i * 7919]));
    expect(await refusal(workbook(line(20_200)))).toContain('20,000 行');
    expect(rows(await read(workbook(line(20_000))))).toHaveLength(20_000);
  });

  it('reads 200 of 16,384 columns and says how many were left out', async () => {
    const header = ['学号', '姓名', ...Array.from({ length: 16_382 }, (_, i) => `列${i}`)];
    const sheet = (await read(workbook(sheetRows([header, ['1']])))).sheets[0];
    expect(sheet?.rows[0]).toHaveLength(200);
    expect(sheet?.columnsLeftOut).toBe(16_184);
  });

  it('keeps merges and hidden rows', async () => {
    const sheetXml = `<row r="1"><c r="A1" t="inlineStr"><is><t>名单</t></is></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>`;
    const table = await read(
      workbook(sheetXml, { afterData: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' }),
    );
    expect(table.sheets[0]).toMatchObject({
      hiddenRows: [1],
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
    });
  });

  it('uses the saved result of a formula, flags it, and marks errors and missing results', async () => {
    const cells = [
      { xml: '<c><f>A1+1</f><v>7</v></c>' },
      { xml: '<c t="e"><v>#REF!</v></c>' },
      { xml: '<c><f>A1+1</f></c>' },
      { xml: '<c t="str"><f>"王"&amp;"五"</f><v>王五</v></c>' },
    ];
    const sheet = (await read(workbook(sheetRows([cells])))).sheets[0];
    expect(sheet?.rows[0]).toEqual([7, { error: '#REF!' }, { error: 'formula' }, '王五']);
    expect(sheet?.formulas).toEqual(['0,0', '0,2', '0,3']);
  });

  it.each([
    [false, 39692, '2008-09-01'],
    [true, 39692 - 1462, '2008-09-01'],
  ])('reads dates of the 1904 = %s calendar exactly', async (date1904, serial, day) => {
    const table = await read(workbook(sheetRows([[{ xml: `<c s="1"><v>${serial}</v></c>` }]]), { date1904 }));
    expect(rows(table)[0]).toEqual([{ date: day }]);
    expect(table.sheets[0]?.dateSystem).toBe(date1904 ? '1904' : '1900');
  });

  it('refuses numbers that are none', async () => {
    expect(rows(await read(workbook(sheetRows([[{ xml: '<c><v>1e400</v></c>' }]]))))[0]).toEqual([{ error: 'number' }]);
  });

  it('reads what it wrote', async () => {
    const written = await xlsxBytes({
      sheets: [
        {
          name: 'a/b',
          columns: [
            { header: '姓名', type: 'text' },
            { header: '日期', type: 'date' },
            { header: '分', type: 'number' },
          ],
          rows: [['=1+1', '2026-09-01', 86.5]],
        },
      ],
    });
    const sheet = (await read(written)).sheets[0];
    expect(sheet?.rows[1]).toEqual(['=1+1', { date: '2026-09-01' }, 86.5]);
    expect(sheet?.formulas).toEqual([]);
  });
});

describe('files on disk', () => {
  it('reads by path, leaves the file and its folder as they are, and names a missing one', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tabular-'));
    const file = path.join(folder, '名单.csv');
    writeFileSync(file, '学号,姓名\n1,王五\n');
    expect(rows(await readTable(file, { name: '名单.csv' }))).toHaveLength(2);
    expect(readdirSync(folder)).toEqual(['名单.csv']);
    await expect(readTable(path.join(folder, 'x.csv'), { name: 'x.csv' })).rejects.toMatchObject({
      key: 'tabular.unreadable',
    });
  });
});

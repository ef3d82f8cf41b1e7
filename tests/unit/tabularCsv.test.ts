// Delimited text in every encoding and shape that rosters arrive in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delimiterOf } from '../../electron/tabular/csv.ts';
import { readTable } from '../../electron/tabular/readTable.ts';
import { csvText } from '../../electron/tabular/writeTable.ts';
import { cpuTime } from '../support/cpuTime.ts';

const read = async (source: Uint8Array | string, encoding?: 'big5' | 'gb18030') =>
  await readTable(typeof source === 'string' ? new TextEncoder().encode(source) : source, {
    name: '名单.csv',
    ...(encoding ? { encoding } : {}),
  });
const rowsOf = async (source: Uint8Array | string) => (await read(source)).sheets[0]?.rows;
const TEXT = '学号,姓名\r\n2601,𠮷䶮\r\n';
const WANTED = [
  ['学号', '姓名'],
  ['2601', '𠮷䶮'],
];
const utf16 = (text: string, mark: boolean) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
/** 学号,姓名 / 2601,王喆 in GB18030 bytes, the four-byte 𬭩 among them. */
const GB = Buffer.from('d1a7bac52cd0d5c3fb0d0a323630312ccdf586b40d0a', 'hex');

describe('encodings', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'utf-8', false],
    ['UTF-8 with mark', Buffer.from(`\ufeff${TEXT}`), 'utf-8', false],
    ['UTF-16 LE with mark', utf16(TEXT, true), 'utf-16le', false],
    ['UTF-16 BE with mark', swapped(utf16(TEXT, true)), 'utf-16be', false],
    ['UTF-16 LE without mark', utf16(TEXT, false), 'utf-16le', true],
    ['UTF-16 BE without mark', swapped(utf16(TEXT, false)), 'utf-16be', true],
  ])('reads %s', async (_what, source, encoding, guessed) => {
    const table = await read(source);
    expect(table).toMatchObject({ kind: 'csv', encoding, encodingGuessed: guessed });
    expect(table.sheets[0]?.rows).toEqual(WANTED);
  });

  it('takes what is not UTF-8 as GB18030 and says that it guessed', async () => {
    const table = await read(GB);
    expect(table).toMatchObject({ encoding: 'gb18030', encodingGuessed: true });
    expect(table.sheets[0]?.rows).toEqual([
      ['学号', '姓名'],
      ['2601', '王喆'],
    ]);
  });

  it('reads Big5 when told so', async () => {
    const big5 = Buffer.from('bec7b8b92ca96da6570d0a312ca4fd', 'hex');
    expect((await read(big5, 'big5')).sheets[0]?.rows[0]).toEqual(['學號', '姓名']);
  });

  it('refuses bytes that no encoding explains, in place of storing � for them', async () => {
    await expect(read(Buffer.from([0x41, 0xff, 0x2c, 0x42, 0x80]))).rejects.toMatchObject({ key: 'tabular.encoding' });
  });
});

describe('shapes', () => {
  it.each([
    ['学号;姓名\n1;王', ';'],
    ['学号\t姓名\n1\t王', '\t'],
    ['学号,姓名\n1,"a;b;c;d"', ','],
  ])('finds the delimiter of %j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter));

  it('takes CR, LF and CRLF in one file', async () => {
    expect(await rowsOf('a,b\r1,2\n3,4\r\n5,6')).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('never makes numbers of texts', async () => {
    expect(await rowsOf('a\n007\n990101200809010017\n1e5')).toEqual([['a'], ['007'], ['990101200809010017'], ['1e5']]);
  });

  it('keeps line breaks and commas in quotes and takes a quote in the middle as text', async () => {
    expect(await rowsOf('a,b\n"x\ny,z",5"显示器')).toEqual([
      ['a', 'b'],
      ['x\ny,z', '5"显示器'],
    ]);
  });

  it('names the line of a quote that is never closed', async () => {
    await expect(read('a,b\n1,2\n"3,4\n5,6\n')).rejects.toMatchObject({ key: 'tabular.openQuote' });
  });

  it('fills short lines and keeps row numbers across blank ones', async () => {
    expect(await rowsOf('a,b,c\n\n1\n')).toEqual([
      ['a', 'b', 'c'],
      [null, null, null],
      ['1', null, null],
    ]);
  });

  it('takes Excel errors for what they are', async () => {
    expect(await rowsOf('a\n#N/A')).toEqual([['a'], [{ error: '#N/A' }]]);
  });

  it('refuses a line of megabytes and a million lines, soon', async () => {
    const from = cpuTime();
    await expect(read(`a,b\n${'x'.repeat(3_000_000)}`)).rejects.toMatchObject({
      key: 'tabular.longLine',
      params: { line: 2 },
    });
    await expect(read('1,2\n'.repeat(1_000_000))).rejects.toMatchObject({ key: 'tabular.tooManyRows' });
    expect(cpuTime() - from).toBeLessThan(5000);
  });

  it('refuses a file of blank lines as empty', async () => {
    await expect(read('\n,,\n  \n')).rejects.toMatchObject({ key: 'tabular.empty' });
  });
});

it('reads back any table it wrote, apart from the apostrophe before formulas', async () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((s) => s.isWellFormed() && !/[\p{Cc}\ufeff]/u.test(s));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const columns = [
          { header: '学号', type: 'text' as const },
          { header: '姓名', type: 'text' as const },
        ];
        const back = await rowsOf(csvText({ columns, rows: [...rows, ['end', 'end']] }));
        const bare = (cell: unknown) => (typeof cell === 'string' ? cell.replace(/^'/, '') : '');
        expect(back?.slice(1, -1).map((row) => row.map(bare))).toEqual(
          rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
        );
      },
    ),
    { numRuns: 200 },
  );
});

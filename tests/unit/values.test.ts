// The parsers of days, scores and the plain kinds of values: what each takes, mends and refuses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as f from '../../shared/fields.ts';
import type { Cell } from '../../shared/tabular/table.ts';
import { parseLooseDate, parseLooseRange } from '../../shared/values/looseDate.ts';
import { parsePersonName } from '../../shared/values/personName.ts';
import { parsePhone } from '../../shared/values/phone.ts';
import { parseEntryYear, parseSex, parseStudentNumber, parseText } from '../../shared/values/plain.ts';
import { parseScore } from '../../shared/values/score.ts';
import { readAs } from '../support/parsed.ts';

describe('dates', () => {
  it.each<[Cell, string]>([
    ['2026/9/1', '2026-09-01'],
    ['2026.9.1', '2026-09-01'],
    ['2026-09-01', '2026-09-01'],
    ['2026年9月1日', '2026-09-01'],
    ['2026 年 9 月 1 日', '2026-09-01'],
    ['２０２６／９／１', '2026-09-01'],
    ['20260901', '2026-09-01'],
    [20260901, '2026-09-01'],
    ['2026-09-01 00:00:00', '2026-09-01'],
    ['202609', '2026-09-01'],
    [202609, '2026-09-01'],
    ['2026年9月', '2026-09-01'],
    ['2024-02-29', '2024-02-29'],
    [{ date: '2008-09-01' }, '2008-09-01'],
    [39692, '2008-09-01'],
    [61, '1900-03-01'],
    [39692.75, '2008-09-01'],
  ])('%j is %s', (cell, day) => expect(readAs(parseLooseDate(cell, '1900'))).toBe(day));
  it.each<[Cell, string]>([
    ['2024-02-30', 'values.date.missing'],
    ['2023-02-29', 'values.date.missing'],
    ['2026-13-01', 'values.date.missing'],
    ['0024-09-01', 'values.date.year'],
    ['2999-01-01', 'values.date.year'],
    ['1/9/2026', 'values.date.ambiguous'],
    ['26.9.1', 'values.date.ambiguous'],
    ['九月一日', 'values.date.unknown'],
    ['39692', 'values.date.serial'],
    [60, 'values.date.oldSerial'],
    [59, 'values.date.oldSerial'],
    [{ date: '1900-02-28' }, 'values.date.oldSerial'],
    [-1, 'values.date.serial'],
    [2 ** 53 + 2, 'values.date.serial'],
    [Number.NaN, 'values.notNumber'],
  ])('%j is refused as %s', (cell, key) => expect(readAs(parseLooseDate(cell, '1900'))).toBe(`✗ ${key}`));
  it('the calendars of 1900 and 1904 are four years and a day apart, and a number without one is refused', () => {
    expect(readAs(parseLooseDate(38230, '1904'))).toBe('2008-09-01');
    expect(readAs(parseLooseDate(39692, null))).toBe('✗ values.date.serial');
  });
  it('every written form of a day is that day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [y = '', m = '', d = ''] = iso.split('-');
          const serial = Date.UTC(Number(y), Number(m) - 1, Number(d)) / 86_400_000 + 25_569;
          const forms: Cell[] = [
            iso,
            `${y}/${Number(m)}/${Number(d)}`,
            `${y}年${Number(m)}月${Number(d)}日`,
            `${y}${m}${d}`,
            serial,
          ];
          for (const form of forms) expect(readAs(parseLooseDate(form, '1900'))).toBe(iso);
        },
      ),
    );
  });
  it.each([
    ['2026-03-01至2026-08-31', { startsOn: '2026-03-01', endsOn: '2026-08-31' }],
    ['2026.3.1—2026.8.31', { startsOn: '2026-03-01', endsOn: '2026-08-31' }],
    ['2026年3月1日到2026年8月31日', { startsOn: '2026-03-01', endsOn: '2026-08-31' }],
    ['2026/3/1 ~ 2026/8/31', { startsOn: '2026-03-01', endsOn: '2026-08-31' }],
    ['2026-08-31至2026-03-01', '✗ values.date.order'],
    ['2026-02-30至2026-03-01', '✗ values.date.missing'],
    ['一学期', '✗ values.date.unknown'],
  ])('the range %s', (text, range) => expect(readAs(parseLooseRange(text))).toEqual(range));
});

describe('scores', () => {
  it.each<[Cell, number]>([
    [86.5, 8650],
    ['60', 6000],
    ['６０', 6000],
    ['60分', 6000],
    ['60.50', 6050],
    [100, 10000],
    [0, 0],
    [-0, 0],
    ['0.05', 5],
  ])('%s is %i hundredths', (cell, value) => expect(readAs(parseScore(cell))).toBe(value));
  it.each<[Cell, string]>([
    [-1, 'values.score.range'],
    [101, 'values.score.range'],
    ['100.01', 'values.score.range'],
    ['60.005', 'values.score.decimals'],
    [60.005, 'values.score.decimals'],
    ['优', 'values.score.unknown'],
    ['缺考', 'values.score.unknown'],
    [Number.POSITIVE_INFINITY, 'values.notNumber'],
    [Number.NaN, 'values.notNumber'],
    [2 ** 53 + 2, 'values.score.range'],
  ])('%s is refused as %s', (cell, key) => expect(readAs(parseScore(cell))).toBe(`✗ ${key}`));
  it('a grade counts where the scheme gives it a value', () => {
    expect(readAs(parseScore('优', new Map([['优', 9500]])))).toBe(9500);
  });
  it('every hundredth survives writing and reading', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (n) => {
        expect(readAs(parseScore(n / 100))).toBe(n);
      }),
    );
  });
});

describe('plain kinds', () => {
  it.each<[Cell, string]>([
    ['男', 'm'],
    ['女性', 'f'],
    ['Female', 'f'],
    ['不详', '✗ values.sex.unknown'],
  ])('sex %s', (cell, sex) => expect(readAs(parseSex(cell))).toBe(sex));
  it.each<[Cell, string]>([
    [2501030101, '2501030101'],
    ['００７', '007'],
    ['25-A01', '25-A01'],
    [1e15, '✗ values.studentNumber.number'],
    ['2.50103E+09', '✗ values.studentNumber.number'],
    ['学号', '✗ values.studentNumber.shape'],
  ])('student number %s', (cell, number) => expect(readAs(parseStudentNumber(cell))).toBe(number));
  it.each<[Cell, unknown]>([
    ['2025级', 2025],
    ['25级', 2025],
    [2025, 2025],
    ['一年级', '✗ values.year.unknown'],
  ])('year of entry %s', (cell, year) => expect(readAs(parseEntryYear(cell))).toBe(year));
  it('text keeps markup as text and drops nothing but spaces around it', () => {
    expect(readAs(parseText(' <img src=x onerror=alert(1)> ', 100))).toBe('<img src=x onerror=alert(1)>');
    expect(readAs(parseText('a\ud800b', 100))).toBe('✗ values.character');
    expect(readAs(parseText('x'.repeat(101), 100))).toBe('✗ values.tooLong');
  });
});

it('a cell of a megabyte is too long at once, whatever it is read as', () => {
  for (const cell of ['2501030000010'.repeat(80_000), ' 1'.repeat(500_000), '（'.repeat(1_000_000)]) {
    const parsed = [parsePhone(cell), parseText(cell, 500), parseScore(cell), parseLooseRange(cell), parseSex(cell)];
    expect(parsed.map((each) => !each.ok && each.problem.key)).toEqual(parsed.map(() => 'values.tooLong'));
  }
});

it('what an import takes as a text or a name can be stored as one', () => {
  const odd = fc.constantFrom('\u0600', '\ue000', '\u0378', '\u180e', '\u200d', '\u{e0041}', '\u0085', '\t', 'é', '𠮷');
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 1 })), maxLength: 40 }),
      (text) => {
        for (const [parsed, schema] of [
          [parseText(text, 100), f.text],
          [parsePersonName(text), f.personName],
        ] as const)
          if (parsed.ok) expect(schema.safeParse(parsed.value)).toMatchObject({ success: true });
      },
    ),
    { numRuns: 3000 },
  );
});

it.each(['a\0b', 'a\u0007', '\u202eabc', 'a\ud800b'])('free text with %j is not stored, lines and tabs are', (text) => {
  expect(f.longText.safeParse(text).error?.issues[0]?.message).toBe('field.characters');
  expect(f.longText.safeParse('一\n\t二 👩‍🚒').success).toBe(true);
});

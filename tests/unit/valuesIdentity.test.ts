// The parsers of what says who somebody is: numbers, codes, phones and names; what each takes, mends and refuses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../shared/tabular/table.ts';
import { idNumberCheck, parseIdNumber } from '../../shared/values/idNumber.ts';
import { parseMentorName, parsePersonName } from '../../shared/values/personName.ts';
import { parsePhone } from '../../shared/values/phone.ts';
import { parseUscc, usccCheck } from '../../shared/values/uscc.ts';
import { noteOf, readAs } from '../support/parsed.ts';

const TODAY = '2026-11-22';
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''));
const validId = fc
  .tuple(fc.date({ min: new Date('1950-01-01'), max: new Date('2012-12-31'), noInvalidDate: true }), digits(3))
  .map(([date, order]) => {
    const first = `990101${date.toISOString().slice(0, 10).replaceAll('-', '')}${order}`;
    return first + idNumberCheck(first);
  });

describe('identity number', () => {
  const id = (cell: Cell) => parseIdNumber(cell, TODAY);
  it.each([
    ['990101200809010017', '990101200809010017', '2008-09-01', 'm'],
    ['99010120101122001X', '99010120101122001X', '2010-11-22', 'm'],
    ['990101201011230023', '990101201011230023', '2010-11-23', 'f'],
    ['990101200002290046', '990101200002290046', '2000-02-29', 'f'],
  ])('%s is valid', (text, idNumber, bornOn, sex) => expect(readAs(id(text))).toEqual({ idNumber, bornOn, sex }));

  it.each([
    ['99010120101122001x'],
    ['９９０１０１２０１０１１２２００１Ｘ'],
    [' 990101 20101122 001X '],
    ["'99010120101122001X"],
    ['="99010120101122001X"'],
    ['\u200b99010120101122001X\u00a0'],
  ])('%j is mended with a note', (text) => {
    expect(readAs(id(text))).toMatchObject({ idNumber: '99010120101122001X' });
    expect(noteOf(id(text))).toBe('values.note.idNumber');
  });

  it.each<[Cell, string]>([
    [990101200809010000, 'values.idNumber.number'],
    [4.40106e17, 'values.idNumber.number'],
    ['4.40106E+17', 'values.idNumber.number'],
    ['3.60426e17', 'values.idNumber.number'],
    ['990101200809010000', 'values.idNumber.number'],
    ['990101200809010018', 'values.idNumber.checkDigit'],
    ['990101080901001', 'values.idNumber.fifteen'],
    [990101080901001, 'values.idNumber.fifteen'],
    ['99010120080901001', 'values.idNumber.length'],
    ['9901012008090100177', 'values.idNumber.length'],
    ['99010120O809010017', 'values.idNumber.characters'],
    ['990101202302290015', 'values.idNumber.birth'],
    ['990101209909010014', 'values.idNumber.birth'],
    ['990101002409010014', 'values.idNumber.birth'],
    ['9901012008\u000001001', 'values.character'],
    [{ error: '#REF!' }, 'values.cellError'],
    [{ error: 'formula' }, 'values.formulaEmpty'],
    ['', 'values.empty'],
  ])('%j is refused as %s', (cell, key) => expect(readAs(id(cell))).toBe(`✗ ${key}`));

  it('takes every number with the right check character and no other', () => {
    fc.assert(
      fc.property(validId, fc.integer({ min: 0, max: 17 }), digits(1), (number, at, digit) => {
        expect(id(number).ok).toBe(true);
        const changed = number.slice(0, at) + digit + number.slice(at + 1);
        expect(id(changed).ok).toBe(changed === number);
      }),
    );
  });
});

describe('unified social credit code', () => {
  it.each([
    ['91110000600037341L'],
    ['91350100M000100Y43'],
    ['91990101MA0000001Y'],
    ['91990101MA00000022'],
    ['12990101400000001E'],
  ])('%s is valid, also in lower case', (code) => {
    expect(readAs(parseUscc(code))).toBe(code);
    expect(readAs(parseUscc(` ${code.toLowerCase()}`))).toBe(code);
  });
  it('names the letter O and what was meant', () => {
    expect(parseUscc('9199O101MA0000001Y')).toMatchObject({
      ok: false,
      problem: { key: 'values.uscc.letter', params: { position: 5, shown: 'O', hint: '0' } },
    });
  });
  it.each<[Cell, string]>([
    ['91990101MA0000001X', 'values.uscc.checkDigit'],
    ['91990101MA00000', 'values.uscc.length'],
    ['91990101-A0000001Y', 'values.uscc.characters'],
    [9.1990101e17, 'values.uscc.number'],
  ])('%s is refused as %s', (cell, key) => expect(readAs(parseUscc(cell))).toBe(`✗ ${key}`));
  it('sees any changed character', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 16 }),
        fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'),
        (at, char) => {
          const code = '91990101MA0000001Y';
          const changed = code.slice(0, at) + char + code.slice(at + 1);
          expect(parseUscc(changed).ok).toBe(changed === code);
          expect(usccCheck(code)).toBe('Y');
        },
      ),
    );
  });
});

describe('phone', () => {
  it.each<[Cell, string]>([
    ['15400000001', '15400000001'],
    [15400000001, '15400000001'],
    ['+86 154-0000-0001', '15400000001'],
    ['8615400000001', '15400000001'],
    ["'15400000001", '15400000001'],
    ['１５４００００００01', '15400000001'],
    ['0512-12345678', '0512-12345678'],
    ['(0512)12345678转12', '0512-12345678-12'],
  ])('%s is read as %s', (cell, phone) => expect(readAs(parsePhone(cell))).toBe(phone));
  it.each<[Cell, string]>([
    ['15400002', 'values.phone.length'],
    ['12345678901', 'values.phone.shape'],
    ['15400000001/15400000002', 'values.phone.several'],
    ['没有', 'values.phone.shape'],
    [1.54e20, 'values.phone.length'],
  ])('%s is refused as %s', (cell, key) => expect(readAs(parsePhone(cell))).toBe(`✗ ${key}`));
});

describe('names', () => {
  it.each([
    ['裴照野', '裴照野', null],
    ['张　三', '张三', 'values.note.name'],
    ['阿卜杜拉•买买提', '阿卜杜拉·买买提', 'values.note.name'],
    ['迪丽热巴·迪力木拉提', '迪丽热巴·迪力木拉提', null],
    ['王\u200b五', '王五', 'values.note.name'],
    ['𠮷䶮', '𠮷䶮', null],
    ['Zoë O’Neill', 'Zoë O’Neill', null],
    ['Zoe\u0308', 'Zoë', null],
    ['𬭩', '𬭩', null],
    ['张伟(大)', '张伟(大)', null],
    ['王🌸', '王🌸', null],
  ])('%j is read as %j', (text, name, note) => {
    expect(readAs(parsePersonName(text))).toBe(name);
    expect(noteOf(parsePersonName(text))).toBe(note);
  });
  it.each([
    ['张3', 'values.name.digits'],
    ['张３', 'values.name.digits'],
    ['<img src=x onerror=alert(1)>', 'values.name.digits'],
    ['<script>', 'values.name.character'],
    ['=cmd|x', 'values.name.character'],
    ['x'.repeat(51), 'values.tooLong'],
    ['名'.repeat(1_000_000), 'values.tooLong'],
    [`z${'\u0301'.repeat(5000)}`, 'values.tooLong'],
    ['张\u202e三', 'values.character'],
    ['张\u2066三', 'values.character'],
    ['张\u0000三', 'values.character'],
    ['张\ud800三', 'values.character'],
    ['张\ue000', 'values.character'],
    ['　', 'values.empty'],
  ])('%j is refused as %s', (text, key) => expect(readAs(parsePersonName(text))).toBe(`✗ ${key}`));
  it('shows what it refuses in escaped form', () => {
    expect(parsePersonName('a\ud800b')).toMatchObject({ problem: { params: { shown: 'U+D800' } } });
    expect(parsePersonName('a\u202eb')).toMatchObject({ problem: { params: { shown: 'U+202E' } } });
  });
  it.each([
    ['杨洋师傅', '杨洋', 'values.note.title'],
    ['许鑫老师', '许鑫', 'values.note.title'],
    ['何伟艳', '何伟艳', null],
    ['王师傅', '王师傅', null],
  ])('the mentor %s is %s', (text, name, note) => {
    expect(readAs(parseMentorName(text))).toBe(name);
    expect(noteOf(parseMentorName(text))).toBe(note);
  });
  it('a name that was read is read again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parsePersonName(text);
        if (!parsed.ok) return;
        expect(parsed.value.isWellFormed()).toBe(true);
        expect(parsePersonName(parsed.value)).toEqual({ ok: true, value: parsed.value });
      }),
    );
  });
});

// What is said of each line: values, problems at their cell, duplicates.
import { describe, expect, it } from 'vitest';
import { analyseSheet } from '../../shared/features/apprentices/roster.analyse.ts';
import { checkRoster, type Fixes } from '../../shared/features/apprentices/roster.check.ts';
import type { RosterRow } from '../../shared/features/apprentices/roster.line.ts';
import { translate } from '../../shared/messages/translate.ts';
import type { Cell, Sheet } from '../../shared/tabular/table.ts';

const ID = '990101200809010017';
const HEAD = ['学号', '姓名', '性别', '出生日期', '身份证号', '班级', '手机', '企业师傅'];

function check(rows: Cell[][], options: { head?: string[]; fixes?: Fixes; sheet?: Partial<Sheet> } = {}): RosterRow[] {
  const sheet: Sheet = {
    name: '',
    hidden: false,
    rows: [options.head ?? HEAD, ...rows],
    merges: [],
    hiddenRows: [],
    formulas: [],
    columnsLeftOut: 0,
    dateSystem: '1900',
    ...options.sheet,
  };
  const analysis = analyseSheet(sheet);
  if (!analysis) throw new Error('no header');
  return checkRoster(sheet, analysis, { today: '2026-11-22', ...(options.fixes ? { fixes: options.fixes } : {}) });
}

const say = (row: RosterRow | undefined) =>
  (row?.problems ?? []).map((p) => `${p.severity} ${p.field}: ${translate('zh', p.key, p.params)}`);
const line = (over: Partial<Record<number, Cell>> = {}): Cell[] =>
  ['2501', '裴照野', '男', '2008-09-01', ID, '数控2501', '15400000001', '杨洋'].map((cell, i) =>
    i in over ? (over[i] ?? null) : cell,
  );

describe('one line', () => {
  it('takes a clean line as it is', () => {
    expect(check([line()])[0]).toMatchObject({
      row: 2,
      problems: [],
      values: {
        studentNumber: '2501',
        name: '裴照野',
        sex: 'm',
        bornOn: '2008-09-01',
        idNumber: ID,
        cohort: '数控2501',
      },
    });
  });

  it('fills sex and birth date from the identity number', () => {
    expect(check([line({ 2: null, 3: null })])[0]).toMatchObject({
      problems: [],
      values: { sex: 'm', bornOn: '2008-09-01' },
    });
  });

  it('warns when they differ and says which counts', () => {
    const [row] = check([line({ 2: '女', 3: '2008-09-02' })]);
    expect(say(row)).toEqual([
      'warn sex: 性别写的是女，身份证号表示男；按身份证号记录。',
      'warn bornOn: 出生日期写的是 2008-09-02，身份证号里是 2008-09-01；按身份证号记录。',
    ]);
    expect(row?.values).toMatchObject({ sex: 'm', bornOn: '2008-09-01' });
  });

  it('does not warn when the sheet names only the month', () => {
    expect(say(check([line({ 3: '200809' })])[0])).toEqual(['note bornOn: 出生日期只写到月，按 2008-09-01 计。']);
  });

  it('never imports a rounded identity number', () => {
    const [row] = check([line({ 4: 990101200809010000 })]);
    expect(say(row)).toEqual([
      'reject idNumber: 身份证号被 Excel 存成了数字，后几位已丢失，无法还原。请照证件重填 18 位号码。',
    ]);
    expect(row?.values.idNumber).toBeUndefined();
  });

  it('leaves out a wrong phone with a warning, rejects a date that does not exist', () => {
    expect(say(check([line({ 6: '15400002' })])[0])).toEqual(['warn phone: 手机应为 11 位，现 8 位。']);
    expect(say(check([line({ 3: '2024-02-30', 4: null })])[0])).toEqual([
      'reject bornOn: 出生日期“2024-02-30”这一天不存在。',
    ]);
    expect(say(check([line({ 3: '2024-02-30' })])[0])).toEqual([
      'warn bornOn: 出生日期“2024-02-30”读不出来，按身份证号记为 2008-09-01。',
    ]);
  });

  it('rejects Excel errors in any column', () => {
    expect(say(check([line({ 6: { error: '#REF!' } })])[0])).toEqual([
      'reject phone: 手机这一格是 Excel 的错误值 #REF!，请填上实际内容。',
    ]);
  });

  it('says what it took away from a mentor and what it took for empty', () => {
    expect(say(check([line({ 6: '无', 7: '杨洋师傅' })])[0])).toEqual([
      'note phone: 手机写的是“无”，按没有填处理。',
      'note enterpriseMentor: 企业导师去掉了称呼“师傅”。',
    ]);
  });

  it('needs a name', () => expect(say(check([line({ 1: null })])[0])).toEqual(['reject name: 姓名没有填。']));

  it.each([
    ['2021-09-01', 5],
    ['1906-01-01', 120],
  ])('wants a look at somebody born on %s', (born, age) => {
    expect(say(check([line({ 3: born, 4: null })])[0])).toEqual([
      `warn bornOn: 出生日期 ${born}，现在 ${age} 岁，请核对。`,
    ]);
  });

  it('rejects an end before its start', () => {
    const head = ['学号', '姓名', '开始日期', '结束日期'];
    expect(say(check([['1', '王五', '2026-09-01', '2026-08-01']], { head })[0])).toEqual([
      'reject endsOn: 结束日期 2026-08-01 早于开始日期 2026-09-01。',
    ]);
  });

  it('uses the typed text in place of the cell', () => {
    const fixes: Fixes = new Map([[2, { idNumber: ID }]]);
    const [row] = check([line({ 4: 990101200809010000 })], { fixes });
    expect(row).toMatchObject({ problems: [], values: { idNumber: ID }, texts: { idNumber: ID } });
  });

  it('imports hidden lines and formulas, and says so', () => {
    const [row] = check([line()], { sheet: { hiddenRows: [1], formulas: ['1,1'] } });
    expect(row?.isHidden).toBe(true);
    expect(say(row)).toEqual(['note name: 姓名是公式的结果，按文件里保存的值导入。']);
  });
});

describe('lines against each other', () => {
  const OTHER = '990101201011230023';
  it('skips a line that says the same again', () => {
    const rows = check([line(), line()]);
    expect(say(rows[1])).toEqual(['note studentNumber: 与第 2 行完全相同，只导入一次。']);
  });

  it('rejects the second of two that differ', () => {
    const rows = check([line(), line({ 1: '苏清和', 2: '女', 3: null, 4: OTHER })]);
    expect(say(rows[0])).toEqual([]);
    expect(say(rows[1])).toEqual(['reject studentNumber: 学号与第 2 行裴照野相同，无法判断哪一行对。']);
    expect(rows[1]?.problems[0]?.otherRow).toBe(2);
  });

  it('sees one identity number under two names', () => {
    const rows = check([line(), line({ 0: '2502', 1: '苏清和' })]);
    expect(say(rows[1])).toEqual(['reject idNumber: 身份证号与第 2 行裴照野相同，无法判断哪一行对。']);
  });

  it('only warns of one name with two identity numbers', () => {
    const rows = check([line(), line({ 0: '2502', 2: '女', 3: null, 4: OTHER })]);
    expect(rows[1]?.problems.map((p) => p.severity)).toEqual(['warn']);
  });
});

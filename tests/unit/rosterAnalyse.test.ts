// Where the roster is in a sheet, and which column is which.
import { describe, expect, it } from 'vitest';
import { analyseSheet } from '../../shared/features/apprentices/roster.analyse.ts';
import { columnLetter, distinctLabels, mapHeadings } from '../../shared/features/apprentices/roster.columns.ts';
import type { Cell, Merge, Sheet } from '../../shared/tabular/table.ts';

const sheet = (rows: Cell[][], merges: Merge[] = []): Sheet => {
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null));
  return {
    name: '',
    hidden: false,
    rows: full,
    merges,
    hiddenRows: [],
    formulas: [],
    columnsLeftOut: 0,
    dateSystem: '1900',
  };
};
const merge = (startRow: number, startCol: number, endRow: number, endCol: number): Merge => ({
  startRow,
  startCol,
  endRow,
  endCol,
});
const fields = (labels: string[]) =>
  mapHeadings(labels).map(({ field, reason }) => (field ? `${field}${reason === 'position' ? '?' : ''}` : reason));

describe('headings', () => {
  it('knows the words of real rosters', () => {
    expect(
      fields([
        '序号',
        '学生姓名',
        '专业班级',
        '性别',
        '学号',
        '身份证件号',
        '政治面貌',
        '社会统一信用代码',
        '校内指导教师',
        '实习期间',
        '承诺书',
      ]),
    ).toEqual([
      'notNeeded',
      'name',
      'cohort',
      'sex',
      'studentNumber',
      'idNumber',
      'notNeeded',
      'uscc',
      'collegeMentor',
      'period',
      'unknown',
    ]);
  });

  it('takes spaces, stars, brackets and full-width letters for nothing', () => {
    expect(fields(['姓  名', '*学号', '身份证号（18位）', '身份证号码：', 'Ｎａｍｅ'])).toEqual([
      'name',
      'studentNumber',
      'idNumber',
      'twice',
      'twice',
    ]);
  });

  it('gives a 联系方式 that stands three times to whoever is named before it, and asks for a look', () => {
    expect(fields(['学号', '学生姓名', '联系方式', '家长姓名', '联系方式', '班主任', '联系方式'])).toEqual([
      'studentNumber',
      'name',
      'phone?',
      'guardian',
      'guardianPhone?',
      'unknown',
      'position',
    ]);
    expect(distinctLabels(['联系方式', '姓名', '联系方式', ''])).toEqual([
      '联系方式（1）',
      '姓名',
      '联系方式（2）',
      'D',
    ]);
  });

  it('gives a single phone to the apprentice, after a parent to the parent', () => {
    expect(fields(['姓名', '企业', '电话'])).toEqual(['name', 'enterprise', 'phone']);
    expect(fields(['姓名', '家长姓名', '联系电话'])).toEqual(['name', 'guardian', 'guardianPhone?']);
  });

  it('is not misled by names of the prototype', () => {
    expect(fields(['__proto__', 'constructor', 'toString', '', '姓名', '姓名'])).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'name',
      'twice',
    ]);
  });

  it('counts columns as Excel does', () =>
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']));
});

describe('lines', () => {
  const list = sheet(
    [
      ['2025级现代学徒制学徒信息汇总表'],
      ['智能制造学院'],
      ['序号', '学号', '姓名', '电话'],
      [1, '2501', '裴照野', '15400000001'],
      [2, '2502', '苏清和', '15400000002'],
      ['序号', '学号', '姓名', '电话'],
      [3, '2503', '温知遥', '15400000003'],
      [4],
      [],
      ['填表人:          审核人:          日期:'],
    ],
    [merge(0, 0, 0, 3), merge(1, 0, 1, 3)],
  );

  it('finds the header under merged titles and tells footers, repeats and blank lines from data', () => {
    const found = analyseSheet(list);
    expect(found?.header).toEqual({ first: 2, last: 2 });
    expect(found?.lines).toEqual([
      'above',
      'above',
      'header',
      'data',
      'data',
      'repeat',
      'data',
      'blank',
      'blank',
      'footer',
    ]);
    expect(found?.titles).toEqual(['2025级现代学徒制学徒信息汇总表', '智能制造学院']);
  });

  it('joins a header of two rows', () => {
    const found = analyseSheet(
      sheet(
        [
          ['名单'],
          ['学号', '姓名', '监护人', null, '实习', null],
          [null, null, '姓名', '电话', '单位名称', '岗位'],
          ['2501', '裴照野', '裴志明', '15400000001', '恒辰精密', '车工'],
        ],
        [merge(0, 0, 0, 5), merge(1, 0, 2, 0), merge(1, 1, 2, 1), merge(1, 2, 1, 3), merge(1, 4, 1, 5)],
      ),
    );
    expect(found?.header).toEqual({ first: 1, last: 2 });
    expect(found?.columns.map(({ label, field }) => [label, field])).toEqual([
      ['学号', 'studentNumber'],
      ['姓名', 'name'],
      ['监护人姓名', 'guardian'],
      ['监护人电话', 'guardianPhone'],
      ['实习单位名称', 'enterprise'],
      ['实习岗位', 'post'],
    ]);
    expect(found?.lines).toEqual(['above', 'header', 'header', 'data']);
  });

  it('says so when there is no header, and takes the row it is told', () => {
    const bare = sheet([
      ['甲', '乙'],
      ['2501', '裴照野'],
    ]);
    expect(analyseSheet(bare)).toBeNull();
    expect(analyseSheet(bare, 0)?.lines).toEqual(['header', 'data']);
  });
});

// Reviewing a roster through the API before it is written: mending cells, columns and names, and who is meant by a line.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Summary } from '../../shared/features/apprentices/import.schema.ts';
import {
  ROSTER_HEAD,
  type RosterLine,
  rosterLine,
  rosterLines,
  rosterWorkbook,
  workbookRow,
} from '../support/roster.ts';
import {
  alone,
  commit,
  importAll,
  live,
  read,
  rowsOf,
  said,
  sql,
  t,
  together,
  withLine,
} from '../support/rosterHost.ts';

describe('mending before writing', () => {
  alone();
  const damaged = () => rosterWorkbook(withLine(rosterLines(5), 2, { 身份证号: 990101200701010000 }));

  test('a rounded identity number rejects its line; typing it makes the line new', async () => {
    const summary = await read(damaged());
    expect(summary.results).toBe('nnrnn');
    expect(said((await rowsOf(summary))[2])).toEqual([
      'reject: 身份证号被 Excel 存成了数字，后几位已丢失，无法还原。请照证件重填 18 位号码。',
    ]);
    const input = { session: summary.session, row: workbookRow(2), field: 'idNumber' as const };
    const half = await t.call('rosterImport.setCell', { ...input, text: '99010120070101' });
    expect(said(half.row)).toEqual(['reject: 身份证号应为 18 位，现 14 位。']);
    const mended = await t.call('rosterImport.setCell', { ...input, text: String(rosterLine(2).身份证号) });
    expect(mended).toMatchObject({ row: { result: 'new' }, summary: { results: 'nnnnn', version: 3 } });
    expect((await commit(summary)).counts).toMatchObject({ new: 5, reject: 0 });
    expect(live('enrolment')).toBe(5);
  });

  test('rejected lines are left out and come back as a workbook that can be mended and imported', async () => {
    const summary = await read(damaged());
    const file = await t.call('rosterImport.rejected', { session: summary.session, language: 'zh' });
    expect(file).toMatchObject({ rows: 1, name: '名单 未导入的 1 行.xlsx' });
    await commit(summary);
    expect(live('enrolment')).toBe(4);
    const again = await t.call('rosterImport.read', { file: file.token });
    expect(again).toMatchObject({ counts: { rows: 1, reject: 1 } });
    expect(again.columns.map(({ label }) => label).slice(-2)).toEqual(['原行', '未导入的原因']);
    const text = String(rosterLine(2).身份证号);
    await t.call('rosterImport.setCell', { session: again.session, row: 2, field: 'idNumber', text });
    expect((await commit(again)).counts).toMatchObject({ new: 1 });
    expect(live('enrolment')).toBe(5);
  });

  test('a line can be skipped and taken back', async () => {
    const summary = await read(rosterWorkbook(rosterLines(3)));
    const skip = { session: summary.session, row: workbookRow(1) };
    expect((await t.call('rosterImport.setRow', { ...skip, decision: 'skip' })).summary.results).toBe('nkn');
    expect((await t.call('rosterImport.setRow', { ...skip, decision: null })).summary.results).toBe('nnn');
  });

  test('a column can be remapped, and the next file with these headings remembers it', async () => {
    const head = ROSTER_HEAD.map((word) => (word === '联系电话' ? '紧急情况找谁' : word));
    const summary = await read(rosterWorkbook(rosterLines(2), head));
    expect(summary.columns[9]).toMatchObject({ label: '紧急情况找谁', field: null, reason: 'unknown' });
    const mapped = await t.call('rosterImport.setMapping', { session: summary.session, column: 9, field: 'phone' });
    expect(mapped.columns[9]).toMatchObject({ field: 'phone', reason: 'chosen' });
    expect((await read(rosterWorkbook(rosterLines(3), head))).columns[9]).toMatchObject({
      field: 'phone',
      reason: 'remembered',
    });
    expect((await read(rosterWorkbook(rosterLines(3)))).columns[9]).toMatchObject({ field: 'phone', reason: 'word' });
  });

  test('a field stands in one column only', async () => {
    const summary = await read(rosterWorkbook(rosterLines(2)));
    const mapped = await t.call('rosterImport.setMapping', { session: summary.session, column: 10, field: 'name' });
    expect(mapped.columns.filter(({ field }) => field === 'name').map(({ index }) => index)).toEqual([10]);
  });

  test('a cohort nobody knows, close to a common one, is asked about; any other is proposed', async () => {
    const lines = withLine(rosterLines(12), 4, { 班级: '数控技术2551班' });
    const summary = await read(rosterWorkbook(lines));
    expect(summary.results).toBe('nnnnrnnnnnnn');
    const row = (await rowsOf(summary))[4];
    expect(said(row)).toEqual(['reject: 没有“数控技术2551班”这个班级。']);
    expect(row?.problems.find((p) => p.field === 'cohort')?.mends).toEqual([
      { kind: 'cell', text: '数控技术2501班' },
      { kind: 'create', ref: 'cohort|数控技术2551班' },
    ]);
    const { proposals } = summary;
    expect(proposals.find(({ name }) => name === '数控技术2501班')).toMatchObject({ use: 'create', rows: 11 });
    const created = await t.call('rosterImport.setChoice', {
      session: summary.session,
      ref: 'cohort|数控技术2551班',
      use: 'create',
    });
    expect(created.results).toBe('n'.repeat(12));
  });

  test('a proposed enterprise can be an existing one instead', async () => {
    await importAll(rosterWorkbook(rosterLines(1)));
    const enterprise = sql<{ id: string; name: string }>('SELECT id, name FROM enterprise')[0];
    const lines = [{ ...rosterLine(1), 实习单位: '恒辰精密', 社会统一信用代码: '' }];
    const summary = await read(rosterWorkbook(lines));
    const proposal = summary.proposals.find(({ kind }) => kind === 'enterprise');
    expect(proposal).toMatchObject({ use: 'create', similar: [{ to: enterprise?.id, name: enterprise?.name }] });
    await t.call('rosterImport.setChoice', {
      session: summary.session,
      ref: proposal?.ref ?? '',
      use: enterprise?.id ?? '',
    });
    await commit(summary);
    expect(live('enterprise')).toBe(1);
    expect(sql('SELECT enterpriseId FROM enrolment WHERE enterpriseId = ?', enterprise?.id)).toHaveLength(2);
  });
});

describe('who is meant', () => {
  // The tests share one store, so each speaks of people and numbers of its own.
  together();
  beforeAll(() => importAll(rosterWorkbook(rosterLines(3))));
  const one = async (change: Partial<RosterLine>, n = 0) => {
    const summary = await read(rosterWorkbook([{ ...rosterLine(n), ...change }]));
    return { summary, row: (await rowsOf(summary))[0] };
  };
  const decide = (summary: Summary, decision: 'import' | 'update' | 'skip') =>
    t.call('rosterImport.setRow', { session: summary.session, row: workbookRow(0), decision });

  test('same numbers, other name: rejected until somebody says it is the same person', async () => {
    const { summary, row } = await one({ 姓名: '裴照野' }, 2);
    expect(said(row)).toEqual([`reject: 号码与已有的${String(rosterLine(2).姓名)}（学号 2501030002）相同，姓名不同。`]);
    const decided = await decide(summary, 'update');
    expect(decided.row.cells.find(({ field }) => field === 'name')).toMatchObject({
      before: rosterLine(2).姓名,
      after: '裴照野',
    });
    await commit(summary);
    expect(sql('SELECT 1 FROM person WHERE name = ?', '裴照野')).toHaveLength(1);
  });

  test('same identity number, other student number: a changed number or a second enrolment, as decided', async () => {
    const { summary, row } = await one({ 学号: '9999', 班级: '机电一体化2601班' });
    expect(row?.result).toBe('reject');
    expect((await decide(summary, 'update')).row).toMatchObject({ result: 'update' });
    expect((await decide(summary, 'import')).row).toMatchObject({ result: 'new' });
    await commit(summary);
    expect([live('enrolment'), sql('SELECT 1 FROM person WHERE idNumber = ?', rosterLine(0).身份证号).length]).toEqual([
      4, 1,
    ]);
  });

  test('a second enrolment in the same cohort is not offered', async () => {
    const { summary } = await one({ 学号: '8888' }, 1);
    expect((await decide(summary, 'import')).row.result).toBe('reject');
  });

  test('student number of one and identity number of another is nobody', async () => {
    const { row } = await one({ 身份证号: rosterLine(1).身份证号, 性别: null, 出生日期: null });
    expect(said(row)).toEqual([
      `reject: 身份证号属于已有的${String(rosterLine(1).姓名)}（学号 2501030001），学号却是另一人的。`,
    ]);
  });

  test('same student number, other identity number is rejected', async () => {
    const { row } = await one({ 身份证号: rosterLine(9).身份证号, 性别: null, 出生日期: null });
    expect(said(row)[0]).toContain('身份证号不同');
  });

  test('same name in the cohort with other numbers only warns', async () => {
    const { summary } = await one({ 学号: '7777', 身份证号: rosterLine(9).身份证号, 性别: null, 出生日期: null });
    expect(summary.results).toBe('N');
  });
});

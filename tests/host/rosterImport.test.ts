// The roster import through the API on a real store: what is written, what is not, and that twice is the same as once.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connect } from '../../electron/db/open.ts';
import type { PreviewRow, Summary } from '../../shared/features/apprentices/import.schema.ts';
import { translate } from '../../shared/messages/translate.ts';
import { type TestHost, testHost } from '../support/host.ts';
import {
  ROSTER_HEAD,
  type RosterLine,
  rosterCsv,
  rosterLine,
  rosterLines,
  rosterWorkbook,
  workbookRow,
} from '../support/roster.ts';

let t: TestHost;
const open = () => {
  t = testHost();
};
const close = () => t.close();
/** A host of its own for every test of a group. */
const alone = () => {
  beforeEach(open);
  afterEach(close);
};

async function upload(bytes: Uint8Array, name = '名单.xlsx'): Promise<string> {
  const { token, path: to } = t.host.files.create(name);
  writeFileSync(to, bytes);
  return token;
}
const read = async (bytes: Uint8Array, name?: string): Promise<Summary> =>
  await t.call('rosterImport.read', { file: await upload(bytes, name) });
const commit = (summary: Summary) => t.call('rosterImport.commit', { session: summary.session });
const importAll = async (bytes: Uint8Array, name?: string) => await commit(await read(bytes, name));
const rowsOf = async (summary: Summary): Promise<PreviewRow[]> =>
  (await t.call('rosterImport.preview', { session: summary.session, from: 0, count: 200 })).rows;
const said = (row: PreviewRow | undefined) =>
  (row?.problems ?? [])
    .filter((p) => p.severity !== 'note')
    .map((p) => `${p.severity}: ${translate('zh', p.key, p.params)}`);
const withLine = (lines: RosterLine[], at: number, change: Partial<RosterLine>): RosterLine[] =>
  lines.map((line, i) => (i === at ? { ...line, ...change } : line));

function sql<T>(text: string, ...params: unknown[]): T[] {
  const db = connect(path.join(t.dataDir, 'jiangxin.db'), { readOnly: true });
  try {
    return db.prepare(text).all(...params) as T[];
  } finally {
    db.close();
  }
}
const live = (table: string) =>
  sql<{ n: number }>(`SELECT count(*) AS n FROM "${table}" WHERE archivedAt IS NULL`)[0]?.n;
const TABLES = [
  'person',
  'guardian',
  'enrolment',
  'cohort',
  'programme',
  'enterprise',
  'site',
  'post',
  'mentor',
  'pairing',
];
const everything = () =>
  Object.fromEntries([...TABLES, 'importReport', 'change'].map((name) => [name, sql(`SELECT * FROM "${name}"`)]));

describe('a whole roster', () => {
  alone();
  test('every line becomes an apprentice with cohort, enterprise, home post and both pairings', async () => {
    const summary = await read(rosterWorkbook(rosterLines(120)));
    expect(summary).toMatchObject({
      header: { first: 3, last: 3 },
      left: { blank: 2, footer: 1 },
      counts: { rows: 120, new: 120, update: 0, same: 0, skip: 0, reject: 0 },
      results: 'n'.repeat(120),
    });
    expect(live('person')).toBe(0);
    const done = await commit(summary);
    expect(done.made).toEqual({ cohort: 3, enterprise: 3, post: 3, mentor: 14, pairing: 240 });
    expect(Object.fromEntries(TABLES.map((name) => [name, live(name)]))).toEqual({
      ...{ person: 134, guardian: 120, enrolment: 120, cohort: 3, programme: 1 },
      ...{ enterprise: 3, site: 3, post: 3, mentor: 14, pairing: 240 },
    });
    const [first] = sql<Record<string, string>>(
      `SELECT p.name, p.sex, p.bornOn, p.idNumber, p.phone, e.startsOn, c.name AS cohort, c.entryYear, n.name AS enterprise, o.name AS post,
         (SELECT group_concat(m.side || ' ' || q.name || ' ' || a.startsOn, '; ' ORDER BY m.side) FROM pairing a
          JOIN mentor m ON m.id = a.mentorId JOIN person q ON q.id = m.personId WHERE a.enrolmentId = e.id) AS mentors
       FROM enrolment e JOIN person p ON p.id = e.personId JOIN cohort c ON c.id = e.cohortId
       JOIN enterprise n ON n.id = e.enterpriseId JOIN post o ON o.id = e.postId WHERE e.studentNumber = ?`,
      '2501030000',
    );
    const line = rosterLine(0);
    expect(first).toMatchObject({
      ...{ name: line.姓名, idNumber: line.身份证号, phone: line.联系电话, bornOn: line.出生日期, sex: 'f' },
      ...{ cohort: line.班级, entryYear: 2025, enterprise: line.实习单位, post: line.岗位, startsOn: '2025-09-01' },
      mentors: `college ${String(line.校内指导教师)} 2025-09-01; enterprise ${String(line.企业师傅).replace('师傅', '')} 2025-09-01`,
    });
  });

  test('the same file twice changes nothing, not even the log', async () => {
    await importAll(rosterWorkbook(rosterLines(40)));
    const before = everything();
    const again = await importAll(rosterWorkbook(rosterLines(40)));
    expect(again).toMatchObject({ reportId: null, counts: { same: 40, new: 0, update: 0 } });
    expect(everything()).toEqual(before);
  });

  test.each([['workbook first'], ['CSV first']])('two lists of the same people, %s, double nobody', async (order) => {
    const book = () => importAll(rosterWorkbook(rosterLines(40)), 'a.xlsx');
    const csv = () => importAll(rosterCsv(rosterLines(40).slice(0, 20)), 'b.csv');
    const steps = order === 'CSV first' ? [csv, book, csv, book] : [book, csv, book, csv];
    for (const step of steps) await step();
    expect([live('enrolment'), live('guardian'), live('mentor'), live('enterprise'), live('pairing')]).toEqual([
      40, 40, 14, 3, 80,
    ]);
    const before = everything();
    for (const step of steps) await step();
    expect(everything()).toEqual(before);
  });

  test('differences are shown at their cell, old and new, and only they are written', async () => {
    await importAll(rosterWorkbook(rosterLines(10)));
    const lines = withLine(rosterLines(10), 3, { 联系电话: '15499990000', 校内指导教师: '裴照野老师', 岗位: '质检岗' });
    const summary = await read(rosterWorkbook(lines));
    expect(summary.results).toBe('sssusssssss'.slice(0, 10));
    const row = (await rowsOf(summary))[3];
    expect(row?.cells.filter((cell) => cell.after)).toEqual([
      { field: 'phone', text: '154****0000', isMasked: true, before: '154****0003', after: '154****0000' },
      expect.objectContaining({ field: 'post', before: rosterLine(3).岗位, after: '质检岗' }),
      expect.objectContaining({ field: 'collegeMentor', before: rosterLine(3).校内指导教师, after: '裴照野' }),
    ]);
    const changes = sql<{ n: number }>('SELECT count(*) AS n FROM change')[0]?.n ?? 0;
    await commit(summary);
    const written = sql<{ entity: string; op: string }>(
      'SELECT entity, op FROM change WHERE ord > ? ORDER BY ord',
      changes,
    );
    expect(written.map(({ entity, op }) => `${op} ${entity}`).sort()).toEqual(
      [
        'insert importReport',
        'insert mentor',
        'insert pairing',
        'insert person',
        'insert post',
        'update enrolment',
        'update pairing',
        'update person',
      ].sort(),
    );
    const pairings = sql<{ startsOn: string; endsOn: string | null }>(
      `SELECT a.startsOn, a.endsOn FROM pairing a JOIN enrolment e ON e.id = a.enrolmentId
       WHERE e.studentNumber = '2501030003' AND a.side = 'college' ORDER BY a.startsOn`,
    );
    expect(pairings).toEqual([
      { startsOn: '2025-09-01', endsOn: '2026-11-23' },
      { startsOn: '2026-11-24', endsOn: null },
    ]);
    expect((await read(rosterWorkbook(lines))).counts).toMatchObject({ same: 10, update: 0 });
  });

  test('an empty cell takes nothing away', async () => {
    await importAll(rosterWorkbook(rosterLines(3)));
    const lines = withLine(rosterLines(3), 1, {
      联系电话: null,
      监护人: null,
      监护人电话: null,
      企业师傅: null,
      岗位: '无',
    });
    expect((await read(rosterWorkbook(lines))).results).toBe('sss');
  });
});

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
  afterAll(close);
  beforeAll(async () => {
    open();
    await importAll(rosterWorkbook(rosterLines(3)));
  });
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

describe('afterwards', () => {
  alone();
  test('undo takes the whole import back, redo brings it again, and the report says so', async () => {
    const done = await importAll(rosterWorkbook(rosterLines(30)));
    expect(await t.call('rosterImport.reports', {})).toMatchObject([{ created: 30, isUndone: false }]);
    await t.call('activity.undo', { commandId: done.commandId ?? '' });
    expect(TABLES.map(live)).toEqual(TABLES.map(() => 0));
    expect(await t.call('rosterImport.reports', {})).toMatchObject([{ created: 30, isUndone: true }]);
    await t.call('activity.redo', {});
    expect(live('enrolment')).toBe(30);
    await t.call('activity.undo', {});
    expect((await importAll(rosterWorkbook(rosterLines(30)))).counts.new).toBe(30);
    expect(live('enrolment')).toBe(30);
  });

  test('the report keeps the lines left out with their reasons, and no identity number or phone', async () => {
    const done = await importAll(rosterWorkbook(withLine(rosterLines(4), 1, { 身份证号: '990101200701010018' })));
    const report = await t.call('rosterImport.report', { id: done.reportId ?? '' });
    expect(report).toMatchObject({
      ...{ fileName: '名单.xlsx', rowsRead: 4, created: 3, rejected: 1, updated: 0 },
      detail: { left: [{ row: 5, name: rosterLine(1).姓名, problems: [{ key: 'values.idNumber.checkDigit' }] }] },
    });
    expect(JSON.stringify(report)).not.toMatch(/990101|154\d{8}/);
  });

  test('what changed between checking and writing is noticed', async () => {
    const first = await read(rosterWorkbook(rosterLines(3)));
    await importAll(rosterWorkbook(rosterLines(2)));
    expect(await t.refused('rosterImport.commit', { session: first.session, expect: first.counts })).toMatchObject({
      code: 'conflict',
      key: 'rosterImport.changedSince',
    });
    expect((await commit(first)).counts).toMatchObject({ new: 1, same: 2 });
  });

  test('a finished import cannot be written or changed again', async () => {
    const summary = await read(rosterWorkbook(rosterLines(2)));
    await commit(summary);
    expect(await t.refused('rosterImport.commit', { session: summary.session })).toMatchObject({
      key: 'rosterImport.alreadyDone',
    });
    expect(
      await t.refused('rosterImport.setRow', { session: summary.session, row: 4, decision: 'skip' }),
    ).toMatchObject({ code: 'rule' });
    expect(await t.refused('rosterImport.preview', { session: 'nobodyknows1', from: 0, count: 1 })).toMatchObject({
      code: 'notFound',
    });
  });
});

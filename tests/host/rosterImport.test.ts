// The roster import through the API on a real store: what is written, that twice is the same as once, undo, the report.
import { describe, expect, test } from 'vitest';
import { rosterCsv, rosterLine, rosterLines, rosterWorkbook } from '../support/roster.ts';
import { alone, commit, importAll, live, read, rowsOf, sql, t, withLine } from '../support/rosterHost.ts';

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

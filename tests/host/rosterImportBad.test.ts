// Bad files, bad cells, stopped and failing imports: the stated end, and never anything half-written.
import { describe, expect, test } from 'vitest';
import { ROSTER_HEAD, type RosterLine, rosterLine, rosterLines, rosterWorkbook } from '../support/roster.ts';
import { alone, sql, t, together, upload } from '../support/rosterHost.ts';
import { type SheetCell, workbook, workbookParts } from '../support/workbook.ts';
import { zip } from '../support/zip.ts';

const STOPPED = '01990000-0000-7000-8000-000000000001';
const text = (content: string) => new TextEncoder().encode(content);
const changes = () => sql<{ n: number }>('SELECT count(*) AS n FROM change')[0]?.n;
const readLines = (lines: readonly RosterLine[], head: readonly string[] = ROSTER_HEAD) =>
  t.call('rosterImport.read', { file: upload(rosterWorkbook(lines, head)) });
const preview = async (session: string) =>
  (await t.call('rosterImport.preview', { session, from: 0, count: 200 })).rows;

describe('files', () => {
  together();
  const whole = () => rosterWorkbook(rosterLines(3));
  test.each<[string, () => Uint8Array, string]>([
    ['an empty file', () => new Uint8Array(), 'tabular.empty'],
    ['a PDF called .xlsx', () => text('%PDF-1.7'), 'tabular.notTable'],
    ['a web page called .xls', () => text('<html><table>'), 'tabular.notTable'],
    ['half a workbook', () => whole().subarray(0, 900), 'tabular.truncated'],
    [
      'a DOCTYPE',
      () => zip(workbookParts('').map((p) => ({ ...p, data: `<!DOCTYPE x>${String(p.data)}` }))),
      'tabular.unsafe',
    ],
    ['a part outside its folder', () => zip([...workbookParts(''), { name: '../x.xml', data: '' }]), 'tabular.unsafe'],
    ['a bomb', () => workbook(`<row>${'<c><v>1</v></c>'.repeat(10)}</row>`.repeat(100_000)), 'tabular.tooDense'],
    ['an unclosed quote', () => text('学号,姓名\n1,"王五\n2,赵六\n'), 'tabular.openQuote'],
    ['more than 20,000 lines', () => text(`学号,姓名\n${'1,王\n'.repeat(20_101)}`), 'tabular.tooManyRows'],
  ])('%s is refused with its reason and nothing is written', async (_what, bytes, key) => {
    const before = changes();
    const error = await t.refused('rosterImport.read', { file: upload(bytes()) });
    expect(error).toMatchObject({ code: 'invalid', key, params: { name: '名单.xlsx' } });
    expect(changes()).toBe(before);
  });
});

describe('contents', () => {
  alone();
  test('a sheet without headings is asked about, and read once its header row is named', async () => {
    const bytes = text('甲,乙\n2501,裴照野\n');
    const summary = await t.call('rosterImport.read', { file: upload(bytes, 'a.csv') });
    expect(summary).toMatchObject({ header: null, counts: { rows: 0 } });
    expect(await t.refused('rosterImport.commit', { session: summary.session })).toMatchObject({
      key: 'rosterImport.noHeader',
    });
    const named = await t.call('rosterImport.setSource', { session: summary.session, headerRow: 1 });
    expect(named).toMatchObject({ header: { first: 1 }, counts: { rows: 1, reject: 1 } });
  });

  test('mojibake is not stored: a wrong guess is seen and another encoding chosen', async () => {
    const big5 = Buffer.from('bec7b8b92ca96da6570d0a323530312ca4fd0d0a', 'hex');
    const guessed = await t.call('rosterImport.read', { file: upload(big5, 'b.csv') });
    expect(guessed).toMatchObject({ encoding: 'gb18030', encodingGuessed: true, header: null });
    const chosen = await t.call('rosterImport.setSource', { session: guessed.session, encoding: 'big5', headerRow: 1 });
    expect(chosen.columns.map(({ label }) => label)).toEqual(['學號', '姓名']);
  });

  test('headings of the prototype are data', async () => {
    const head = [...ROSTER_HEAD.slice(0, -3), '__proto__', 'constructor', '__proto__'];
    const summary = await readLines(rosterLines(2), head);
    expect(summary.columns.slice(-3).map(({ label, field }) => [label, field])).toEqual([
      ['__proto__（1）', null],
      ['constructor', null],
      ['__proto__（2）', null],
    ]);
    await t.call('rosterImport.setMapping', { session: summary.session, column: 14, field: 'post' });
    expect((await t.call('rosterImport.commit', { session: summary.session })).counts.new).toBe(2);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  const BAD_CELLS: readonly [keyof RosterLine, SheetCell, string][] = [
    ['姓名', '<img src=x onerror=alert(1)>', 'values.name.digits'],
    ['姓名', '名'.repeat(60), 'values.tooLong'],
    ['姓名', '张\u202e三', 'values.character'],
    ['姓名', '=cmd|x', 'values.name.character'],
    ['学号', { xml: '<c t="e"><v>#REF!</v></c>' }, 'values.cellError'],
    ['学号', { xml: '<c><f>A1</f></c>' }, 'values.formulaEmpty'],
    ['身份证号', 4.40106e17, 'values.idNumber.number'],
    ['身份证号', '990101080901001', 'values.idNumber.fifteen'],
    ['身份证号', '99010120080901001Y', 'values.idNumber.characters'],
    ['联系电话', { xml: '<c><v>1e400</v></c>' }, 'values.notNumber'],
    ['实习单位', 'x'.repeat(300), 'values.tooLong'],
  ];
  test('a bad cell rejects its line alone, in its own words', async () => {
    const bad = BAD_CELLS.map(([name, cell], i) => ({ ...rosterLine(i * 2), [name]: cell }));
    const lines = bad.flatMap((line, i) => [line, rosterLine(i * 2 + 1)]);
    const summary = await readLines(lines);
    expect(summary.results).toBe('rn'.repeat(bad.length));
    const rejected = (await preview(summary.session)).filter((_, i) => i % 2 === 0);
    expect(rejected.map((row) => row.problems.filter((p) => p.severity === 'reject').map((p) => p.key))).toEqual(
      BAD_CELLS.map(([, , key]) => [key]),
    );
    const { counts } = await t.call('rosterImport.commit', { session: summary.session });
    expect(counts).toMatchObject({ new: bad.length, reject: bad.length });
  });

  test('markup, rare characters and emoji are stored as they are written', async () => {
    const head = [...ROSTER_HEAD, '备注'];
    const note = '<script>alert(1)</script> 🌸 𠮷';
    const lines = [{ ...rosterLine(0), 姓名: '𠮷䶮·买买提', 备注: note } as RosterLine];
    const summary = await readLines(lines, head);
    await t.call('rosterImport.commit', { session: summary.session });
    expect(sql('SELECT p.name, e.note FROM enrolment e JOIN person p ON p.id = e.personId')).toEqual([
      { name: '𠮷䶮·买买提', note },
    ]);
  });

  test('identity numbers and phones leave the host masked; only a value that cannot be read is shown', async () => {
    const lines = rosterLines(6).map((line, i) => (i === 2 ? { ...line, 身份证号: '99010120070' } : line));
    const summary = await readLines(lines);
    const rows = await preview(summary.session);
    expect(JSON.stringify([summary, rows])).not.toMatch(/990101\d{11}|154\d{8}/);
    expect(rows[2]?.cells.find(({ field }) => field === 'idNumber')).toEqual({
      field: 'idNumber',
      text: '99010120070',
      isMasked: false,
    });
    const cell = await t.call('rosterImport.cell', { session: summary.session, row: 4, field: 'idNumber' });
    expect(cell).toEqual({ text: rosterLine(0).身份证号 });
  });

  test('a stopped import leaves nothing behind and can be started again', async () => {
    const summary = await readLines(rosterLines(1500));
    const before = changes();
    let stopped = false;
    const off = t.host.onProgress(({ jobId, done }) => {
      if (jobId !== STOPPED || done < 200 || stopped) return;
      stopped = true;
      void t.host.dispatch('jobs.cancel', { jobId: STOPPED });
    });
    const reply = await t.host.dispatch('rosterImport.commit', { session: summary.session }, STOPPED);
    off();
    expect(reply).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(changes()).toBe(before);
    expect((await t.call('rosterImport.commit', { session: summary.session })).counts.new).toBe(1500);
  });

  test('reading never holds up the host: other calls are answered meanwhile', async () => {
    const file = upload(rosterWorkbook(rosterLines(5000)));
    const reading = t.host.dispatch('rosterImport.read', { file });
    let answered = 0;
    let isDone = false;
    void reading.then(() => {
      isDone = true;
    });
    while (!isDone) {
      await t.call('rosterImport.reports', {});
      answered += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(answered).toBeGreaterThan(3);
    expect(await reading).toMatchObject({ ok: true, value: { counts: { new: 5000 } } });
  });
});

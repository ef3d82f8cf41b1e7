// The workbook of the plan: cells in the board's colours, each with its word, a legend above the header, real dates below.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { STAY_FILLS } from '../../shared/features/rotations/rotations.paint.ts';
import { type TestHost, testHost } from '../support/host.ts';
import { type SmallCollege, smallCollege } from '../support/plan.ts';

let t: TestHost;
let c: SmallCollege;
beforeEach(() => {
  t = testHost({ now: '2026-09-16T01:00:00Z' });
  c = smallCollege(t);
});
afterEach(() => t.close());

const exported = async (wish: object = {}) => {
  const range = { from: '2026-08-31', to: '2026-10-25' };
  const { token, name } = await t.call('rotations.export', { version: 'draft', language: 'zh', ...range, ...wish });
  const bytes = readFileSync(t.host.files.find(token)?.path ?? '');
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const [weeks, stays] = sheets;
  /** Text and ground of a cell: fill, and for a hatch its name. */
  const cell = (row: number, column: number) => {
    const fill = weeks?.cells?.get(`${row},${column}`)?.style?.fill;
    if (fill?.type !== 'pattern') return [weeks?.rows[row]?.[column], ''];
    const ground = fill.pattern === 'solid' ? fill.fgColor?.rgb : `${fill.bgColor?.rgb} ${fill.pattern}`;
    return [weeks?.rows[row]?.[column], ground];
  };
  return { name, weeks, stays, cell };
};

const place = (over: object) =>
  t.call('rotations.place', {
    stays: [
      {
        enrolmentId: c.enrolments[0] as string,
        unitId: c.units[0],
        postId: c.posts[0],
        startsOn: '2026-08-31',
        endsOn: '2026-09-20',
        ...over,
      },
    ],
  });

test('weeks of the plan carry the colours of the board and the words for them', async () => {
  await place({});
  await place({ unitId: c.units[1], postId: c.posts[2], startsOn: '2026-09-21', endsOn: '2026-10-25' });
  await t.call('apprentices.saveLeave', {
    enrolmentId: c.enrolments[0] as string,
    seen: null,
    leave: {
      startsOn: '2026-09-21',
      startsHalf: 'am',
      endsOn: '2026-09-27',
      endsHalf: 'pm',
      kind: 'sick',
      reason: '',
    },
  });
  const { name, weeks, stays, cell } = await exported();
  expect(name).toBe('轮岗计划 草案 1 2026-09-16.xlsx');
  // Lead row: what the colours mean.
  expect([3, 4, 5, 6, 7].map((at) => cell(0, at))).toEqual([
    ['车削', '77AADD'],
    ['铣削', 'EE8866'],
    ['校内', 'FFFFFF lightUp'],
    ['法定假', 'E9ECF0'],
    ['请假', 'FFFFFF gray125'],
  ]);
  expect(weeks?.rows[1]?.slice(0, 4)).toEqual(['学号', '学徒', '班级', '2026-08-31']);
  expect([3, 7, 8].map((at) => cell(1, at)[1])).toEqual(['', 'E9ECF0', 'E9ECF0']);
  // Over: paler; this week: whole; on leave; at work; at school.
  expect([4, 5, 6, 7, 8, 9].map((at) => cell(2, at))).toEqual([
    ['车削 恒辰精密 5号岗', 'CBDFF2'],
    ['车削 恒辰精密 5号岗', '77AADD'],
    ['铣削 远岫机床 1号岗 · 请假', 'FFFFFF gray125'],
    ['铣削 远岫机床 1号岗', 'EE8866'],
    ['校内', 'FFFFFF lightUp'],
    ['校内', 'FFFFFF lightUp'],
  ]);
  expect(cell(3, 4)).toEqual([null, '']);
  expect(stays?.rows).toHaveLength(3);
  expect(stays?.rows[1]?.slice(3, 6)).toEqual(['数控车削', '恒辰精密 5号岗', new Date('2026-08-31T00:00:00Z')]);
});

test('coloured by enterprise, the legend names enterprises', async () => {
  await place({});
  const { cell } = await exported({ colourBy: 'enterprise' });
  expect(cell(0, 3)).toEqual(['恒辰精密', '77AADD']);
  expect(cell(0, 4)).toEqual(['校内', 'FFFFFF lightUp']);
});

test('the fills of the workbook are those of the screen', () => {
  const css = readFileSync(path.resolve(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8');
  const onScreen = [...css.matchAll(/--stay-\d: #([0-9a-f]{6});/g)].map(([, hex]) => hex?.toUpperCase());
  expect(onScreen.slice(0, 8)).toEqual([...STAY_FILLS]);
});

// Competence units pasted from a spreadsheet.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsFromPaste } from '../../shared/features/programmes/unitsPaste.ts';

test('columns are found by their heads, in any order', () => {
  const { units, problems } = unitsFromPaste(
    '周数\t单元代码\t能力单元\t先修\t考核要点\tother\n6\tU1\t数控车削\t无\t尺寸合格；表面光洁\tx\n4周\tU2\t数控铣削\tU1、U0\t\t',
  );
  expect(problems).toEqual([]);
  expect(units).toMatchObject([
    { code: 'U1', titleZh: '数控车削', weeks: 6, minStayWeeks: 1, level: 3, requires: [] },
    { code: 'U2', titleZh: '数控铣削', weeks: 4, requires: ['U1', 'U0'], criteria: [] },
  ]);
  expect(units[0]?.criteria).toEqual([
    { zh: '尺寸合格', en: '' },
    { zh: '表面光洁', en: '' },
  ]);
});

test('without heads the usual order counts, and a quoted cell may hold lines', () => {
  const { units, problems } = unitsFromPaste(
    'U1\t数控车削\tTurning\t数车\tTurn\t6\t2\t3\t\t"尺寸合格\n表面""光""洁"\r\nU2\t铣\t\t\t\t\t\t\tU1\t\r\n\r\n',
  );
  expect(problems).toEqual([]);
  expect(units[0]).toMatchObject({ titleEn: 'Turning', shortZh: '数车', shortEn: 'Turn', weeks: 6, minStayWeeks: 2 });
  expect(units[0]?.criteria.map((c) => c.zh)).toEqual(['尺寸合格', '表面"光"洁']);
  expect(units[1]).toMatchObject({ code: 'U2', weeks: 4, requires: ['U1'] });
});

test('each line that is no unit is named, the others are read', () => {
  const { units, problems } = unitsFromPaste(
    '代码\t名称\t周数\nU1\t\t4\nU2\t乙\t四\nU3\t丙\t4\nU3\t丙\t4\nU4\t丁\t900',
  );
  expect(units.map((u) => u.code)).toEqual(['U3']);
  expect(problems.map((p) => [p.line, p.key])).toEqual([
    [2, 'programmes.paste.incomplete'],
    [3, 'programmes.paste.noNumber'],
    [5, 'programmes.paste.twice'],
    [6, 'programmes.paste.invalid'],
  ]);
});

test('whatever is pasted, every line is a unit or named, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.stringMatching(/^[A-Z0-9"周 ]{0,6}$/), { maxLength: 4 }), { maxLength: 6 }),
      (rows) => {
        const { units, problems } = unitsFromPaste(rows.map((r) => r.join('\t')).join('\n'));
        expect(units.length + problems.length).toBeLessThanOrEqual(rows.length);
      },
    ),
  );
});

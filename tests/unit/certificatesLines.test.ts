/** Where the lines of a certificate break: by property, and by the rules of Chinese type. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, type Run } from '../../electron/features/certificates/draw/lines.ts';

describe('line breaks', () => {
  const measure = (text: string) => [...text].length * 10;
  const runs = fc.array(
    fc.record({
      text: fc.string({ unit: fc.constantFrom(...'江澜职业，。（）《》abc 12.“”、'), minLength: 1, maxLength: 40 }),
      weight: fc.constantFrom('regular' as const, 'bold' as const),
    }),
    { minLength: 1, maxLength: 5 },
  );
  const plain = (lines: ReturnType<typeof breakLines>) =>
    lines.map((line) => line.chunks.map((part) => part.text).join(''));

  test('keep every sign, in order, within the width', () => {
    fc.assert(
      fc.property(runs, (given) => {
        const lines = breakLines(given, { width: 200, indent: 20, justify: true }, measure);
        expect(plain(lines).join('')).toBe(given.map((run) => run.text).join(''));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(200.02);
      }),
    );
  });

  test('never begin with a closing sign nor end with an opening one', () => {
    const text = '学徒（数控技术）完成，成绩“优秀”。'.repeat(6);
    const given: Run[] = [{ text, weight: 'regular' }];
    for (let width = 60; width < 400; width += 10) {
      for (const line of plain(breakLines(given, { width, indent: 0, justify: false }, measure))) {
        expect('，。）”'.includes(line[0] ?? '')).toBe(false);
        expect('（“'.includes(line.at(-1) ?? '')).toBe(false);
      }
    }
  });

  test('fill all lines but the last when justified, and leave Latin words whole', () => {
    const given: Run[] = [{ text: '完成 Precision 培养'.repeat(8), weight: 'regular' }];
    const lines = breakLines(given, { width: 300, indent: 20, justify: true }, measure);
    for (const line of lines.slice(0, -1)) expect(line.width).toBeCloseTo(300);
    expect(
      plain(lines).every((line) => (line.match(/Precision|[A-Za-z]+/g) ?? []).every((word) => word === 'Precision')),
    ).toBe(true);
  });
});

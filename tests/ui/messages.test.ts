// Every text of the program, in both languages: it can be written, asks for the same values, and keeps the copy rules.
import { expect, test } from 'vitest';
import { createFormat } from '../../renderer/ui/format.ts';
import { catalogue, type MessageKey } from '../../shared/messages/catalogue.ts';
import { formatterOf, isMessageKey, type Locale, translate } from '../../shared/messages/translate.ts';

const keys = Object.keys(catalogue) as MessageKey[];
const locales: Locale[] = ['zh', 'en'];

/** Names of the values that a compiled text asks for. */
function valuesOf(key: MessageKey, locale: Locale): string[] {
  const names = new Set<string>();
  const visit = (parts: readonly any[]): void => {
    for (const part of parts) {
      // 0 is plain text and 7 the # of a plural; everything else names a value.
      if (part.type !== 0 && part.type !== 7) names.add(part.value);
      for (const option of Object.values<any>(part.options ?? {})) visit(option.value);
    }
  };
  visit(formatterOf(locale, key).getAst());
  return [...names].sort();
}

test('every text is sound in both languages, and what Chinese says of a value English does not forget', () => {
  // The names may differ: a unit's Chinese and its English name are two values.
  const forgotten = keys.filter((key) => {
    const [zh = [], en = []] = locales.map((locale) => valuesOf(key, locale));
    return zh.length > 0 && en.length === 0;
  });
  expect(keys.length).toBeGreaterThan(200);
  expect(forgotten).toEqual([]);
});

test('no exclamation marks, no pleading, no empty praise', () => {
  const loud = keys.filter((key) =>
    /[!！]|请您|操作成功|系统异常|are you sure/i.test(Object.values(catalogue[key]).join()),
  );
  expect(loud).toEqual([]);
});

test('Chinese texts carry full-width punctuation between Chinese characters', () => {
  const narrow = keys.filter((key) => /\p{Script=Han}[,;:?]\p{Script=Han}/u.test(catalogue[key].zh));
  expect(narrow).toEqual([]);
});

test('values are put in, plurals chosen, named texts translated, missing values do not break a screen', () => {
  expect(translate('en', 'ui.exported', { n: 1 })).toBe('1 row exported.');
  expect(translate('en', 'ui.exported', { n: 2 })).toBe('2 rows exported.');
  expect(translate('zh', 'ui.filterFrom', { from: '@ui.law' })).toBe('禁止起');
  expect(translate('zh', 'ui.filterFrom', { from: '@张三' })).toBe('@张三起');
  expect(translate('zh', 'ui.filterFrom', { from: '<b>' })).toBe('<b>起');
  expect(translate('zh', 'ui.exported')).toBe('已导出 {n} 行。');
  expect(isMessageKey('toString')).toBe(false);
});

test('days, moments, weeks and numbers are written as the papers write them', () => {
  const zh = createFormat('zh', 'Asia/Shanghai');
  const en = createFormat('en', 'Asia/Shanghai');
  expect([zh.day('2026-11-24'), en.day('2026-11-24')]).toEqual(['11月24日', '24 Nov']);
  expect([zh.fullDay('2027-01-03'), en.fullDay('2027-01-03')]).toEqual(['2027年1月3日', '3 Jan 2027']);
  expect([zh.dayWithWeekday('2026-11-24'), en.dayWithWeekday('2026-11-24')]).toEqual(['11月24日 周二', 'Tue 24 Nov']);
  expect([zh.month('2026-11-24'), en.month('2026-11-24')]).toEqual(['2026年11月', 'November 2026']);
  expect([zh.monthWeek('2026-06-01'), en.monthWeek('2026-06-08')]).toEqual(['6月第1周', 'week 2 of Jun']);
  expect([zh.range('2026-12-01', '2026-12-20'), en.range('2026-12-01', '2026-12-20')]).toEqual([
    '12月1日至12月20日',
    '1 Dec – 20 Dec',
  ]);
  expect(zh.range('2026-12-21', '2027-01-03')).toBe('2026年12月21日至2027年1月3日');
  expect([zh.day(null), zh.number(null), zh.percent(null)]).toEqual(['–', '–', '–']);
  // Half past five in the evening UTC is already the next day in the college.
  expect([zh.moment('2026-11-23T17:30:00Z'), zh.time('2026-11-24T01:42:00Z')]).toEqual(['11月24日 01:30', '09:42']);
  expect([zh.number(1234.5), zh.number(91, 1), zh.percent(0.576)]).toEqual(['1,234.5', '91.0', '58 %']);
});

test('a sentence of the host names a record in the language it is read in; without an English name it keeps the other', () => {
  const told = (nameEn: string) => [
    translate('zh', KEY, { name: '郑海涛', nameEn }),
    translate('en', KEY, { name: '郑海涛', nameEn }),
  ];
  const KEY = 'mentors.didCreate';
  expect(told('Zheng Haitao').map((text) => text.includes('Zheng Haitao'))).toEqual([false, true]);
  expect(told('').map((text) => text.includes('郑海涛'))).toEqual([true, true]);
});

// The spelling proposed for names, and that a person is found by name, full pinyin and initials.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKeys, searchKeyOf } from '../../electron/features/apprentices/pinyin.ts';

test.each([
  ['何沐阳', 'He Muyang'],
  ['欧阳景澄', 'Ouyang Jingcheng'],
  ['单雄信', 'Shan Xiongxin'],
  ['仇英', 'Qiu Ying'],
  ['吕布', 'Lyu Bu'],
  ['李延安', "Li Yan'an"],
  ['阿依努尔·买买提', "Ayinu'er Maimaiti"],
  ['万俟清', 'Moqi Qing'],
  ['欧阳', 'Ou Yang'],
  ['Li Lei', 'Li Lei'],
])('%s is proposed as %s', (name, spelled) => {
  expect(nameKeys(name).nameEn).toBe(spelled);
});

test('what the user corrected is kept, and sorts and finds too', () => {
  const { nameEn, sortKey, searchKey } = nameKeys('乐天', 'Yue Tian');
  expect(nameEn).toBe('Yue Tian');
  expect(sortKey.startsWith('yue tian')).toBe(true);
  expect(searchKey).toContain('yuetian');
});

test('an enterprise is found by its short name and by initials', () => {
  const key = searchKeyOf('苏州远岫机床有限公司', '远岫机床');
  for (const typed of ['远岫', 'yuanxiu', 'yxjc']) expect(key).toContain(typed);
});

const HAN = [...'赵钱孙李周吴郑王何沐阳若谷云帆知夏以宁浩然清越雨桐望舒青禾远峤欧吕单仇曾䶮喆堃昇'];
const name = fc.array(fc.constantFrom(...HAN), { minLength: 2, maxLength: 4 }).map((chars) => chars.join(''));

test('every name is found by itself, by its spelling without marks, and by one initial a character', () => {
  fc.assert(
    fc.property(name, (given) => {
      const { nameEn, searchKey } = nameKeys(given);
      const parts = searchKey.split(' ');
      expect(parts[0]).toBe(given);
      expect(parts).toContain(nameEn.toLowerCase().replace(/[^a-z]/g, ''));
      expect(parts.some((part) => part.length === [...given].length && part !== given)).toBe(true);
      expect(nameKeys(given, nameEn).nameEn).toBe(nameEn);
    }),
  );
});

// Pinyin of names: the spelling proposed for papers in English, and the keys by which people are sorted and found.
import { pinyin } from 'pinyin-pro';

/** Surnames of two characters; every other Chinese name starts with a surname of one. */
const COMPOUND = new Set(
  `欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容
   仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕
   令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五`.split(/\s+/),
);
const HAN = /\p{Script=Han}/u;
const NO_LETTER = /[^\p{L}\p{N}]/gu;

export type NameKeys = { nameEn: string; sortKey: string; searchKey: string };

/**
 * Spelling and keys of a person's name. An empty `nameEn` is proposed (surname first: He Muyang, Ouyang Jingcheng, as
 * GB/T 28039 writes names); a given one is kept as the user corrected it and then also sorts and finds the person.
 */
export function nameKeys(name: string, nameEn = ''): NameKeys {
  const syllables = syllablesOf(name, 'head');
  const spelled = nameEn || spell(name, syllables);
  return {
    nameEn: spelled,
    sortKey: `${(nameEn || syllables.join(' ') || name).toLowerCase()} ${name}`,
    searchKey: searchText(name, syllables, spelled),
  };
}

/** Search key of any other name (enterprise, post): the texts themselves, full pinyin and initials. */
export function searchKeyOf(...texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => searchText(text, syllablesOf(text, 'off'), ''))
    .join(' ');
}

function syllablesOf(text: string, surname: 'head' | 'off'): string[] {
  if (!HAN.test(text)) return [];
  return pinyin(text, { toneType: 'none', type: 'array', surname, nonZh: 'consecutive' });
}

function searchText(text: string, syllables: readonly string[], spelled: string): string {
  const plain = syllables.map((s) => s.replaceAll('ü', 'v').toLowerCase().replace(NO_LETTER, ''));
  const parts = [
    text.toLowerCase(),
    plain.join(''),
    plain.map((s) => s[0] ?? '').join(''),
    spelled.toLowerCase().replace(NO_LETTER, ''),
  ];
  return [...new Set(parts.filter(Boolean))].join(' ');
}

function spell(name: string, syllables: readonly string[]): string {
  if (!HAN.test(name)) return name;
  const parts = splitName(name);
  let at = 0;
  const words = parts.map((part) => {
    const own = syllables.slice(at, at + part.length);
    at += part.length;
    return word(own);
  });
  return words.filter(Boolean).join(' ');
}

/** The characters of a name by the words of its spelling: surname and given name, or what the middle dots part. */
function splitName(name: string): string[][] {
  const chars = [...name];
  if (name.includes('·')) {
    const parts: string[][] = [[]];
    for (const char of chars) {
      parts.at(-1)?.push(char);
      if (char === '·') parts.push([]);
    }
    return parts;
  }
  const surname = chars.length > 2 && COMPOUND.has(chars.slice(0, 2).join('')) ? 2 : 1;
  return [chars.slice(0, surname), chars.slice(surname)];
}

/** Syllables as one word: ü as passports write it, an apostrophe where two vowels would run together. */
function word(syllables: readonly string[]): string {
  const letters = syllables.map((s) => s.replaceAll('ü', 'yu').replace(/[^a-z]/gi, '')).filter(Boolean);
  const joined = letters.map((s, i) => (i > 0 && /^[aoe]/.test(s) ? `'${s}` : s)).join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}

// When a password is good enough: long, not a common one, not made of what everybody knows about its owner (NIST SP 800-63B, 5.1.1.2).
import type { MessageKey } from '../../messages/catalogue.ts';

export const PASSWORD_LENGTH = 10;

/** What people choose when they must choose, without the digits and signs they add. Written out of habit, not taken from a list. */
const COMMON = `password passwort passw0rd qwerty qwertyuiop qwertyuio asdfghjkl zxcvbnm asdfgh zxcvbn qazwsx qazwsxedc
  qweasd qweasdzxc asdasd qweqwe iloveyou woaini woaini woaiwojia woaizuguo admin administrator root guest user test
  welcome letmein login master monkey dragon football baseball basketball sunshine princess shadow superman batman
  starwars computer internet windows microsoft google baidu tencent weixin wechat taobao alibaba huawei xiaomi
  secret changeme default hello helloworld trustno freedom whatever nothing school college university student teacher
  laoshi xuesheng xuexiao xuetu shifu tudi jiaoshi zhongguo china beijing shanghai nanjing suzhou guangzhou shenzhen
  woshi wobuzhidao mima mimamima jiushi nihao nihaoma caonima gongsi zhiye jishu jiangxin jiangxinapp apprentice
  apprenticeship mentor coordinator abcdef abcdefg abcdefgh abcdefghij aaa abc abcabc qwe asd zxc qaz wsx love
  forever angel lovely summer winter spring autumn january february march april june july august september october
  november december monday tuesday wednesday thursday friday saturday sunday`
  .split(/\s+/)
  .filter(Boolean);

/** Neighbours on the keyboard and in the alphabet, in both directions; ten characters of one of them are no password. */
const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
  'a1b2c3d4e5f6g7h8i9j0',
  '1a2b3c4d5e6f7g8h9i0j',
  '147258369',
  '159357',
  '5201314',
  '1314520',
].flatMap((run) => [run, [...run].reverse().join('')]);

/** What everybody knows about the owner of a password. */
export type KnownAbout = { name: string; loginName: string; college: readonly string[] };

/** Why a password cannot be taken, or null. No other composition is asked for. */
export function passwordProblem(password: string, known: KnownAbout): MessageKey | null {
  const text = password.normalize('NFKC').toLowerCase();
  if ([...text].length < PASSWORD_LENGTH) return 'access.passwordShort';
  if (isCommon(text)) return 'access.passwordCommon';
  const words = [known.name, known.loginName, ...known.college].map((w) => w.normalize('NFKC').toLowerCase().trim());
  if (words.some((word) => [...word].length >= 2 && restWithout(text, word) < 8)) return 'access.passwordPersonal';
  return null;
}

function isCommon(text: string): boolean {
  if (new Set(text).size < 5) return true;
  if (isRun(text) || isRepeated(text) || isDate(text)) return true;
  // A common word with what is usually put before or behind it.
  const letters = unmasked(text).replaceAll(/[^\p{L}]/gu, '');
  const bare = text.replaceAll(/[^\p{L}]/gu, '');
  return [letters, bare].some((core) => core !== '' && (isWord(core) || isRun(core)) && core.length > text.length - 8);
}

const isWord = (text: string): boolean => COMMON.includes(text) || COMMON.some((w) => w.length > 2 && text === w + w);

/** Digits and signs that stand for letters. */
const unmasked = (text: string): string =>
  text.replaceAll(
    /[0134578@$!|]/g,
    (c) => ({ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', '@': 'a', $: 's', '!': 'i', '|': 'l' })[c] ?? c,
  );

/** Made of pieces of keyboard or alphabet rows, each of at least three characters. */
function isRun(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    let length = text.length - at;
    while (length >= 3 && !RUNS.some((run) => run.includes(text.slice(at, at + length)))) length -= 1;
    if (length < 3) return text.length - at < 3 && at >= 7;
    at += length;
  }
  return true;
}

/** The same short piece again and again. */
function isRepeated(text: string): boolean {
  for (let size = 1; size <= 5; size += 1)
    if (
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length)
    )
      return true;
  return false;
}

/** Nothing but a day and a few digits, or a telephone or identity number: digits alone are guessed first. */
const isDate = (text: string): boolean => /^[\d\s./_-]+$/.test(text) && text.replaceAll(/\D/g, '').length < 24;

/** How many characters are left of a text when a word is taken out of it. */
const restWithout = (text: string, word: string): number =>
  text.includes(word) ? [...text.replaceAll(word, '')].length : Number.POSITIVE_INFINITY;

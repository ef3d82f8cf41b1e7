// Sentences of the value parsers. `{field}` is the name of the column or form field the value stands in.
import { define } from './define.ts';

export const values = define({
  'values.empty': { zh: '{field}没有填。', en: '{field} is empty.' },
  'values.cellError': {
    zh: '{field}这一格是 Excel 的错误值 {shown}，请填上实际内容。',
    en: '{field} holds the Excel error {shown}: type the actual value.',
  },
  'values.formulaEmpty': {
    zh: '{field}这一格是公式，文件里没有保存它的结果。请在 Excel 里重新保存，或直接填上内容。',
    en: '{field} is a formula and the file does not hold its result. Save it again in Excel, or type the value.',
  },
  'values.notNumber': { zh: '{field}不是一个可用的数。', en: '{field} is not a usable number.' },
  'values.character': {
    zh: '{field}里有不能保存的字符（{shown}）。',
    en: '{field} contains a character that cannot be stored ({shown}).',
  },
  'values.tooLong': {
    zh: '{field}最多 {max} 个字，现有 {count} 个。',
    en: '{field} may have {max} characters, this has {count}.',
  },
  'values.note.cleaned': {
    zh: '{field}去掉了多余的空格或符号。',
    en: 'Extra spaces or marks were removed from {field}.',
  },

  'values.idNumber.number': {
    zh: '{field}被 Excel 存成了数字，后几位已丢失，无法还原。请照证件重填 18 位号码。',
    en: 'Excel stored {field} as a number and its last digits are lost. Type the 18 digits from the document.',
  },
  'values.idNumber.length': {
    zh: '{field}应为 18 位，现 {count} 位。',
    en: '{field} needs 18 characters, this has {count}.',
  },
  'values.idNumber.fifteen': {
    zh: '{field}是 15 位的旧号码，2013 年起已停用。请照现在的证件填 18 位。',
    en: '{field} is an old 15-digit number, out of use since 2013. Type the 18 characters of the present document.',
  },
  'values.idNumber.characters': {
    zh: '{field}只能有数字，末位可以是 X；第 {position} 位不是。',
    en: '{field} has digits only, X is allowed at the end; character {position} is neither.',
  },
  'values.idNumber.checkDigit': {
    zh: '{field}的校验位不对，有一位抄错了。请照证件核对。',
    en: 'The check digit of {field} is wrong: one character was mistyped. Compare it with the document.',
  },
  'values.idNumber.birth': {
    zh: '{field}第 7–14 位（{shown}）不是一个存在的出生日期。',
    en: 'Characters 7–14 of {field} ({shown}) are no real date of birth.',
  },
  'values.note.idNumber': {
    zh: '{field}已改成标准写法（半角、无空格、大写 X）。',
    en: '{field} was brought to its standard form (no spaces, capital X).',
  },

  'values.uscc.number': {
    zh: '{field}被 Excel 存成了数字，后几位已丢失。请照营业执照重填 18 位代码。',
    en: 'Excel stored {field} as a number and its last digits are lost. Type the 18 characters from the licence.',
  },
  'values.uscc.length': {
    zh: '{field}应为 18 位，现 {count} 位。',
    en: '{field} needs 18 characters, this has {count}.',
  },
  'values.uscc.letter': {
    zh: '{field}第 {position} 位是“{shown}”，代码里不用这个字母，可能是“{hint}”。',
    en: 'Character {position} of {field} is “{shown}”, a letter these codes never use; perhaps “{hint}”.',
  },
  'values.uscc.characters': {
    zh: '{field}第 {position} 位“{shown}”不是数字或字母。',
    en: 'Character {position} of {field} (“{shown}”) is neither digit nor letter.',
  },
  'values.uscc.checkDigit': {
    zh: '{field}的校验位不对，有一位抄错了。请照营业执照核对。',
    en: 'The check digit of {field} is wrong: one character was mistyped. Compare it with the licence.',
  },

  'values.phone.length': { zh: '{field}应为 11 位，现 {count} 位。', en: '{field} needs 11 digits, this has {count}.' },
  'values.phone.shape': {
    zh: '{field}不是手机号，也不是带区号的固定电话。',
    en: '{field} is neither a mobile number nor a landline with area code.',
  },
  'values.phone.several': {
    zh: '{field}一格里有几个号码，请只留一个。',
    en: '{field} holds several numbers in one cell: keep one.',
  },
  'values.note.phonePrefix': {
    zh: '{field}去掉了国家代码 +86。',
    en: 'The country code +86 was removed from {field}.',
  },

  'values.name.digits': {
    zh: '{field}里有数字，不像姓名。',
    en: '{field} contains digits and does not look like a name.',
  },
  'values.name.character': {
    zh: '{field}里有“{shown}”，姓名里不用这个符号。',
    en: '{field} contains “{shown}”, which names do not use.',
  },
  'values.note.title': {
    zh: '{field}去掉了称呼“{shown}”。',
    en: 'The form of address “{shown}” was removed from {field}.',
  },
  'values.note.name': {
    zh: '{field}去掉了空格或看不见的字符。',
    en: 'Spaces or invisible characters were removed from {field}.',
  },

  'values.date.unknown': {
    zh: '{field}“{shown}”认不出是哪一天，请写成 2026-09-01。',
    en: '{field} “{shown}” is not a date we can read; write 2026-09-01.',
  },
  'values.date.missing': {
    zh: '{field}“{shown}”这一天不存在。',
    en: '{field} “{shown}” is a day that does not exist.',
  },
  'values.date.ambiguous': {
    zh: '{field}“{shown}”分不清年、月、日，请写成 2026-09-01。',
    en: '{field} “{shown}” does not tell year, month and day apart; write 2026-09-01.',
  },
  'values.date.year': {
    zh: '{field}“{shown}”的年份不在 1900–2100 之间。',
    en: 'The year of {field} “{shown}” is not between 1900 and 2100.',
  },
  'values.date.serial': {
    zh: '{field}是数字 {shown}，无法可靠地换成日期。请在 Excel 里把这一列设为日期，或写成 2026-09-01。',
    en: '{field} is the number {shown} and cannot safely become a date. Format the column as a date in Excel, or write 2026-09-01.',
  },
  'values.date.oldSerial': {
    zh: '{field}在 1900 年 3 月以前，Excel 在那里多算一天，无法确定是哪天。请写成 1900-02-01 的文字。',
    en: '{field} is before March 1900, where Excel counts one day too many. Write the day as text, such as 1900-02-01.',
  },
  'values.date.order': {
    zh: '{field}的结束日（{to}）早于开始日（{from}）。',
    en: 'The end of {field} ({to}) is before its start ({from}).',
  },
  'values.note.month': {
    zh: '{field}只写到月，按 {shown} 计。',
    en: '{field} names only the month; taken as {shown}.',
  },

  'values.score.unknown': { zh: '{field}“{shown}”不是分数。', en: '{field} “{shown}” is not a score.' },
  'values.score.range': {
    zh: '{field}应在 0–100 之间，现为 {shown}。',
    en: '{field} must be 0 to 100, this is {shown}.',
  },
  'values.score.decimals': {
    zh: '{field}最多两位小数，现为 {shown}。',
    en: '{field} may have two decimals, this is {shown}.',
  },
  'values.note.score': { zh: '{field}“{shown}”按 {value} 分计。', en: '{field} “{shown}” was taken as {value}.' },

  'values.sex.unknown': {
    zh: '{field}“{shown}”认不出，应为男或女。',
    en: '{field} “{shown}” is not known; male or female is expected.',
  },
  'values.studentNumber.shape': {
    zh: '{field}只能有数字、字母和短横，最多 20 位。',
    en: '{field} may have digits, letters and hyphens, 20 at most.',
  },
  'values.studentNumber.number': {
    zh: '{field}被 Excel 存成了数字，后几位已丢失。请重填。',
    en: 'Excel stored {field} as a number and its last digits are lost. Type it again.',
  },
  'values.majorCode.shape': { zh: '{field}应为 6 位数字。', en: '{field} needs 6 digits.' },
  'values.year.unknown': { zh: '{field}“{shown}”不是入学年份。', en: '{field} “{shown}” is not a year of entry.' },
});

// Reads one cell as each kind of value; what is accepted must be what that kind of value is.
import { catalogue } from '../../../shared/messages/catalogue.ts';
import type { Cell } from '../../../shared/tabular/table.ts';
import { idNumberCheck, parseIdNumber } from '../../../shared/values/idNumber.ts';
import { parseLooseDate, parseLooseRange } from '../../../shared/values/looseDate.ts';
import type { Parsed } from '../../../shared/values/parsed.ts';
import { parseMentorName, parsePersonName } from '../../../shared/values/personName.ts';
import { parsePhone } from '../../../shared/values/phone.ts';
import {
  parseEntryYear,
  parseMajorCode,
  parseSex,
  parseStudentNumber,
  parseText,
} from '../../../shared/values/plain.ts';
import { parseScore } from '../../../shared/values/score.ts';
import { parseUscc, usccCheck } from '../../../shared/values/uscc.ts';

const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && new Date(day).toISOString().startsWith(day);
const isClean = (value: string): boolean => value.isWellFormed() && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value);

type Kind = { name: string; parse(cell: Cell): Parsed<unknown>; isGood(value: any): boolean };
const kinds = (today: string): Kind[] => [
  {
    name: 'identity number',
    parse: (cell) => parseIdNumber(cell, today),
    isGood: ({ idNumber, bornOn }) =>
      /^\d{17}[\dX]$/.test(idNumber) && idNumberCheck(idNumber.slice(0, 17)) === idNumber[17] && isDay(bornOn),
  },
  { name: 'date 1900', parse: (cell) => parseLooseDate(cell, '1900'), isGood: isDay },
  { name: 'date 1904', parse: (cell) => parseLooseDate(cell, '1904'), isGood: isDay },
  {
    name: 'range',
    parse: parseLooseRange,
    isGood: ({ startsOn, endsOn }) => isDay(startsOn) && isDay(endsOn) && startsOn <= endsOn,
  },
  { name: 'name', parse: parsePersonName, isGood: (name) => isClean(name) && [...name].length <= 50 },
  { name: 'mentor', parse: parseMentorName, isGood: (name) => isClean(name) && [...name].length <= 50 },
  { name: 'phone', parse: parsePhone, isGood: (phone) => /^[\d+\- ]{7,20}$/.test(phone) },
  { name: 'sex', parse: parseSex, isGood: (sex) => sex === 'm' || sex === 'f' },
  { name: 'student number', parse: parseStudentNumber, isGood: (no) => /^[A-Za-z0-9-]{1,20}$/.test(no) },
  { name: 'major', parse: parseMajorCode, isGood: (code) => /^\d{4,8}[A-Z]*$/i.test(code) },
  { name: 'year', parse: parseEntryYear, isGood: (year) => Number.isInteger(year) && year > 1900 && year < 2200 },
  {
    name: 'text',
    parse: (cell) => parseText(cell, 200),
    isGood: (value) => isClean(value) && [...value].length <= 200,
  },
  { name: 'score', parse: (cell) => parseScore(cell), isGood: (n) => Number.isInteger(n) && n >= 0 && n <= 10_000 },
  { name: 'credit code', parse: parseUscc, isGood: (code) => usccCheck(code.slice(0, 17)) === code[17] },
];

/** `read` when any kind takes it. Throws when something is taken for what it is not. */
export function readValue(text: string, today: string): 'read' | 'refused' {
  const cells: Cell[] = [text, Number(text), { error: text.slice(0, 10) }];
  let taken = false;
  for (const { name, parse, isGood } of kinds(today)) {
    for (const cell of cells) {
      const parsed = parse(cell);
      const said = parsed.ok ? parsed.note : parsed.problem;
      if (said && !Object.hasOwn(catalogue, said.key)) throw new Error(`no sentence ${said.key}`);
      if (parsed.ok && !isGood(parsed.value))
        throw new Error(
          `${name} ${JSON.stringify(cell).slice(0, 200)} taken as ${JSON.stringify(parsed.value).slice(0, 200)}`,
        );
      taken ||= parsed.ok;
    }
  }
  return taken ? 'read' : 'refused';
}

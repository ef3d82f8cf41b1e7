// Builds rosters as colleges send them: an Excel list under merged titles, a CSV in the encoding of Chinese Excel.
import { type InventedPerson, person } from './people.ts';
import { type SheetCell, sheetRows, workbook } from './workbook.ts';

export type RosterLine = Record<(typeof ROSTER_HEAD)[number], SheetCell>;

export const ROSTER_HEAD = [
  '序号',
  '学号',
  '姓名',
  '性别',
  '出生日期',
  '身份证号',
  '专业代码',
  '专业',
  '班级',
  '联系电话',
  '监护人',
  '监护人电话',
  '实习单位',
  '社会统一信用代码',
  '岗位',
  '企业师傅',
  '校内指导教师',
] as const;

/** The words of the header without those that a list does not have. */
export const headWithout = (...words: (typeof ROSTER_HEAD)[number][]): string[] =>
  ROSTER_HEAD.filter((word) => !words.includes(word));

/** Name, sex, day of birth and identity number as they stand side by side in a list. */
export const whoCells = ({ name, sex, bornOn, idNumber }: InventedPerson): string[] => [
  name,
  sex === 'm' ? '男' : '女',
  bornOn,
  idNumber,
];

const ENTERPRISES = [
  { name: '恒辰精密有限公司', uscc: '91990101MA0000001Y', post: '数控车床操作岗' },
  { name: '云岭机器人有限公司', uscc: '', post: '机器人运维岗' },
  { name: '华澜自动化有限公司', uscc: '91990101MA00000022', post: '装配调试岗' },
];
/** The same day as Excel users write it. */
const DATES = [
  (day: string) => day,
  (day: string) => day.replaceAll('-', '/'),
  (day: string) => day.replaceAll('-', '.'),
  (day: string): SheetCell => ({ xml: `<c s="1"><v>${Date.parse(day) / 86_400_000 + 25_569}</v></c>` }),
];

/** Apprentice number `n` (from 0) as a line; forty to a class. Names of mentors carry 师傅 as rosters do. */
export function rosterLine(n: number): RosterLine {
  const p = person(n, 2007);
  const enterprise = ENTERPRISES[n % ENTERPRISES.length] ?? ENTERPRISES[0];
  const form = DATES[n % DATES.length] ?? DATES[0];
  return {
    序号: n + 1,
    学号: `25010${String(30_000 + n)}`,
    姓名: p.name,
    性别: p.sex === 'm' ? '男' : '女',
    出生日期: form?.(p.bornOn) ?? null,
    身份证号: p.idNumber,
    专业代码: '460103',
    专业: '数控技术',
    班级: `数控技术${2501 + Math.floor(n / 40)}班`,
    联系电话: p.phone,
    监护人: person(n + 50_000).name,
    监护人电话: person(n + 50_000).phone,
    实习单位: enterprise?.name ?? '',
    社会统一信用代码: enterprise?.uscc ?? '',
    岗位: enterprise?.post ?? '',
    企业师傅: `${person(60_000 + (n % 9)).name}师傅`,
    校内指导教师: person(70_000 + (n % 5)).name,
  };
}

export const rosterLines = (count: number): RosterLine[] => Array.from({ length: count }, (_, n) => rosterLine(n));

/** A workbook with two merged title rows, the header in row 3, data from row 4, blank lines and a footer. */
export function rosterWorkbook(lines: readonly RosterLine[], head: readonly string[] = ROSTER_HEAD): Uint8Array {
  const last = String.fromCharCode(64 + head.length);
  const rows: SheetCell[][] = [
    ['示例职业技术学院2025级现代学徒制学徒信息汇总表'],
    ['智能制造学院   填表日期：2026年9月1日'],
    [...head],
    ...lines.map((line) => Object.values(line)),
    [],
    [],
    ['填表人：          审核人：          日期：'],
  ];
  const merges = `<mergeCells count="2"><mergeCell ref="A1:${last}1"/><mergeCell ref="A2:${last}2"/></mergeCells>`;
  return workbook(sheetRows(rows), { afterData: merges });
}

/** The row in the workbook (as Excel counts) of line `i` (from 0). */
export const workbookRow = (i: number): number => i + 4;

const CSV_HEAD = [
  '学号',
  '姓名',
  '性别',
  '身份证号',
  '班级',
  '联系电话',
  '实习单位',
  '岗位',
  '企业师傅',
  '校内指导教师',
] as const;

/** A shorter list of the same people as Chinese Excel saves it: GB18030, identity numbers behind an apostrophe. */
export function rosterCsv(lines: readonly RosterLine[]): Uint8Array {
  const text = (line: RosterLine) =>
    CSV_HEAD.map((name) => (name === '身份证号' ? `'${String(line[name])}` : String(line[name]))).join(',');
  return gb18030([CSV_HEAD.join(','), ...lines.map(text), ''].join('\r\n'));
}

let encoder: Map<string, number[]> | null = null;

/** Text in GB18030 bytes (its one- and two-byte part; a character outside it throws). */
export function gb18030(text: string): Uint8Array {
  encoder ??= twoByteTable();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    const known = code < 0x80 ? [code] : encoder.get(char);
    if (!known) throw new Error(`${char} has no two bytes`);
    bytes.push(...known);
  }
  return Uint8Array.from(bytes);
}

function twoByteTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
}

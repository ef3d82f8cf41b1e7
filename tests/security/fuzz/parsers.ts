// Every reader of what comes from outside, called as the program calls it. Each answers `read` or `refused`; a refusal has its sentence, and
// what was read holds what the reader promises. Anything else is thrown and counts.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { calendarJobs } from '../../../electron/features/calendar/calendar.job.ts';
import { verifyQrText } from '../../../electron/features/certificates/sign.ts';
import { readTable } from '../../../electron/tabular/readTable.ts';
import { TabularError } from '../../../electron/tabular/tabularError.ts';
import { cellInput, readBlock } from '../../../renderer/features/evaluations/block.ts';
import { analyseSheet } from '../../../shared/features/apprentices/roster.analyse.ts';
import { checkRoster } from '../../../shared/features/apprentices/roster.check.ts';
import { pictureFacts } from '../../../shared/features/college/picture.rules.ts';
import { unitsFromPaste } from '../../../shared/features/programmes/unitsPaste.ts';
import { catalogue } from '../../../shared/messages/catalogue.ts';
import { type Sheet, TABLE_LIMITS, type TextEncoding } from '../../../shared/tabular/table.ts';
import { ROSTER_HEAD } from '../../support/roster.ts';
import { zip } from '../../support/zip.ts';
import { keyring, keyringFiles } from './keyrings.ts';
import { mutated, pick, type Random } from './mutate.ts';
import * as seeds from './seeds.ts';
import { readValue } from './values.ts';

export type Verdict = 'read' | 'refused';
export type Parser = {
  name: string;
  /** How many changes are tried; 20,000 when nothing is said. */
  count?: number;
  /** The good files, and how one is changed; most are changed byte by byte. */
  files(): Promise<readonly Uint8Array[]> | readonly Uint8Array[];
  change?(files: readonly Uint8Array[], next: Random): Uint8Array;
  run(bytes: Uint8Array): Promise<Verdict> | Verdict;
};

const TODAY = '2026-11-24';
const WRONG_TEXT = /\p{Cc}/u;

export const PARSERS: readonly Parser[] = [
  { name: 'xlsx', files: seeds.xlsxSeeds, run: (bytes) => table(bytes) },
  { name: 'xlsx inside', files: () => [], change: changedPart, run: (bytes) => table(bytes) },
  { name: 'xls', files: seeds.xlsSeeds, run: (bytes) => table(bytes) },
  ...Object.entries(seeds.csvSeeds).map(([encoding, files]) => ({
    name: `csv ${encoding}`,
    files,
    run: (bytes: Uint8Array) => table(bytes, encoding === 'big5' ? 'big5' : undefined),
  })),
  { name: 'calendar notice (JSON)', files: seeds.noticeSeeds, run: notice },
  { name: 'calendar notice (ICS)', files: seeds.icsSeeds, run: notice },
  { name: 'pasted units', files: seeds.unitSeeds, run: pastedUnits },
  { name: 'pasted scores', files: seeds.scoreSeeds, run: pastedScores },
  { name: 'certificate code', files: seeds.qrSeeds, run: certificateCode },
  { name: 'picture', files: seeds.pictureSeeds, run: picture },
  { name: 'keyring', files: keyringFiles, run: keyring },
  { name: 'giant texts', count: 300, files: () => [], change: giant, run: allTexts },
  { name: 'single values', files: seeds.valueSeeds, run: (bytes) => readValue(text(bytes), TODAY) },
];

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A workbook whose zip is sound and one of whose parts is not. */
function changedPart(_files: readonly Uint8Array[], next: Random): Uint8Array {
  const parts = pick(seeds.xlsxParts(), next);
  const at = next(3) === 0 ? next(parts.length) : parts.length - 1;
  const bodies = parts.map(({ data }) => Buffer.from(data));
  return zip(parts.map((part, i) => (i === at ? { ...part, data: mutated([bodies[i]!], next) } : part)));
}

const UNITS = [
  '0123456',
  '1.',
  'a',
  '名',
  ' ',
  '\t',
  '-',
  '(',
  '【',
  '"',
  '""',
  "'",
  '\\n',
  ';',
  ',,',
  '级',
  '=',
  '\u0301',
  '9/',
  'a\t"',
  '\r\n ',
  '{"a":',
  '[',
];

/** Hundreds of thousands of the same few signs between two of others: what a careless pattern never ends on. */
function giant(_files: readonly Uint8Array[], next: Random): Uint8Array {
  const body = (pick(UNITS, next) + (next(2) ? pick(UNITS, next) : '')).repeat(50_000 + next(50_000)).slice(0, 100_000);
  return Buffer.from(`${pick(['', 'x', '机', '1'], next)}${body}${pick(['', 'x', '械', '!', '"'], next)}`);
}

/** The same text as a cell under each heading, as a heading, a notice, a pasted block, a code. */
async function allTexts(bytes: Uint8Array): Promise<Verdict> {
  const cell = `"${text(bytes).replaceAll('"', '""')}"`;
  const verdicts = [
    await table(
      Buffer.from(`${ROSTER_HEAD.join(',')}\n${ROSTER_HEAD.map((_, i) => (i % 2 ? cell : '1')).join(',')}\n`),
    ),
    await table(
      Buffer.from(`${ROSTER_HEAD.join(',')}\n${ROSTER_HEAD.map((_, i) => (i % 2 ? '1' : cell)).join(',')}\n`),
    ),
    await table(Buffer.from(`${cell},学号,姓名\n1,2,王\n`)),
    await table(bytes),
    await notice(bytes),
    await notice(Buffer.from(`BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nSUMMARY:${text(bytes)}\nEND:VEVENT\n`)),
    await notice(Buffer.from(`BEGIN:VCALENDAR\n${text(bytes)}`)),
    pastedUnits(bytes),
    pastedUnits(Buffer.from(`U1\t${text(bytes)}\t${text(bytes)}`)),
    pastedScores(bytes),
    certificateCode(bytes),
  ];
  return verdicts.includes('read') ? 'read' : 'refused';
}

async function table(bytes: Uint8Array, encoding?: TextEncoding): Promise<Verdict> {
  try {
    const { sheets } = await readTable(bytes, { name: '名单', ...(encoding ? { encoding } : {}) });
    for (const sheet of sheets) roster(sheet);
    return 'read';
  } catch (error) {
    if (!(error instanceof TabularError) || !Object.hasOwn(catalogue, error.key)) throw error;
    return 'refused';
  }
}

/** What the import makes of a sheet: lines without any doubt-free value are told, the others hold clean values. */
function roster(sheet: Sheet): void {
  if (sheet.rows.length > TABLE_LIMITS.rows + 100) throw new Error(`${sheet.rows.length} rows`);
  if (sheet.rows.some((row) => row.length > TABLE_LIMITS.columns)) throw new Error('too many columns');
  const analysis = analyseSheet(sheet);
  if (!analysis) return;
  for (const { values, problems } of checkRoster(sheet, analysis, { today: TODAY })) {
    for (const { key } of problems) if (!Object.hasOwn(catalogue, key)) throw new Error(`no sentence ${key}`);
    if (problems.some(({ severity }) => severity === 'reject')) continue;
    for (const [field, value] of Object.entries(values)) {
      if (typeof value !== 'string') continue;
      if (!value.isWellFormed() || WRONG_TEXT.test(value))
        throw new Error(`${field} stored as ${JSON.stringify(value)}`);
    }
    if (values.name !== undefined && [...values.name].length > 50) throw new Error('a name of more than 50');
  }
}

const noticeFile = path.join(mkdtempSync(path.join(tmpdir(), 'jiangxin-fuzz-')), 'notice');

async function notice(bytes: Uint8Array): Promise<Verdict> {
  writeFileSync(noticeFile, bytes);
  const ctx = { files: { find: () => ({ path: noticeFile, name: 'notice' }) } };
  const { days, problems } = await calendarJobs.readNotice(ctx as never, { token: 'x' });
  for (const { key } of problems) if (!Object.hasOwn(catalogue, key)) throw new Error(`no sentence ${key}`);
  for (const { date, nameZh } of days) {
    if (Number.isNaN(Date.parse(date)) || nameZh.length > 200) throw new Error(`day ${date} ${nameZh}`);
  }
  return days.length > 0 ? 'read' : 'refused';
}

function pastedUnits(bytes: Uint8Array): Verdict {
  const { units, problems } = unitsFromPaste(text(bytes));
  for (const { key } of problems) if (!Object.hasOwn(catalogue, key)) throw new Error(`no sentence ${key}`);
  return units.length > 0 ? 'read' : 'refused';
}

function pastedScores(bytes: Uint8Array): Verdict {
  const cells = readBlock(text(bytes)).flat().map(cellInput);
  for (const cell of cells) {
    if (!cell.ok) continue;
    if (cell.value !== null && !(Number.isInteger(cell.value) && cell.value >= 0 && cell.value <= 10_000))
      throw new Error(`score ${cell.value}`);
  }
  return cells.some(({ ok }) => ok) ? 'read' : 'refused';
}

/** Only the text that was signed may be believed; the address in front of it is not part of that. */
function certificateCode(bytes: Uint8Array): Verdict {
  const scanned = text(bytes);
  const verdict = verifyQrText(scanned, [seeds.KEY]);
  if (!verdict.valid) return 'refused';
  if (verdict.number !== 'JX-2026-000123' || verdict.name !== '裴照野') throw new Error(`forged: ${scanned}`);
  return 'read';
}

function picture(bytes: Uint8Array): Verdict {
  const facts = pictureFacts(bytes);
  if (!facts) return 'refused';
  if (!(facts.width > 0 && facts.height > 0)) throw new Error(JSON.stringify(facts));
  return 'read';
}

// Reads one cell of a roster as its field's kind of value and decides how much a failure matters.
import type { MessageKey } from '../../messages/catalogue.ts';
import { type Cell, cellText, type Sheet } from '../../tabular/table.ts';
import { parseIdNumber } from '../../values/idNumber.ts';
import { parseLooseDate, parseLooseRange } from '../../values/looseDate.ts';
import type { Parsed } from '../../values/parsed.ts';
import { parseMentorName, parsePersonName } from '../../values/personName.ts';
import { parsePhone } from '../../values/phone.ts';
import { parseEntryYear, parseMajorCode, parseSex, parseStudentNumber, parseText } from '../../values/plain.ts';
import { parseUscc } from '../../values/uscc.ts';
import type { RosterField } from './roster.columns.ts';
import { addProblem, type RosterRow, type RosterValues, type Severity } from './roster.line.ts';

type Context = { today: string; dateSystem: Sheet['dateSystem'] };

/** What people write for “none yet”. */
const NOTHING = /^(无|没有|待定|未定|暂无|暂缺|未知|[/\\\-—–－]+|n\/?a)$/i;

/** Failures that leave no doubt-free value at all, whatever the field. */
const ALWAYS_REJECT: ReadonlySet<MessageKey> = new Set([
  'values.cellError',
  'values.formulaEmpty',
  'values.character',
  'values.tooLong',
  'values.notNumber',
]);

/** An unusable value of these fields is left out with a warning; of all others it rejects the line. */
const LEFT_OUT: ReadonlySet<RosterField> = new Set([
  'sex',
  'phone',
  'majorCode',
  'entryYear',
  'guardian',
  'guardianPhone',
  'uscc',
  'enterpriseMentor',
  'collegeMentor',
]);
const OPTIONAL_NOTHING: ReadonlySet<RosterField> = new Set([
  'phone',
  'guardian',
  'guardianRelation',
  'guardianPhone',
  'enterprise',
  'uscc',
  'post',
  'enterpriseMentor',
  'collegeMentor',
  'note',
]);

/** Puts the cell's value into `line.values`, or a problem into `line.problems`. Empty cells do neither. */
export function parseField(line: RosterRow, field: RosterField, cell: Cell, context: Context): void {
  const text = cellText(cell);
  if (text === '') return;
  if (OPTIONAL_NOTHING.has(field) && NOTHING.test(text))
    return addProblem(line, field, 'note', 'rosterImport.note.nothing', { shown: text });
  const parsed = parserOf(field)(cell, context);
  if (!parsed.ok) {
    if (parsed.problem.key === 'values.empty') return;
    return addProblem(line, field, severityOf(field, parsed.problem.key), parsed.problem.key, parsed.problem.params);
  }
  if (parsed.note) addProblem(line, field, 'note', parsed.note.key, parsed.note.params);
  Object.assign(line.values, parsed.value);
}

function severityOf(field: RosterField, key: MessageKey): Severity {
  if (ALWAYS_REJECT.has(key)) return 'reject';
  return LEFT_OUT.has(field) ? 'warn' : 'reject';
}

type Reader = (cell: Cell, context: Context) => Parsed<RosterValues>;

/** A parser of one value as a parser of the field that holds it. */
function as<K extends keyof RosterValues>(
  field: K,
  parse: (cell: Cell, context: Context) => Parsed<NonNullable<RosterValues[K]>>,
): Reader {
  return (cell, context) => {
    const parsed = parse(cell, context);
    return parsed.ok ? { ...parsed, value: { [field]: parsed.value } } : parsed;
  };
}

const READERS: Readonly<Record<RosterField, Reader>> = {
  studentNumber: as('studentNumber', parseStudentNumber),
  name: as('name', parsePersonName),
  sex: as('sex', parseSex),
  bornOn: as('bornOn', (cell, { dateSystem }) => parseLooseDate(cell, dateSystem)),
  idNumber: (cell, { today }) => {
    const parsed = parseIdNumber(cell, today);
    return parsed.ok ? { ...parsed, value: { idNumber: parsed.value.idNumber } } : parsed;
  },
  phone: as('phone', parsePhone),
  majorCode: as('majorCode', parseMajorCode),
  major: as('major', (cell) => parseText(cell, 100)),
  entryYear: as('entryYear', parseEntryYear),
  cohort: as('cohort', (cell) => parseText(cell, 100)),
  guardian: as('guardian', parsePersonName),
  guardianRelation: as('guardianRelation', (cell) => parseText(cell, 30)),
  guardianPhone: as('guardianPhone', parsePhone),
  enterprise: as('enterprise', (cell) => parseText(cell, 100)),
  uscc: as('uscc', parseUscc),
  post: as('post', (cell) => parseText(cell, 100)),
  enterpriseMentor: as('enterpriseMentor', parseMentorName),
  collegeMentor: as('collegeMentor', parseMentorName),
  startsOn: as('startsOn', (cell, { dateSystem }) => parseLooseDate(cell, dateSystem)),
  endsOn: as('endsOn', (cell, { dateSystem }) => parseLooseDate(cell, dateSystem)),
  period: (cell) => parseLooseRange(cell),
  note: as('note', (cell) => parseText(cell, 500)),
};

function parserOf(field: RosterField): Reader {
  return READERS[field];
}

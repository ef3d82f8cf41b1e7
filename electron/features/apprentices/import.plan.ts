// Works out a session from its parts: sheet, columns as remembered and chosen, checked lines, comparison with the store.
import { createHash } from 'node:crypto';
import { indexOfKnown, type KnownIndex } from '../../../shared/features/apprentices/import.known.ts';
import { type ImportPlan, planImport } from '../../../shared/features/apprentices/import.rules.ts';
import { type Analysis, analyseSheet, type RosterColumn } from '../../../shared/features/apprentices/roster.analyse.ts';
import { checkRoster } from '../../../shared/features/apprentices/roster.check.ts';
import { headingOf, type RosterField, rosterFields } from '../../../shared/features/apprentices/roster.columns.ts';
import { type Sheet, TABLE_LIMITS } from '../../../shared/tabular/table.ts';
import { AppError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { ImportSession } from './import.session.ts';
import { knownOf } from './import.sql.ts';

export type Worked = { sheet: Sheet; analysis: Analysis | null; plan: ImportPlan; index: KnownIndex };
export type PlanContext = { db: ReadDb; today: string; owner: string };

const EMPTY: ImportPlan = {
  rows: [],
  proposals: [],
  refs: new Map(),
  counts: { rows: 0, new: 0, update: 0, same: 0, skip: 0, reject: 0, warn: 0 },
};

/** Everything about the session as the store is now. Pure but for reading the store. */
export function workOut(session: ImportSession, context: PlanContext): Worked {
  const { edits } = session;
  const sheet = session.table.sheets[edits.sheet];
  if (!sheet) throw new AppError('invalid', 'rosterImport.noSheet');
  const index = indexOfKnown(knownOf(context.db, context.today));
  const analysis = columnsOf(session, sheet, context);
  if (!analysis) return { sheet, analysis: null, plan: EMPTY, index };
  const data = analysis.lines.filter((kind) => kind === 'data').length;
  if (data > TABLE_LIMITS.rows) {
    throw new AppError('invalid', 'tabular.tooManyRows', { name: edits.fileName, limit: TABLE_LIMITS.rows });
  }
  const fixes = new Map(Object.entries(edits.fixes).map(([row, texts]) => [Number(row), texts]));
  const rows = checkRoster(sheet, analysis, { today: context.today, fixes });
  const decisions = new Map(Object.entries(edits.decisions).map(([row, decision]) => [Number(row), decision]));
  const plan = planImport(rows, index, { decisions, choices: new Map(Object.entries(edits.choices)) });
  return { sheet, analysis, plan, index };
}

/** The analysis with the person's columns: what was chosen now, else what was remembered for this header. */
function columnsOf(session: ImportSession, sheet: Sheet, context: PlanContext): Analysis | null {
  const { headerRow, mapping } = session.edits;
  const analysis = analyseSheet(sheet, headerRow === null ? undefined : headerRow - 1);
  if (!analysis) return null;
  const remembered = rememberedMapping(context, signatureOf(analysis.columns));
  for (const column of analysis.columns) {
    const chosen = mapping[String(column.index)];
    const known = remembered[column.label];
    if (chosen !== undefined) assign(analysis.columns, column, chosen, 'chosen');
    else if (known !== undefined && known !== column.field) assign(analysis.columns, column, known, 'remembered');
  }
  return analysis;
}

/** Gives a field to one column and takes it from whichever had it. */
function assign(
  columns: readonly RosterColumn[],
  to: RosterColumn,
  field: RosterField | null,
  reason: 'chosen' | 'remembered',
): void {
  for (const column of columns) {
    if (field !== null && column !== to && column.field === field)
      Object.assign(column, { field: null, reason: 'twice' });
  }
  Object.assign(to, { field, reason });
}

/** The preference a header's mapping is remembered under: the same headings in the same order. */
export function signatureOf(columns: readonly RosterColumn[]): string {
  const headings = columns.map(({ label }) => headingOf(label)).join('\n');
  return `rosterImport.mapping.${createHash('sha256').update(headings).digest('hex').slice(0, 32)}`;
}

function rememberedMapping(context: PlanContext, key: string): Record<string, RosterField | null> {
  const value = context.db.where('preference', { owner: context.owner, key })[0]?.value;
  const mapping: Record<string, RosterField | null> = Object.create(null);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return mapping;
  for (const [label, field] of Object.entries(value)) {
    if (field === null || rosterFields.includes(field as RosterField)) mapping[label] = field as RosterField | null;
  }
  return mapping;
}

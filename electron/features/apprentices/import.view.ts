// Shows a worked-out session to the page: summary and lines, with identity numbers and phones masked.
import type { Ref } from '../../../shared/features/apprentices/import.refs.ts';
import type { PlannedRow } from '../../../shared/features/apprentices/import.rules.ts';
import type { PreviewCell, PreviewRow, Proposal, Summary } from '../../../shared/features/apprentices/import.schema.ts';
import type { LineKind } from '../../../shared/features/apprentices/roster.analyse.ts';
import type { RosterField } from '../../../shared/features/apprentices/roster.columns.ts';
import { cellText } from '../../../shared/tabular/table.ts';
import { maskId, maskPhone } from '../../db/mask.ts';
import type { Worked } from './import.plan.ts';
import type { ImportSession } from './import.session.ts';

const SAMPLES = 3;

export function summaryOf(session: ImportSession, worked: Worked): Summary {
  const { edits, table, token } = session;
  const { analysis, plan, sheet } = worked;
  return {
    ...{ session: token, version: edits.version, fileName: edits.fileName, kind: table.kind, sheet: edits.sheet },
    ...{ encoding: table.encoding ?? null, encodingGuessed: table.encodingGuessed ?? false },
    sheets: table.sheets.map(({ name, rows, hidden }) => ({ name, rows: rows.length, isHidden: hidden })),
    header: analysis ? { first: analysis.header.first + 1, last: analysis.header.last + 1 } : null,
    titles: analysis?.titles.map((title) => title.slice(0, 100)) ?? [],
    columns: (analysis?.columns ?? []).map(({ index, label, field, reason }) => ({
      ...{ index, field, reason },
      label: label.slice(0, 60),
      samples: samplesOf(worked, index, field),
    })),
    left: leftLines(analysis?.lines ?? []),
    hiddenRows: plan.rows.filter((row) => row.isHidden).length,
    formulas: sheet.formulas.length,
    columnsLeftOut: sheet.columnsLeftOut,
    counts: plan.counts,
    results: plan.rows.map(letterOf).join(''),
    numbers: plan.rows.map((row) => row.row),
    changing: [...new Set(plan.rows.flatMap(({ changes }) => changes.map(({ field }) => field)))],
    proposals: plan.proposals.map((ref) => proposalOf(ref, plan.proposals, session, worked)),
  };
}

const LETTERS = { new: 'n', update: 'u', same: 's', skip: 'k', reject: 'r' } as const;
function letterOf(row: PlannedRow): string {
  const letter = LETTERS[row.result];
  return row.hasWarning ? letter.toUpperCase() : letter;
}

function leftLines(lines: readonly LineKind[]): Summary['left'] {
  const count = (kind: LineKind) => lines.filter((line) => line === kind).length;
  return { blank: count('blank'), footer: count('footer'), repeat: count('repeat'), title: count('title') };
}

/** First filled cells of a column; every run of many digits is masked, whatever the column is said to be. */
function samplesOf({ sheet, analysis }: Worked, column: number, field: RosterField | null): string[] {
  const samples: string[] = [];
  for (const [r, kind] of (analysis?.lines ?? []).entries()) {
    if (samples.length >= SAMPLES) break;
    const text = kind === 'data' ? cellText(sheet.rows[r]?.[column]) : '';
    if (text !== '') samples.push(maskText(field, text.slice(0, 40)));
  }
  return samples;
}

function maskText(field: RosterField | null, text: string): string {
  if (field === 'idNumber') return maskId(text);
  if (field === 'phone' || field === 'guardianPhone') return maskPhone(text);
  return field === null ? text.replace(/\d{11,}[\dXx]?/g, (digits) => maskId(digits)) : text;
}

function proposalOf(ref: Ref, all: readonly Ref[], session: ImportSession, { index }: Worked): Proposal {
  const choice = session.edits.choices[ref.ref];
  const use = choice ?? (ref.mustAsk ? null : (ref.id ?? 'create'));
  const lists = { cohort: index.cohorts, enterprise: index.enterprises, post: index.posts, mentor: index.mentors };
  const usedName = use ? (lists[ref.kind].get(use)?.name ?? all.find((other) => other.ref === use)?.name ?? '') : '';
  const { kind, name, parentName, side, rows, firstRow, similar } = ref;
  return { ref: ref.ref, kind, name, parentName, side, rows, firstRow, use, usedName, similar };
}

export function previewOf(row: PlannedRow, session: ImportSession): PreviewRow {
  const fields = new Set(Object.keys(row.texts) as RosterField[]);
  for (const { field } of row.changes) fields.add(field);
  return {
    row: row.row,
    result: row.result,
    decision: session.edits.decisions[String(row.row)] ?? null,
    hasWarning: row.hasWarning,
    isHidden: row.isHidden,
    cells: [...fields].map((field) => cellOf(row, field)),
    problems: row.problems,
  };
}

/** A value that cannot be read is shown as it stands, so that it can be mended; every other sensitive one is masked. */
function cellOf(row: PlannedRow, field: RosterField): PreviewCell {
  const text = row.texts[field] ?? '';
  const isWrong = row.problems.some((p) => p.field === field && p.severity !== 'note' && p.key.startsWith('values.'));
  const shown = isWrong ? text : maskText(field, storedOf(row, field) ?? text);
  const change = row.changes.find((c) => c.field === field);
  const cell: PreviewCell = { field, text: shown, isMasked: shown !== text };
  if (change) return { ...cell, before: maskText(field, change.before), after: maskText(field, change.after) };
  return cell;
}

/** The value that will be stored, for fields that are masked: masking the text as written would show other digits. */
function storedOf(row: PlannedRow, field: RosterField): string | undefined {
  if (field === 'idNumber' || field === 'phone' || field === 'guardianPhone') return row.values[field];
  return undefined;
}

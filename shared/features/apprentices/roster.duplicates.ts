// Finds lines of one file that speak of the same person, and says which other line they collide with.

import type { RosterField } from './roster.columns.ts';
import { addProblem, hasReject, type RosterRow, type RosterValues } from './roster.line.ts';

/**
 * The first line of a student or identity number stands; a later one that says the same is skipped with a note, one
 * that differs is rejected, because nobody but a person can tell which is right. Same name in one cohort: a warning.
 */
export function markDuplicates(rows: readonly RosterRow[]): void {
  const numbers = new Map<string, RosterRow>();
  const identities = new Map<string, RosterRow>();
  const names = new Map<string, RosterRow>();
  for (const line of rows) {
    const { studentNumber, idNumber, name, cohort } = line.values;
    const first = seen(numbers, studentNumber, line) ?? seen(identities, idNumber, line);
    if (first) collide(first, line);
    else if (name) warnSameName(seen(names, `${name}|${cohort ?? ''}`, line), line);
  }
}

/** The earlier line with this key, or undefined after remembering this one. */
function seen(known: Map<string, RosterRow>, key: string | undefined, line: RosterRow): RosterRow | undefined {
  if (!key) return undefined;
  const earlier = known.get(key);
  if (!earlier) known.set(key, line);
  return earlier;
}

function collide(first: RosterRow, line: RosterRow): void {
  const field =
    first.values.studentNumber === line.values.studentNumber && line.values.studentNumber
      ? 'studentNumber'
      : 'idNumber';
  const params = { other: first.row, name: first.values.name ?? first.texts.name ?? '' };
  if (isSame(first.values, line.values) && !hasReject(line)) {
    addProblem(line, field, 'note', 'rosterImport.note.sameLine', params, { otherRow: first.row });
    return;
  }
  addProblem(line, field, 'reject', 'rosterImport.reject.duplicate', params, {
    otherRow: first.row,
    mends: [{ kind: 'decide', decision: 'skip' }],
  });
}

/** Whether a note says that this line only repeats an earlier one. */
export function isRepeatedLine(line: RosterRow): boolean {
  return line.problems.some((p) => p.key === 'rosterImport.note.sameLine');
}

function warnSameName(first: RosterRow | undefined, line: RosterRow): void {
  if (!first) return;
  const field: RosterField = 'name';
  addProblem(
    line,
    field,
    'warn',
    'rosterImport.warn.sameName',
    { other: first.row, name: line.values.name ?? '' },
    { otherRow: first.row, mends: [{ kind: 'decide', decision: 'skip' }] },
  );
}

function isSame(a: RosterValues, b: RosterValues): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof RosterValues>;
  for (const key of keys) if (a[key] !== b[key]) return false;
  return true;
}

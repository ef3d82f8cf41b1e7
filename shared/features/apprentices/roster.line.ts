// One line of a roster: its texts, values and problems.
import type { MessageKey } from '../../messages/catalogue.ts';
import type { RosterField } from './roster.columns.ts';

/** reject: the line cannot be stored. warn: it can, someone should look. note: what was changed to store it. */
export type Severity = 'reject' | 'warn' | 'note';
export type RosterProblem = {
  field: RosterField;
  severity: Severity;
  key: MessageKey;
  /** `row` (as Excel counts) and `field` are always among them. */
  params: Record<string, string | number>;
  /** Row (as Excel counts) of another line the sentence speaks of. */
  otherRow?: number;
  mends?: Mend[];
};

/** A way out that the page offers as a link beside the sentence. */
export type Mend =
  | { kind: 'cell'; text: string }
  | { kind: 'create'; ref: string }
  | { kind: 'decide'; decision: 'import' | 'update' | 'skip' };

/** What a line says, each value in its stored form; absent when the cell is empty or unusable. */
export type RosterValues = {
  studentNumber?: string;
  name?: string;
  sex?: 'm' | 'f';
  bornOn?: string;
  idNumber?: string;
  phone?: string;
  majorCode?: string;
  major?: string;
  entryYear?: number;
  cohort?: string;
  guardian?: string;
  guardianRelation?: string;
  guardianPhone?: string;
  enterprise?: string;
  uscc?: string;
  post?: string;
  enterpriseMentor?: string;
  collegeMentor?: string;
  startsOn?: string;
  endsOn?: string;
  note?: string;
};

export type RosterRow = {
  /** Line number as Excel counts, from 1. */
  row: number;
  /** The texts as the file or the person's mend has them. */
  texts: Partial<Record<RosterField, string>>;
  values: RosterValues;
  problems: RosterProblem[];
  isHidden: boolean;
};

export function addProblem(
  line: RosterRow,
  field: RosterField,
  severity: Severity,
  key: MessageKey,
  params: Record<string, string | number> = {},
  more: Pick<RosterProblem, 'otherRow' | 'mends'> = {},
): void {
  const named = { ...params, row: line.row, field: `@rosterImport.field.${field}` };
  line.problems.push({ field, severity, key, params: named, ...more });
}

export function hasReject(line: RosterRow, field?: RosterField): boolean {
  return line.problems.some((p) => p.severity === 'reject' && (field === undefined || p.field === field));
}

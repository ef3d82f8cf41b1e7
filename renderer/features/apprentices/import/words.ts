// Names of fields, results and reasons in the words of the catalogue.
import type { PreviewRow, Proposal } from '../../../../shared/features/apprentices/import.schema.ts';
import type { ColumnReason, RosterField } from '../../../../shared/features/apprentices/roster.columns.ts';
import type { MessageKey } from '../../../../shared/messages/catalogue.ts';

export const fieldKey = (field: RosterField): MessageKey => `rosterImport.field.${field}`;
export const resultKey = (result: PreviewRow['result']): MessageKey => `rosterImport.result.${result}`;
export const reasonKey = (reason: ColumnReason): MessageKey => `rosterImport.columnReason.${reason}`;
export const kindKey = ({ kind, side }: Proposal): MessageKey =>
  kind === 'mentor' ? `rosterImport.kind.${side ?? 'college'}Mentor` : `rosterImport.kind.${kind}`;

/** Fields whose length a person counts while typing. */
export const LENGTHS: Partial<Record<RosterField, number>> = {
  idNumber: 18,
  uscc: 18,
  phone: 11,
  guardianPhone: 11,
  majorCode: 6,
};

/** Width of a column in px, by what it holds. */
export const WIDTHS: Record<RosterField, number> = {
  studentNumber: 122,
  name: 92,
  sex: 72,
  bornOn: 108,
  idNumber: 186,
  phone: 124,
  majorCode: 92,
  major: 130,
  entryYear: 84,
  cohort: 148,
  guardian: 92,
  guardianRelation: 96,
  guardianPhone: 124,
  enterprise: 186,
  uscc: 186,
  post: 140,
  enterpriseMentor: 110,
  collegeMentor: 110,
  startsOn: 108,
  endsOn: 108,
  period: 196,
  note: 160,
};

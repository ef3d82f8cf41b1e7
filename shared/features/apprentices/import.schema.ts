// Shapes of the roster import as they cross to the page: what a file holds, what each line would do, what was kept.
import { z } from 'zod';
import * as f from '../../fields.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { rosterFields } from './roster.columns.ts';

export const rosterField = z.enum(rosterFields);
export const textEncoding = z.enum(['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']);
export const rowResult = z.enum(['new', 'update', 'same', 'skip', 'reject']);
export const decision = z.enum(['import', 'update', 'skip']);
const params = z.record(z.string(), z.union([z.string(), z.number()]));
const key = z.custom<MessageKey>((value) => typeof value === 'string');

export const columnReason = z.enum(['word', 'position', 'remembered', 'chosen', 'twice', 'notNeeded', 'unknown']);
export const column = z.object({
  /** From 0, in the sheet. */
  index: f.count,
  /** Their heading, numbered when it stands more than once. */
  label: z.string(),
  field: rosterField.nullable(),
  reason: columnReason,
  /** The first filled cells below it, masked where sensitive. */
  samples: z.array(z.string()),
});

export const similar = z.object({ to: z.string(), name: z.string() });
export const proposal = z.object({
  ref: z.string(),
  kind: z.enum(['cohort', 'enterprise', 'post', 'mentor']),
  name: z.string(),
  /** For posts and mentors of enterprises: whose. */
  parentName: z.string(),
  side: z.enum(['college', 'enterprise']).nullable(),
  rows: f.count,
  firstRow: f.count,
  /** 'create', the id of an existing record, the `ref` of another name; null: a person has to decide. */
  use: z.string().nullable(),
  /** Name of the record or proposal that `use` points at, else empty. */
  usedName: z.string(),
  similar: z.array(similar),
});

export const counts = z.object({
  rows: f.count,
  new: f.count,
  update: f.count,
  same: f.count,
  skip: f.count,
  reject: f.count,
  /** Lines that will be imported although something should be looked at. */
  warn: f.count,
});

/** Everything about an import but the lines themselves. */
export const summary = z.object({
  session: f.fileToken,
  /** Grows with each change, so that the page knows when to read lines again. */
  version: f.count,
  fileName: z.string(),
  kind: z.enum(['xlsx', 'xls', 'csv']),
  encoding: textEncoding.nullable(),
  encodingGuessed: z.boolean(),
  sheets: z.array(z.object({ name: z.string(), rows: f.count, isHidden: z.boolean() })),
  sheet: f.count,
  /** Lines of the header as Excel counts; null when none was found. */
  header: z.object({ first: f.count, last: f.count }).nullable(),
  titles: z.array(z.string()),
  columns: z.array(column),
  left: z.object({ blank: f.count, footer: f.count, repeat: f.count, title: f.count }),
  hiddenRows: f.count,
  formulas: f.count,
  columnsLeftOut: f.count,
  counts,
  /** One letter a line in the order of the file: n u s k(ip) r, capital when it carries a warning. */
  results: z.string(),
  /** The lines' numbers as Excel counts, in the same order. */
  numbers: z.array(f.count),
  proposals: z.array(proposal),
  /** Fields that would change on somebody already stored. */
  changing: z.array(rosterField),
});

export const mend = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), text: z.string() }),
  z.object({ kind: z.literal('create'), ref: z.string() }),
  z.object({ kind: z.literal('decide'), decision }),
]);
export const problem = z.object({
  field: rosterField,
  severity: z.enum(['reject', 'warn', 'note']),
  key,
  params,
  otherRow: f.count.optional(),
  mends: z.array(mend).optional(),
});
export const previewCell = z.object({
  field: rosterField,
  /** As in the file or typed; identity numbers and phones masked unless the value itself is what is wrong. */
  text: z.string(),
  isMasked: z.boolean(),
  /** What the store has, when importing would change it. */
  before: z.string().optional(),
  /** What it would become, where that is not the text as written. */
  after: z.string().optional(),
});
export const previewRow = z.object({
  row: f.count,
  result: rowResult,
  decision: decision.nullable(),
  hasWarning: z.boolean(),
  isHidden: z.boolean(),
  cells: z.array(previewCell),
  problems: z.array(problem),
});

export const reportLine = z.object({
  id: f.id,
  fileName: z.string(),
  importedAt: f.moment,
  rowsRead: f.count,
  created: f.count,
  updated: f.count,
  unchanged: f.count,
  skipped: f.count,
  rejected: f.count,
  commandId: f.id,
  isUndone: z.boolean(),
});
export const rejectedLine = z.object({ row: f.count, name: z.string(), problems: z.array(z.object({ key, params })) });
export const reportDetail = z.object({
  sheet: z.string(),
  /** Lines that were not imported and why; names only, never numbers. */
  left: z.array(rejectedLine),
  made: z.object({ cohort: f.count, enterprise: f.count, post: f.count, mentor: f.count, pairing: f.count }),
});

export type Summary = z.output<typeof summary>;
export type PreviewRow = z.output<typeof previewRow>;
export type PreviewCell = z.output<typeof previewCell>;
export type Proposal = z.output<typeof proposal>;
export type ImportCounts = z.output<typeof counts>;
export type ReportDetail = z.output<typeof reportDetail>;

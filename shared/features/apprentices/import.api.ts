// The calls of the roster import. A file becomes a session; nothing reaches the store before `commit`.
import { z } from 'zod';
import { job, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import * as s from './import.schema.ts';

const session = f.fileToken;

export const rosterImportApi = {
  /** Reads an uploaded file (or pasted cells sent as one) and compares it with the store. */
  read: job(z.strictObject({ file: f.fileToken }), s.summary),
  /** Another sheet, encoding or header row (as Excel counts) of the same file; edits of lines are dropped. */
  setSource: job(
    z.strictObject({
      session,
      sheet: f.count.optional(),
      encoding: s.textEncoding.optional(),
      headerRow: f.count.min(1).optional(),
    }),
    s.summary,
  ),
  /** Gives a column its field, or none; whichever column had that field loses it. Remembered for this header. */
  setMapping: job(z.strictObject({ session, column: f.count, field: s.rosterField.nullable() }), s.summary),
  /** Types a text in place of a cell; the file itself is never changed. */
  setCell: job(
    z.strictObject({ session, row: f.count, field: s.rosterField, text: z.string().max(500) }),
    z.object({ summary: s.summary, row: s.previewRow }),
  ),
  /** Decides what becomes of a line; null takes the decision back. */
  setRow: job(
    z.strictObject({ session, row: f.count, decision: s.decision.nullable() }),
    z.object({ summary: s.summary, row: s.previewRow }),
  ),
  /** Decides what a name stands for: 'create', the id of an existing record, or the ref of another name. */
  setChoice: job(z.strictObject({ session, ref: z.string().max(500), use: z.string().max(500) }), s.summary),
  /** At most 200 lines by their places in the file, from 0: those of `at`, else `count` lines from `from`. */
  preview: job(
    z.strictObject({
      session,
      at: z.array(f.count).max(200).optional(),
      from: f.count.default(0),
      count: z.number().int().min(1).max(200).default(200),
    }),
    z.object({ version: f.count, rows: z.array(s.previewRow) }),
  ),
  /** The whole text of one cell, for mending it. */
  cell: job(z.strictObject({ session, row: f.count, field: s.rosterField }), z.object({ text: z.string() })),
  /**
   * Writes the accepted lines in one transaction and keeps a report. `expect`: refused when something changed since.
   * When no line is new or changed nothing at all is written, and both ids are null.
   */
  commit: job(
    z.strictObject({ session, expect: s.counts.optional() }),
    z.object({
      reportId: f.id.nullable(),
      commandId: f.id.nullable(),
      counts: s.counts,
      made: s.reportDetail.shape.made,
    }),
  ),
  /** The lines that were not imported as a workbook with the reasons, ready to be mended and imported again. */
  rejected: job(
    z.strictObject({ session, language: z.enum(['zh', 'en']) }),
    z.object({ token: f.fileToken, name: z.string(), rows: f.count }),
  ),
  /** Past imports, newest first. */
  reports: query(z.strictObject({}), z.array(s.reportLine), { reads: ['importReport'] }),
  report: query(z.strictObject({ id: f.id }), s.reportLine.extend({ detail: s.reportDetail }), {
    reads: ['importReport'],
  }),
};

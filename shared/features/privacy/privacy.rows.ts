// Rows of consent and notice, rules of keeping, legal holds, files that left the program, and erased persons.
import { z } from 'zod';
import * as f from '../../fields.ts';

/** `notice` was told what is processed and why; the others are agreements to it. */
export const consentKind = z.enum(['notice', 'guardian', 'sensitive', 'provision']);
export const consentForm = z.enum(['paper', 'electronic', 'oral']);
/** What is counted from an end: the record of a person, a guardian's data, an import's report, a record of an export. */
export const retentionKind = z.enum(['apprentice', 'mentor', 'guardian', 'importReport', 'exportRecord']);
export const exportKind = z.enum(['list', 'plan', 'certificate', 'copy', 'register', 'other']);

export const rowsOfPrivacy = {
  consent: z.object({
    personId: f.id,
    kind: consentKind,
    givenOn: f.isoDate,
    form: consentForm,
    /** Who signed; for `guardian` the guardian. */
    signerName: f.text,
    noticeVersion: f.text,
    note: f.text,
    withdrawnOn: f.isoDate.nullable(),
    withdrawReason: f.text,
  }),
  retentionRule: z.object({
    kind: retentionKind,
    /** Full months after the end; null: kept for good. */
    months: f.count.nullable(),
    source: f.text,
    checkedOn: f.isoDate.nullable(),
  }),
  legalHold: z.object({
    personId: f.id,
    reason: f.text,
    since: f.isoDate,
    endedOn: f.isoDate.nullable(),
    endReason: f.text,
  }),
  exportRecord: z.object({
    exportedAt: f.moment,
    exportedBy: f.text,
    kind: exportKind,
    title: f.text,
    format: z.string().max(10),
    rows: f.count,
    /** Headings of the columns, or the parts of a paper. */
    fields: z.array(z.string().max(200)),
    /** Ids of the persons in the file, 16 bytes each: as bytes they stand in the change log by their hash alone. */
    persons: z.instanceof(Uint8Array),
  }),
  erasedPerson: z.object({
    personId: f.id,
    kind: z.enum(['apprentice', 'mentor', 'person', 'guardian', 'importReport', 'exportRecord']),
    reason: f.text,
    erasedAt: f.moment,
    erasedBy: f.text,
    rows: f.count,
    changes: f.count,
    /** What still holds the data outside the store, as told to whoever confirmed. */
    copies: z.array(z.string().max(300)),
  }),
};

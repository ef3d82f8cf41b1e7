// How long what is kept unless the college has entered its own rule: months after the end. Where each figure comes from stands in
// `privacy.source.*`.
import type { z } from 'zod';
import type { retentionKind } from './privacy.rows.ts';

export type RetentionKind = z.infer<typeof retentionKind>;

/** The day on which the sources were read. */
export const SOURCES_READ_ON = '2026-11-22';
export const RETENTION: Readonly<Record<RetentionKind, number | null>> = {
  apprentice: 60,
  mentor: 36,
  guardian: 0,
  importReport: 12,
  exportRecord: 36,
};
export const RETENTION_KINDS = Object.keys(RETENTION) as RetentionKind[];
/** What the law does not let fall below. */
export const LEAST_MONTHS: Partial<Record<RetentionKind, number>> = { exportRecord: 36 };

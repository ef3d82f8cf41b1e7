// What the audit distinguishes, the anchors kept outside the store, and what a check of the two logs answers.
import { z } from 'zod';
import * as f from '../../fields.ts';
import { message } from './history.schema.ts';

/** What a row of the audit tells of. `change` wrote data; `export` made a file; `other` is whatever needs no page of its own. */
export const AUDIT_KINDS = [
  'change',
  'view',
  'reveal',
  'print',
  'export',
  'login',
  'failedLogin',
  'lock',
  'account',
  'backup',
  'erase',
  'other',
] as const;
export const auditKind = z.enum(AUDIT_KINDS);
export type AuditKind = z.infer<typeof auditKind>;

const position = z.number().int().min(0);
/** The last entry of each log as it was when it was written down outside the store. */
export const anchors = z.object({
  change: z.object({ ord: position, hash: z.string() }).optional(),
  audit: z.object({ seq: position, mac: z.string() }).optional(),
  /** The next number of each series (`name|year`), and why certificates are no longer valid, by number. */
  series: z.record(z.string(), position).optional(),
  revoked: z.record(z.string(), z.string()).optional(),
});
export type Anchors = z.infer<typeof anchors>;

/**
 * `altered` the entry is not what was written; `missing` a number is skipped; `order` the clock runs backwards;
 * `cut` the log ends before its anchor; `anchor` another entry stands where the anchor was taken; `unsealed` the row has
 * no mac; `unrecorded` a change without an audit row, or the reverse; `erased` emptied without a record of an erasure.
 */
export const PROBLEM_KINDS = [
  'altered',
  'missing',
  'order',
  'cut',
  'anchor',
  'unsealed',
  'unrecorded',
  'erased',
] as const;
export const chainProblem = z.object({
  log: z.enum(['change', 'audit']),
  /** The entry's number; for `missing` the first one that is not there. */
  at: position,
  kind: z.enum(PROBLEM_KINDS),
});
export type ChainProblem = z.infer<typeof chainProblem>;

const logReport = z.object({
  entries: position,
  /** Number and hash (mac) of the newest entry; 0 and '' when there is none. */
  head: position,
  hash: z.string(),
  /** Number of the entry that the anchor names; null when there is no anchor. */
  anchoredAt: position.nullable(),
  /** Entries after the anchor: cutting these off would not be seen. */
  uncovered: position,
  /** Entries from which a person's data was erased by a recorded erasure. */
  erased: position,
});
export const chainReport = z.object({
  change: logReport,
  audit: logReport,
  /** The first of them; `problemCount` says how many there are. */
  problems: z.array(chainProblem),
  problemCount: position,
});
export type ChainReport = z.infer<typeof chainReport>;

/** The short code of an anchor for papers and files: number and the first eight digits of its mac, `1240-9F3A22C1`. */
export const anchorCode = ({ seq, mac }: { seq: number; mac: string }): string =>
  `${seq}-${mac.slice(0, 8).toUpperCase()}`;

/** Days in the college's zone, both inclusive; `recordId` finds changes of that row and looks at it. */
export const auditFilter = z.strictObject({
  actor: z.string().max(100).nullable().default(null),
  kind: auditKind.nullable().default(null),
  from: f.isoDate.nullable().default(null),
  to: f.isoDate.nullable().default(null),
  recordId: f.id.nullable().default(null),
  /** Part of what a row says: a name, a number, a reason. */
  text: z.string().trim().max(80).default(''),
});
export type AuditFilter = z.infer<typeof auditFilter>;

export const AUDIT_PAGE = 100;
export const auditLine = z.object({
  seq: position,
  at: f.moment,
  actor: z.string(),
  actorName: z.string().nullable(),
  kind: auditKind,
  /** The call, `feature.name`: what is known when there are no words. */
  action: z.string(),
  label: message.nullable(),
  isUndo: z.boolean(),
  /** What its first change was, for rows that say nothing of themselves. */
  first: z.object({ entity: z.string(), op: z.enum(['insert', 'update', 'archive', 'restore']) }).nullable(),
  /** Rows it wrote. */
  changes: position,
  mac: z.string(),
});
export type AuditLine = z.infer<typeof auditLine>;

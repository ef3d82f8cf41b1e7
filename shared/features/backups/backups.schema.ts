// What a backup says of itself, what is remembered about backups, and what a rehearsal answers.
import { z } from 'zod';
import * as f from '../../fields.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import { anchors } from '../activity/audit.schema.ts';

export const BACKUP_KINDS = ['manual', 'daily', 'beforeUpgrade', 'beforeImport'] as const;
export const backupKind = z.enum(BACKUP_KINDS);
export type BackupKind = z.infer<typeof backupKind>;

/** `20261124-010000-daily`, with `-2` and so on where a second has two. */
export const backupName = z.string().regex(/^\d{8}-\d{6}-[a-zA-Z]{3,20}(-\d{1,3})?$/);

const bytes = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const part = z.strictObject({ bytes, sha256 });

/** `manifest.json` of a backup. It names no person. */
export const manifest = z.strictObject({
  format: z.literal(1),
  /** Which installation made it: only its own backups are ever cleared away. */
  install: z.string().min(1).max(64),
  /** The node of the store, as in the change log. */
  node: z.string().min(1).max(64),
  college: z.strictObject({ zh: z.string().max(200), en: z.string().max(200) }).nullable(),
  kind: backupKind,
  madeAt: f.moment,
  /** Version of the program, and of the store's tables. */
  app: z.string().max(30),
  schema: z.number().int().min(1),
  store: part,
  /** Null for a store that is not encrypted. */
  keyring: part.nullable(),
  /** Rows of every table. */
  counts: z.record(z.string().max(60), bytes),
  anchors,
  /** Its passwords open it on this computer only; on another one the recovery key is needed. */
  needsDevice: z.boolean(),
});
export type Manifest = z.infer<typeof manifest>;

export const messageKey = z.custom<MessageKey>((value) => typeof value === 'string' && value.length < 100);
export const problem = z.object({
  key: messageKey,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Problem = z.infer<typeof problem>;

/** What a rehearsal found: the backup was copied, opened, checked and counted as for a restore. */
export const checked = z.object({ at: f.moment, ok: z.boolean(), problem: problem.nullable(), took: z.number().int() });
export type Checked = z.infer<typeof checked>;

/** `backups/state.json`: what is remembered about backups outside the store. */
export const backupsState = z.object({
  install: z.string().min(1).max(64),
  /** The second folder or drive; null when none is chosen. */
  second: z.string().max(1000).nullable(),
  /** Since when the second place cannot be reached; null when it can. */
  missingSince: f.moment.nullable(),
  /** The backups that could not be made or copied last; null after one that could. */
  failed: z.object({ at: f.moment, problem }).nullable(),
  /** By name of the backup. */
  checks: z.record(z.string(), checked),
  /** The last full check of the live store. */
  integrity: checked.nullable(),
  /** Stores that a restore has replaced, kept for a while: folder below the data folder, `.` for the first. */
  replaced: z.array(z.object({ folder: z.string().max(40), at: f.moment })),
});
export type BackupsState = z.infer<typeof backupsState>;

export const place = z.enum(['here', 'second']);
export const backupLine = z.object({
  name: backupName,
  kind: backupKind,
  madeAt: f.moment,
  bytes,
  schema: z.number().int(),
  app: z.string(),
  college: z.object({ zh: z.string(), en: z.string() }).nullable(),
  needsDevice: z.boolean(),
  places: z.array(place),
  checked: checked.nullable(),
});
export type BackupLine = z.infer<typeof backupLine>;

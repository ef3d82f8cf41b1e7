// Backups: what there is, making and rehearsing them, the second place; and restoring one, also when no store is open.
import { z } from 'zod';
import { command, job, query } from '../../contract.ts';
import * as f from '../../fields.ts';
import { backupLine, backupName, checked, problem } from './backups.schema.ts';

const folder = z.string().min(1, { error: 'field.required' }).max(1000, { error: 'field.tooLong' });

/** One of the listed backups, or any folder that holds one. */
export const source = z.union([z.strictObject({ name: backupName }), z.strictObject({ folder })]);
export type Source = z.infer<typeof source>;

/** What opens a backup: the key that is in use now, a password of the day it was made, or the recovery key of that day. */
export const secret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('current') }),
  z.strictObject({ kind: z.literal('password'), loginName: z.string().max(100), password: z.string().max(200) }),
  z.strictObject({ kind: z.literal('recovery'), key: z.string().max(100) }),
]);
export type Secret = z.infer<typeof secret>;

const rows = z.number().int().min(0);

export const backupsApi = {
  state: query(
    f.nothing,
    z.object({
      backups: z.array(backupLine),
      /** The newest backup that did not fail its check; whole days since then. */
      lastGood: f.moment.nullable(),
      days: rows.nullable(),
      second: z.object({ folder: z.string(), missingSince: f.moment.nullable(), sameDisk: z.boolean() }).nullable(),
      failed: z.object({ at: f.moment, problem }).nullable(),
      /** The last full check of the store in use. */
      integrity: checked.nullable(),
      /** When stores were replaced that are still kept. */
      replaced: z.array(f.moment),
      /** Free megabytes on the disk of the data; null when it cannot be told. */
      freeMegabytes: rows.nullable(),
      isLow: z.boolean(),
      /** Where the backups of this computer lie. */
      folder: z.string(),
      /** A restore can ask for nothing but the key in use. */
      isOpen: z.boolean(),
    }),
    { reads: [] },
  ),
  /** The folders in a folder, and the backups in it; null: the places where one may begin. */
  places: query(
    z.strictObject({ at: folder.nullable() }),
    z.object({
      at: z.string().nullable(),
      parent: z.string().nullable(),
      folders: z.array(z.object({ name: z.string(), path: z.string() })),
      backups: z.array(
        z.object({
          path: z.string(),
          madeAt: f.moment,
          college: z.object({ zh: z.string(), en: z.string() }).nullable(),
          bytes: rows,
        }),
      ),
    }),
    { reads: [] },
  ),
  /** Null gives the second place up. Answers what is to be known about it. */
  chooseSecond: command(z.strictObject({ folder: folder.nullable() }), z.object({ sameDisk: z.boolean() })),
  /** Clears away all but the two newest backups of this computer, and the stores that restores have replaced. */
  freeSpace: command(f.nothing, z.object({ freedMegabytes: rows })),
  /** Rehearses a restore and says what it would bring and cost. `ticket` goes to `restore`. */
  look: command(
    z.strictObject({ source, secret }),
    z.object({
      ticket: z.string(),
      /** The day it was made, in the college's zone; typed to confirm. */
      day: f.isoDate,
      madeAt: f.moment,
      app: z.string(),
      college: z.object({ zh: z.string(), en: z.string() }).nullable(),
      /** Rows in the backup and, where a store is open, now. */
      counts: z.array(z.object({ table: z.string(), there: rows, now: rows.nullable() })),
      /** Changes saved since the backup was made, which would be lost; null when that cannot be told. */
      lostChanges: rows.nullable(),
      /** The data of this installation went on after it. */
      isOlder: z.boolean(),
      took: rows,
    }),
  ),
  /** Puts a backup that was looked at in the place of the store in use, which is kept for 30 days; then it has to be unlocked. */
  restore: command(z.strictObject({ ticket: z.string().max(100), reason: f.label }), z.object({})),
  make: job(f.nothing, z.object({ name: backupName })),
  rehearse: job(z.strictObject({ name: backupName }), checked),
  /** What falls due by itself. */
  tend: job(f.nothing, z.object({ madeBackup: z.boolean(), rehearsed: z.boolean(), checkedStore: z.boolean() })),
};

// The record of a file that leaves the program: what, how many, which fields, and whom it holds.
import type { z } from 'zod';
import type { exportKind } from '../../../shared/features/privacy/privacy.rows.ts';
import { translate } from '../../../shared/messages/translate.ts';
import type { ReadDb } from '../../db/read.ts';
import type { CommandContext, JobContext } from '../../host/context.ts';
import type { OutSheet } from '../../tabular/writeTable.ts';
import { accountNames } from '../activity/names.sql.ts';

export type Export = {
  kind: z.infer<typeof exportKind>;
  title: string;
  format: string;
  rows: number;
  fields: readonly string[];
  /** Ids of persons, or of enrolments and mentors that stand for one; anything else counts as nobody. */
  about: readonly string[];
};

/** Enters a file in the list of exports, in the transaction of the command that makes it. */
export function recordExport(ctx: CommandContext, file: Export): void {
  const { db, now, session } = ctx;
  const title = [...file.title].slice(0, 200).join('');
  db.insert('exportRecord', {
    exportedAt: now.toISOString(),
    exportedBy: session.actor,
    kind: file.kind,
    title,
    format: file.format,
    rows: file.rows,
    fields: file.fields.map((name) => name.slice(0, 200)),
    persons: packIds(personsBehind(db, file.about)),
  });
}

/** A last sheet that says who took the list out and when; the list itself stays as it can be read in again. */
export function markSheet(ctx: JobContext, rows: number): OutSheet {
  const text = (locale: 'zh' | 'en') => translate(locale, 'privacy.watermark', { ...markOf(ctx, locale), rows });
  const header = translate('zh', 'privacy.watermarkSheet');
  return { name: header, columns: [{ header, type: 'text', width: 80 }], rows: [[text('zh')], [text('en')]] };
}

/** Who exports, and when (UTC). */
export function markOf({ db, session, now }: JobContext, locale: 'zh' | 'en'): { who: string; when: string } {
  const builtIn = session.actor === 'coordinator' ? translate(locale, 'privacy.role.coordinator') : session.actor;
  const who = accountNames(db).get(session.actor) ?? builtIn;
  return { who, when: `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC` };
}

/** The persons that these ids are, or stand for; each once. */
export function personsBehind(db: ReadDb, ids: readonly string[]): string[] {
  return db
    .all<{ id: string }>(
      `WITH given AS (SELECT value AS id FROM json_each(?))
       SELECT id FROM person WHERE id IN (SELECT id FROM given)
       UNION SELECT personId FROM enrolment WHERE id IN (SELECT id FROM given)
       UNION SELECT personId FROM mentor WHERE id IN (SELECT id FROM given)
       UNION SELECT e.personId FROM certificate c JOIN enrolment e ON e.id = c.enrolmentId WHERE c.id IN (SELECT id FROM given)
       UNION SELECT e.personId FROM agreement a JOIN enrolment e ON e.id = a.enrolmentId WHERE a.id IN (SELECT id FROM given)`,
      [JSON.stringify(ids)],
    )
    .map(({ id }) => id);
}

/** 16 bytes an id. */
export const packIds = (ids: readonly string[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(ids.map((id) => id.replaceAll('-', '')).join(''), 'hex'));

export type HeldIn = { id: string; exportedAt: string; exportedBy: string; title: string; format: string };

/** Files that left and held this person, oldest first. */
export function exportsWith(db: ReadDb, personId: string): HeldIn[] {
  return db.all<HeldIn>(
    `SELECT id, exportedAt, exportedBy, title, format FROM exportRecord
     WHERE instr(persons, @person) > 0 AND archivedAt IS NULL ORDER BY exportedAt`,
    { person: packIds([personId]) },
  );
}

// The one way to take a person's data out of the two logs: entered as an erasure, in the transaction of a recorded command.
import { createHash } from 'node:crypto';
import { toldOf } from './auditLog.ts';
import { hashOf } from './changeLog.ts';
import type { Connection } from './open.ts';

type Stored = Record<string, string | number | null>;
/** Rows of the store whose history is emptied, and words (names, numbers) whose audit rows lose what they said. */
export type Erase = { entityIds: readonly string[]; words: readonly string[] };
export type Erased = { changes: number; audits: number; digest: string };

/**
 * Empties every change of these rows (the names of fields stay, their values go) and the words of every audit row about
 * them or naming one of `words`. Each emptied entry keeps its number, and `erasure` keeps the hash it had, so that the
 * chains still hold; the digest goes into the audit row of the erasing command and proves which entries it emptied.
 */
export function eraseFromLogs(db: Connection, commandId: string, { entityIds, words }: Erase): Erased {
  db.prepare(`INSERT INTO meta (key, value) VALUES ('erasing', ?)`).run(commandId);
  const ids = JSON.stringify(entityIds);
  const changes = db.prepare(CHANGES).all({ ids }) as Stored[];
  for (const row of changes) eraseChange(db, commandId, row);
  const audits = db.prepare(AUDITS).all({ ids, words: JSON.stringify(words.filter((w) => w !== '')) }) as Stored[];
  for (const row of audits) eraseAudit(db, commandId, row);
  db.prepare(`DELETE FROM meta WHERE key = 'erasing'`).run();
  return { changes: changes.length, audits: audits.length, digest: erasureDigest(entriesOf(db, commandId)) };
}

export type ErasureEntry = { commandId: string; log: string; at: number; original: string; remains: string };

export const erasureDigest = (entries: readonly ErasureEntry[]): string =>
  createHash('sha256')
    .update(JSON.stringify(entries.map((e) => [e.log, e.at, e.original, e.remains])))
    .digest('hex');

/** Whether an erasure was begun in this transaction and not ended: such a command must not commit. */
export const isErasing = (db: Connection): boolean => !!db.prepare(`SELECT 1 FROM meta WHERE key = 'erasing'`).get();

/** What stands for a value that was erased; history says so in words. */
export const ERASED = { erased: true } as const;

const CHANGES = 'SELECT * FROM change WHERE entityId IN (SELECT value FROM json_each(@ids)) ORDER BY ord';
const AUDITS = `SELECT * FROM audit a WHERE (label IS NOT NULL OR detail IS NOT NULL) AND (
    entityId IN (SELECT value FROM json_each(@ids))
    OR commandId IN (SELECT commandId FROM change WHERE entityId IN (SELECT value FROM json_each(@ids)))
    OR EXISTS (SELECT 1 FROM json_each(@words) w WHERE instr(coalesce(a.label, '') || coalesce(a.detail, ''), w.value) > 0))
  ORDER BY seq`;

function eraseChange(db: Connection, commandId: string, row: Stored): void {
  const names = Object.keys(JSON.parse(String(row.fields)) as object);
  const emptied: Stored = {
    ...row,
    fields: JSON.stringify(Object.fromEntries(names.map((n) => [n, ERASED]))),
    reason: null,
  };
  note(db, {
    commandId,
    log: 'change',
    at: Number(row.ord),
    original: originalOf(db, 'change', row),
    remains: hashOf(emptied),
  });
  db.prepare('UPDATE change SET fields = ?, reason = NULL WHERE ord = ?').run(emptied.fields, row.ord);
}

function eraseAudit(db: Connection, commandId: string, row: Stored): void {
  note(db, {
    commandId,
    log: 'audit',
    at: Number(row.seq),
    original: String(row.told),
    remains: toldOf('', null, null),
  });
  db.prepare('UPDATE audit SET label = NULL, detail = NULL, salt = NULL WHERE seq = ?').run(row.seq);
}

/** An entry emptied before keeps the hash it was written with. */
function originalOf(db: Connection, log: string, row: Stored): string {
  const earlier = db.prepare('SELECT original FROM erasure WHERE log = ? AND at = ? LIMIT 1').get(log, row.ord);
  return (earlier as { original: string } | undefined)?.original ?? hashOf(row);
}

function note(db: Connection, entry: ErasureEntry): void {
  db.prepare(
    'INSERT INTO erasure (commandId, log, at, original, remains) VALUES (@commandId, @log, @at, @original, @remains)',
  ).run(entry);
}

const entriesOf = (db: Connection, commandId: string): ErasureEntry[] =>
  db
    .prepare('SELECT commandId, log, at, original, remains FROM erasure WHERE commandId = ? ORDER BY ord')
    .all(commandId) as ErasureEntry[];

// The audit's chain: each row carries a mac over itself and the mac before it, made with a key that is not in the store.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { AuditKind } from '../../shared/features/activity/audit.schema.ts';
import { hashOf } from './changeLog.ts';
import type { Connection } from './open.ts';

/** One row to be added. `label` and `detail` are JSON; neither holds an identity number, and an erasure can empty both. */
export type AuditEntry = {
  at: string;
  actor: string;
  action: string;
  kind: AuditKind;
  commandId: string;
  label: string | null;
  detail: string | null;
  isView: boolean;
  canUndo: boolean;
  undoOf: string | null;
  /** The changes it wrote, first and last, and the hash of the last: so the mac also holds the change log. */
  firstChange: number | null;
  lastChange: number | null;
  changeHash: string | null;
  entity: string | null;
  entityId: string | null;
};
export type AuditHead = { seq: number; mac: string };
type Stored = Record<string, string | number | null>;

/**
 * The key of a store that is not encrypted. It stands in the program and so proves nothing against somebody who has
 * the program: in such a store the chain finds damage and careless edits, and only anchors kept elsewhere find more.
 * An encrypted store uses a key derived from its data key: whoever does not have that cannot make a mac that fits.
 */
const PLAIN_KEY = createHash('sha256').update('jiangxin audit chain of a store without a key').digest();
const keys = new WeakMap<Connection, Buffer>();

/** Tells a connection under which key (32 bytes) its audit is chained; without it, the key of plain stores. */
export function bindAuditKey(db: Connection, key: Buffer): void {
  keys.set(db, key);
}

export const auditKeyOf = (db: Connection): Buffer => keys.get(db) ?? PLAIN_KEY;

/** Adds a row inside the caller's transaction: a failure here rolls the caller's changes back with it. */
export function appendAudit(db: Connection, entry: AuditEntry): AuditHead {
  const before = auditHead(db);
  const salt = randomBytes(12).toString('hex');
  const row: Stored = {
    ...entry,
    seq: before.seq + 1,
    isView: entry.isView ? 1 : 0,
    canUndo: entry.canUndo ? 1 : 0,
    salt,
    told: toldOf(salt, entry.label, entry.detail),
  };
  row.mac = macOf(auditKeyOf(db), before.mac, row);
  statementOf(db, INSERT).run(row);
  return { seq: before.seq + 1, mac: String(row.mac) };
}

/** The newest row; `{seq: 0, mac: ''}` when there is none. */
export function auditHead(db: Connection): AuditHead {
  const row = statementOf(db, HEAD).get() as AuditHead | undefined;
  return row ?? { seq: 0, mac: '' };
}

/** What the mac covers, in this order. Label and detail go in by their salted hash, so that both can be erased later. */
const COVERED =
  'seq at actor action kind commandId isView canUndo undoOf firstChange lastChange changeHash entity entityId told'.split(
    ' ',
  );
const INSERT = `INSERT INTO audit (${COVERED.join(', ')}, label, detail, salt, mac)
  VALUES (${COVERED.map((c) => `@${c}`).join(', ')}, @label, @detail, @salt, @mac)`;

const HEAD = 'SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1';
const statements = new WeakMap<Connection, Map<string, ReturnType<Connection['prepare']>>>();
function statementOf(db: Connection, sql: string) {
  const known = statements.get(db) ?? new Map<string, ReturnType<Connection['prepare']>>();
  statements.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
}

/** HMAC-SHA256 over the mac before and the row, in hex. */
export function macOf(key: Buffer, before: string, row: Stored): string {
  const body = JSON.stringify([before, ...COVERED.map((c) => row[c] ?? null)]);
  return createHmac('sha256', key).update(body).digest('hex');
}

export const toldOf = (salt: string, label: string | null, detail: string | null): string =>
  createHash('sha256')
    .update(JSON.stringify([salt, label, detail]))
    .digest('hex');

/**
 * Gives rows their mac where a migration asked for it. Afterwards no row of the audit can be written again, except by an
 * erasure. Later chains are never mended: a row whose mac does not fit is a finding, not work.
 */
export function sealAudit(db: Connection): void {
  if (!db.prepare(`SELECT 1 FROM meta WHERE key = 'auditSeal'`).get()) return;
  db.transaction(() => {
    const set = db.prepare(
      'UPDATE audit SET salt = @salt, told = @told, changeHash = @changeHash, mac = @mac WHERE seq = @seq',
    );
    const changeAt = db.prepare('SELECT * FROM change WHERE ord = ?');
    let before = '';
    for (const { seq } of db.prepare('SELECT seq FROM audit ORDER BY seq').all() as { seq: number }[]) {
      const row = db.prepare('SELECT * FROM audit WHERE seq = ?').get(seq) as Stored;
      const change = row.lastChange === null ? undefined : (changeAt.get(row.lastChange) as Stored | undefined);
      const salt = row.told === '' ? randomBytes(12).toString('hex') : (row.salt ?? null);
      const told = row.told || toldOf(String(salt), row.label as string | null, row.detail as string | null);
      const sealed: Stored = { ...row, salt, told, changeHash: row.changeHash ?? (change ? hashOf(change) : null) };
      sealed.mac = macOf(auditKeyOf(db), before, sealed);
      set.run({ seq, salt: sealed.salt, told: sealed.told, changeHash: sealed.changeHash, mac: sealed.mac });
      before = String(sealed.mac);
    }
    db.prepare(`DELETE FROM meta WHERE key = 'auditSeal'`).run();
  }).immediate();
}

/**
 * Chains the whole audit anew under the key of this connection: for a store that has just been given its first key.
 * Check the chain under the old key before (`checkChains`), for nothing of an earlier edit can be seen afterwards.
 */
export function resealAudit(db: Connection): void {
  db.prepare(`INSERT OR IGNORE INTO meta (key, value) VALUES ('auditSeal', 'due')`).run();
  sealAudit(db);
}

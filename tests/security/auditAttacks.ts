// Eight attacks on the file of a store, and what the check of the audit says of each with and without an anchor outside.
import { createHmac, randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditHead, bindAuditKey, macOf } from '../../electron/db/auditLog.ts';
import { checkChains } from '../../electron/db/chainCheck.ts';
import { hashOf } from '../../electron/db/changeLog.ts';
import { type Connection, connect, openStore } from '../../electron/db/open.ts';
import { ReadDb } from '../../electron/db/read.ts';
import { recordEvent } from '../../electron/host/recordEvent.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import type { Anchors } from '../../shared/features/activity/audit.schema.ts';

export type Check = typeof checkChains;
export type Attacked = { attack: string; withAnchor: boolean; withoutAnchor: boolean };
type Row = Record<string, string | number | null>;

const CUT = 10;

/** What somebody who may write the file, but has not the key, can try. Triggers are no hindrance: they are dropped first. */
const ATTACKS: Readonly<Record<string, (db: Connection) => void>> = {
  'edit a row': (db) => db.exec(`UPDATE audit SET actor = 'somebody' WHERE seq = 20`),
  'delete in the middle': (db) => db.exec('DELETE FROM audit WHERE seq = 20'),
  'swap two rows': (db) => swap(db, 20, 21),
  'insert at the end': (db) => {
    const last = db.prepare('SELECT * FROM audit ORDER BY seq DESC LIMIT 1').get() as Row;
    const row = { ...last, seq: Number(last.seq) + 1, commandId: 'made up', firstChange: null, lastChange: null };
    insert(db, 'audit', {
      ...row,
      changeHash: null,
      mac: createHmac('sha256', 'guess').update('made up').digest('hex'),
    });
  },
  'delete the first row': (db) => db.exec('DELETE FROM audit WHERE seq = 1'),
  'rewrite without the key': (db) => {
    const guess = randomBytes(32);
    let mac = '';
    for (const row of db.prepare('SELECT * FROM audit ORDER BY seq').all() as Row[]) {
      if (row.seq === 20) row.actor = 'somebody';
      mac = macOf(guess, mac, row);
      db.prepare('UPDATE audit SET actor = ?, mac = ? WHERE seq = ?').run(row.actor, mac, row.seq);
    }
  },
  [`cut the last ${CUT} rows`]: (db) => cutFrom(db, auditHead(db).seq - CUT + 1),
  'empty the log': (db) => cutFrom(db, 1),
};

/** Carries out every attack on a copy of one store; `true` where `check` reports a problem. Throws when the whole store is reported. */
export function attackAudit(check: Check = checkChains): Attacked[] {
  return onSampleStore((sample) => {
    const { file, key, anchors } = sample;
    if (isReported(check, file, key, anchors) || isReported(check, file, key, {}))
      throw new Error('the untouched store is reported');
    return Object.entries(ATTACKS).map(([attack, carryOut], n) => tried(check, sample, attack, n, carryOut));
  });
}

/** The attacks that only an anchor outside the store can show: the control without one must miss exactly these. */
export const ONLY_BY_ANCHOR: readonly string[] = [`cut the last ${CUT} rows`, 'empty the log'];

/** Edits of the change log and of what audit rows say, which the hashes, or the macs over them, must show without an anchor. */
export function attackChanges(check: Check = checkChains): Attacked[] {
  return onSampleStore((sample) =>
    Object.entries(CHANGE_ATTACKS).map(([attack, carryOut], n) => tried(check, sample, attack, n, carryOut)),
  );
}

/** Whoever has the key can write a chain that fits: only the anchor shows that it is another one. */
export function attackAsInsider(check: Check = checkChains): Attacked {
  return onSampleStore((sample) =>
    tried(check, sample, 'rewrite with the key', 0, (db) => {
      let mac = '';
      for (const row of db.prepare('SELECT * FROM audit ORDER BY seq').all() as Row[]) {
        if (row.seq === 20) row.actor = 'somebody';
        mac = macOf(sample.key, mac, row);
        db.prepare('UPDATE audit SET actor = ?, mac = ? WHERE seq = ?').run(row.actor, mac, row.seq);
      }
    }),
  );
}

const EMPTIED = '{"value":{"erased":true}}';
const CHANGE_ATTACKS: Readonly<Record<string, (db: Connection) => void>> = {
  'edit a change': (db) => db.exec(`UPDATE change SET fields = replace(fields, 'value 8', 'value 0') WHERE ord = 8`),
  'edit the last change': (db) =>
    db.exec(`UPDATE change SET actor = 'somebody' WHERE ord = (SELECT max(ord) FROM change)`),
  'edit a change and hash all after it again': (db) => {
    let before = '';
    for (const row of db.prepare('SELECT * FROM change ORDER BY ord').all() as Row[]) {
      const edited: Row = { ...row, prevHash: before, actor: row.ord === 8 ? 'somebody' : (row.actor ?? null) };
      db.prepare('UPDATE change SET actor = ?, prevHash = ? WHERE ord = ?').run(edited.actor, before, row.ord);
      before = hashOf(edited);
    }
  },
  'add a change that no command made': (db) => {
    const last = db.prepare('SELECT * FROM change ORDER BY ord DESC LIMIT 1').get() as Row;
    const next = { ...last, ord: Number(last.ord) + 1, seq: Number(last.seq) + 1, hlc: `${last.hlc}x` };
    insert(db, 'change', { ...next, prevHash: hashOf(last) });
  },
  'empty a change as an erasure would, without one': (db) =>
    db.exec(`UPDATE change SET fields = '${EMPTIED}' WHERE ord = 8`),
  'enter an erasure that no command made': (db) => {
    const row = db.prepare('SELECT * FROM change WHERE ord = 8').get() as Row;
    const remains = hashOf({ ...row, fields: EMPTIED });
    insert(db, 'erasure', { commandId: 'x', log: 'change', at: 8, original: hashOf(row), remains });
    db.exec(`UPDATE change SET fields = '${EMPTIED}' WHERE ord = 8`);
  },
  'edit what an audit row says': (db) => db.exec(`UPDATE audit SET detail = '{}' WHERE seq = 20`),
};

function tried(check: Check, sample: Sample, attack: string, n: number, carryOut: (db: Connection) => void): Attacked {
  const copy = `${sample.file}.${n}`;
  copyFileSync(sample.file, copy);
  alter(copy, carryOut);
  return {
    attack,
    withAnchor: isReported(check, copy, sample.key, sample.anchors),
    withoutAnchor: isReported(check, copy, sample.key, {}),
  };
}

function isReported(check: Check, file: string, key: Buffer, known: Anchors): boolean {
  const db = connect(file, { readOnly: true });
  bindAuditKey(db, key);
  const { problemCount } = check(new ReadDb(db), known);
  db.close();
  return problemCount > 0;
}

type Sample = { file: string; key: Buffer; anchors: Anchors };

/** A store of 30 changes and 30 events, its key, and the anchors as they stood at its end. */
function onSampleStore<T>(work: (sample: Sample) => T): T {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiangxin-audit-'));
  try {
    const key = randomBytes(32);
    const { file, db } = openStore(dataDir);
    bindAuditKey(db, key);
    for (let n = 1; n <= 30; n++) {
      change(db, n);
      recordEvent(db, { at: new Date(n * 1000), actor: 'coordinator', kind: 'view', action: 'test.view' });
    }
    const last = db.prepare('SELECT * FROM change ORDER BY ord DESC LIMIT 1').get() as Row;
    const anchors = { audit: auditHead(db), change: { ord: Number(last.ord), hash: hashOf(last) } };
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    return work({ file, key, anchors });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** One command that writes one row. */
export function change(db: Connection, n: number): void {
  const now = new Date(Date.UTC(2026, 10, 24) + n * 1000);
  const session = { role: 'coordinator', personId: null, actor: 'coordinator' } as never;
  runCommand(db, { session, now, openedAt: now.toISOString(), path: 'test.change' }, (ctx) => {
    ctx.db.insert('preference', { owner: 'test', key: `key ${n}`, value: `value ${n}` });
  });
}

function alter(file: string, carryOut: (db: Connection) => void): void {
  const db = connect(file);
  const triggers = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all() as string[];
  for (const name of triggers) db.exec(`DROP TRIGGER "${name}"`);
  carryOut(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function insert(db: Connection, table: string, row: Row): void {
  const names = Object.keys(row);
  db.prepare(`INSERT INTO "${table}" (${names.join(',')}) VALUES (${names.map((n) => `@${n}`).join(',')})`).run(row);
}

function swap(db: Connection, a: number, b: number): void {
  db.exec(`UPDATE audit SET seq = -1 WHERE seq = ${a}; UPDATE audit SET seq = ${a} WHERE seq = ${b};
    UPDATE audit SET seq = ${b} WHERE seq = -1`);
}

/** A careful hand: the changes that the cut rows cite go with them, so that neither log contradicts the other. */
function cutFrom(db: Connection, seq: number): void {
  const first = db.prepare('SELECT min(firstChange) FROM audit WHERE seq >= ?').pluck().get(seq) as number | null;
  db.prepare('DELETE FROM audit WHERE seq >= ?').run(seq);
  if (first !== null) db.prepare('DELETE FROM change WHERE ord >= ?').run(first);
}

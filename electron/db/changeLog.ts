// The change log: one hash-chained entry for each write of a row; undo, versions and history are built on it.
import { createHash } from 'node:crypto';
import type { TableName } from '../../shared/tables.ts';
import type { Storage } from './columns.ts';
import type { Connection } from './open.ts';

export type Fields = Record<string, { before?: unknown; after: unknown }>;
export type Op = 'insert' | 'update' | 'archive' | 'restore';
export type Change = {
  entity: TableName;
  entityId: string;
  op: Op;
  fields: Fields;
  base: string | null;
  reason?: string | null;
};
/** Who writes, in which command, at which moment. */
export type Author = { actor: string; commandId: string; at: Date };
export type ChangeListener = (change: Change) => void;

type Head = { ord: number; seq: number; hlc: string; hash: string };

/** The log of one transaction; `touched` are the tables it wrote. */
export class ChangeLog {
  readonly touched = new Set<TableName>();
  readonly at: string;
  readonly first: number;
  private readonly db: Connection;
  private readonly author: Author;
  private readonly node: string;
  private readonly listeners: readonly ChangeListener[];
  private head: Head;

  constructor(db: Connection, author: Author, listeners: readonly ChangeListener[] = []) {
    this.db = db;
    this.author = author;
    this.listeners = listeners;
    this.at = author.at.toISOString();
    this.node = (db.prepare(`SELECT value FROM meta WHERE key = 'node'`).get() as { value: string }).value;
    this.head = headOf(db, this.node);
    this.first = this.head.ord + 1;
  }

  get last(): number {
    return this.head.ord;
  }

  /** Hash of the newest entry: the audit row carries it, so that its mac holds the change log as well. */
  get lastHash(): string {
    return this.head.hash;
  }

  /** Writes one change and returns its hybrid logical clock, which becomes the row's rev. */
  add(change: Change): string {
    const hlc = nextHlc(this.head.hlc, this.author.at.getTime(), this.node);
    const entry = {
      ord: this.head.ord + 1,
      node: this.node,
      seq: this.head.seq + 1,
      hlc,
      entity: change.entity,
      entityId: change.entityId,
      op: change.op,
      fields: JSON.stringify(change.fields),
      base: change.base,
      actor: this.author.actor,
      commandId: this.author.commandId,
      reason: change.reason ?? null,
      prevHash: this.head.hash,
    };
    insertStatement(this.db).run(entry);
    this.head = { ord: entry.ord, seq: entry.seq, hlc, hash: hashOf(entry) };
    this.touched.add(change.entity);
    for (const listen of this.listeners) listen(change);
    return hlc;
  }
}

/** What the log keeps of a value: pictures only by their digest, everything else as it is. */
export function valueForLog(storage: Storage | undefined, value: unknown): unknown {
  if (storage === 'bytes')
    return createHash('sha256')
      .update(value as Uint8Array)
      .digest('hex');
  return value === undefined ? null : value;
}

const INSERT = `INSERT INTO change (ord, node, seq, hlc, entity, entityId, op, fields, base, actor, commandId, reason, prevHash)
  VALUES (@ord, @node, @seq, @hlc, @entity, @entityId, @op, @fields, @base, @actor, @commandId, @reason, @prevHash)`;
const inserts = new WeakMap<Connection, ReturnType<Connection['prepare']>>();
function insertStatement(db: Connection) {
  let statement = inserts.get(db);
  if (!statement) {
    statement = db.prepare(INSERT);
    inserts.set(db, statement);
  }
  return statement;
}

type Entry = Record<string, string | number | null>;
const HASHED = ['node', 'seq', 'hlc', 'entity', 'entityId', 'op', 'fields', 'base', 'actor', 'commandId', 'reason'];

/** SHA-256 over the entry and the hash before it: a changed or removed entry breaks the chain. */
export function hashOf(entry: Entry): string {
  const body = JSON.stringify([entry.prevHash, ...HASHED.map((k) => entry[k] ?? null)]);
  return createHash('sha256').update(body).digest('hex');
}

function headOf(db: Connection, node: string): Head {
  const last = db.prepare('SELECT * FROM change ORDER BY ord DESC LIMIT 1').get() as Entry | undefined;
  if (!last) return { ord: 0, seq: 0, hlc: '', hash: '' };
  const own = db.prepare('SELECT max(seq) AS seq FROM change WHERE node = ?').get(node) as { seq: number | null };
  return { ord: Number(last.ord), seq: own.seq ?? 0, hlc: String(last.hlc), hash: hashOf(last) };
}

/** Hybrid logical clock `time(9, base 36)-counter(4)-node`: sortable as text, never behind the one before it. */
function nextHlc(before: string, nowMs: number, node: string): string {
  const now = nowMs.toString(36).padStart(9, '0');
  const [time = '', counter = '0'] = before.split('-');
  if (now > time) return `${now}-0000-${node}`;
  const next = Number.parseInt(counter, 36) + 1;
  if (next < 36 ** 4) return `${time}-${next.toString(36).padStart(4, '0')}-${node}`;
  return `${(Number.parseInt(time, 36) + 1).toString(36).padStart(9, '0')}-0000-${node}`;
}

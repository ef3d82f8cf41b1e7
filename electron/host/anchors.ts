// Keeps the newest entry of each log written down outside the store: only so can a tail that was cut off be missed.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type Anchors, anchors as shape } from '../../shared/features/activity/audit.schema.ts';
import { auditHead } from '../db/auditLog.ts';
import { hashOf } from '../db/changeLog.ts';
import type { Connection } from '../db/open.ts';
import { ReadDb } from '../db/read.ts';
import { numbersOf } from './backups/numbers.ts';

/** Where anchors are kept. Writing replaces what was there and reaches the disk before it returns. */
export type AnchorStore = { read(): Anchors; write(anchors: Anchors): void };

/** Commands after which the anchors are written down again: at most so many could be cut off unseen after a crash. */
const EVERY = 50;

export class AnchorKeeper {
  private readonly store: AnchorStore;
  private readonly db: Connection;
  private readonly log: (line: string) => void;
  private since = 0;

  constructor(store: AnchorStore, db: Connection, log: (line: string) => void) {
    this.store = store;
    this.db = db;
    this.log = log;
  }

  read(): Anchors {
    return this.store.read();
  }

  /** To be called after each command. */
  afterCommand(): void {
    this.since += 1;
    if (this.since >= EVERY) this.take();
  }

  /** At closing and at lock. What cannot be written is told and tried again later; the command before it stands. */
  take(): void {
    try {
      const { change, audit } = this.store.read();
      // An anchor that does not fit the logs is evidence, and stays until somebody has looked at it.
      if (!this.fits({ change, audit } as Anchors))
        return this.log('the logs do not fit their anchors; the anchors are kept');
      this.store.write({ ...headsOf(this.db), ...numbersOf(new ReadDb(this.db), this.store.read()) });
      this.since = 0;
    } catch (error) {
      this.log(`anchors not written: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private fits({ change, audit }: Anchors): boolean {
    if (audit?.seq) {
      const row = this.db.prepare('SELECT mac FROM audit WHERE seq = ?').get(audit.seq) as { mac: string } | undefined;
      if (row?.mac !== audit.mac) return false;
    }
    return !change?.ord || !!this.db.prepare('SELECT 1 FROM change WHERE ord = ?').get(change.ord);
  }
}

/** The newest entry of both logs. */
export function headsOf(db: Connection): Required<Pick<Anchors, 'change' | 'audit'>> {
  const last = db.prepare('SELECT * FROM change ORDER BY ord DESC LIMIT 1').get() as
    | Record<string, string | number | null>
    | undefined;
  return { change: { ord: Number(last?.ord ?? 0), hash: last ? hashOf(last) : '' }, audit: auditHead(db) };
}

/**
 * Anchors of a store without a key, in a file beside it: they show what was cut off by damage or by mistake. Whoever may
 * write the folder can write this file too.
 */
export function anchorFile(dataDir: string): AnchorStore {
  const file = path.join(dataDir, 'anchors.json');
  return {
    read: () => {
      try {
        return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
      } catch {
        return {};
      }
    },
    write: (anchors) => {
      const handle = openSync(`${file}.tmp`, 'w');
      try {
        writeSync(handle, JSON.stringify(anchors));
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(`${file}.tmp`, file);
    },
  };
}

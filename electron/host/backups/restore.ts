// Puts a backup in the place of the store in use: in a generation of its own, as another node, with its reason in the audit.
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Input } from '../../../shared/api.ts';
import type { Session } from '../../../shared/contract.ts';
import { type Prepared, prepareGeneration } from '../../backups/generation.ts';
import { KEYRING } from '../../backups/layout.ts';
import { Refusal } from '../../backups/refusal.ts';
import { changeState } from '../../backups/state.ts';
import { syncFile, syncFolder } from '../../db/onDisk.ts';
import { type Connection, openStore } from '../../db/open.ts';
import { ReadDb } from '../../db/read.ts';
import type { Anchors } from '../../keys/keyring.schema.ts';
import { Keyring } from '../../keys/keyring.ts';
import { builtIn, type Gate } from '../access/gate.ts';
import { anchorFile, headsOf } from '../anchors.ts';
import { dateIn, zoneOf } from '../clock.ts';
import type { CommandContext } from '../context.ts';
import { runCommand } from '../transaction.ts';
import { type Ticket, takeTicket } from './look.ts';
import { bringNumbers, numbersOf } from './numbers.ts';

/** Afterwards the host is locked; the store that was in use is kept for 30 days. Throws Refusal, and changes nothing when it does. */
export async function restore(
  gate: Gate,
  { ticket: id, reason }: Input<'backups.restore'>,
): Promise<Record<string, never>> {
  if (gate.atWork?.isSample) throw new Refusal('backups.notInSample');
  const ticket = takeTicket(gate, id);
  const { dataDir, around } = gate.parts;
  const now = around.clock.now();
  const known = knownNow(gate, ticket);
  const prepared = prepareGeneration(dataDir, ticket.folder, ticket.key);
  try {
    const heads = continueIn(prepared, ticket, { reason, now, known, session: gate.atWork?.store.session ?? null });
    await gate.lock({ now: true });
    takeKeyring(gate, ticket);
    const { replaced } = prepared.install();
    changeState(dataDir, (old) => ({ replaced: [...old.replaced, { folder: replaced, at: now.toISOString() }] }));
    if (ticket.key) Keyring.read(dataDir, gate.parts.cost)?.setAnchors(ticket.key, { ...known.numbers, ...heads });
    else anchorFile(dataDir).write({ ...known.numbers, ...heads });
  } finally {
    prepared.drop();
    ticket.key?.fill(0);
    ticket.dataKey?.fill(0);
  }
  gate.lookAgain();
  gate.tell();
  return {};
}

/** What is known today and must not be lost with the store: used numbers, revocations, who may do what. */
type Known = { numbers: Pick<Anchors, 'series' | 'revoked'>; accounts: readonly Account[] | null; heads: Anchors };
type Account = ReturnType<typeof accountsIn>[number];

function knownNow(gate: Gate, { dataKey }: Ticket): Known {
  const store = gate.atWork?.store;
  const kept = (dataKey && gate.keyring?.anchors(dataKey)) || {};
  return {
    numbers: numbersOf(store ? store.read((db) => db) : null, kept),
    accounts: store ? store.read(accountsIn) : null,
    heads: store ? store.heads() : kept,
  };
}

const accountsIn = (db: ReadDb) =>
  db.all<{ id: string }>('SELECT id FROM account ORDER BY id').map(({ id }) => db.row('account', id));

type Going = { reason: string; now: Date; known: Known; session: Session | null };

/** Another node, so that no number of the change log is given twice; then one command that says what happened and why. */
function continueIn(prepared: Prepared, ticket: Ticket, { reason, now, known, session }: Going): Anchors {
  const { db } = openStore(prepared.folder, { key: ticket.key });
  try {
    const who = session ?? sessionOf(db, ticket);
    db.prepare(`UPDATE meta SET value = ? WHERE key = 'node'`).run(randomUUID().slice(0, 8));
    runCommand(db, { session: who, now, openedAt: now.toISOString(), path: 'backups.restore' }, (ctx) => {
      if (known.accounts) bringAccounts(ctx, known.accounts);
      bringNumbers(ctx.db, known.numbers);
      const { madeAt } = prepared.manifest;
      const before = { change: known.heads.change ?? null, audit: known.heads.audit ?? null };
      const day = dateIn(zoneOf(ctx.db), new Date(madeAt));
      ctx.tell(
        'backups.didRestore',
        { day, reason },
        { undo: false, kind: 'backup', detail: { reason, madeAt, before } },
      );
    });
    db.pragma('wal_checkpoint(TRUNCATE)');
    return headsOf(db);
  } finally {
    db.close();
  }
}

/** Whoever opened the backup by a password has to be a coordinator in it; the recovery key is a coordinator's. */
function sessionOf(db: Connection, { accountId }: Ticket): Session {
  if (accountId === null) return builtIn;
  const account = new ReadDb(db).find('account', accountId);
  if (!account || account.archivedAt !== null || account.role !== 'coordinator')
    throw new Refusal('backups.coordinatorOnly');
  return { ...builtIn, accountId, actor: accountId };
}

/** Rights are those of today: who was removed since stays removed, who came since stays. */
function bringAccounts({ db }: CommandContext, accounts: readonly Account[]): void {
  for (const { id, rev: _, archivedAt, archiveReason, ...fields } of accounts) {
    const there = db.find('account', id);
    if (!there && archivedAt !== null) continue;
    // Whom the account belonged to may not be in the backup.
    const mentorId = fields.mentorId && db.find('mentor', fields.mentorId) ? fields.mentorId : null;
    const personId = fields.personId && db.find('person', fields.personId) ? fields.personId : null;
    if (!there) db.insert('account', { ...fields, mentorId, personId }, id);
    else if (archivedAt === null && there.archivedAt === null)
      db.update('account', id, { ...fields, mentorId, personId });
    else if (archivedAt !== null && there.archivedAt === null) db.archive('account', id, archiveReason ?? '');
  }
}

/**
 * The keyring in use stays when it opens the backup too: its passwords are those of today. Otherwise the backup's own
 * takes its place, and the old one is laid aside.
 */
function takeKeyring(gate: Gate, { folder }: Ticket): void {
  const { dataDir, cost } = gate.parts;
  const from = path.join(folder, KEYRING);
  if (!existsSync(from)) return;
  const [own, other] = [Keyring.read(dataDir, cost), Keyring.read(folder, cost)];
  if (own?.isComplete && own.installId === other?.installId) return;
  for (const name of [KEYRING, 'keyring.1.json', 'keyring.2.json']) {
    const file = path.join(dataDir, name);
    if (existsSync(file)) renameSync(file, `${file}.replaced`);
  }
  copyFileSync(from, path.join(dataDir, KEYRING));
  syncFile(path.join(dataDir, KEYRING));
  syncFolder(dataDir);
}

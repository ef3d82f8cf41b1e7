// Opens a backup for its owner and rehearses its restore: what it would bring, and what would be lost.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Input, Output } from '../../../shared/api.ts';
import type { Anchors } from '../../../shared/features/activity/audit.schema.ts';
import type { Source } from '../../../shared/features/backups/backups.api.ts';
import { named } from '../../backups/backups.ts';
import { backupsFolder, readManifest } from '../../backups/layout.ts';
import { rehearse, wholeBackup } from '../../backups/look.ts';
import { Refusal } from '../../backups/refusal.ts';
import type { StoreKey } from '../../db/open.ts';
import { Keyring } from '../../keys/keyring.ts';
import { typedKey } from '../../keys/recoveryKey.ts';
import type { Gate } from '../access/gate.ts';
import { failed, refuseTooSoon, storeKey } from '../access/unlock.ts';
import { dateIn, zoneOf } from '../clock.ts';

/** A backup that was looked at and may be restored; `dataKey` is the key behind its keyring, null where it has none. */
export type Ticket = {
  id: string;
  folder: string;
  key: StoreKey;
  dataKey: Buffer | null;
  /** Whose password opened it; null for the recovery key and the key in use. */
  accountId: string | null;
};

const tickets = new WeakMap<Gate, Ticket>();

/** Hands the ticket over, once. Throws Refusal when it is not that of the last look. */
export function takeTicket(gate: Gate, id: string): Ticket {
  const ticket = tickets.get(gate);
  tickets.delete(gate);
  if (ticket?.id !== id) throw new Refusal('backups.lookAgain');
  return ticket;
}

export async function look(gate: Gate, dataDir: string, input: Input<'backups.look'>): Promise<Output<'backups.look'>> {
  const began = performance.now();
  tickets.delete(gate);
  const folder = folderOf(dataDir, input.source);
  wholeBackup(folder);
  const opened = await keyOf(gate, folder, input.secret);
  const { manifest, found } = rehearse(folder, opened.key, backupsFolder(dataDir));
  const ticket = { id: randomBytes(18).toString('base64url'), folder, ...opened };
  tickets.set(gate, ticket);
  const now = gate.atWork?.store.read((db) => ({
    zone: zoneOf(db),
    count: (table: string) => db.get<{ n: number }>(`SELECT count(*) AS n FROM "${table}"`)?.n ?? 0,
  }));
  const heads = headsNow(gate, opened.dataKey);
  return {
    ticket: ticket.id,
    day: dateIn(now?.zone ?? 'Asia/Shanghai', new Date(manifest.madeAt)),
    madeAt: manifest.madeAt,
    app: manifest.app,
    college: manifest.college,
    counts: SHOWN.map((table) => ({ table, there: found.counts[table] ?? 0, now: now ? now.count(table) : null })),
    lostChanges: heads.change ? Math.max(0, heads.change.ord - (found.anchors.change?.ord ?? 0)) : null,
    isOlder: (heads.audit?.seq ?? 0) > (found.anchors.audit?.seq ?? 0),
    took: Math.round(performance.now() - began),
  };
}

/** The tables whose rows are compared before people's eyes. */
const SHOWN = ['enrolment', 'enterprise', 'mentor', 'agreement', 'stay', 'evaluation', 'certificate'] as const;

/** The newest entries of both logs: of the open store, or else as the keyring remembers them. */
function headsNow(gate: Gate, dataKey: Buffer | null): Anchors {
  if (gate.atWork) return gate.atWork.store.heads();
  return (dataKey && gate.keyring?.anchors(dataKey)) || {};
}

function folderOf(dataDir: string, source: Source): string {
  if ('folder' in source) return path.resolve(source.folder);
  const found = named(dataDir, source.name);
  if (!found) throw new Refusal('backups.problem.gone');
  return found.folder;
}

type Opened = Pick<Ticket, 'key' | 'dataKey' | 'accountId'>;

/** A wrong password counts like one at the lock: with a pause that grows. */
async function keyOf(gate: Gate, folder: string, secret: Input<'backups.look'>['secret']): Promise<Opened> {
  if (secret.kind === 'current') {
    if (!gate.atWork) throw new Refusal('backups.problem.wrongKey');
    const key = gate.atWork.dataKey;
    return { key: key && Buffer.from(key), dataKey: key && Buffer.from(key), accountId: null };
  }
  if (readManifest(folder)?.keyring === null) return { key: null, dataKey: null, accountId: null };
  const keyring = Keyring.read(folder, gate.parts.cost);
  if (!keyring) throw new Refusal('backups.problem.damaged');
  refuseTooSoon(gate);
  if (secret.kind === 'password') {
    const unlocked = await keyring.open(secret.loginName, secret.password);
    if (!unlocked) return failed(gate, 'access.wrongPassword');
    const { dataKey, accountId } = unlocked;
    return { key: storeKey(gate, dataKey), dataKey, accountId };
  }
  const typed = typedKey(secret.key);
  if (!typed) throw new Refusal('access.recoveryMistyped');
  const dataKey = keyring.openWithRecovery(typed);
  typed.fill(0);
  if (!dataKey) return failed(gate, 'access.recoveryWrong');
  return { key: storeKey(gate, dataKey), dataKey, accountId: null };
}

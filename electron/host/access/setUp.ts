// The first start: one coordinator, one recovery key, an encrypted store; data of an earlier version is taken over.
import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Input, Output } from '../../../shared/api.ts';
import { type KnownAbout, passwordProblem } from '../../../shared/features/access/access.rules.ts';
import { type TableName, tables } from '../../../shared/tables.ts';
import { AppError } from '../../db/appError.ts';
import type { Connection } from '../../db/open.ts';
import { ReadDb } from '../../db/read.ts';
import { StartupError } from '../../db/startupError.ts';
import { addAccount } from '../../features/accounts/accounts.write.ts';
import { createCollege } from '../../features/college/college.write.ts';
import { Keyring } from '../../keys/keyring.ts';
import { newRecoveryKey, writtenKey } from '../../keys/recoveryKey.ts';
import type { CommandContext } from '../context.ts';
import { runCommand } from '../transaction.ts';
import { buildStore, type TakenOver } from './build.ts';
import type { Gate } from './gate.ts';
import { begin, storeKey } from './unlock.ts';

export async function setUp(gate: Gate, input: Input<'access.setUp'>): Promise<Output<'access.setUp'>> {
  if (gate.phase !== 'new' && gate.phase !== 'convert') throw new AppError('rule', 'access.notNew');
  const { account, college } = input;
  const college_ = college ? [college.name, college.nameEn, college.code] : [];
  refuseWeak('account.password', account.password, { ...account, college: college_ });
  const { dataDir, cost, trial } = gate.parts;
  const dataKey = trial?.dataKey ? Buffer.from(trial.dataKey) : randomBytes(32);
  const keyring = Keyring.create(dataDir, cost);
  const accountId = v7();
  const entry = await keyring.userEntry(accountId, account.loginName, account.password, dataKey);
  const recoveryKey = newRecoveryKey();
  const key = storeKey(gate, dataKey);
  keyring.setEntries([entry, keyring.recoveryEntry(recoveryKey, dataKey)]);
  try {
    buildStore(dataDir, key, (db, taken) => firstRows(gate, db, accountId, input, taken));
  } catch (error) {
    if (error instanceof StartupError) throw new AppError('rule', error.key, error.params);
    throw error;
  }
  gate.keyring = keyring;
  gate.problem = null;
  await begin(gate, accountId, key, 'setUp');
  return { recoveryKey: shownOnce(gate, recoveryKey) };
}

/** The key as it is printed; two of its groups are asked for until somebody has typed them back. */
export function shownOnce(gate: Gate, recoveryKey: Buffer): string {
  const written = writtenKey(recoveryKey);
  recoveryKey.fill(0);
  const first = randomInt(1, 5);
  gate.toConfirm = { groups: written.split('-'), asked: [first, randomInt(first + 1, 9)] };
  gate.tell();
  return written;
}

/** Throws `rule` with the sentence at the field when a password is not good enough. */
export function refuseWeak(field: string, password: string, known: KnownAbout): void {
  const key = passwordProblem(password, known);
  if (key) throw new AppError('rule', key, {}, { [field]: { key, params: {} } });
}

function firstRows(
  gate: Gate,
  db: Connection,
  accountId: string,
  { account, college }: Input<'access.setUp'>,
  taken: TakenOver | null,
): void {
  const now = gate.parts.around.clock.now();
  const session = { accountId, role: 'coordinator', personId: null, mentorId: null, actor: accountId } as const;
  const who = { session, now, openedAt: now.toISOString(), path: 'access.setUp' };
  runCommand(db, who, (ctx) => {
    const { name, loginName } = account;
    addAccount(ctx.db, accountId, { name, loginName, role: 'coordinator', mentorId: null, personId: null }, false);
    if (college && !new ReadDb(db).get('SELECT 1 FROM college WHERE archivedAt IS NULL')) addCollege(ctx, college);
    if (taken) takeOver(ctx, accountId);
    const detail = taken ? { rows: taken.rows, problemsOfEarlierLogs: taken.problems } : {};
    ctx.tell('access.did.newStore', { name }, { undo: false, kind: 'account', detail });
  });
}

function addCollege(
  { db }: CommandContext,
  { name, nameEn, code }: NonNullable<Input<'access.setUp'>['college']>,
): void {
  const papers = { verifyAddress: '', signatoryZh: '', signatoryEn: '' };
  createCollege(db, { nameZh: name, nameEn, code, region: '', timeZone: 'Asia/Shanghai', mentorLimit: 5, ...papers });
}

/** Every row has a change it began with; what the one user of before chose is the first account's. */
function takeOver({ db }: CommandContext, accountId: string): void {
  for (const table of Object.keys(tables) as TableName[]) db.record(table);
  for (const { id } of db.where('preference', { owner: 'coordinator' }))
    db.update('preference', id, { owner: accountId });
}

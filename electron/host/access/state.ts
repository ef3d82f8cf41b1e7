// What the page has to know of the gate: phase, who is at work, what is asked next.
import { grantOf } from '../../../shared/access/matrix.ts';
import { api, type Output } from '../../../shared/api.ts';
import type { ReadDb } from '../../db/read.ts';
import { secondsLeft } from '../../keys/backOff.ts';
import type { Gate } from './gate.ts';

export function stateOf(gate: Gate): Output<'access.state'> {
  const { phase, problem, keyring, atWork } = gate;
  return {
    phase,
    isSample: atWork?.isSample ?? false,
    session: sessionOf(gate),
    waitSeconds: waitSeconds(gate),
    idleMinutes: keyring?.idleMinutes ?? 10,
    mustChangePassword: atWork?.mustChangePassword ?? false,
    recovery: { isConfirmed: keyring?.recoveryConfirmed ?? true, asked: gate.toConfirm?.asked ?? null },
    collegeName: collegeName(gate),
    problem,
  };
}

export const waitSeconds = (gate: Gate): number => secondsLeft(gate.failures, gate.parts.around.clock.now());

function sessionOf({ atWork }: Gate): Output<'access.state'>['session'] {
  if (!atWork) return null;
  const { session } = atWork.store;
  const { accountId, role } = session;
  const account = accountId === null ? null : atWork.store.read((db) => db.row('account', accountId));
  const paths = Object.entries(api).flatMap(([f, calls]) => Object.keys(calls).map((c) => `${f}.${c}`));
  const allowed = paths.filter((at) => grantOf(at, role) !== null);
  return { accountId, name: account?.name ?? '', loginName: account?.loginName ?? '', role, allowed };
}

/** What a password may not be made of. */
export function namesOfCollege(db: ReadDb): string[] {
  return db.where('college', {}).flatMap(({ nameZh, nameEn, code }) => [nameZh, nameEn, code].filter(Boolean));
}

function collegeName({ atWork }: Gate): { zh: string; en: string } | null {
  if (!atWork) return null;
  const sql = 'SELECT nameZh AS zh, nameEn AS en FROM college WHERE archivedAt IS NULL';
  return atWork.store.read((db) => db.get<{ zh: string; en: string }>(sql)) ?? null;
}

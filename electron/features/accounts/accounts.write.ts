// Writes accounts inside the caller's transaction; what their passwords open stands in the keyring, written beside it.

import type { Role } from '../../../shared/access/roles.ts';
import { isMentorRole } from '../../../shared/access/roles.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';
import { coordinators } from './accounts.sql.ts';

export type AccountFields = {
  name: string;
  loginName: string;
  role: Role;
  mentorId: string | null;
  personId: string | null;
};

/** Adds an account under the id that its entry in the keyring has. */
export function addAccount(db: WriteDb, id: string, fields: AccountFields, mustChangePassword: boolean): void {
  checkFields(db, fields, id);
  db.insert('account', { ...fields, loginKey: loginKeyOf(fields.loginName), mustChangePassword }, id);
}

/** Refuses to take the last coordinator's role away. */
export function changeAccount(db: WriteDb, id: string, fields: AccountFields, rev: string): void {
  checkFields(db, fields, id);
  if (fields.role !== 'coordinator') keepOneCoordinator(db, id);
  db.update('account', id, { ...fields, loginKey: loginKeyOf(fields.loginName) }, rev);
}

/** Refuses to remove the last coordinator. */
export function archiveAccount(db: WriteDb, id: string, reason: string, rev: string): void {
  keepOneCoordinator(db, id);
  db.archive('account', id, reason, rev);
}

/** Login names are compared without regard to case and to ways of writing the same character. */
export const loginKeyOf = (loginName: string): string => loginName.normalize('NFKC').trim().toLowerCase();

function keepOneCoordinator(db: ReadDb, id: string): void {
  const left = coordinators(db);
  if (left.length === 1 && left[0] === id) throw ruleError('accounts.lastCoordinator');
}

/** A login name is nobody else's, and an account belongs to a mentor or apprentice exactly when its role is one. */
function checkFields(db: ReadDb, { loginName, role, mentorId, personId }: AccountFields, id: string): void {
  const same = db.where('account', { loginKey: loginKeyOf(loginName) }).filter((other) => other.id !== id);
  if (same.length > 0) refuseField('loginName', 'accounts.loginTaken');
  const mentor = mentorId === null ? null : db.row('mentor', mentorId);
  const side = role === 'collegeMentor' ? 'college' : 'enterprise';
  if (isMentorRole(role) ? mentor?.side !== side || mentor.archivedAt !== null : mentor)
    refuseField('mentorId', 'accounts.mentorNeeded');
  const isApprentice = personId !== null && db.where('enrolment', { personId }).length > 0;
  if (role === 'apprentice' ? !isApprentice : personId !== null) refuseField('personId', 'accounts.personNeeded');
}

function refuseField(
  field: string,
  key: 'accounts.loginTaken' | 'accounts.mentorNeeded' | 'accounts.personNeeded',
): never {
  throw new AppError('rule', key, {}, { [field]: { key, params: {} } });
}

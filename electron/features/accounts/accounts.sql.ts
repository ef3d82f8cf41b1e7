// Reads accounts with the mentor or apprentice each belongs to.
import type { Role } from '../../../shared/access/roles.ts';
import type { ReadDb } from '../../db/read.ts';

export type AccountLine = {
  id: string;
  rev: string;
  name: string;
  loginName: string;
  role: Role;
  mentorId: string | null;
  personId: string | null;
  belongsTo: string;
  mustChangePassword: number;
};

/** All accounts in use, coordinators first. */
export function accountLines(db: ReadDb): AccountLine[] {
  return db.all<AccountLine>(`
    SELECT a.id, a.rev, a.name, a.loginName, a.role, a.mentorId, a.personId, a.mustChangePassword,
      coalesce(p.name, '') AS belongsTo
    FROM account a
    LEFT JOIN mentor m ON m.id = a.mentorId
    LEFT JOIN person p ON p.id = coalesce(m.personId, a.personId)
    WHERE a.archivedAt IS NULL
    ORDER BY a.role <> 'coordinator', a.role, a.loginKey`);
}

export const coordinators = (db: ReadDb): string[] =>
  db
    .all<{ id: string }>(`SELECT id FROM account WHERE role = 'coordinator' AND archivedAt IS NULL`)
    .map(({ id }) => id);

// Asks the permission matrix at the choke point: may this session call this, is what it names its own, which rows may leave.
import { grantOf, type Line, matrix, type Named } from '../../../shared/access/matrix.ts';
import type { Path } from '../../../shared/api.ts';
import type { Session } from '../../../shared/contract.ts';
import { AppError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';

/** Enrolments that are the session's own on a day, and the side on which it scores. */
export type Scope = { enrolments: ReadonlySet<string>; side: 'college' | 'enterprise' | null };

const refused = (): AppError => new AppError('forbidden', 'access.forbidden');

/** The scope a call is limited to, or null when it is not limited. Throws `forbidden`. */
export function permit(path: Path, session: Session, input: unknown, today: string, db: ReadDb): Scope | null {
  const grant = grantOf(path, session.role);
  if (grant === 'all') return null;
  if (grant === null) throw refused();
  const scope = scopeOf(session, today, db);
  for (const [field, named] of Object.entries(ownOf(path).input ?? {}))
    for (const value of valuesAt(input, field)) if (!isOwn(value, named, scope, db)) throw refused();
  return scope;
}

/** The output without the rows that are not the session's own. */
export function onlyOwn(path: Path, scope: Scope | null, output: unknown): unknown {
  const rows = scope && ownOf(path).rows;
  if (!scope || !rows) return output;
  const list = rows.at === '' ? output : (output as Record<string, unknown>)[rows.at];
  if (!Array.isArray(list)) throw refused();
  const kept = list.filter((row) => scope.enrolments.has(String((row as Record<string, unknown>)[rows.key])));
  return rows.at === '' ? kept : { ...(output as object), [rows.at]: kept };
}

/** An apprentice's own enrolments, or those a mentor guides on the day. */
export function scopeOf({ role, personId, mentorId }: Session, today: string, db: ReadDb): Scope {
  const ids = (sql: string, params: Record<string, unknown>): Set<string> =>
    new Set(db.all<{ id: string }>(sql, params).map(({ id }) => id));
  if (role === 'apprentice') {
    const sql = 'SELECT id FROM enrolment WHERE personId = @personId AND archivedAt IS NULL';
    return { enrolments: personId ? ids(sql, { personId }) : new Set(), side: null };
  }
  const side = role === 'collegeMentor' ? 'college' : 'enterprise';
  const sql = `SELECT enrolmentId AS id FROM pairing WHERE mentorId = @mentorId AND side = @side AND archivedAt IS NULL
    AND startsOn <= @today AND (endsOn IS NULL OR endsOn >= @today)`;
  return { enrolments: mentorId ? ids(sql, { mentorId, side, today }) : new Set(), side };
}

const ownOf = (path: Path): NonNullable<Line['own']> => {
  const own = matrix[path]?.own;
  if (!own) throw refused();
  return own;
};

/** The tables in which an id leads to an enrolment. */
const LEADS = { stay: 'stay', agreement: 'agreement', certificate: 'certificate' } as const;

function isOwn(value: unknown, named: Named, scope: Scope, db: ReadDb): boolean {
  if (named === 'side') return value === scope.side;
  const id = String(value);
  if (named === 'enrolment') return scope.enrolments.has(id);
  if (named === 'item') return db.find('schemeItem', id)?.side === scope.side;
  const row = db.find(LEADS[named], id) as { enrolmentId: string } | undefined;
  return row !== undefined && scope.enrolments.has(row.enrolmentId);
}

/** The values of a field; a list where the path says `[]`. What is not there is no one's own. */
function valuesAt(input: unknown, field: string): unknown[] {
  let values: unknown[] = [input];
  for (const part of field.split('.')) {
    const name = part.replace('[]', '');
    values = values.map((value) => (value as Record<string, unknown> | null)?.[name]);
    if (part.endsWith('[]')) values = values.flat();
  }
  return values;
}

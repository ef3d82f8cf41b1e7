// What planning refuses, and how a planned change is told in words.
import type { StayFields } from '../../../shared/features/rotations/rotations.schema.ts';
import type { MessageParams } from '../../../shared/messages/catalogue.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import { named } from '../../db/named.ts';
import type { WriteDb } from '../../db/write.ts';
import { draftNumber, stayIn } from './rotations.sql.ts';

type Dated = Pick<StayFields, 'enrolmentId' | 'startsOn' | 'endsOn'>;

/** Throws `rule` for a stay that has ended, unless a reason is given: what was is changed knowingly or not at all. */
export function refuseIfOver(db: WriteDb, stay: Dated, today: string, reason: string): void {
  if (stay.endsOn >= today || reason !== '') return;
  const refusal = { key: 'rotations.isOver', params: { name: nameOf(db, stay.enrolmentId), to: stay.endsOn } } as const;
  throw ruleError(refusal.key, refusal.params, { reason: refusal });
}

/** Throws `rule` when a mentor has signed the evaluation of the stay. */
export function refuseIfSigned(db: WriteDb, stay: Dated & { stayId: string }): void {
  const signed = db
    .where('evaluation', { stayId: stay.stayId })
    .some((e) => e.enterpriseSignedOn !== null || e.collegeSignedOn !== null);
  if (signed) throw ruleError('rotations.isSigned', { name: nameOf(db, stay.enrolmentId) });
}

/** Throws for an archived unit or post, and for an apprentice who has left before the stay begins. */
export function refuseUnusable(
  db: WriteDb,
  stay: Pick<StayFields, 'enrolmentId' | 'unitId' | 'postId' | 'startsOn'>,
): void {
  if (stay.unitId !== null) inUse(db, 'competenceUnit', stay.unitId);
  if (stay.postId !== null) inUse(db, 'post', stay.postId);
  const { status, statusOn, personId } = inUse(db, 'enrolment', stay.enrolmentId);
  if (status === 'left' && statusOn !== null && stay.startsOn > statusOn)
    throw ruleError('rotations.notEnrolled', { name: db.row('person', personId).name });
}

/** The first stay by name, unit and days, and how many there are: what `rotations.did.*` say. */
export function inWords(db: WriteDb, ids: readonly string[], reason = ''): MessageParams {
  const stay = ids[0] === undefined ? undefined : stayIn(db, ids[0], draftNumber(db));
  return {
    n: ids.length,
    ...(stay ? named(personOf(db, stay.enrolmentId)) : { name: '' }),
    unit: stay?.unitZh || '@rotations.noUnit',
    unitEn: stay?.unitEn || stay?.unitZh || '@rotations.noUnit',
    fm: Number(stay?.startsOn.slice(5, 7) ?? 0),
    fd: Number(stay?.startsOn.slice(8, 10) ?? 0),
    tm: Number(stay?.endsOn.slice(5, 7) ?? 0),
    td: Number(stay?.endsOn.slice(8, 10) ?? 0),
    why: reason === '' ? '' : `（${reason}）`,
  };
}

function inUse<T extends 'competenceUnit' | 'post' | 'enrolment'>(db: WriteDb, table: T, id: string) {
  const row = db.row(table, id);
  if (row.archivedAt !== null) throw new AppError('conflict', 'error.archived', { what: `@table.${table}` });
  return row;
}

const personOf = (db: WriteDb, enrolmentId: string) => db.row('person', db.row('enrolment', enrolmentId).personId);
const nameOf = (db: WriteDb, enrolmentId: string): string => personOf(db, enrolmentId).name;

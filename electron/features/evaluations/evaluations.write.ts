// Writes evaluations by their rules: the scheme, scores of one or many stays, and what a signature closes.
import type { Role } from '../../../shared/access/roles.ts';
import { defaultItems, defaultScheme } from '../../../shared/features/evaluations/defaultScheme.ts';
import { type Side, wrongTotal } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { SchemeView } from '../../../shared/features/evaluations/evaluations.schema.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import type { WriteDb } from '../../db/write.ts';
import { versionInForce } from '../rotations/rotations.sql.ts';
import { schemeInUse, schemeOf } from './scheme.sql.ts';
import { type ScoreRow, type StayFacts, scoresOf, staysById } from './stays.sql.ts';

/** `value` in hundredths of a point; null clears: not rated, never 0. */
export type ScoreEntry = { stayId: string; itemId: string; value: number | null };
export type EnteredBy = { actor: string; role: Role; today: string };

/** Stores the built-in scheme if no scheme is in use; returns the id of the one in use. */
export function ensureDefaultScheme(db: WriteDb): string {
  const scheme = schemeInUse(db);
  if (scheme.id !== defaultScheme.id) return scheme.id;
  const wrong = wrongTotal(defaultItems);
  if (wrong !== null) throw new RangeError(`weights total ${wrong}`);
  const { id, ...columns } = defaultScheme;
  const known = db.find('evaluationScheme', id);
  if (!known) db.insert('evaluationScheme', columns, id);
  else db.restore('evaluationScheme', id);
  for (const { id: itemId, ...item } of defaultItems) {
    if (!db.find('schemeItem', itemId)) db.insert('schemeItem', item, itemId);
    else db.restore('schemeItem', itemId);
  }
  return id;
}

/**
 * Enters scores and returns how many cells changed. What a coordinator enters for the enterprise is transcribed for the
 * mentor who guided, never the enterprise's own (DECISIONS: who scored).
 * Throws `rule`: side signed, stay not begun, no unit, no enterprise mentor; `notFound`: stay or item unknown.
 */
export function setScores(
  db: WriteDb,
  entries: readonly ScoreEntry[],
  source: ScoreRow['source'],
  by: EnteredBy,
): number {
  ensureDefaultScheme(db);
  const stays = staysFor(
    db,
    entries.map(({ stayId }) => stayId),
  );
  const known = new Map<string, ScoreRow>();
  const begun = [...stays.values()].flatMap(({ evaluationId }) => evaluationId ?? []);
  for (const [id, rows] of scoresOf(db, begun)) for (const row of rows) known.set(`${id} ${row.itemId}`, row);
  const schemeById = schemes(db);
  let written = 0;
  for (const { stayId, itemId, value } of entries) {
    const stay = stays.get(stayId) as StayFacts;
    const item = schemeById(stay.schemeId).items.find(({ id }) => id === itemId);
    if (!item) throw new AppError('notFound', 'error.notFound', { what: '@table.schemeItem' });
    const before = known.get(`${stay.evaluationId} ${itemId}`);
    if ((before?.value ?? null) === value) continue;
    refuseScore(stay, item.side, by.today);
    const isTheirs = item.side === 'enterprise';
    const own: Pick<ScoreRow, 'value' | 'source' | 'enteredBy' | 'mentorId'> = {
      value,
      source: isTheirs && by.role === 'coordinator' ? 'transcribed' : source,
      enteredBy: by.actor,
      mentorId: isTheirs ? stay.enterpriseMentorId : stay.collegeMentorId,
    };
    const evaluationId = evaluationFor(db, stay, schemeById(null).id);
    if (before) db.update('score', before.id, own);
    const id = before?.id ?? db.insert('score', { evaluationId, itemId, ...own });
    known.set(`${evaluationId} ${itemId}`, { id, evaluationId, itemId, ...own });
    written += 1;
  }
  return written;
}

/** Facts of each stay by id. Throws `notFound` when one is not in the plan in force. */
export function staysFor(db: WriteDb, stayIds: readonly string[]): Map<string, StayFacts> {
  const ids = [...new Set(stayIds)];
  const stays = new Map(staysById(db, ids).map((stay) => [stay.stayId, stay]));
  if (stays.size < ids.length) throw new AppError('notFound', 'error.notFound', { what: '@table.stay' });
  return stays;
}

/** Schemes by id, each read once; null is the one in use. */
export function schemes(db: WriteDb): (id: string | null) => SchemeView {
  const inUse = schemeInUse(db);
  const read = new Map([[inUse.id, inUse]]);
  return (id) => {
    const scheme = id === null ? inUse : (read.get(id) ?? schemeOf(db, id));
    read.set(scheme.id, scheme);
    return scheme;
  };
}

/** The evaluation of a stay, begun if there is none. Throws `rule` when the stay teaches no unit. */
export function evaluationFor(db: WriteDb, stay: StayFacts, schemeId: string): string {
  if (stay.evaluationId) return stay.evaluationId;
  if (stay.unitId === null) throw ruleError('evaluations.noUnit', { name: stay.personName, from: stay.startsOn });
  stay.schemeId = schemeId;
  stay.evaluationId = db.insert('evaluation', {
    stayId: stay.stayId,
    enrolmentId: stay.enrolmentId,
    unitId: stay.unitId,
    schemeId,
    planVersion: versionInForce(db),
    enterpriseSignedOn: null,
    enterpriseMentorId: null,
    collegeSignedOn: null,
    collegeMentorId: null,
    moderationReason: '',
    snapshot: null,
  });
  return stay.evaluationId;
}

/** Throws `rule` when a score of a signed side would change; undo asks before it takes an entry back. */
export function refuseSignedScore(db: WriteDb, scoreId: string): void {
  const score = db.row('score', scoreId);
  const { side } = db.row('schemeItem', score.itemId);
  const { enterpriseSignedOn, collegeSignedOn, enrolmentId } = db.row('evaluation', score.evaluationId);
  const signedOn = side === 'enterprise' ? enterpriseSignedOn : collegeSignedOn;
  if (signedOn === null) return;
  const { name } = db.row('person', db.row('enrolment', enrolmentId).personId);
  throw ruleError('evaluations.isSigned', { name, side: `@evaluations.side.${side}`, date: signedOn });
}

/** Throws `rule` when an evaluation that anybody has signed would change; undo asks before it takes a step back. */
export function refuseSignedEvaluation(db: WriteDb, id: string): void {
  const { enterpriseSignedOn, collegeSignedOn, enrolmentId } = db.row('evaluation', id);
  const date = enterpriseSignedOn ?? collegeSignedOn;
  if (date === null) return;
  const { name } = db.row('person', db.row('enrolment', enrolmentId).personId);
  const side = enterpriseSignedOn === null ? 'college' : 'enterprise';
  throw ruleError('evaluations.isSigned', { name, side: `@evaluations.side.${side}`, date });
}

function refuseScore(stay: StayFacts, side: Side, today: string): void {
  const name = stay.personName;
  const signedOn = side === 'enterprise' ? stay.enterpriseSignedOn : stay.collegeSignedOn;
  if (signedOn !== null)
    throw ruleError('evaluations.isSigned', { name, side: `@evaluations.side.${side}`, date: signedOn });
  if (stay.startsOn > today) throw ruleError('evaluations.notBegun', { name, date: stay.startsOn });
  if (side === 'enterprise' && stay.enterpriseMentorId === null)
    throw ruleError('evaluations.noMentor', { name, side: `@evaluations.side.${side}`, date: stay.endsOn });
}

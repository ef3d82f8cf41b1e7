// Each apprentice's stays as one packed row, so that the board and the lists read thousands of rows and not tens of thousands.

const NO_ID = ' '.repeat(36);

/** Numbers an apprentice's units from 1 on, 0 for none: that two stays are of one unit is seen without comparing ids. */
const NUMBERED = `
  SELECT *, iif(unitId IS NULL, 0, dense_rank() OVER (PARTITION BY enrolmentId ORDER BY unitId)) AS unitNumber
  FROM stayVersion`;
/** Bits: 1 pinned, 4 an evaluation signed by one side at least, 8 by both. */
const FLAGS = `v.isPinned + coalesce((
  SELECT 4 * (n.enterpriseSignedOn IS NOT NULL OR n.collegeSignedOn IS NOT NULL)
    + 8 * (n.enterpriseSignedOn IS NOT NULL AND n.collegeSignedOn IS NOT NULL)
  FROM evaluation n WHERE n.stayId = v.stayId AND n.archivedAt IS NULL), 0)`;
const SPAN = `printf('%06d%06d', v.since, coalesce(v.until, 999999)) || v.startsOn || v.endsOn
  || printf('%03d%02d%03d', v.weekdays, ${FLAGS}, v.unitNumber)`;

/** Fields of fixed width one after the other, by date. */
const joined = (field: string): string => `group_concat(${field}, '' ORDER BY v.startsOn, v.stayId, v.since)`;

/** Packs the stays of these enrolments; `shared/features/rotations/rotations.packed.ts` takes them apart. */
const pack = (where: string): string => `
  INSERT INTO enrolmentStays (enrolmentId, spans, units, posts, ids, revs)
  SELECT v.enrolmentId, ${joined(SPAN)}, ${joined(`coalesce(v.unitId, '${NO_ID}')`)},
    ${joined(`coalesce(v.postId, '${NO_ID}')`)}, ${joined('v.stayId')}, ${joined(`v.rev || ' '`)}
  FROM (${NUMBERED} WHERE archivedAt IS NULL ${where}) v GROUP BY v.enrolmentId;`;

/** Packs anew after a write, whoever writes: by triggers no writer can forget it. */
const repack = (name: string, when: string, enrolments: string): string => `
CREATE TRIGGER "enrolmentStays_after_${name}" AFTER ${when} BEGIN
  DELETE FROM enrolmentStays WHERE enrolmentId IN (${enrolments});
  ${pack(`AND enrolmentId IN (${enrolments})`)}
END;`;

const IS_SIGNED = 'WHEN NEW.enterpriseSignedOn IS NOT NULL OR NEW.collegeSignedOn IS NOT NULL';
const SIGNED_COLUMNS = 'stayId, enterpriseSignedOn, collegeSignedOn, archivedAt';
const ofStays = (ids: string): string => `SELECT s.enrolmentId FROM stay s WHERE s.id IN (${ids})`;

export const stays = [
  `CREATE TABLE enrolmentStays (
    enrolmentId TEXT PRIMARY KEY REFERENCES enrolment, spans TEXT NOT NULL, units TEXT NOT NULL, posts TEXT NOT NULL,
    ids TEXT NOT NULL, revs TEXT NOT NULL) STRICT;`,
  pack(''),
  repack('insert', 'INSERT ON stayVersion', 'NEW.enrolmentId'),
  repack('update', 'UPDATE ON stayVersion', 'NEW.enrolmentId, OLD.enrolmentId'),
  repack('delete', 'DELETE ON stayVersion', 'OLD.enrolmentId'),
  repack('evaluation', `INSERT ON evaluation ${IS_SIGNED}`, ofStays('NEW.stayId')),
  repack('signature', `UPDATE OF ${SIGNED_COLUMNS} ON evaluation`, ofStays('NEW.stayId, OLD.stayId')),
].join('\n');

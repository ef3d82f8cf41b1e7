/** Gathers, for many apprentices at once, what the gate decides by and what a certificate prints. */
import { coversUntil } from '../../../shared/features/agreements/agreements.rules.ts';
import type { AgreementCover, GateFacts, Side } from '../../../shared/features/certificates/gate.rules.ts';
import type { ReadDb } from '../../db/read.ts';
import { agreementLines } from '../agreements/agreements.sql.ts';
import { resultsOf } from '../evaluations/evaluations.sql.ts';
import { staysOf as staysInForce } from '../rotations/rotations.sql.ts';

export type StayFact = GateFacts['stays'][number];
export type PairingFact = {
  side: Side;
  mentorName: string;
  skillLevel: number | null;
  startsOn: string;
  endsOn: string | null;
};

/** One apprentice with everything that is decided or printed, save what the fonts say. */
export type ApprenticeFacts = Omit<GateFacts, 'missingGlyphs' | 'stays' | 'pairings'> & {
  studentNumber: string;
  nameEn: string;
  startsOn: string;
  endsOn: string;
  cohortId: string;
  programme: { zh: string; en: string; majorCode: string; type: string };
  home: { id: string; zh: string; en: string } | null;
  stays: StayFact[];
  pairings: PairingFact[];
  band: { zh: string; en: string } | null;
  certificate: { id: string; number: string; issuedOn: string } | null;
};

type Enrolled = Pick<
  ApprenticeFacts,
  'enrolmentId' | 'name' | 'nameEn' | 'studentNumber' | 'status' | 'startsOn' | 'endsOn' | 'cohortId'
> & {
  standardId: string | null;
  programmeZh: string;
  programmeEn: string;
  majorCode: string;
  type: string;
  homeId: string | null;
  homeZh: string | null;
  homeEn: string | null;
  certificateId: string | null;
  certificateNumber: string | null;
  issuedOn: string | null;
};

/** The apprentices of a cohort who have not left it, by student number. */
export function enrolmentsOfCohort(db: ReadDb, cohortId: string): string[] {
  return db
    .all<{ id: string }>(
      `SELECT id FROM enrolment WHERE cohortId = ? AND archivedAt IS NULL AND status <> 'left' ORDER BY studentNumber`,
      [cohortId],
    )
    .map(({ id }) => id);
}

/** Facts of the enrolments, in the given order; unknown ids are left out. */
export function apprenticeFacts(db: ReadDb, enrolmentIds: readonly string[], today: string): ApprenticeFacts[] {
  const ids = JSON.stringify(enrolmentIds);
  const enrolled = new Map(enrolments(db, ids).map((row) => [row.enrolmentId, row]));
  const stays = grouped(staysOf(db, enrolmentIds));
  const pairings = grouped(pairingsOf(db, ids));
  const agreements = agreementsOf(db, today, enrolmentIds);
  const results = resultsOf(db, enrolmentIds);
  const units = unitsByStandard(db);
  return enrolmentIds.flatMap((id): ApprenticeFacts[] => {
    const row = enrolled.get(id);
    const result = results.get(id);
    if (row === undefined || result === undefined) return [];
    const { missing, reEvaluations, totalHundredths, passLine, band } = result;
    return [
      {
        ...whoOf(row),
        units: units.get(row.standardId ?? '') ?? [],
        stays: stays.get(id) ?? [],
        pairings: pairings.get(id) ?? [],
        agreements: agreements.get(id) ?? [],
        result: { missing, reEvaluations, totalHundredths, passLine },
        band,
      },
    ];
  });
}

function whoOf(row: Enrolled) {
  const { standardId: _, programmeZh, programmeEn, majorCode, type, homeId, homeZh, homeEn, ...rest } = row;
  const { certificateId, certificateNumber, issuedOn, ...who } = rest;
  const hasCertificate = certificateId !== null && certificateNumber !== null && issuedOn !== null;
  return {
    ...who,
    programme: { zh: programmeZh, en: programmeEn, majorCode, type },
    home: homeId === null ? null : { id: homeId, zh: homeZh ?? '', en: homeEn ?? '' },
    certificate: hasCertificate ? { id: certificateId, number: certificateNumber, issuedOn } : null,
  };
}

const enrolments = (db: ReadDb, ids: string) =>
  db.all<Enrolled>(
    `SELECT e.id AS enrolmentId, p.name, p.nameEn, e.studentNumber, e.status, e.startsOn, e.endsOn, e.cohortId, c.standardId,
       CASE WHEN g.majorNameZh = '' THEN g.nameZh ELSE g.majorNameZh END AS programmeZh,
       CASE WHEN g.majorNameZh = '' THEN g.nameEn ELSE g.majorNameEn END AS programmeEn,
       g.majorCode, g.type, n.id AS homeId, n.name AS homeZh, n.nameEn AS homeEn,
       x.id AS certificateId, x.number AS certificateNumber, x.issuedOn
     FROM json_each(@ids) i
     JOIN enrolment e ON e.id = i.value AND e.archivedAt IS NULL
     JOIN person p ON p.id = e.personId
     JOIN cohort c ON c.id = e.cohortId
     JOIN programme g ON g.id = c.programmeId
     LEFT JOIN enterprise n ON n.id = e.enterpriseId
     LEFT JOIN certificate x ON x.enrolmentId = e.id AND x.state = 'issued' AND x.archivedAt IS NULL`,
    { ids },
  );

/** Stays of the plan in force (the newest published one; the draft only while none ever was). */
const staysOf = (db: ReadDb, enrolmentIds: readonly string[]) =>
  staysInForce(db, enrolmentIds).map(
    ({ enrolmentId, unitId, startsOn, endsOn, enterpriseId, enterprise, enterpriseEn }) => ({
      ...{ enrolmentId, unitId, startsOn, endsOn, enterpriseId, enterpriseEn },
      enterpriseName: enterpriseId === null ? null : enterprise,
    }),
  );

const pairingsOf = (db: ReadDb, ids: string) =>
  db.all<PairingFact & { enrolmentId: string }>(
    `SELECT r.enrolmentId, r.side, p.name AS mentorName, m.skillLevel, r.startsOn, r.endsOn
     FROM json_each(@ids) i
     JOIN pairing r ON r.enrolmentId = i.value AND r.archivedAt IS NULL
     JOIN mentor m ON m.id = r.mentorId
     JOIN person p ON p.id = m.personId
     ORDER BY r.startsOn`,
    { ids },
  );

function agreementsOf(db: ReadDb, today: string, enrolmentIds: readonly string[]): Map<string, AgreementCover[]> {
  const covers = agreementLines(db, today, { enrolmentIds }).map(
    ({ id, enrolmentId, enterpriseId, number, startsOn, endsOn, endedOn, missing }) => ({
      ...{ id, enrolmentId, enterpriseId, number, startsOn },
      coversUntil: coversUntil({ endsOn, endedOn }),
      missing: missing.length,
    }),
  );
  return grouped(covers);
}

function unitsByStandard(db: ReadDb): Map<string, { id: string; code: string; title: string; titleEn: string }[]> {
  const rows = db.all<{ standardId: string; id: string; code: string; title: string; titleEn: string }>(
    `SELECT standardId, id, code, titleZh AS title, titleEn FROM competenceUnit WHERE archivedAt IS NULL ORDER BY ord`,
  );
  const units = new Map<string, { id: string; code: string; title: string; titleEn: string }[]>();
  for (const { standardId, ...unit } of rows) units.set(standardId, [...(units.get(standardId) ?? []), unit]);
  return units;
}

function grouped<T extends { enrolmentId: string }>(rows: readonly T[]): Map<string, Omit<T, 'enrolmentId'>[]> {
  const groups = new Map<string, Omit<T, 'enrolmentId'>[]>();
  for (const { enrolmentId, ...row } of rows) {
    const group = groups.get(enrolmentId);
    if (group === undefined) groups.set(enrolmentId, [row]);
    else group.push(row);
  }
  return groups;
}

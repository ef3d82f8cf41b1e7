/** Answers the certificates' short calls: the gate, the register, revoking, checking a code. */
import type { certificatesApi } from '../../../shared/features/certificates/certificates.api.ts';
import type { GateList } from '../../../shared/features/certificates/certificates.schema.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { Handlers } from '../../host/context.ts';
import { paperFonts } from './assets.ts';
import { certificateLines, certificateRecord } from './certificates.sql.ts';
import { knownKeys, nextSerial } from './certificates.write.ts';
import { apprenticeFacts, enrolmentsOfCohort } from './facts.sql.ts';
import { reasonsFor } from './gate.ts';
import { verifyQrText } from './sign.ts';
import { collegeFacts, majorOf } from './snapshot.ts';

export const certificates: Handlers<typeof certificatesApi> = {
  cohorts: ({ db }) =>
    db.all(
      `SELECT c.id, c.name, c.nameEn,
         (SELECT count(*) FROM enrolment e WHERE e.cohortId = c.id AND e.archivedAt IS NULL AND e.status <> 'left') AS apprentices,
         (SELECT count(*) FROM certificate x JOIN enrolment e ON e.id = x.enrolmentId
           WHERE e.cohortId = c.id AND x.state = 'issued') AS issued
       FROM cohort c WHERE c.archivedAt IS NULL ORDER BY c.endsOn, c.name`,
    ),
  gate: ({ db, today }, { cohortId }) => gateOf(db, cohortId, today),
  list: ({ db }, { enrolmentId }) => certificateLines(db, { enrolmentId }),
  get: ({ db }, { id }) => {
    const record = certificateRecord(db, id);
    if (record === undefined) throw new AppError('notFound', 'error.notFound', { what: '@table.certificate' });
    return record;
  },
  revoke: ({ db, tell }, { id, rev, reason }) => {
    const { number, state } = db.row('certificate', id);
    if (state !== 'issued') throw ruleError('certificates.notValidAnyMore', { number });
    tell('certificates.didRevoke', { number }, { undo: false });
    return { rev: db.update('certificate', id, { state: 'revoked', stateReason: reason }, rev) };
  },
  verify: ({ db }, { text }) => {
    const verdict = verifyQrText(text, knownKeys(db));
    if (!verdict.valid) return verdict;
    const row = db.where('certificate', { number: verdict.number })[0];
    const register = row === undefined ? null : { id: row.id, state: row.state, stateReason: row.stateReason };
    return { ...verdict, register };
  },
  keys: ({ db }) =>
    db.all('SELECT fingerprint AS keyId, publicKey, activeFrom, retiredAt FROM signingKey ORDER BY activeFrom DESC'),
};

function gateOf(db: ReadDb, cohortId: string, today: string): GateList {
  const year = Number(today.slice(0, 4));
  const college = collegeFacts(db);
  const all = apprenticeFacts(db, enrolmentsOfCohort(db, cohortId), today);
  const [first] = all;
  const fonts = paperFonts();
  return {
    rows: all.map((facts) => ({
      enrolmentId: facts.enrolmentId,
      name: facts.name,
      nameEn: facts.nameEn,
      studentNumber: facts.studentNumber,
      reasons: facts.certificate === null ? reasonsFor(facts, fonts, today) : [],
      certificate: facts.certificate,
    })),
    nextSerial: college === null || first === undefined ? 1 : nextSerial(db, college.code, majorOf(first), year),
    year,
    setup: college === null ? { key: 'certificates.setup.code', params: {} } : null,
  };
}

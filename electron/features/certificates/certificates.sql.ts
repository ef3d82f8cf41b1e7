/** Reads the register of certificates; other features may list them by enrolment. */

import type { CertificateLine, CertificateRecord } from '../../../shared/features/certificates/certificates.schema.ts';
import {
  type CertificateSnapshot,
  certificateSnapshot,
} from '../../../shared/features/certificates/certificates.snapshot.ts';
import type { ReadDb } from '../../db/read.ts';

type Found = Pick<
  CertificateLine,
  'id' | 'rev' | 'number' | 'enrolmentId' | 'searchKey' | 'cohortName' | 'issuedOn' | 'state' | 'stateReason' | 'prints'
> & { snapshot: string };
type Filter = { enrolmentId?: string | undefined; id?: string | undefined };

const LINES = `
  SELECT x.id, x.rev, x.number, x.enrolmentId, p.searchKey, c.name AS cohortName, x.issuedOn, x.state, x.stateReason,
    (SELECT count(*) FROM certificatePrint t WHERE t.certificateId = x.id) AS prints, x.snapshot
  FROM certificate x
  JOIN enrolment e ON e.id = x.enrolmentId
  JOIN person p ON p.id = e.personId
  JOIN cohort c ON c.id = e.cohortId
  WHERE (@enrolmentId IS NULL OR x.enrolmentId = @enrolmentId) AND (@id IS NULL OR x.id = @id)
  ORDER BY x.issuedOn DESC, x.number DESC`;

/** Certificates as they were issued, newest first; revoked ones stay visible. */
export function certificateLines(db: ReadDb, filter: Filter = {}): CertificateLine[] {
  const params = { enrolmentId: filter.enrolmentId ?? null, id: filter.id ?? null };
  return db.all<Found>(LINES, params).map(({ snapshot, ...line }) => {
    const { holder, programme, enterprises, result } = JSON.parse(snapshot) as CertificateSnapshot;
    return {
      ...line,
      name: holder.name,
      pinyin: holder.pinyin,
      programme: programme.zh,
      enterprise: enterprises[0]?.zh ?? '',
      band: { zh: result.bandZh, en: result.bandEn },
      scoreHundredths: result.scoreHundredths,
    };
  });
}

/** One certificate with its prints, or undefined. */
export function certificateRecord(db: ReadDb, id: string): CertificateRecord | undefined {
  const [line] = certificateLines(db, { id });
  if (line === undefined) return undefined;
  const { qrText, snapshot } = db.row('certificate', id);
  const printed = db.all<CertificateRecord['printed'][number]>(
    'SELECT ord, printedAt, reason FROM certificatePrint WHERE certificateId = ? ORDER BY ord',
    [id],
  );
  return { ...line, qrText, keyId: certificateSnapshot.parse(snapshot).keyId, printed };
}

/** The frozen facts of certificates, in the order asked for. Throws `notFound`. */
export function snapshotsOf(db: ReadDb, ids: readonly string[]): CertificateSnapshot[] {
  return ids.map((id) => certificateSnapshot.parse(db.row('certificate', id).snapshot));
}

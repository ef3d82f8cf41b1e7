/** Issues certificates inside the caller's transaction: key, gap-free numbers, signed codes, frozen rows. */
import { formatNumber, MAX_SERIAL, seriesKey } from '../../../shared/features/certificates/number.rules.ts';
import { ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';
import type { ApprenticeFacts } from './facts.sql.ts';
import { createSigningPair, type KnownKey, signQrText, verifyQrText } from './sign.ts';
import { buildSnapshot, type CollegeFacts, majorOf } from './snapshot.ts';

export type Issued = { id: string; number: string };
type Key = { id: string; keyId: string; publicKey: string; privateKey: string };
type Moment = { today: string; now: Date };

/**
 * Issues one certificate each, in order. `each` is called before every one and may throw to stop: the transaction then
 * takes all of it back, numbers too.
 */
export function issueCertificates(
  db: WriteDb,
  all: readonly ApprenticeFacts[],
  college: CollegeFacts,
  moment: Moment,
  each: (done: number) => void,
): Issued[] {
  const key = activeKey(db, moment.now);
  return all.map((facts, done) => {
    each(done);
    const number = nextNumber(db, college.code, majorOf(facts), Number(moment.today.slice(0, 4)));
    return { id: insertCertificate(db, facts, college, key, { number, issuedOn: moment.today }), number };
  });
}

/** The serial the next certificate of a series gets. */
export function nextSerial(db: ReadDb, collegeCode: string, majorCode: string, year: number): number {
  const series = seriesKey({ collegeCode, majorCode, year });
  return db.where('numberSeries', { series, year })[0]?.nextSerial ?? 1;
}

/** Every key the college has signed with, retired ones too. */
export function knownKeys(db: ReadDb): KnownKey[] {
  return db.all<KnownKey>('SELECT fingerprint AS keyId, publicKey FROM signingKey ORDER BY activeFrom');
}

function insertCertificate(
  db: WriteDb,
  facts: ApprenticeFacts,
  college: CollegeFacts,
  key: Key,
  { number, issuedOn }: { number: string; issuedOn: string },
): string {
  const payload = { number, name: facts.name, date: issuedOn, programme: facts.programme.zh };
  const qrText = signQrText(payload, key.privateKey, college.verifyAddress);
  if (!verifyQrText(qrText, [key]).valid) throw new Error(`code of ${number} does not verify`);
  const snapshot = buildSnapshot(facts, college, { number, issuedOn, keyId: key.keyId, qrText });
  const state = { state: 'issued', stateReason: '', keyId: key.id } as const;
  return db.insert('certificate', {
    enrolmentId: facts.enrolmentId,
    kind: 'completion',
    number,
    issuedOn,
    ...state,
    qrText,
    snapshot,
  });
}

/** Takes the next number of the series. Called only where a thrown error takes it back. */
function nextNumber(db: WriteDb, collegeCode: string, majorCode: string, year: number): string {
  const series = seriesKey({ collegeCode, majorCode, year });
  const [known] = db.where('numberSeries', { series, year });
  const serial = known?.nextSerial ?? 1;
  if (serial > MAX_SERIAL) throw ruleError('certificates.seriesFull');
  if (known === undefined) db.insert('numberSeries', { series, year, nextSerial: serial + 1 });
  else db.update('numberSeries', known.id, { nextSerial: serial + 1 });
  return formatNumber({ collegeCode, majorCode, year, serial });
}

/** The key in use; made when the first certificate is issued. */
function activeKey(db: WriteDb, now: Date): Key {
  const [known] = db.where('signingKey', { retiredAt: null });
  if (known !== undefined) {
    const { id, publicKey, fingerprint } = known;
    return { id, publicKey, keyId: fingerprint, privateKey: Buffer.from(known.privateKey).toString('base64') };
  }
  const { keyId, publicKey, privateKey } = createSigningPair();
  const secret = new Uint8Array(Buffer.from(privateKey, 'base64'));
  const dates = { activeFrom: now.toISOString(), retiredAt: null };
  const id = db.insert('signingKey', { publicKey, privateKey: secret, fingerprint: keyId, ...dates });
  return { id, keyId, publicKey, privateKey };
}

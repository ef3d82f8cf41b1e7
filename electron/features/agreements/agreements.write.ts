/** Writes agreements by their rules; other features make agreements through here. */
import type { z } from 'zod';
import type { agreementInput, signing } from '../../../shared/features/agreements/agreements.schema.ts';
import { ruleError } from '../../db/appError.ts';
import type { WriteDb } from '../../db/write.ts';

type AgreementInput = z.output<typeof agreementInput>;
type SigningInput = z.output<typeof signing>;

/** Adds an agreement with the next number. Throws `rule` if one with the enterprise already covers part of the period. */
export function addAgreement(db: WriteDb, input: AgreementInput): { id: string; number: string } {
  refuseOverlap(db, input, null);
  const number = nextAgreementNumber(db, Number(input.startsOn.slice(0, 4)));
  const id = db.insert('agreement', { ...input, number, endedOn: null, endReason: '' });
  return { id, number };
}

/** Throws `rule` when another agreement of the enrolment with this enterprise shares a day with the period. */
export function refuseOverlap(
  db: WriteDb,
  input: { enrolmentId: string; enterpriseId: string; startsOn: string; endsOn: string },
  except: string | null,
): void {
  const other = db
    .where('agreement', { enrolmentId: input.enrolmentId, enterpriseId: input.enterpriseId })
    .find((row) => row.id !== except && row.startsOn <= input.endsOn && input.startsOn <= (row.endedOn ?? row.endsOn));
  if (other !== undefined) throw ruleError('agreements.overlaps', { number: other.number });
}

/** Records one party's signature. Throws `rule` if the party has signed, or the day is still to come. */
export function addSignature(
  db: WriteDb,
  id: string,
  input: SigningInput,
  by: { actor: string; now: Date; today: string },
): string {
  if (input.signedOn > by.today) throw ruleError('agreements.signedInFuture', { date: input.signedOn });
  const agreement = db.row('agreement', id);
  if (agreement.archivedAt !== null || agreement.endedOn !== null)
    throw ruleError('agreements.isEnded', { number: agreement.number });
  const known = db.where('agreementSignature', { agreementId: id, party: input.party });
  if (known.length > 0) throw ruleError('agreements.hasSigned', { party: `@agreements.party.${input.party}` });
  return db.insert('agreementSignature', {
    agreementId: id,
    ...input,
    recordedBy: by.actor,
    recordedAt: by.now.toISOString(),
  });
}

/** XY-2026-0007: counted through each year, never used twice. */
function nextAgreementNumber(db: WriteDb, year: number): string {
  const [known] = db.where('numberSeries', { series: 'agreement', year });
  let serial = known?.nextSerial ?? 1;
  const number = () => `XY-${year}-${String(serial).padStart(4, '0')}`;
  while (db.get('SELECT 1 FROM agreement WHERE number = ?', [number()]) !== undefined) serial += 1;
  if (known === undefined) db.insert('numberSeries', { series: 'agreement', year, nextSerial: serial + 1 });
  else db.update('numberSeries', known.id, { nextSerial: serial + 1 });
  return number();
}

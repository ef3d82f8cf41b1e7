/** Writes agreements by their rules; other features make agreements through here. */
import type { z } from 'zod';
import type { agreementInput, signing } from '../../../shared/features/agreements/agreements.schema.ts';
import { ruleError } from '../../db/appError.ts';
import type { WriteDb } from '../../db/write.ts';

type AgreementInput = z.output<typeof agreementInput>;
type SigningInput = z.output<typeof signing>;

/** Adds an agreement with the next number. Throws `rule` if one with the enterprise already covers part of the period. */
export function addAgreement(db: WriteDb, input: AgreementInput): { id: string; number: string } {
  const numbers = new AgreementNumbers(db);
  const made = insertAgreement(db, input, numbers);
  numbers.store();
  return made;
}

/** The same for many at once, by the same rules; `step` is told before each how many are done. */
export function addAgreements(db: WriteDb, inputs: readonly AgreementInput[], step: (done: number) => void): void {
  const numbers = new AgreementNumbers(db);
  for (const [done, input] of inputs.entries()) {
    step(done);
    insertAgreement(db, input, numbers);
  }
  numbers.store();
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

function insertAgreement(
  db: WriteDb,
  input: AgreementInput,
  numbers: AgreementNumbers,
): { id: string; number: string } {
  refuseOverlap(db, input, null);
  const number = numbers.next(Number(input.startsOn.slice(0, 4)));
  return { id: db.insert('agreement', { ...input, number, endedOn: null, endReason: '' }), number };
}

type Counted = { id: string | null; next: number; taken: ReadonlySet<string> };

/** The numbers of one command, XY-2026-0007: counted through each year, never used twice, removed agreements included. */
class AgreementNumbers {
  private readonly db: WriteDb;
  private readonly years = new Map<number, Counted>();

  constructor(db: WriteDb) {
    this.db = db;
  }

  next(year: number): string {
    const counted = this.years.get(year) ?? this.read(year);
    const number = () => `XY-${year}-${String(counted.next).padStart(4, '0')}`;
    while (counted.taken.has(number())) counted.next += 1;
    const given = number();
    counted.next += 1;
    return given;
  }

  /** Writes how far each year is counted now; after the last number. */
  store(): void {
    for (const [year, { id, next }] of this.years) {
      if (id === null) this.db.insert('numberSeries', { series: 'agreement', year, nextSerial: next });
      else this.db.update('numberSeries', id, { nextSerial: next });
    }
  }

  private read(year: number): Counted {
    const [known] = this.db.where('numberSeries', { series: 'agreement', year });
    const taken = this.db.tuples<[string]>('SELECT number FROM agreement WHERE number LIKE ?', [`XY-${year}-%`]);
    const counted = {
      id: known?.id ?? null,
      next: known?.nextSerial ?? 1,
      taken: new Set(taken.map(([number]) => number)),
    };
    this.years.set(year, counted);
    return counted;
  }
}

// Writes the accepted lines of a roster through the owners of each table, inside the import's one transaction.

import type { EnrolmentPatch, PersonPatch } from '../../../shared/features/apprentices/apprentices.schema.ts';
import type { KnownIndex, Side } from '../../../shared/features/apprentices/import.known.ts';
import type { Ref } from '../../../shared/features/apprentices/import.refs.ts';
import type { PlannedRow } from '../../../shared/features/apprentices/import.rules.ts';
import type { ReportDetail } from '../../../shared/features/apprentices/import.schema.ts';
import type { RosterValues } from '../../../shared/features/apprentices/roster.line.ts';
import type { WriteDb } from '../../db/write.ts';
import { ensureEnterprise, ensurePost, updateEnterprise } from '../enterprises/enterprises.write.ts';
import { ensureMentor, pair } from '../mentors/mentors.write.ts';
import { ensureCohort } from '../programmes/programmes.write.ts';
import {
  createEnrolment,
  createGuardian,
  createPerson,
  updateEnrolment,
  updateGuardian,
  updatePerson,
} from './apprentices.write.ts';

const SIDES: readonly { side: Side; field: 'collegeMentor' | 'enterpriseMentor' }[] = [
  { side: 'college', field: 'collegeMentor' },
  { side: 'enterprise', field: 'enterpriseMentor' },
];

export class ImportWriter {
  /** How many records beside the apprentices themselves were made. */
  readonly made: ReportDetail['made'] = { cohort: 0, enterprise: 0, post: 0, mentor: 0, pairing: 0 };
  private readonly db: WriteDb;
  private readonly today: string;
  private readonly index: KnownIndex;
  private readonly refs: ReadonlyMap<string, Ref>;
  private readonly ids = new Map<string, string>();

  constructor(db: WriteDb, today: string, index: KnownIndex, refs: ReadonlyMap<string, Ref>) {
    this.db = db;
    this.today = today;
    this.index = index;
    this.refs = refs;
  }

  /** Writes one line that is new or an update; other results write nothing. */
  write(row: PlannedRow): void {
    if (row.result === 'new') this.create(row);
    else if (row.result === 'update') this.change(row);
  }

  private create({ values, refs, match }: PlannedRow): void {
    const { db, today } = this;
    const personId = match?.person.id ?? createPerson(db, today, personOf(values));
    if (values.guardian && !this.index.guardianOf.has(personId)) createGuardian(db, personId, guardianOf(values));
    const enrolmentId = createEnrolment(db, personId, {
      cohortId: this.idOf(refs.cohort) ?? '',
      studentNumber: values.studentNumber ?? '',
      ...(values.startsOn ? { startsOn: values.startsOn } : {}),
      ...(values.endsOn ? { endsOn: values.endsOn } : {}),
      enterpriseId: this.idOf(refs.enterprise),
      postId: this.idOf(refs.post),
      note: values.note ?? '',
    });
    const { startsOn } = db.row('enrolment', enrolmentId);
    for (const { side, field } of SIDES) this.pair(enrolmentId, side, refs[field], startsOn);
  }

  private change(row: PlannedRow): void {
    const { match, refs, values } = row;
    if (!match?.enrolment) return;
    const { enrolment, person } = match;
    const changed = new Set(row.changes.map((change) => change.field));
    const personPatch = only(personOf(values), changed) as PersonPatch;
    if (Object.keys(personPatch).length > 0) updatePerson(this.db, this.today, person.id, personPatch);
    this.changeGuardian(person.id, values, changed);
    const patch: EnrolmentPatch = only(
      { studentNumber: values.studentNumber, startsOn: values.startsOn, endsOn: values.endsOn, note: values.note },
      changed,
    );
    const cohortId = changed.has('cohort') ? this.idOf(refs.cohort) : null;
    if (cohortId) patch.cohortId = cohortId;
    if (changed.has('enterprise')) patch.enterpriseId = this.idOf(refs.enterprise);
    if (changed.has('post')) patch.postId = this.idOf(refs.post);
    if (Object.keys(patch).length > 0) updateEnrolment(this.db, enrolment.id, patch);
    const { startsOn, endsOn } = this.db.row('enrolment', enrolment.id);
    for (const { side, field } of SIDES) {
      if (!changed.has(field)) continue;
      const isFirst = !this.index.pairings.has(`${enrolment.id}|${side}`);
      const from = isFirst || this.today < startsOn ? startsOn : this.today > endsOn ? endsOn : this.today;
      this.pair(enrolment.id, side, refs[field], from);
    }
  }

  private changeGuardian(personId: string, values: RosterValues, changed: ReadonlySet<string>): void {
    if (!['guardian', 'guardianRelation', 'guardianPhone'].some((field) => changed.has(field))) return;
    const known = this.index.guardianOf.get(personId);
    if (!known) {
      if (values.guardian) createGuardian(this.db, personId, guardianOf(values));
      return;
    }
    updateGuardian(this.db, known.id, {
      name: values.guardian ?? known.name,
      relation: values.guardianRelation ?? known.relation,
      phone: values.guardianPhone ?? '',
    });
  }

  private pair(enrolmentId: string, side: Side, ref: Ref | undefined, startsOn: string): void {
    const mentorId = this.idOf(ref);
    if (!mentorId) return;
    pair(this.db, { enrolmentId, side, mentorId, startsOn });
    this.made.pairing += 1;
  }

  /** The record a name stands for, made at its first use. Null for no name. */
  private idOf(ref: Ref | undefined): string | null {
    if (!ref) return null;
    const known = this.ids.get(ref.ref);
    if (known) return known;
    const id = ref.id ?? this.make(ref);
    if (ref.kind === 'enterprise' && ref.id) this.addCreditCode(ref, ref.id);
    this.ids.set(ref.ref, id);
    return id;
  }

  private make(ref: Ref): string {
    this.made[ref.kind] += 1;
    const { db, today } = this;
    const { name, majorCode, major, entryYear } = ref;
    if (ref.kind === 'cohort') return ensureCohort(db, { name, majorCode, majorName: major, entryYear, today }).id;
    if (ref.kind === 'enterprise') return ensureEnterprise(db, { name, ...(ref.uscc ? { uscc: ref.uscc } : {}) });
    const enterpriseId = ref.parent ? this.idOf(this.refs.get(ref.parent)) : null;
    if (ref.kind === 'post') return ensurePost(db, { enterpriseId: enterpriseId ?? '', name });
    return ensureMentor(db, today, { name, side: ref.side ?? 'college', enterpriseId });
  }

  /** A known enterprise without a credit code takes the one the sheet gives. */
  private addCreditCode(ref: Ref, id: string): void {
    if (ref.uscc && !this.index.enterprises.get(id)?.uscc && !this.index.enterpriseByUscc.has(ref.uscc)) {
      updateEnterprise(this.db, id, { uscc: ref.uscc });
    }
  }
}

function personOf(values: RosterValues) {
  const { name = '', sex, bornOn, idNumber, phone } = values;
  return {
    name,
    ...(sex ? { sex } : {}),
    ...(bornOn ? { bornOn } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(phone ? { phone } : {}),
  };
}

function guardianOf({ guardian = '', guardianRelation = '', guardianPhone = '' }: RosterValues) {
  return { name: guardian, relation: guardianRelation, phone: guardianPhone };
}

/** The entries of `values` whose names are in `fields` and that hold something. */
function only<T extends object>(values: T, fields: ReadonlySet<string>): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => fields.has(name) && value !== undefined && value !== ''),
  ) as { [K in keyof T]?: NonNullable<T[K]> };
}

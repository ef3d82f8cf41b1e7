// Writes persons, enrolments and guardians by their rules; roster import, seeds and other features write through here.
import type { z } from 'zod';
import {
  type EnrolmentInput,
  type EnrolmentPatch,
  enrolmentInput,
  enrolmentPatch,
  type guardianInput,
  type PersonInput,
  type PersonPatch,
  personInput,
  personPatch,
} from '../../../shared/features/apprentices/apprentices.schema.ts';
import { parseIdNumber } from '../../../shared/values/idNumber.ts';
import type { Parsed } from '../../../shared/values/parsed.ts';
import { parsePhone } from '../../../shared/values/phone.ts';
import { ruleError } from '../../db/appError.ts';
import { onlyGiven } from '../../db/given.ts';
import type { Patch, WriteDb } from '../../db/write.ts';
import { refuseChild } from '../privacy/privacy.write.ts';
import { nameKeys, searchKeyOf } from './pinyin.ts';

type IdType = 'resident' | 'passport' | 'hkMoTw' | 'other';
type FieldKey = 'apprentices.idNumber' | 'apprentices.phone' | 'apprentices.guardianPhone';

/** The search key of a name that is not a person's: itself, its pinyin, its initials. */
export const searchKeyFor = (...texts: readonly string[]): string => searchKeyOf(...texts);

/**
 * Adds a person and returns its id. Pinyin is proposed where `nameEn` is empty; sex and birth date are taken from a
 * resident identity number where they are not given. Throws `rule` for a wrong or already used identity number.
 */
export function createPerson(db: WriteDb, today: string, input: PersonInput): string {
  const given = personInput.parse(input);
  const document = documentOf(db, today, given.idType, given.idNumber, null);
  const bornOn = given.bornOn ?? document.bornOn;
  refuseChild(db, today, null, bornOn);
  return db.insert('person', {
    ...given,
    ...nameKeys(given.name, given.nameEn),
    idNumber: document.idNumber,
    bornOn,
    sex: given.sex ?? document.sex,
    phone: phoneOf(given.phone, 'apprentices.phone'),
  });
}

/** Changes a person; returns the new rev. An empty identity number or phone stays as it is, null takes it away. */
export function updatePerson(db: WriteDb, today: string, id: string, input: PersonPatch, rev?: string): string {
  const { idNumber, phone, ...given } = personPatch.parse(input);
  const before = db.row('person', id);
  const patch: Patch<'person'> = { ...onlyGiven(given) };
  if (given.name !== undefined || given.nameEn !== undefined) Object.assign(patch, keysAfter(before, given));
  if (phone !== undefined && phone !== '') patch.phone = phone === null ? '' : phoneOf(phone, 'apprentices.phone');
  if (idNumber === null) patch.idNumber = '';
  else if (idNumber) {
    const document = documentOf(db, today, given.idType ?? before.idType, idNumber, id);
    patch.idNumber = document.idNumber;
    if (given.bornOn === undefined && before.bornOn === null) patch.bornOn = document.bornOn;
    if (given.sex === undefined && before.sex === null) patch.sex = document.sex;
  }
  if (patch.bornOn !== undefined) refuseChild(db, today, id, patch.bornOn);
  return db.update('person', id, patch, rev);
}

/** Enrols a person in a cohort and returns the enrolment's id; the period is the cohort's unless given. */
export function createEnrolment(db: WriteDb, personId: string, input: EnrolmentInput): string {
  const given = enrolmentInput.parse(input);
  const cohort = db.row('cohort', given.cohortId);
  const row = { ...given, startsOn: given.startsOn ?? cohort.startsOn, endsOn: given.endsOn ?? cohort.endsOn };
  checkEnrolment(db, { ...row, personId }, null);
  return db.insert('enrolment', { ...row, personId, status: 'active', statusOn: null, statusReason: '' });
}

/** Changes an enrolment; returns the new rev. */
export function updateEnrolment(db: WriteDb, id: string, input: EnrolmentPatch, rev?: string): string {
  const given = onlyGiven(enrolmentPatch.parse(input));
  const before = db.row('enrolment', id);
  // A home post belongs to its enterprise: with another enterprise it no longer holds.
  const moved = given.enterpriseId !== undefined && given.enterpriseId !== before.enterpriseId;
  const patch = moved && given.postId === undefined ? { ...given, postId: null } : given;
  checkEnrolment(db, { ...before, ...patch }, id);
  return db.update('enrolment', id, patch, rev);
}

/** Adds a guardian of a person and returns its id. */
export function createGuardian(db: WriteDb, personId: string, input: z.input<typeof guardianInput>): string {
  return db.insert('guardian', { ...input, personId, phone: phoneOf(input.phone ?? '', 'apprentices.guardianPhone') });
}

/** Changes a guardian; an empty phone stays as it is. */
export function updateGuardian(db: WriteDb, id: string, input: z.input<typeof guardianInput>, rev?: string): string {
  const { phone = '', ...rest } = input;
  return db.update('guardian', id, phone ? { ...rest, phone: phoneOf(phone, 'apprentices.guardianPhone') } : rest, rev);
}

function keysAfter(
  before: { name: string; nameEn: string },
  given: { name?: string | undefined; nameEn?: string | undefined },
) {
  const name = given.name ?? before.name;
  // A new name with the old spelling untouched gets a new proposal.
  const nameEn = given.nameEn ?? (name === before.name ? before.nameEn : '');
  return nameKeys(name, nameEn);
}

function documentOf(db: WriteDb, today: string, idType: IdType, typed: string, ownId: string | null) {
  if (typed === '') return { idNumber: '', bornOn: null, sex: null };
  const document =
    idType === 'resident'
      ? parsed(parseIdNumber(typed, today), 'apprentices.idNumber', 'idNumber')
      : { idNumber: typed.trim().toUpperCase(), bornOn: null, sex: null };
  const owner = db.get<{ id: string; name: string }>(
    "SELECT id, name FROM person WHERE idType = ? AND idNumber = ? AND idNumber <> '' AND archivedAt IS NULL",
    [idType, document.idNumber],
  );
  if (owner && owner.id !== ownId) {
    const said = { key: 'apprentices.idNumberTaken', params: { name: owner.name } } as const;
    throw ruleError(said.key, said.params, { idNumber: said });
  }
  return document;
}

function phoneOf(typed: string, field: FieldKey): string {
  return typed === '' ? '' : parsed(parsePhone(typed), field, 'phone');
}

function parsed<T>(result: Parsed<T>, label: FieldKey, field: string): T {
  if (result.ok) return result.value;
  const said = { key: result.problem.key, params: { ...result.problem.params, field: `@${label}` } };
  throw ruleError(said.key, said.params, { [field]: said });
}

type EnrolmentFacts = {
  personId: string;
  cohortId: string;
  studentNumber: string;
  startsOn: string;
  endsOn: string;
  enterpriseId: string | null;
  postId: string | null;
};

function checkEnrolment(db: WriteDb, row: EnrolmentFacts, ownId: string | null): void {
  if (row.endsOn < row.startsOn) throw refusal('endsOn', 'apprentices.endsBeforeStart');
  const taken = db.get<{ id: string; name: string }>(
    `SELECT e.id, p.name FROM enrolment e JOIN person p ON p.id = e.personId WHERE e.studentNumber = ? AND e.archivedAt IS NULL`,
    [row.studentNumber],
  );
  if (taken && taken.id !== ownId)
    throw refusal('studentNumber', 'apprentices.studentNumberTaken', { number: row.studentNumber, name: taken.name });
  const twice = db.get<{ cohort: string }>(
    `SELECT c.name AS cohort FROM enrolment e JOIN cohort c ON c.id = e.cohortId
     WHERE e.personId = @personId AND e.cohortId = @cohortId AND e.id <> @own AND e.archivedAt IS NULL AND e.status <> 'left'`,
    { personId: row.personId, cohortId: row.cohortId, own: ownId ?? '' },
  );
  if (twice) throw refusal('cohortId', 'apprentices.alreadyInCohort', { cohort: twice.cohort });
  if (row.postId !== null && db.row('post', row.postId).enterpriseId !== row.enterpriseId)
    throw refusal('postId', 'apprentices.postOfOtherEnterprise');
}

function refusal(
  field: string,
  key:
    | 'apprentices.endsBeforeStart'
    | 'apprentices.studentNumberTaken'
    | 'apprentices.alreadyInCohort'
    | 'apprentices.postOfOtherEnterprise',
  params: Record<string, string> = {},
) {
  return ruleError(key, params, { [field]: { key, params } });
}

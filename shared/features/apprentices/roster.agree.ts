// Compares the cells of one line with each other: identity number, sex and birth date; start and end.
import { birthOf, sexOf } from '../../values/idNumber.ts';
import { addProblem, hasReject, type RosterRow } from './roster.line.ts';

/** Outside these ages a birth date is more likely mistyped than true. No legal figures: only a reason to look. */
const PLAUSIBLE_AGE = { from: 14, to: 60 };

/** Fills sex and birth date from the identity number; where the sheet says otherwise the number counts and it is said. */
export function agreement(line: RosterRow, today: string): void {
  const { idNumber, sex, bornOn } = line.values;
  if (idNumber) {
    const ofNumber = { sex: sexOf(idNumber), bornOn: birthOf(idNumber) };
    if (sex && sex !== ofNumber.sex) {
      const params = { shown: `@rosterImport.sex.${sex}`, number: `@rosterImport.sex.${ofNumber.sex}` };
      addProblem(line, 'sex', 'warn', 'rosterImport.warn.sexDiffers', params);
    }
    if (bornOn && differs(line, bornOn, ofNumber.bornOn)) {
      addProblem(line, 'bornOn', 'warn', 'rosterImport.warn.birthDiffers', { shown: bornOn, number: ofNumber.bornOn });
    }
    if (hasReject(line, 'bornOn')) softenBirth(line, ofNumber.bornOn);
    line.values.sex = ofNumber.sex;
    line.values.bornOn = ofNumber.bornOn;
  }
  ageIsPlausible(line, today);
}

/** A sheet that names only the month agrees with any day of it. */
function differs(line: RosterRow, bornOn: string, ofNumber: string): boolean {
  const onlyMonth = line.problems.some((p) => p.field === 'bornOn' && p.key === 'values.note.month');
  return onlyMonth ? bornOn.slice(0, 7) !== ofNumber.slice(0, 7) : bornOn !== ofNumber;
}

/** An unreadable birth date does not stop a line whose identity number tells it. Excel errors still do. */
function softenBirth(line: RosterRow, bornOn: string): void {
  const softened = line.problems.filter((p) => p.field === 'bornOn' && p.key.startsWith('values.date.'));
  if (softened.length === 0) return;
  line.problems = line.problems.filter((p) => !softened.includes(p));
  addProblem(line, 'bornOn', 'warn', 'rosterImport.warn.birthUnreadable', {
    shown: line.texts.bornOn ?? '',
    number: bornOn,
  });
}

function ageIsPlausible(line: RosterRow, today: string): void {
  const { bornOn } = line.values;
  if (!bornOn) return;
  const field = line.texts.bornOn || !line.texts.idNumber ? 'bornOn' : 'idNumber';
  if (bornOn > today) return addProblem(line, field, 'reject', 'rosterImport.reject.birthInFuture', { shown: bornOn });
  const age = Number(today.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (today.slice(5) < bornOn.slice(5) ? 1 : 0);
  if (age < PLAUSIBLE_AGE.from || age > PLAUSIBLE_AGE.to) {
    addProblem(line, field, 'warn', 'rosterImport.warn.age', { shown: bornOn, age });
  }
}

export function startsBeforeEnd(line: RosterRow): void {
  const { startsOn, endsOn } = line.values;
  if (startsOn && endsOn && endsOn < startsOn) {
    addProblem(line, 'endsOn', 'reject', 'rosterImport.reject.endBeforeStart', { from: startsOn, to: endsOn });
  }
}

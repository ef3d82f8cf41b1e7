// Decides for every line of a roster what importing it would do: new, update with each changed value, same, skip, reject.
import { type Change, changesOf } from './import.changes.ts';
import { type KnownEnrolment, type KnownIndex, type KnownPerson, nameKey } from './import.known.ts';
import { type Choices, type Ref, Refs, type RefsOfRow } from './import.refs.ts';
import { isRepeatedLine } from './roster.duplicates.ts';
import { addProblem, hasReject, type Mend, type RosterRow } from './roster.line.ts';

export type RowResult = 'new' | 'update' | 'same' | 'skip' | 'reject';
/**
 * What a person decided of a line. `import`: a new enrolment although somebody alike exists; `update`: that somebody is
 * the one meant; `skip`: leave the line out.
 */
export type Decision = 'import' | 'update' | 'skip';

export type PlannedRow = RosterRow & {
  result: RowResult;
  hasWarning: boolean;
  match: { enrolment: KnownEnrolment | null; person: KnownPerson } | null;
  changes: Change[];
  refs: RefsOfRow;
};
export type Counts = Record<RowResult, number> & { rows: number; warn: number };
export type ImportPlan = { rows: PlannedRow[]; proposals: Ref[]; refs: ReadonlyMap<string, Ref>; counts: Counts };
export type PlanOptions = { decisions: ReadonlyMap<number, Decision>; choices: Choices };

/** Compares checked lines with the store. Adds problems to the lines; writes nothing. */
export function planImport(rows: readonly RosterRow[], index: KnownIndex, options: PlanOptions): ImportPlan {
  const refs = new Refs(index, options.choices);
  for (const row of rows) if (!hasReject(row)) refs.add(row);
  refs.settle();
  const planned = rows.map((row) => planRow(row, index, refs, options.decisions.get(row.row)));
  return { rows: planned, proposals: refs.proposals(), refs: refs.resolved(), counts: count(planned) };
}

function planRow(row: RosterRow, index: KnownIndex, refs: Refs, decision: Decision | undefined): PlannedRow {
  const planned: PlannedRow = {
    ...row,
    problems: [...row.problems],
    result: 'reject',
    hasWarning: false,
    match: null,
    changes: [],
    refs: {},
  };
  if (decision === 'skip') return { ...planned, result: 'skip' };
  if (!hasReject(row)) {
    planned.match = matchOf(planned, index, decision);
    planned.refs = refs.of(row);
    checkRefs(planned, index);
    if (planned.match?.enrolment)
      planned.changes = changesOf(row.values, planned.match.enrolment, planned.match.person, planned.refs, index);
    else neededForNew(planned, index);
  }
  planned.result = resultOf(planned);
  planned.hasWarning =
    planned.result !== 'reject' && planned.result !== 'skip' && planned.problems.some((p) => p.severity === 'warn');
  return planned;
}

function resultOf(row: PlannedRow): RowResult {
  if (hasReject(row)) return 'reject';
  if (isRepeatedLine(row)) return 'skip';
  if (!row.match?.enrolment) return 'new';
  return row.changes.length > 0 ? 'update' : 'same';
}

/** Who of the store this line is about. Doubt becomes a rejection that a decision can lift. */
function matchOf(row: PlannedRow, index: KnownIndex, decision: Decision | undefined): PlannedRow['match'] {
  const { studentNumber, idNumber } = row.values;
  const enrolment = studentNumber ? index.byStudentNumber.get(studentNumber) : undefined;
  const owner = idNumber ? index.byIdNumber.get(idNumber) : undefined;
  if (enrolment) {
    const person = index.persons.get(enrolment.personId);
    if (!person) return null;
    if (owner && owner.id !== person.id) return refuse(row, 'idNumber', 'rosterImport.reject.idOfOther', owner, index);
    if (idNumber && person.idNumber && person.idNumber !== idNumber) {
      return refuse(row, 'idNumber', 'rosterImport.reject.otherId', person, index);
    }
    if (person.name !== row.values.name && decision !== 'update') {
      return refuse(row, 'name', 'rosterImport.reject.otherName', person, index, [
        { kind: 'decide', decision: 'update' },
      ]);
    }
    return { enrolment, person };
  }
  return owner ? matchByPerson(row, owner, index, decision) : null;
}

/** The identity number is known, the student number is not: the number changed, or the person enrols again. */
function matchByPerson(
  row: PlannedRow,
  person: KnownPerson,
  index: KnownIndex,
  decision: Decision | undefined,
): PlannedRow['match'] {
  const enrolments = index.enrolmentsOf.get(person.id) ?? [];
  const mends: Mend[] = [{ kind: 'decide', decision: 'update' }];
  if (person.name !== row.values.name && decision === undefined) {
    return refuse(row, 'name', 'rosterImport.reject.otherName', person, index, mends);
  }
  const only = enrolments.length === 1 ? enrolments[0] : undefined;
  if (only && (decision === 'update' || !row.values.studentNumber)) return { enrolment: only, person };
  const cohortId = index.cohortByName.get(nameKey(row.values.cohort ?? ''))?.id;
  const isThere = enrolments.some((enrolment) => enrolment.cohortId === cohortId);
  if (enrolments.length === 0 || (decision === 'import' && !isThere)) return { enrolment: null, person };
  return refuse(row, 'studentNumber', 'rosterImport.reject.otherNumber', person, index, [
    ...(only ? mends : []),
    ...(isThere ? [] : [{ kind: 'decide', decision: 'import' } as const]),
  ]);
}

function refuse(
  row: PlannedRow,
  field: 'name' | 'idNumber' | 'studentNumber',
  key:
    | 'rosterImport.reject.idOfOther'
    | 'rosterImport.reject.otherId'
    | 'rosterImport.reject.otherName'
    | 'rosterImport.reject.otherNumber',
  person: KnownPerson,
  index: KnownIndex,
  mends: Mend[] = [],
): null {
  const number = index.enrolmentsOf.get(person.id)?.[0]?.studentNumber ?? '';
  addProblem(
    row,
    field,
    'reject',
    key,
    { name: person.name, number },
    { mends: [...mends, { kind: 'decide', decision: 'skip' }] },
  );
  return null;
}

function checkRefs(row: PlannedRow, index: KnownIndex): void {
  const { cohort, enterprise } = row.refs;
  if (cohort?.mustAsk) {
    const mends: Mend[] = [
      ...cohort.similar.map(({ name }) => ({ kind: 'cell', text: name }) as const),
      { kind: 'create', ref: cohort.ref },
    ];
    addProblem(row, 'cohort', 'reject', 'rosterImport.reject.cohortUnknown', { name: cohort.name }, { mends });
  }
  if (row.values.post && !row.values.enterprise)
    addProblem(row, 'post', 'warn', 'rosterImport.warn.postAlone', { name: row.values.post });
  if (row.values.enterpriseMentor && !row.values.enterprise)
    addProblem(row, 'enterpriseMentor', 'warn', 'rosterImport.warn.mentorAlone', { name: row.values.enterpriseMentor });
  const known = enterprise?.id ? index.enterprises.get(enterprise.id) : undefined;
  const { uscc } = row.values;
  if (known?.uscc && uscc && known.uscc !== uscc) {
    addProblem(row, 'uscc', 'warn', 'rosterImport.warn.usccDiffers', { name: known.name, number: known.uscc });
  } else if (uscc && enterprise?.uscc && enterprise.uscc !== uscc) {
    addProblem(row, 'uscc', 'warn', 'rosterImport.warn.usccInFile', {
      name: enterprise.name,
      number: enterprise.uscc,
      other: enterprise.firstRow,
    });
  }
  const owner = uscc ? index.enterpriseByUscc.get(uscc) : undefined;
  if (owner && enterprise && enterprise.id === owner.id && owner.name !== enterprise.name) {
    addProblem(row, 'enterprise', 'note', 'rosterImport.note.enterpriseByCode', { name: owner.name });
  }
}

function neededForNew(row: PlannedRow, index: KnownIndex): void {
  if (hasReject(row)) return;
  const { studentNumber, cohort, name } = row.values;
  if (!studentNumber) addProblem(row, 'studentNumber', 'reject', 'values.empty');
  if (!cohort) addProblem(row, 'cohort', 'reject', 'values.empty');
  const cohortId = row.refs.cohort?.id;
  const alike = cohortId && name && !row.match ? index.namesInCohort.get(`${cohortId}|${name}`) : undefined;
  if (alike)
    addProblem(
      row,
      'name',
      'warn',
      'rosterImport.warn.sameNameStored',
      { name: name ?? '', number: alike.studentNumber },
      { mends: [{ kind: 'decide', decision: 'skip' }] },
    );
}

function count(rows: readonly PlannedRow[]): Counts {
  const counts: Counts = { rows: rows.length, warn: 0, new: 0, update: 0, same: 0, skip: 0, reject: 0 };
  for (const row of rows) {
    counts[row.result] += 1;
    if (row.hasWarning) counts.warn += 1;
  }
  return counts;
}

// Validated writes of standards and their competence units inside the caller's transaction.

import type { UnitFields, UnitWithRequires } from '../../../shared/features/programmes/programmes.schema.ts';
import { prerequisiteCycle } from '../../../shared/features/programmes/standard.rules.ts';
import type { Row } from '../../../shared/tables.ts';
import { ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { WriteDb } from '../../db/write.ts';
import { type Unit, unitsOf } from './programmes.sql.ts';

export type NewStandard = {
  programmeId: string;
  /** the day it comes into force; null leaves it a draft */
  effectiveOn: string | null;
  note?: string;
  units: readonly UnitWithRequires[];
};

/** Adds the next version of a programme's standard with its units, in force if a day is given. */
export function createStandard(db: WriteDb, { programmeId, effectiveOn, note = '', units }: NewStandard): string {
  const id = createDraft(db, programmeId, note);
  saveUnits(db, id, units);
  if (effectiveOn) putInForce(db, db.row('standard', id), effectiveOn);
  return id;
}

/** An empty draft of the next version; a programme has one draft at a time. */
export function createDraft(db: WriteDb, programmeId: string, note: string): string {
  const versions = db.where('standard', { programmeId });
  const draft = versions.find((s) => s.state === 'draft');
  if (draft) throw ruleError('programmes.draftExists', { version: draft.version });
  const version = Math.max(0, ...versions.map((s) => s.version)) + 1;
  return db.insert('standard', { programmeId, version, state: 'draft', effectiveOn: null, note });
}

/** Puts a draft in force; the version before is replaced and its cohorts keep it, cohorts without a standard take this one. */
export function putInForce(db: WriteDb, standard: Row<'standard'>, effectiveOn: string, seen?: string): void {
  refuseUnlessDraft(standard);
  if (unitsOf(db, standard.id).length === 0) throw ruleError('programmes.noUnits', { version: standard.version });
  for (const old of db.where('standard', { programmeId: standard.programmeId, state: 'inForce' }))
    db.update('standard', old.id, { state: 'replaced' });
  db.update('standard', standard.id, { state: 'inForce', effectiveOn }, seen);
  for (const cohort of db.where('cohort', { programmeId: standard.programmeId, standardId: null }))
    db.update('cohort', cohort.id, { standardId: standard.id });
}

/** Adds units by code, or changes those already there. Refuses a code that is not there in a prerequisite, and cycles. */
export function saveUnits(
  db: WriteDb,
  standardId: string,
  units: readonly UnitWithRequires[],
): { added: number; changed: number } {
  refuseUnlessDraft(db.row('standard', standardId));
  const twice = units.find((u, i) => units.findIndex((o) => o.code === u.code) !== i);
  if (twice) throw ruleError('programmes.unitCodeTaken', { code: twice.code });
  const present = new Map(unitsOf(db, standardId).map((u) => [u.code, u]));
  const ids = new Map([...present].map(([code, u]) => [code, u.id]));
  let [ord, added] = [present.size, 0];
  for (const { requires: _, ...fields } of units) {
    const unit = present.get(fields.code);
    if (unit) db.update('competenceUnit', unit.id, fields);
    else ids.set(fields.code, insertUnit(db, standardId, fields, ord++));
    if (!unit) added++;
  }
  for (const { code, requires } of units) setRequires(db, ids.get(code) ?? '', idsOf(requires, ids, code));
  refuseCycle(db, standardId);
  return { added, changed: units.length - added };
}

/** Adds one unit at the end of a draft; `requires` are ids of units of the same standard. */
export function createUnit(db: WriteDb, standardId: string, fields: UnitFields, requires: readonly string[]): string {
  refuseUnlessDraft(db.row('standard', standardId));
  refuseSameCode(db, standardId, fields.code, null);
  const id = insertUnit(db, standardId, fields, unitsOf(db, standardId).length);
  setRequires(db, id, requires);
  refuseCycle(db, standardId);
  return id;
}

export function updateUnit(
  db: WriteDb,
  id: string,
  change: { unit: UnitFields; requires: readonly string[]; rev: string },
): void {
  const { standardId } = db.row('competenceUnit', id);
  refuseUnlessDraft(db.row('standard', standardId));
  refuseSameCode(db, standardId, change.unit.code, id);
  db.update('competenceUnit', id, change.unit, change.rev);
  setRequires(db, id, change.requires);
  refuseCycle(db, standardId);
}

export function refuseUnlessDraft(standard: Row<'standard'>): void {
  if (standard.state !== 'draft') throw ruleError('programmes.standardIsFixed', { version: standard.version });
}

/** A new unit gets the next colour of the board's palette and keeps it through versions. */
function insertUnit(db: WriteDb, standardId: string, fields: UnitFields, ord: number): string {
  return db.insert('competenceUnit', { standardId, ord, ...fields, colour: ord % 64 });
}

function refuseSameCode(db: ReadDb, standardId: string, code: string, own: string | null): void {
  if (db.where('competenceUnit', { standardId, code }).some((u) => u.id !== own))
    throw ruleError('programmes.unitCodeTaken', { code });
}

function idsOf(codes: readonly string[], ids: ReadonlyMap<string, string>, code: string): string[] {
  return codes.map((wanted) => {
    const id = ids.get(wanted);
    if (!id) throw ruleError('programmes.requiresUnknown', { code, wanted });
    return id;
  });
}

function setRequires(db: WriteDb, unitId: string, requires: readonly string[]): void {
  const before = db.where('unitPrerequisite', { unitId });
  for (const row of before) if (!requires.includes(row.requiresId)) db.archive('unitPrerequisite', row.id, 'removed');
  const { standardId } = db.row('competenceUnit', unitId);
  for (const requiresId of new Set(requires)) {
    if (before.some((row) => row.requiresId === requiresId)) continue;
    if (db.row('competenceUnit', requiresId).standardId !== standardId) throw ruleError('programmes.requiresOther');
    db.insert('unitPrerequisite', { unitId, requiresId });
  }
}

function refuseCycle(db: ReadDb, standardId: string): void {
  const cycle = prerequisiteCycle(withCodes(unitsOf(db, standardId)));
  if (cycle) throw ruleError('programmes.requiresCycle', { cycle: cycle.join(' → ') });
}

/** Units with the codes of their prerequisites instead of ids. */
export function withCodes(units: readonly Unit[]): UnitWithRequires[] {
  const codes = new Map(units.map((u) => [u.id, u.code]));
  return units.map((u) => ({
    code: u.code,
    titleZh: u.titleZh,
    titleEn: u.titleEn,
    shortZh: u.shortZh,
    shortEn: u.shortEn,
    weeks: u.weeks,
    minStayWeeks: u.minStayWeeks,
    level: u.level,
    criteria: u.criteria,
    requires: u.requires.flatMap((id) => codes.get(id) ?? []),
  }));
}

// A standard's next version: copied with its units, prerequisites and posts; and drafts taken back.
import type { Row } from '../../../shared/tables.ts';
import { ruleError } from '../../db/appError.ts';
import type { WriteDb } from '../../db/write.ts';
import { copyPostLinks, dropPostLinks } from './postLinks.write.ts';
import { type Unit, unitsOf } from './programmes.sql.ts';
import { createDraft, refuseUnlessDraft } from './standards.write.ts';

/** A draft with the units of the newest version; the first version is empty. Refuses a second draft. */
export function newVersion(db: WriteDb, programmeId: string): string {
  const newest = db.where('standard', { programmeId }).sort((a, b) => b.version - a.version)[0];
  const id = createDraft(db, programmeId, '');
  if (newest) copyUnits(db, unitsOf(db, newest.id), id);
  return id;
}

/** Takes a draft back with its units; versions in force stay. */
export function discardDraft(db: WriteDb, standard: Row<'standard'>, seen: string): void {
  refuseUnlessDraft(standard);
  for (const unit of unitsOf(db, standard.id)) removeUnit(db, unit);
  db.archive('standard', standard.id, 'discarded', seen);
}

/** Takes a unit out of a draft; refuses while stays or other units need it. */
export function archiveUnit(db: WriteDb, id: string, seen: string): void {
  const { standardId, code, rev } = db.row('competenceUnit', id);
  refuseUnlessDraft(db.row('standard', standardId));
  const units = unitsOf(db, standardId);
  const needing = units.filter((u) => u.requires.includes(id)).map((u) => u.code);
  if (needing.length) throw ruleError('programmes.unitInUse', { code, where: needing.join('、') });
  const unit = units.find((u) => u.id === id);
  if (unit) removeUnit(db, { ...unit, rev: seen || rev });
}

function removeUnit(db: WriteDb, unit: Unit): void {
  const stays = db.get<{ n: number }>(
    'SELECT count(DISTINCT stayId) AS n FROM stayVersion WHERE unitId = ? AND until IS NULL AND archivedAt IS NULL',
    [unit.id],
  );
  if (stays?.n) throw ruleError('programmes.unitHasStays', { code: unit.code, n: stays.n });
  dropPostLinks(db, [unit.id]);
  for (const row of db.where('unitPrerequisite', { unitId: unit.id }))
    db.archive('unitPrerequisite', row.id, 'removed');
  for (const row of db.where('unitPrerequisite', { requiresId: unit.id }))
    db.archive('unitPrerequisite', row.id, 'removed');
  db.archive('competenceUnit', unit.id, 'removed', unit.rev);
}

function copyUnits(db: WriteDb, units: readonly Unit[], standardId: string): void {
  const copies = new Map<string, string>();
  for (const { id, rev: _, requires: __, ...unit } of units)
    copies.set(id, db.insert('competenceUnit', { ...unit, standardId }));
  for (const unit of units)
    for (const required of unit.requires) {
      const [unitId, requiresId] = [copies.get(unit.id), copies.get(required)];
      if (unitId && requiresId) db.insert('unitPrerequisite', { unitId, requiresId });
    }
  copyPostLinks(db, copies);
}

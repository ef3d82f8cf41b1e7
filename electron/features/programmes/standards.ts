// The calls about standards and competence units.
import type { programmesApi } from '../../../shared/features/programmes/programmes.api.ts';
import { AppError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { Handlers } from '../../host/context.ts';
import { standardRecord } from './standards.sql.ts';
import { createUnit, putInForce, refuseUnlessDraft, saveUnits, updateUnit } from './standards.write.ts';
import { archiveUnit, discardDraft, newVersion } from './versions.write.ts';

type Names =
  | 'standard'
  | 'newVersion'
  | 'updateStandard'
  | 'putInForce'
  | 'discardDraft'
  | 'createUnit'
  | 'updateUnit'
  | 'archiveUnit'
  | 'orderUnits'
  | 'pasteUnits';

export const standardHandlers: Pick<Handlers<typeof programmesApi>, Names> = {
  standard: ({ db }, { id }) => {
    const record = standardRecord(db, id);
    if (!record) throw new AppError('notFound', 'error.notFound', { what: '@table.standard' });
    return record;
  },
  newVersion: ({ db, tell }, { programmeId }) => {
    const id = newVersion(db, programmeId);
    tell('programmes.didNewVersion', nameAndVersion(db, id));
    return { id };
  },
  updateStandard: ({ db, tell }, { id, rev, note }) => {
    db.update('standard', id, { note }, rev);
    tell('programmes.didUpdateStandard', { version: db.row('standard', id).version });
    return {};
  },
  putInForce: ({ db, tell }, { id, rev, effectiveOn }) => {
    putInForce(db, db.row('standard', id), effectiveOn, rev);
    tell('programmes.didPutInForce', { ...nameAndVersion(db, id), date: effectiveOn });
    return {};
  },
  discardDraft: ({ db, tell }, { id, rev }) => {
    tell('programmes.didDiscard', nameAndVersion(db, id));
    discardDraft(db, db.row('standard', id), rev);
    return {};
  },
  createUnit: ({ db, tell }, { standardId, unit, requires }) => {
    tell('programmes.didCreateUnit', { code: unit.code, name: unit.titleZh });
    return { id: createUnit(db, standardId, unit, requires) };
  },
  updateUnit: ({ db, tell }, { id, rev, unit, requires }) => {
    updateUnit(db, id, { unit, requires, rev });
    tell('programmes.didUpdateUnit', { code: unit.code, name: unit.titleZh });
    return {};
  },
  archiveUnit: ({ db, tell }, { id, rev }) => {
    const { code, titleZh: name } = db.row('competenceUnit', id);
    archiveUnit(db, id, rev);
    tell('programmes.didArchiveUnit', { code, name });
    return {};
  },
  orderUnits: ({ db, tell }, { standardId, ids }) => {
    const standard = db.row('standard', standardId);
    refuseUnlessDraft(standard);
    for (const unit of db.where('competenceUnit', { standardId })) {
      const ord = ids.indexOf(unit.id);
      if (ord >= 0) db.update('competenceUnit', unit.id, { ord });
    }
    tell('programmes.didOrderUnits', { version: standard.version });
    return {};
  },
  pasteUnits: ({ db, tell }, { standardId, units }) => {
    const counts = saveUnits(db, standardId, units);
    tell('programmes.didPasteUnits', counts);
    return counts;
  },
};

function nameAndVersion(db: ReadDb, standardId: string): { name: string; version: number } {
  const { programmeId, version } = db.row('standard', standardId);
  return { name: db.row('programme', programmeId).nameZh, version };
}

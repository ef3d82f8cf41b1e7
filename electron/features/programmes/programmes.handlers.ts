// Programmes, standards and cohorts: reads for the pages, and the commands of a coordinator.
import type { programmesApi } from '../../../shared/features/programmes/programmes.api.ts';
import { AppError, ruleError } from '../../db/appError.ts';
import type { Handlers } from '../../host/context.ts';
import { cohortHandlers } from './cohorts.ts';
import { majorsOf } from './majors.sql.ts';
import { cohortLines } from './programmes.sql.ts';
import { createProgramme, refuseSameName } from './programmes.write.ts';
import { programmeLines, programmeRecord, standardLines } from './standards.sql.ts';
import { standardHandlers } from './standards.ts';

export const programmes: Handlers<typeof programmesApi> = {
  list: ({ db }) => programmeLines(db),
  get: ({ db }, { id }) => {
    const programme = programmeRecord(db, id);
    if (!programme) throw new AppError('notFound', 'error.notFound', { what: '@table.programme' });
    return { ...programme, standards: standardLines(db, id), cohorts: cohortLines(db, { programmeId: id }) };
  },
  create: ({ db, tell }, fields) => {
    tell('programmes.didCreate', { name: fields.nameZh, nameEn: fields.nameEn });
    return { id: createProgramme(db, fields) };
  },
  update: ({ db, tell }, { id, rev, ...fields }) => {
    refuseSameName(db, fields.nameZh, id);
    db.update('programme', id, fields, rev);
    tell('programmes.didUpdate', { name: fields.nameZh, nameEn: fields.nameEn });
    return {};
  },
  archive: ({ db, tell }, { id, rev, reason }) => {
    const { nameZh: name } = db.row('programme', id);
    const cohorts = cohortLines(db, { programmeId: id }).map((c) => c.name);
    if (cohorts.length) throw ruleError('programmes.hasCohorts', { name, cohorts: cohorts.slice(0, 5).join('、') });
    db.archive('programme', id, reason, rev);
    tell('programmes.didArchive', { name });
    return {};
  },
  majors: ({ db }) => majorsOf(db),
  ...standardHandlers,
  ...cohortHandlers,
};

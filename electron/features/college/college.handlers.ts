// The college's record, its pictures, and the line of context that every screen shows.
import type { collegeApi } from '../../../shared/features/college/college.api.ts';
import { ruleError } from '../../db/appError.ts';
import type { Handlers } from '../../host/context.ts';
import { teachingWeekOf } from '../calendar/calendar.sql.ts';
import { createCollege, theCollege } from './college.write.ts';

export const college: Handlers<typeof collegeApi> = {
  get: ({ db }) => {
    const row = theCollege(db);
    if (!row) return null;
    const { archivedAt: _, archiveReason: __, ...record } = row;
    return record;
  },
  save: ({ db, tell }, { rev, isDemo = false, ...fields }) => {
    tell('college.didSave');
    const row = theCollege(db);
    if (!row) return { id: createCollege(db, fields, { isDemo }) };
    if (rev === null) throw ruleError('college.exists');
    db.update('college', row.id, fields, rev);
    return { id: row.id };
  },
  context: ({ db, today }) => {
    const row = theCollege(db);
    const teaching = teachingWeekOf(db, today);
    return {
      collegeName: row ? { zh: row.nameZh, en: row.nameEn } : null,
      today,
      term: teaching && { academicYear: teaching.term.academicYear, ord: teaching.term.ord },
      teachingWeek: teaching?.week ?? null,
      isDemo: row?.isDemo ?? false,
    };
  },
  picture: ({ db }, { id }) => {
    const { mime, bytes } = db.row('picture', id);
    return { mime, base64: Buffer.from(bytes).toString('base64') };
  },
  removePicture: ({ db, tell }, { use, rev }) => {
    const row = theCollege(db);
    if (!row) throw ruleError('college.missing');
    db.update('college', row.id, use === 'logo' ? { logoId: null } : { sealId: null }, rev);
    tell(`college.didRemovePicture.${use}`);
    return {};
  },
};

// Long work on personal information: a person's copy as paper and data, and erasing with the store's file written anew.
import { setTimeout } from 'node:timers/promises';
import type { privacyApi } from '../../../shared/features/privacy/privacy.api.ts';
import { translate } from '../../../shared/messages/translate.ts';
import { ruleError } from '../../db/appError.ts';
import type { ReadDb } from '../../db/read.ts';
import type { JobContext, Jobs } from '../../host/context.ts';
import { safeName } from '../../host/files.ts';
import { writeAtomically } from '../../tabular/atomicFile.ts';
import { copyOf, type PersonCopy, rowsIn } from './copy.sql.ts';
import { dueOnDay } from './due.sql.ts';
import { erasePerson, eraseRow } from './erase.write.ts';
import { markOf, recordExport } from './exports.write.ts';
import { drawCopy } from './paper.ts';

export const privacyJobs: Jobs<typeof privacyApi> = {
  copy: async (ctx, { personId, language }) => {
    ctx.progress(0, 0, 'privacy.step.gather');
    const copy = copyOf(ctx.db, personId);
    const rows = rowsIn(copy);
    const title = translate(language, 'copy.fileName', { name: copy.name, day: ctx.today });
    const college = ctx.db.where('college', {})[0];
    const mark = translate(language, 'copy.mark', markOf(ctx, language));
    const names = namesIn(ctx.db, copy, language);
    const words = { locale: language, day: ctx.today, mark, names };
    const paper = await drawCopy(copy, { ...words, college: collegeName(college, language) });
    ctx.stopIfCancelled();
    const data = JSON.stringify(
      { personId, exportedAt: ctx.now.toISOString(), exportedBy: ctx.session.actor, ...copy },
      null,
      2,
    );
    const json = await ctx.files.make(safeName(`${title}.json`), (path) => writeAtomically(path, Buffer.from(data)));
    // Nothing leaves without a record of it.
    const pdf = await ctx.files.make(safeName(`${title}.pdf`), async (path) => {
      await writeAtomically(path, paper);
      await ctx.write((command) => {
        const tablesIn = [...copy.owned, ...copy.mentions].map(({ table }) => table);
        recordExport(command, { kind: 'copy', title, format: 'pdf+json', rows, fields: tablesIn, about: [personId] });
        command.viewed(
          'privacy.didCopy',
          { name: copy.name, rows },
          { kind: 'export', entity: 'person', entityId: personId },
        );
      });
    });
    return { pdf, json, rows };
  },
  erase: async (ctx, { personId, reason, typedName }) => {
    if (typedName.trim() !== ctx.db.row('person', personId).name)
      throw ruleError('privacy.otherName', {}, { typedName: { key: 'privacy.otherName', params: {} } });
    ctx.progress(0, 0, 'privacy.step.erase');
    const done = await ctx.write((command) => erasePerson(command, personId, reason));
    await compact(ctx);
    return done;
  },
  eraseDue: async (ctx, { items, reason }) => {
    const sum = { erased: 0, rows: 0, changes: 0 };
    for (const [n, item] of items.entries()) {
      ctx.stopIfCancelled();
      ctx.progress(n, items.length, 'privacy.step.erase');
      // One command each: what was confirmed and done stays done when the next is refused.
      const done = await ctx.write((command) => {
        const due = dueOnDay(command.db, ctx.today).find(({ kind, id }) => kind === item.kind && id === item.id);
        if (!due) throw ruleError('privacy.notDue');
        return item.kind === 'apprentice' || item.kind === 'mentor'
          ? erasePerson(command, item.id, reason)
          : eraseRow(command, item.kind, item.id, reason);
      });
      sum.erased++;
      sum.rows += done.rows;
      sum.changes += done.changes;
    }
    await compact(ctx);
    return sum;
  },
};

async function compact(ctx: JobContext): Promise<void> {
  ctx.progress(0, 0, 'privacy.step.compact');
  // A reader that is still on the old pages is gone in a moment; what is left after that goes when the store is closed.
  for (let tries = 0; tries < 5 && !(await ctx.compact()); tries++) await setTimeout(200);
}

const collegeName = (college: { nameZh: string; nameEn: string } | undefined, language: 'zh' | 'en'): string =>
  (language === 'en' && college?.nameEn) || college?.nameZh || '';

/** Words for the ids that stand in the copy: classes, enterprises, posts, units and people. */
function namesIn(db: ReadDb, copy: PersonCopy, language: 'zh' | 'en'): ReadonlyMap<string, string> {
  const ids = [...copy.owned, ...copy.mentions].flatMap(({ rows }) => rows.flatMap((row) => Object.values(row)));
  const found = db.all<{ id: string; zh: string; en: string }>(
    `WITH given AS (SELECT DISTINCT value AS id FROM json_each(?))
     SELECT id, name AS zh, nameEn AS en FROM cohort WHERE id IN given
     UNION ALL SELECT id, name, nameEn FROM enterprise WHERE id IN given
     UNION ALL SELECT id, name, nameEn FROM post WHERE id IN given
     UNION ALL SELECT id, titleZh, titleEn FROM competenceUnit WHERE id IN given
     UNION ALL SELECT id, titleZh, titleEn FROM schemeItem WHERE id IN given
     UNION ALL SELECT id, nameZh, nameEn FROM evaluationScheme WHERE id IN given
     UNION ALL SELECT m.id, p.name, p.nameEn FROM mentor m JOIN person p ON p.id = m.personId WHERE m.id IN given
     UNION ALL SELECT e.id, e.studentNumber, e.studentNumber FROM enrolment e WHERE e.id IN given
     UNION ALL SELECT id, number, number FROM agreement WHERE id IN given
     UNION ALL SELECT id, name, nameEn FROM person WHERE id IN given`,
    [JSON.stringify(ids.filter((value) => typeof value === 'string' && value.length === 36))],
  );
  return new Map(found.map(({ id, zh, en }) => [id, (language === 'en' && en) || zh]));
}

// Puts together the full record of one enterprise, and the lists to choose enterprises, posts and units from.
import { AppError } from '../../db/appError.ts';
import { maskPhone } from '../../db/mask.ts';
import type { ReadDb } from '../../db/read.ts';
import { type ClosureRow, hereOn, postsOf } from './enterprises.sql.ts';

type Taught = { postId: string; id: string; code: string; titleZh: string; titleEn: string };

/** Throws `notFound`. */
export function recordOf(db: ReadDb, today: string, id: string) {
  const found = db.find('enterprise', id);
  if (!found || found.archivedAt) throw new AppError('notFound', 'error.notFound', { what: '@table.enterprise' });
  const { archivedAt: _, archiveReason: __, searchKey: ___, contactPhone, ...facts } = found;
  const here = hereOn(db, id, today);
  return {
    ...facts,
    contactPhone: maskPhone(contactPhone),
    sites: db
      .where('site', { enterpriseId: id })
      .map(({ archivedAt: _a, archiveReason: _b, enterpriseId: _c, ...site }) => site)
      .sort((a, b) => a.name.localeCompare(b.name, 'zh')),
    posts: postLines(db, id, here),
    headcounts: headcountsOf(db, id),
    mentors: db.all<{ id: string; name: string; title: string; skillLevel: number | null }>(
      `SELECT m.id, p.name, m.title, m.skillLevel FROM mentor m JOIN person p ON p.id = m.personId
       WHERE m.enterpriseId = ? AND m.archivedAt IS NULL ORDER BY p.sortKey`,
      [id],
    ),
    here: here.map(({ postId: _p, ...row }) => row),
  };
}

function postLines(db: ReadDb, enterpriseId: string, here: readonly { postId: string }[]) {
  const units = Map.groupBy(
    db.all<Taught>(
      `SELECT t.postId, u.id, u.code, u.titleZh, u.titleEn FROM postUnit t JOIN competenceUnit u ON u.id = t.unitId
       JOIN post o ON o.id = t.postId
       WHERE o.enterpriseId = ? AND t.archivedAt IS NULL AND u.archivedAt IS NULL ORDER BY u.ord, u.code`,
      [enterpriseId],
    ),
    (row) => row.postId,
  );
  const closures = Map.groupBy(
    db.all<ClosureRow>(
      `SELECT c.id, c.rev, c.postId, c.startsOn, c.endsOn, c.reason FROM postClosure c JOIN post o ON o.id = c.postId
       WHERE o.enterpriseId = ? AND c.archivedAt IS NULL ORDER BY c.startsOn`,
      [enterpriseId],
    ),
    (row) => row.postId,
  );
  return postsOf(db, enterpriseId).map(
    ({ enterpriseId: _a, enterpriseName: _b, enterpriseNameEn: _c, colour: _d, ...post }) => ({
      ...post,
      units: (units.get(post.id) ?? []).map(({ postId: _, ...unit }) => unit),
      closures: (closures.get(post.id) ?? []).map(({ postId: _, ...closure }) => closure),
      here: here.filter((h) => h.postId === post.id).length,
    }),
  );
}

const headcountsOf = (db: ReadDb, enterpriseId: string) =>
  db.all<{ id: string; rev: string; asOf: string; staff: number; postId: string | null; postName: string }>(
    `SELECT h.id, h.rev, h.asOf, h.staff, h.postId, coalesce(o.name, '') AS postName FROM headcount h
     LEFT JOIN post o ON o.id = h.postId WHERE h.enterpriseId = ? AND h.archivedAt IS NULL ORDER BY h.asOf DESC, o.name`,
    [enterpriseId],
  );

/** Enterprises with their posts. */
export function choicesOf(db: ReadDb) {
  const posts = Map.groupBy(postsOf(db), (post) => post.enterpriseId);
  return db
    .all<{ id: string; name: string; searchKey: string }>(
      'SELECT id, name, searchKey FROM enterprise WHERE archivedAt IS NULL ORDER BY searchKey',
    )
    .map((e) => ({
      ...e,
      posts: (posts.get(e.id) ?? []).map(({ id, name, siteName }) => ({ id, name, siteName })),
    }));
}

/** Units of standards that are in force or being written. */
export const unitChoices = (db: ReadDb) =>
  db.all<{
    id: string;
    code: string;
    titleZh: string;
    titleEn: string;
    programmeZh: string;
    programmeEn: string;
    version: number;
  }>(
    `SELECT u.id, u.code, u.titleZh, u.titleEn, g.nameZh AS programmeZh, g.nameEn AS programmeEn, s.version
     FROM competenceUnit u JOIN standard s ON s.id = u.standardId JOIN programme g ON g.id = s.programmeId
     WHERE u.archivedAt IS NULL AND s.archivedAt IS NULL AND g.archivedAt IS NULL AND s.state <> 'replaced'
     ORDER BY g.nameZh, s.version DESC, u.ord, u.code`,
  );

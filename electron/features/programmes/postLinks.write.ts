// Keeps what posts teach in step with a standard's versions, through the enterprises' own writes.
import type { WriteDb } from '../../db/write.ts';
import { setUnits } from '../enterprises/enterprises.write.ts';

/** Posts that teach a unit also teach its copy. `copies`: old unit id → new unit id. */
export function copyPostLinks(db: WriteDb, copies: ReadonlyMap<string, string>): void {
  for (const [postId, taught] of postsTeaching(db, [...copies.keys()]))
    setUnits(db, postId, [...taught, ...taught.flatMap((id) => copies.get(id) ?? [])]);
}

/** Posts no longer teach these units. */
export function dropPostLinks(db: WriteDb, unitIds: readonly string[]): void {
  for (const [postId, taught] of postsTeaching(db, unitIds))
    setUnits(
      db,
      postId,
      taught.filter((id) => !unitIds.includes(id)),
    );
}

/** Every post that teaches one of the units, with all units it teaches. */
function postsTeaching(db: WriteDb, unitIds: readonly string[]): Map<string, string[]> {
  const rows = db.all<{ postId: string; unitId: string }>(
    `SELECT postId, unitId FROM postUnit WHERE archivedAt IS NULL AND postId IN
       (SELECT postId FROM postUnit WHERE archivedAt IS NULL AND unitId IN (SELECT value FROM json_each(?)))`,
    [JSON.stringify(unitIds)],
  );
  const posts = new Map<string, string[]>();
  for (const { postId, unitId } of rows) posts.set(postId, [...(posts.get(postId) ?? []), unitId]);
  return posts;
}

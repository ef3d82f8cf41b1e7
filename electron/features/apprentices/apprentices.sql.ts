// Reads what holds an enrolment in the store, who changed it last, and whether it was looked at lately.

import type { ReadDb } from '../../db/read.ts';

/** What holds an enrolment in the store: it cannot be taken off the list as a mistake. */
export type Held = {
  id: string;
  name: string;
  stays: number;
  signatures: number;
  evaluations: number;
  certificates: number;
};

export const heldEnrolments = (db: ReadDb, ids: readonly string[]): Held[] =>
  db
    .all<Held>(
      `SELECT e.id, p.name,
         (SELECT count(*) FROM stayVersion v WHERE v.enrolmentId = e.id AND v.archivedAt IS NULL AND v.until IS NULL) AS stays,
         (SELECT count(*) FROM agreement a JOIN agreementSignature s ON s.agreementId = a.id AND s.archivedAt IS NULL
           WHERE a.enrolmentId = e.id AND a.archivedAt IS NULL) AS signatures,
         (SELECT count(*) FROM evaluation n WHERE n.enrolmentId = e.id AND n.archivedAt IS NULL) AS evaluations,
         (SELECT count(*) FROM certificate c WHERE c.enrolmentId = e.id AND c.archivedAt IS NULL) AS certificates
       FROM enrolment e JOIN person p ON p.id = e.personId WHERE e.id IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(ids)],
    )
    .filter((row) => row.stays + row.signatures + row.evaluations + row.certificates > 0);

/** Who changed any of these rows last, and when. */
export const lastChange = (db: ReadDb, ids: readonly string[]): { at: string; actor: string } | undefined =>
  db.get(
    `SELECT a.at, a.actor FROM change c JOIN audit a ON a.commandId = c.commandId
     WHERE c.entityId IN (SELECT value FROM json_each(?)) ORDER BY c.ord DESC LIMIT 1`,
    [JSON.stringify(ids)],
  );

/** Whether the same look was recorded by this actor after a moment. */
export const wasSeenSince = (db: ReadDb, actor: string, label: string, since: string): boolean =>
  db.get(
    `SELECT 1 FROM (SELECT actor, label, at FROM audit WHERE isView = 1 ORDER BY seq DESC LIMIT 200)
     WHERE actor = @actor AND label = @label AND at >= @since`,
    { actor, label, since },
  ) !== undefined;

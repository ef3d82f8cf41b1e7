/** The overall results of apprentices as the gate needs them, read from their evaluations. */
import type { GateResult, Side } from '../../../shared/features/certificates/gate.rules.ts';
import type { ReadDb } from '../../db/read.ts';

export type ResultFact = GateResult & { band: { zh: string; en: string } | null };

type Signed = { enrolmentId: string; unitId: string; side: Side };
type Total = { enrolmentId: string; total: number | null };

/** A result for each enrolment. */
export function resultsOf(db: ReadDb, enrolmentIds: readonly string[]): Map<string, ResultFact> {
  const ids = JSON.stringify(enrolmentIds);
  const missing = new Map<string, { unitId: string; side: Side }[]>();
  for (const { enrolmentId, ...open } of db.all<Signed>(MISSING, { ids }))
    missing.set(enrolmentId, [...(missing.get(enrolmentId) ?? []), open]);
  const totals = new Map(db.all<Total>(TOTALS, { ids }).map(({ enrolmentId, total }) => [enrolmentId, total]));
  const scheme = db.where('evaluationScheme', { state: 'inUse' })[0];
  return new Map(
    enrolmentIds.map((id): [string, ResultFact] => {
      const open = missing.get(id) ?? [];
      const total = open.length > 0 ? null : (totals.get(id) ?? null);
      const band = scheme?.bands
        .toSorted((a, b) => b.from - a.from)
        .find(({ from }) => total !== null && total >= from);
      return [
        id,
        {
          missing: open,
          reEvaluations: [],
          totalHundredths: total,
          passLine: scheme?.passLine ?? null,
          band: band === undefined ? null : { zh: band.zh, en: band.en },
        },
      ];
    }),
  );
}

const MISSING = `
  SELECT e.id AS enrolmentId, u.id AS unitId, d.side FROM json_each(@ids) i
  JOIN enrolment e ON e.id = i.value JOIN cohort c ON c.id = e.cohortId
  JOIN competenceUnit u ON u.standardId = c.standardId AND u.archivedAt IS NULL
  JOIN (SELECT 'enterprise' AS side UNION ALL SELECT 'college') d
  WHERE NOT EXISTS (SELECT 1 FROM evaluation v WHERE v.enrolmentId = e.id AND v.unitId = u.id AND v.archivedAt IS NULL
    AND (CASE d.side WHEN 'college' THEN v.collegeSignedOn ELSE v.enterpriseSignedOn END) IS NOT NULL)
  ORDER BY u.ord, d.side DESC`;

const TOTALS = `
  SELECT v.enrolmentId, CAST(round(avg(json_extract(v.snapshot, '$.totalHundredths')), -1) AS INTEGER) AS total
  FROM json_each(@ids) i JOIN evaluation v ON v.enrolmentId = i.value AND v.archivedAt IS NULL
  WHERE v.snapshot IS NOT NULL GROUP BY v.enrolmentId`;

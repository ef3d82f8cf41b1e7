// What an evaluation keeps for good once both sides have signed: scheme, scores, who entered them, and the arithmetic.
import type { Outcome } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { SchemeView } from '../../../shared/features/evaluations/evaluations.schema.ts';
import type { ReadDb } from '../../db/read.ts';
import { versionInForce } from '../rotations/rotations.sql.ts';
import type { ScoreRow, StayFacts } from './stays.sql.ts';

/** Plain JSON; `totalHundredths` comes first because results of thousands are read from it. */
export function snapshotOf(
  db: ReadDb,
  stay: StayFacts,
  scheme: SchemeView,
  { totalHundredths, sum, band, means, gap, parts }: Outcome,
  scores: readonly ScoreRow[],
) {
  const entryOf = (itemId: string) => scores.find((score) => score.itemId === itemId);
  return {
    totalHundredths,
    sum,
    band,
    means,
    gap,
    passLine: scheme.passLine,
    scheme: { id: scheme.id, version: scheme.version, nameZh: scheme.nameZh, nameEn: scheme.nameEn },
    lines: parts.flatMap((p) =>
      p.lines.map(({ item, value, part }) => {
        const { titleZh = '', titleEn = '' } = scheme.items.find(({ id }) => id === item.id) ?? {};
        const { source = 'transcribed', enteredBy = '' } = entryOf(item.id) ?? {};
        const { key, side, kind, weight } = item;
        return { key, side, kind, titleZh, titleEn, weight, value, part, source, enteredBy };
      }),
    ),
    planVersion: versionInForce(db),
    stay: { startsOn: stay.startsOn, endsOn: stay.endsOn, post: stay.post, enterprise: stay.enterprise },
    enterprise: { signedOn: stay.enterpriseSignedOn, mentor: stay.enterpriseMentor },
    college: { signedOn: stay.collegeSignedOn, mentor: stay.collegeMentor },
    moderationReason: stay.moderationReason ?? '',
  };
}

// Keeping a finding of a stay with a reason, and taking that back.
import { checkAll } from '../../../shared/features/rotations/rotations.rules.ts';
import type { KeptKind } from '../../../shared/features/rotations/rotations.waivers.ts';
import { ruleError } from '../../db/appError.ts';
import type { CommandContext } from '../../host/context.ts';
import { readWorld } from './reading.ts';
import { inDraft } from './rotations.write.ts';

type Kept = { stayId: string; rev: string; kind: KeptKind; reason: string };

/**
 * Keeps what is found of a stay in the draft, and returns the waiver's id. Throws `rule` where nothing of the
 * kind is found, `conflict` when the stay has changed since it was seen.
 */
export function keepFinding({ db, today, now, session }: CommandContext, { stayId, rev, kind, reason }: Kept): string {
  const { unitId, postId, startsOn, endsOn } = inDraft(db, stayId, rev);
  const { board, world } = readWorld(db, today, 'draft');
  const isFound = checkAll(world).some((found) => found.kind === kind && board.stays.id[found.stay] === stayId);
  if (!isFound) throw ruleError('rotations.nothingToKeep');
  for (const { id } of db.where('waiver', { stayId, kind })) db.archive('waiver', id, '');
  const by = { keptBy: session.actor, keptAt: now.toISOString() };
  return db.insert('waiver', { stayId, kind, unitId, postId, startsOn, endsOn, reason, ...by });
}

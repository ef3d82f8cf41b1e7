// Answers the calls about the rotation plan: the board, planning stays, versions, conflicts.
import type { rotationsApi } from '../../../shared/features/rotations/rotations.api.ts';
import type { StayFields } from '../../../shared/features/rotations/rotations.schema.ts';
import { addDays, daysBetween } from '../../../shared/values/day.ts';
import { onlyGiven } from '../../db/given.ts';
import type { CommandContext, Handlers } from '../../host/context.ts';
import { readBoard } from './board.sql.ts';
import { pairForStay, unpairForStay } from './pairing.write.ts';
import { inWords, refuseIfOver, refuseIfSigned, refuseUnusable } from './planning.ts';
import { conflictsOf, loadOf, unplannedOf } from './reading.ts';
import { staysOf, versionLines, versionNumber, waiversOf } from './rotations.sql.ts';
import { discardDraft, inDraft, moveStay, placeStay, publish, removeStay, type StayPatch } from './rotations.write.ts';
import { keepFinding } from './waivers.write.ts';

export const rotations: Handlers<typeof rotationsApi> = {
  board: ({ db, today }, { version, ...range }) => readBoard(db, today, version, range),
  place: (ctx, { stays }) => {
    const ids = stays.map((stay) => place(ctx, stay));
    ctx.tell('rotations.did.place', inWords(ctx.db, ids));
    return { ids };
  },
  move: (ctx, { stays, reason }) => {
    for (const { id, rev, startsOn, endsOn, postId } of stays) {
      const before = inDraft(ctx.db, id);
      const days = { startsOn, endsOn: endsOn ?? addDays(startsOn, daysBetween(before.startsOn, before.endsOn)) };
      change(ctx, id, rev, { ...days, ...onlyGiven({ postId }) }, reason);
    }
    return done(ctx, 'rotations.did.move', stays, reason);
  },
  resize: (ctx, { stays, reason }) => {
    for (const { id, rev, startsOn, endsOn } of stays) change(ctx, id, rev, { startsOn, endsOn }, reason);
    return done(ctx, 'rotations.did.resize', stays, reason);
  },
  edit: (ctx, { id, rev, reason, ...patch }) => {
    change(ctx, id, rev, onlyGiven(patch), reason);
    return done(ctx, 'rotations.did.edit', [{ id }], reason);
  },
  copy: (ctx, { stays }) => {
    const ids = stays.map(({ id, startsOn, enrolmentId }) => {
      const { unitId, postId, weekdays, ...from } = inDraft(ctx.db, id);
      const endsOn = addDays(startsOn, daysBetween(from.startsOn, from.endsOn));
      const own = { unitId, postId, weekdays, startsOn, endsOn, isPinned: false, note: '' };
      return place(ctx, { ...own, enrolmentId: enrolmentId ?? from.enrolmentId });
    });
    ctx.tell('rotations.did.copy', inWords(ctx.db, ids));
    return { ids };
  },
  remove: (ctx, { stays, reason }) => {
    const words = inWords(
      ctx.db,
      stays.map(({ id }) => id),
      reason,
    );
    for (const { id, rev } of stays) {
      const before = inDraft(ctx.db, id, rev);
      refuseIfOver(ctx.db, before, ctx.today, reason);
      refuseIfSigned(ctx.db, before);
      unpairForStay(ctx.db, before);
      removeStay(ctx.db, id, rev, reason);
    }
    ctx.tell('rotations.did.remove', words);
    return { removed: stays.length };
  },
  pin: (ctx, { stays, isPinned }) => {
    for (const { id, rev } of stays) moveStay(ctx.db, id, { isPinned }, rev);
    return done(ctx, isPinned ? 'rotations.did.pin' : 'rotations.did.unpin', stays);
  },
  versions: ({ db }) => versionLines(db),
  publish: ({ db, today, tell }, { note }) => {
    const number = publish(db, today, note);
    tell('rotations.did.publish', { number }, { undo: false });
    return { number, stays: versionLines(db).find((v) => v.number === number)?.stays ?? 0 };
  },
  discardDraft: ({ db, tell }) => {
    const changes = discardDraft(db);
    if (changes > 0) tell('rotations.did.discard', { n: changes });
    return { changes };
  },
  stays: ({ db }, { enrolmentId, version }) => staysOf(db, [enrolmentId], versionNumber(db, version)),
  conflicts: ({ db, today }, { version }) => conflictsOf(db, today, version),
  unplanned: ({ db, today }, { version }) => unplannedOf(db, today, version),
  waivers: ({ db }) => waiversOf(db),
  keep: (ctx, { stayId, ...kept }) => {
    const id = keepFinding(ctx, { stayId, ...kept });
    ctx.tell('rotations.did.keep', inWords(ctx.db, [stayId], kept.reason));
    return { id };
  },
  unkeep: ({ db, tell }, { id, rev }) => {
    const { stayId } = db.row('waiver', id);
    db.archive('waiver', id, '', rev);
    tell('rotations.did.unkeep', inWords(db, [stayId]));
    return {};
  },
  load: ({ db, today }, input) => loadOf(db, today, input),
};

function place({ db, today: _ }: CommandContext, stay: StayFields): string {
  refuseUnusable(db, stay);
  const id = placeStay(db, stay);
  pairForStay(db, stay);
  return id;
}

/** One stay otherwise than before; a pairing that was made for it follows. */
function change({ db, today }: CommandContext, id: string, rev: string, patch: StayPatch, reason: string): void {
  const before = inDraft(db, id, rev);
  refuseIfOver(db, before, today, reason);
  if (patch.unitId !== undefined && patch.unitId !== before.unitId) refuseIfSigned(db, before);
  const after = { ...before, ...patch };
  refuseUnusable(db, after);
  moveStay(db, id, patch, rev);
  unpairForStay(db, before);
  pairForStay(db, after);
}

type Did = 'move' | 'resize' | 'edit' | 'pin' | 'unpin';
function done(ctx: CommandContext, key: `rotations.did.${Did}`, stays: readonly { id: string }[], reason = '') {
  const ids = stays.map(({ id }) => id);
  ctx.tell(key, inWords(ctx.db, ids, reason));
  return { ids };
}

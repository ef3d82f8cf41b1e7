// P13: the audit cannot be changed unseen, and no change stands without its audit row.
import type { SafetyPromise } from '../support/promise.ts';
import { attackAsInsider, attackAudit, attackChanges, ONLY_BY_ANCHOR } from './auditAttacks.ts';
import { survivingMutants } from './auditMutants.ts';
import { killApart, killBetween } from './auditSplit.ts';

const ROUNDS = 200;
const CONTROL_ROUNDS = 10;

export const promise: SafetyPromise = {
  id: 'P13',
  run: async () => {
    const attacks = attackAudit();
    const seen = attacks.filter((r) => r.withAnchor).length;
    const missed = attacks.filter((r) => !r.withoutAnchor).map((r) => r.attack);
    const changes = attackChanges();
    const changesSeen = changes.filter((r) => r.withoutAnchor).length;
    const insider = attackAsInsider();
    const { survivors, tried } = await survivingMutants();
    const split = await killBetween(ROUNDS);
    const apart = await killApart(CONTROL_ROUNDS);
    const held = [
      seen === attacks.length && attacks.length === 8,
      missed.join() === ONLY_BY_ANCHOR.join(),
      changesSeen === changes.length,
      insider.withAnchor && !insider.withoutAnchor,
      survivors.length === 0,
      split.splits === 0,
      apart.splits === CONTROL_ROUNDS,
    ];
    return {
      ok: held.every(Boolean),
      sentence: [
        `${seen} of ${attacks.length} attacks on the audit seen with an anchor outside`,
        `control without one misses ${missed.length} (${missed.join(', ')})`,
        `${changesSeen} of ${changes.length} edits of the change log seen`,
        `a rewrite with the key seen by its anchor: ${insider.withAnchor ? 'yes' : 'no'}`,
        `${tried - survivors.length} of ${tried} mutants of the check killed${survivors.length ? `, alive: ${survivors.join(' | ')}` : ''}`,
        `${split.splits} of ${split.rounds} kills split a change from its audit row (${split.commands} commands)`,
        `control that commits them apart found out in ${apart.splits} of ${apart.rounds}`,
      ].join('; '),
    };
  },
};

// Answers `access.*`: set-up, unlocking, locking, recovery, passwords.
import type { Input, Output, Path } from '../../../shared/api.ts';
import { AppError } from '../../db/appError.ts';
import { plainGroup } from '../../keys/recoveryKey.ts';
import type { Gate } from './gate.ts';
import { changePassword, newRecovery, recover } from './passwords.ts';
import { leaveSample, openSample, type Watch } from './sample.ts';
import { setUp } from './setUp.ts';
import { stateOf } from './state.ts';
import { unlock } from './unlock.ts';

type AccessName = Path extends infer P ? (P extends `access.${infer N}` ? N : never) : never;
type Calls = {
  [N in AccessName]: (
    gate: Gate,
    input: Input<`access.${N}`>,
    watch: Watch,
  ) => Promise<Output<`access.${N}`>> | Output<`access.${N}`>;
};

/** By the name behind `access.`; called one after the other. */
export const accessCalls: Calls = {
  state: stateOf,
  setUp,
  unlock,
  recover,
  changePassword,
  newRecoveryKey: newRecovery,
  confirmRecovery: (gate, { groups }) => {
    const { keyring } = gate.own;
    const { toConfirm } = gate;
    if (!toConfirm) throw new AppError('rule', 'access.recoveryGone');
    const isRight = toConfirm.asked.every((n, i) => plainGroup(groups[i] ?? '') === toConfirm.groups[n - 1]);
    if (!isRight) throw new AppError('rule', 'access.groupsWrong');
    keyring.confirmRecovery();
    gate.toConfirm = null;
    gate.tell();
    return {};
  },
  openSample: (gate, _input, watch) => openSample(gate, { anew: false }, watch),
  resetSample: (gate, _input, watch) => openSample(gate, { anew: true }, watch),
  leaveSample,
  lock: async (gate) => {
    await gate.lock();
    return {};
  },
  touch: (gate) => {
    gate.idle.touch();
    return {};
  },
  setIdleMinutes: async (gate, { minutes }) => {
    const { store, keyring } = gate.own;
    if (store.session.role !== 'coordinator') throw new AppError('forbidden', 'access.forbidden');
    await store.run('access.setIdleMinutes', ({ tell }) =>
      tell('access.did.idleMinutes', { minutes }, { undo: false, kind: 'account' }),
    );
    keyring.setIdleMinutes(minutes);
    gate.idle.start(minutes);
    gate.tell();
    return {};
  },
};

// Answers what of `backups.*` is no job: also while no store is open, for that is when a backup is needed most.
import { mkdirSync } from 'node:fs';
import type { Input, Output } from '../../../shared/api.ts';
import { freeSpace } from '../../backups/backups.ts';
import { backupsFolder } from '../../backups/layout.ts';
import { freeBytes } from '../../backups/room.ts';
import { checkPlace } from '../../backups/second.ts';
import { changeState } from '../../backups/state.ts';
import { AppError } from '../../db/appError.ts';
import type { Gate } from '../access/gate.ts';
import { look } from './look.ts';
import { restore } from './restore.ts';
import { tendNow } from './upkeep.ts';
import { backupsView, foldersAt } from './view.ts';

type Name = 'state' | 'places' | 'chooseSecond' | 'freeSpace' | 'look' | 'restore';
type Calls = {
  [N in Name]: (gate: Gate, input: Input<`backups.${N}`>) => Promise<Output<`backups.${N}`>> | Output<`backups.${N}`>;
};

/** By the name behind `backups.`; called one after the other. */
export const backupCalls: Calls = {
  state: (gate) => {
    needLeave(gate);
    return backupsView(folderOf(gate), gate.parts.around.clock.now(), gate.atWork !== null);
  },
  places: (gate, { at }) => {
    needLeave(gate);
    return foldersAt(at);
  },
  chooseSecond: async (gate, { folder }) => {
    const { store } = atWork(gate);
    const dataDir = folderOf(gate);
    const { sameDisk } = folder === null ? { sameDisk: false } : checkPlace(dataDir, folder);
    const key = folder === null ? 'backups.didDropSecond' : 'backups.didChooseSecond';
    await store.run('backups.chooseSecond', ({ tell }) => tell(key, {}, { undo: false, kind: 'backup' }));
    changeState(dataDir, () => ({ second: folder, missingSince: null, failed: null }));
    if (gate.parts.around.upkeep) tendNow(gate);
    return { sameDisk };
  },
  freeSpace: async (gate) => {
    const { store } = atWork(gate);
    const dataDir = folderOf(gate);
    const before = freeBytes(dataDir) ?? 0;
    // First the room: on a full disk the record of it would find none.
    freeSpace(dataDir);
    await store.run('backups.freeSpace', ({ tell }) =>
      tell('backups.didFreeSpace', {}, { undo: false, kind: 'backup' }),
    );
    return { freedMegabytes: Math.max(0, Math.round(((freeBytes(dataDir) ?? 0) - before) / 1_000_000)) };
  },
  look: async (gate, input) => {
    needLeave(gate);
    const dataDir = folderOf(gate);
    mkdirSync(backupsFolder(dataDir), { recursive: true });
    return await look(gate, dataDir, input);
  },
  restore: async (gate, input) => {
    needLeave(gate);
    return await restore(gate, input);
  },
};

/** The folder of what is open: one's own, or that of the sample college. */
const folderOf = (gate: Gate): string => gate.atWork?.store.folder ?? gate.parts.dataDir;

/** A coordinator while a store is open; anybody while there is none to open. While it is locked it has to be unlocked first. */
function needLeave(gate: Gate): void {
  if (gate.phase === 'locked') throw new AppError('locked', 'backups.unlockFirst');
  if (gate.atWork) atWork(gate);
}

function atWork(gate: Gate): NonNullable<Gate['atWork']> {
  const found = gate.atWork;
  if (!found || found.mustChangePassword) throw new AppError('locked', 'backups.unlockFirst');
  if (found.store.session.role !== 'coordinator') throw new AppError('forbidden', 'backups.coordinatorOnly');
  return found;
}

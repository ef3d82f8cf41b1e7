// Lets backups fall due by themselves: soon after a store was opened, and once an hour while it stays open.
import { procedureAt } from '../../../shared/api.ts';
import type { Gate } from '../access/gate.ts';
import { handlerAt } from '../registry.ts';

/** The first moments belong to whoever starts to work. */
const LOOK_MS = 60_000;
const EVERY_MS = 3_600_000;

/** Runs in the worker, behind whatever people do; answers how to end it. The sample college keeps no backups by itself. */
export function startUpkeep(gate: Gate): () => void {
  let last: { store: unknown; at: number } = { store: null, at: 0 };
  const timer = setInterval(() => {
    const { atWork } = gate;
    if (!atWork || atWork.isSample) return;
    const at = performance.now();
    if (atWork.store === last.store && at - last.at < EVERY_MS) return;
    last = { store: atWork.store, at };
    tendNow(gate);
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Begins what is due, in the worker; nobody waits for it. */
export function tendNow(gate: Gate): void {
  const procedure = procedureAt('backups.tend');
  if (!gate.atWork || !procedure) return;
  gate.atWork.store
    .carryOut('backups.tend', procedure, handlerAt('backups.tend'), {})
    .catch((error: unknown) => gate.parts.around.log(`upkeep of backups: ${String(error)}`));
}

// The sample college: an invented college in a folder of its own, opened without a password and never mixed with one's own data.
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Path, procedureAt } from '../../../shared/api.ts';
import { storeFile } from '../../db/storeFile.ts';
import { type Call, SAMPLE_STEPS, seedSample } from '../../sample/seed.ts';
import { anchorFile } from '../anchors.ts';
import { Opened } from '../opened.ts';
import { handlerAt } from '../registry.ts';
import { builtIn, type Gate } from './gate.ts';

/** Tells how far a job of the gate is. */
export type Watch = (done: number, total: number) => void;

export const sampleFolder = (dataDir: string): string => path.join(dataDir, 'sample');

/** Opens the sample college, making it where there is none or when it is to be made anew. Closes what was open. */
export async function openSample(
  gate: Gate,
  { anew }: { anew: boolean },
  watch: Watch,
): Promise<Record<string, never>> {
  const folder = sampleFolder(gate.parts.dataDir);
  await gate.lock({ now: true });
  if (anew) rmSync(folder, { recursive: true, force: true });
  if (!existsSync(storeFile(folder))) await make(gate, folder, watch);
  await gate.open(folder, null, () => ({ session: builtIn, mustChangePassword: false }), true);
  return {};
}

/** Back to one's own data. */
export async function leaveSample(gate: Gate): Promise<Record<string, never>> {
  if (gate.atWork?.isSample) await gate.lock({ now: true });
  return {};
}

/** Made aside and renamed when it is whole: what is interrupted leaves nothing. */
async function make(gate: Gate, folder: string, watch: Watch): Promise<void> {
  const aside = `${folder}.new`;
  rmSync(aside, { recursive: true, force: true });
  const quiet = { ...gate.parts.around, changed: () => {}, progress: () => {} };
  const store = new Opened(
    aside,
    null,
    anchorFile(aside),
    () => ({ session: builtIn, mustChangePassword: false }),
    quiet,
  );
  try {
    const writeFile = (name: string, content: string): string => quiet.files.write(name, content);
    await seedSample({ call: callsOn(store), writeFile }, (done) => watch(done, SAMPLE_STEPS));
  } finally {
    await store.close();
  }
  renameSync(aside, folder);
}

function callsOn(store: Opened): Call {
  return async (at, input) => {
    const procedure = procedureAt(at);
    if (!procedure) throw new Error(`no call ${at}`);
    return (await store.carryOut(at as Path, procedure, handlerAt(at), procedure.input.parse(input))) as never;
  };
}

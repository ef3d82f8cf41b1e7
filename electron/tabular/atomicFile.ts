// Writes a file whole or not at all: a temporary neighbour, flushed, then renamed over the old one.
import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isDiskFull } from './diskFull.ts';
import { TabularError } from './tabularError.ts';

const BUSY = new Set(['EBUSY', 'EPERM', 'EACCES']);
const TRIES = 10;

/** Writes `bytes` to `path`. On any failure the old file is as it was and no half file remains. */
export async function writeAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const name = basename(path);
  const temporary = join(dirname(path), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameWhenFree(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw writeProblem(cause, name);
  }
}

/** A virus scanner or Excel may hold the file for a moment: ten tries, a tenth of a second apart. */
async function renameWhenFree(from: string, to: string): Promise<void> {
  for (let i = 1; ; i += 1) {
    try {
      await rename(from, to);
      return;
    } catch (cause) {
      if (i >= TRIES || !BUSY.has(codeOf(cause))) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function writeProblem(cause: unknown, name: string): TabularError {
  const code = codeOf(cause);
  const shown = name.length > 60 ? `${name.slice(0, 57)}…` : name;
  if (isDiskFull(cause)) return new TabularError('tabular.diskFull', { name: shown }, cause);
  if (code === 'ENAMETOOLONG') return new TabularError('tabular.nameTooLong', { name: shown }, cause);
  return new TabularError('tabular.cannotWrite', { name: shown }, cause);
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}

// Compares the native files beside the archive with what they were when they were taken in, before any of them is loaded.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { StartupError } from '../db/startupError.ts';
import { NATIVE_FILES } from './nativeFiles.data.ts';

const FOLDERS = new Set(Object.keys(NATIVE_FILES).map((file) => path.posix.dirname(file)));

/**
 * Throws StartupError when a native file in the node_modules that the program in `here` loads from is not in our table.
 * The table lies inside the archive, whose own hash Electron checks; the files lie outside.
 */
export function checkNativeFiles(here: string): void {
  for (const folder of FOLDERS) {
    const at = packageFolder(here, folder);
    for (const name of readdirSync(at).filter((file) => file.endsWith('.node'))) {
      const hash = createHash('sha256')
        .update(readFileSync(path.join(at, name)))
        .digest('hex');
      if (NATIVE_FILES[`${folder}/${name}`] !== hash)
        throw new StartupError('startup.changedProgram', { file: path.join(at, name) });
    }
  }
}

/** As Node looks for a package: in the nearest folder that has it. */
function packageFolder(from: string, folder: string): string {
  const here = path.join(from, 'node_modules', folder);
  const parent = path.dirname(from);
  if (existsSync(here)) return here;
  if (parent === from) throw new StartupError('startup.changedProgram', { file: folder });
  return packageFolder(parent, folder);
}

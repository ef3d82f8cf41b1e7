// Knows the folders whose content another program sends elsewhere: a live store in them is copied half-written and comes back older.
import path from 'node:path';
import { MARKS, NAMES } from './syncFolders.data.ts';

/** Whether the folder or one around it is synced, by its name, by the marks in it, or because the system says so. */
export function isSynced(
  folder: string,
  { platform, env, exists }: { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; exists(file: string): boolean },
): boolean {
  const { normalize, dirname, basename, join } = platform === 'win32' ? path.win32 : path.posix;
  const roots = Object.entries(env)
    .filter(([name, value]) => /^onedrive/i.test(name) && value)
    .map(([, value]) =>
      normalize(`${value}`)
        .toLowerCase()
        .replace(/[\\/]+$/, ''),
    );
  for (let at = normalize(folder); ; at = dirname(at)) {
    const name = basename(at).toLowerCase();
    if (roots.includes(at.toLowerCase().replace(/[\\/]+$/, ''))) return true;
    if (NAMES.some((known) => (typeof known === 'string' ? known === name : known.test(name)))) return true;
    if (MARKS.some((mark) => exists(join(at, mark)))) return true;
    if (dirname(at) === at) return false;
  }
}

// Where the college's data lies: the same folder whether the program runs in Electron or in the browser mode.
import os from 'node:os';
import path from 'node:path';

export type Surroundings = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv; home: string };

/**
 * `%APPDATA%/Jiangxin`, `~/Library/Application Support/Jiangxin` or `$XDG_CONFIG_HOME/Jiangxin`; JIANGXIN_DATA names another one.
 * The demonstration data lies beside it and never in it.
 */
export function dataFolder({ demo = false } = {}, around: Surroundings = here()): string {
  const own = around.env.JIANGXIN_DATA;
  if (own) return path.resolve(demo ? `${own} Demo` : own);
  return path.join(parentFolder(around), demo ? 'Jiangxin Demo' : 'Jiangxin');
}

function parentFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') {
    // Where a school keeps roaming profiles on a server, the store stays on this computer.
    const roaming = env.APPDATA?.startsWith('\\\\') ? env.LOCALAPPDATA : env.APPDATA;
    return roaming || path.join(home, 'AppData', 'Roaming');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support');
  return env.XDG_CONFIG_HOME || path.join(home, '.config');
}

function here(): Surroundings {
  return { platform: process.platform, env: process.env, home: os.homedir() };
}

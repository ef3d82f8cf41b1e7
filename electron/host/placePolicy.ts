// Refuses a data folder in a place that damages a live store: a network share, a folder that another program syncs, a drive that is pulled out.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartupError } from '../db/startupError.ts';
import { isSynced } from './syncFolders.ts';

export type Risk = 'onShare' | 'inSyncFolder' | 'onRemovable';

/** What is asked of the computer; tests answer for other computers. */
export type Probe = {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  /** The path that links and mapped drives lead to; of a folder that is not there yet, the part that is. */
  realPath(folder: string): string;
  exists(file: string): boolean;
  /** The text of Linux' table of mounts, or of `mount` on macOS. */
  mounts(): string;
  /** Windows: 2 removable, 3 fixed, 4 network; null when it cannot be told. */
  driveType(drive: string): number | null;
  /** Linux: whether a block device, `major:minor`, can be pulled out. */
  canBePulled(device: string): boolean;
};

/** Throws StartupError when the store must not live in `folder`. Backups and exports may go to such places. */
export function refuseRiskyPlace(folder: string, probe: Probe = thisComputer()): void {
  const risk = riskOf(folder, probe);
  if (risk) throw new StartupError(`startup.${risk}`, { folder });
}

/** What is wrong with the place of a folder, as far as the computer tells; null when nothing is. */
export function riskOf(folder: string, probe: Probe): Risk | null {
  const real = probe.realPath(folder);
  if (isOnShare(folder, probe.platform) || isOnShare(real, probe.platform)) return 'onShare';
  if (isSynced(folder, probe) || isSynced(real, probe)) return 'inSyncFolder';
  if (probe.platform === 'win32') return riskOfDrive(real, probe);
  if (probe.platform === 'darwin') return riskOfVolume(real, probe);
  return probe.platform === 'linux' ? riskOfMount(real, probe) : null;
}

/** `\\server\share`, also in the long form; `\\?\C:\…` is a drive of this computer. */
function isOnShare(folder: string, platform: NodeJS.Platform): boolean {
  if (platform !== 'win32') return false;
  const plain = folder.replaceAll('/', '\\');
  return /^\\\\(?![?.]\\)/.test(plain) || /^\\\\[?.]\\UNC\\/i.test(plain);
}

function riskOfDrive(real: string, { env, driveType }: Probe): Risk | null {
  const drive = /^(?:\\\\[?.]\\)?([a-z]:)/i.exec(real)?.[1]?.toUpperCase();
  // Asking costs a second and is spared on the drive of Windows itself.
  if (!drive || drive === (env.SystemDrive ?? 'C:').toUpperCase()) return null;
  const type = driveType(drive);
  return type === 4 ? 'onShare' : type === 2 ? 'onRemovable' : null;
}

const NETWORK =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs|afs|ceph|gluster|ncpfs|fuse\.(sshfs|rclone|davfs2?|gvfsd?.*))/;

/** macOS puts every other drive under /Volumes. */
function riskOfVolume(real: string, { mounts }: Probe): Risk | null {
  if (!real.startsWith('/Volumes/')) return null;
  const volumes = [...mounts().matchAll(/ on (\/Volumes\/.+?) \((\w+)/g)];
  const kind = longest(
    volumes.map(([, at = '', type = '']) => ({ at, type })),
    real,
  )?.type;
  return kind !== undefined && NETWORK.test(kind) ? 'onShare' : 'onRemovable';
}

function riskOfMount(real: string, { mounts, canBePulled }: Probe): Risk | null {
  const all = mounts()
    .split('\n')
    .flatMap((line) => {
      const [left = '', right = ''] = line.split(' - ');
      const [, , device = '', , at = ''] = left.split(' ');
      const type = right.split(' ')[0] ?? '';
      return at
        ? [{ device, type, at: at.replaceAll(/\\(\d{3})/g, (_, code) => String.fromCharCode(parseInt(code, 8))) }]
        : [];
    });
  const mount = longest(all, real);
  if (!mount) return null;
  if (NETWORK.test(mount.type)) return 'onShare';
  // A computer that itself runs from such a drive has no better place.
  return mount.at !== '/' && mount.at !== '/home' && canBePulled(mount.device) ? 'onRemovable' : null;
}

function longest<T extends { at: string }>(mounts: readonly T[], file: string): T | undefined {
  return mounts
    .filter(({ at }) => file === at || file.startsWith(at.endsWith('/') ? at : `${at}/`))
    .reduce<T | undefined>((best, next) => (best && best.at.length > next.at.length ? best : next), undefined);
}

function thisComputer(): Probe {
  return {
    platform: process.platform,
    env: process.env,
    home: os.homedir(),
    realPath,
    exists: existsSync,
    mounts: () =>
      process.platform === 'darwin'
        ? execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 5000 })
        : readFileSync('/proc/self/mountinfo', 'utf8'),
    driveType,
    canBePulled: (device) => {
      const at = `/sys/dev/block/${device}`;
      if (!existsSync(at)) return false;
      const real = realpathSync.native(at);
      const flags = [`${real}/removable`, `${path.dirname(real)}/removable`].filter((file) => existsSync(file));
      return real.includes('/usb') || flags.some((file) => readFileSync(file, 'utf8').trim() === '1');
    },
  };
}

function realPath(folder: string): string {
  const absolute = path.resolve(folder);
  if (existsSync(absolute)) return realpathSync.native(absolute);
  const parent = path.dirname(absolute);
  return parent === absolute ? absolute : path.join(realPath(parent), path.basename(absolute));
}

/** Windows tells it through its own PowerShell only; the full path, so that no other program of that name is run. */
function driveType(drive: string): number | null {
  const windows = process.env.SystemRoot ?? 'C:\\Windows';
  const shell = path.join(windows, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  const question = `[int](New-Object System.IO.DriveInfo '${drive}').DriveType`;
  try {
    const options = { encoding: 'utf8', timeout: 10_000, windowsHide: true } as const;
    const said = execFileSync(shell, ['-NoProfile', '-NonInteractive', '-Command', question], options);
    return Number.parseInt(said, 10) || null;
  } catch {
    return null; // not told: the other checks stand
  }
}

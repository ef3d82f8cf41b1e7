// File tokens: a file the host holds for this session is named by a token; its path never leaves the host.
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export class FileTokens {
  /** Each file stands alone in a folder named by its token, so that workers resolve tokens without asking. */
  readonly folder: string;

  constructor(folder: string = freshFolder()) {
    this.folder = folder;
  }

  /** Takes a copy of an existing file and names it. */
  register(from: string, name: string): string {
    return this.fill(name, (to) => copyFileSync(from, to));
  }

  /** A new file of that content. */
  write(name: string, content: string | Uint8Array): string {
    return this.fill(name, (to) => writeFileSync(to, content));
  }

  /** A new file that is there only if all of `write` went well. */
  async make(name: string, write: (path: string) => Promise<void>): Promise<{ token: string; name: string }> {
    const { token, path: to } = this.create(name);
    try {
      await write(to);
      return { token, name };
    } catch (error) {
      this.drop(token);
      throw error;
    }
  }

  /** Changes the file behind a token wholly or not at all. */
  replace(token: string, content: string): void {
    const file = this.find(token);
    if (!file) throw new Error(`no file ${token}`);
    const next = path.join(this.folder, `${token}.next`); // outside the token's folder, where nobody looks for it
    try {
      writeFileSync(next, content);
      renameSync(next, file.path);
    } catch (error) {
      rmSync(next, { force: true });
      throw error;
    }
  }

  find(token: string): { path: string; name: string } | null {
    if (!/^[A-Za-z0-9_]{10,60}$/.test(token)) return null;
    const folder = path.join(this.folder, token);
    const name = existsSync(folder) ? readdirSync(folder)[0] : undefined;
    return name === undefined ? null : { path: path.join(folder, name), name };
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A token and the path at which the caller writes the new file. */
  private create(name: string): { token: string; path: string } {
    const token = randomBytes(18).toString('base64url').replaceAll('-', 'x');
    mkdirSync(path.join(this.folder, token), { recursive: true });
    return { token, path: path.join(this.folder, token, safeName(name)) };
  }

  private fill(name: string, write: (path: string) => void): string {
    const { token, path: to } = this.create(name);
    try {
      write(to);
      return token;
    } catch (error) {
      this.drop(token);
      throw error;
    }
  }

  private drop(token: string): void {
    rmSync(path.join(this.folder, token), { recursive: true, force: true });
  }
}

/** Of this process; what a killed process left behind held people's data and goes away now. */
function freshFolder(): string {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^jiangxin-files-(\d+)-/.exec(name)?.[1] ?? process.pid);
    if (!isRunning(pid)) clear(path.join(tmpdir(), name));
  }
  return mkdtempSync(path.join(tmpdir(), `jiangxin-files-${process.pid}-`));
}

/** Another user's folder stays theirs. */
function clear(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES' && (error as NodeJS.ErrnoException).code !== 'EPERM')
      throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** A name that every file system takes: no separators, control characters, reserved device names or trailing dots. */
export function safeName(name: string): string {
  const cleaned = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, '_')
    .replace(/[. ]+$/, '');
  const short = [...cleaned].slice(-100).join('');
  return /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(short) || short === '' ? `_${short}` : short;
}

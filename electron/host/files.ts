// File tokens: a file the host holds for this session is named by a token; its path never leaves the host.
import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export class FileTokens {
  /** Each file stands alone in a folder named by its token, so that workers resolve tokens without asking. */
  readonly folder: string;

  constructor(folder: string = mkdtempSync(path.join(tmpdir(), 'jiangxin-'))) {
    this.folder = folder;
  }

  /** Takes a copy of an existing file and names it. */
  register(from: string, name: string): string {
    const { token, path: to } = this.create(name);
    copyFileSync(from, to);
    return token;
  }

  /** A token and the path at which the caller writes the new file. */
  create(name: string): { token: string; path: string } {
    const token = randomBytes(18).toString('base64url').replaceAll('-', 'x');
    mkdirSync(path.join(this.folder, token), { recursive: true });
    return { token, path: path.join(this.folder, token, safeName(name)) };
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

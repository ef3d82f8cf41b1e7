// Waits until a file or the names in a folder are on the disk itself, so that they are there after a power loss.
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** The content of a closed file. */
export function syncFile(file: string): void {
  const fd = openSync(file, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** What was created, renamed or removed in a folder. Windows has no such call and keeps names in order by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

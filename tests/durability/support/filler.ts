// A file that takes all the room of a disk but what it is told to leave.
import { closeSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';

export class Filler {
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
  }

  /** Takes everything, then gives back `left` bytes. */
  fill(left: number): void {
    const fd = openSync(this.file, 'a');
    try {
      let size = 0;
      for (let block = 2 ** 20; block >= 1; block /= 2) while (wrote(fd, block)) size += block;
      if (left > 0) ftruncateSync(fd, Math.max(0, size - left));
    } finally {
      closeSync(fd);
    }
  }

  free(): void {
    rmSync(this.file, { force: true });
  }
}

/** Whether that many bytes still went into the file. */
function wrote(fd: number, size: number): boolean {
  try {
    return writeSync(fd, Buffer.alloc(size)) === size;
  } catch {
    return false;
  }
}

// Where proofs put their folders: in memory where there is room, for what is killed, copied and damaged there need not wait for a disk.
// That changes nothing: what a killed program has written is kept by the system, and lost power is replayed from a record.
import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const IN_MEMORY = '/dev/shm';
const ENOUGH = 2 ** 30;

export function workPlace(): string {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize >= ENOUGH ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

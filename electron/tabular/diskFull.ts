// Tells a disk that takes no more from every other fault: nobody's mistake, and a person can make room and go on.

/**
 * What SQLite and the operating system call it: no space, the quota or the largest file reached, a write cut short.
 * SQLite names a file that may not grow an I/O error of writing (or of the shared memory beside the store).
 */
const CODES: ReadonlySet<unknown> = new Set([
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_SHMSIZE',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
]);

/** True when `error` says that a write found no room. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && CODES.has(error.code);
}

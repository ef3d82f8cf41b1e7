// Whether the SQLite driver of this run knows ciphers; the long test run has one without.
import Database from 'better-sqlite3';

export const hasCiphers: boolean = (() => {
  const db = new Database(':memory:');
  const answer = db.pragma(`cipher = 'chacha20'`, { simple: true });
  db.close();
  return answer === 'chacha20';
})();

// The store encrypted: nothing readable in any of its files, and no other key opens it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { APPLICATION_ID } from '../../electron/db/migrate.ts';
import { migrations } from '../../electron/db/migrations/index.ts';
import { connect, integrityOf, openStore } from '../../electron/db/open.ts';
import { hasCiphers } from '../support/driver.ts';

const MARKER = '绝密标记MARKER0';
const key = Buffer.alloc(32, 7);
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-encryption-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Files of the folder in which the marker can be read. */
const readable = () => readdirSync(folder).filter((name) => readFileSync(path.join(folder, name)).includes(MARKER));

function fill(withKey: Buffer | null): void {
  const { db } = openStore(folder, { key: withKey });
  db.prepare(`INSERT INTO meta (key, value) VALUES ('marker', ?)`).run(MARKER);
  // Read while the write-ahead log is there.
  expect(readable().length > 0).toBe(withKey === null);
  db.close();
}

test('a plain store shows its text, so the search for it finds what there is', () => {
  fill(null);
  expect(readable()).toEqual(['jiangxin.db']);
});

test.runIf(hasCiphers)('an encrypted store shows nothing, in the file, its log or the copy before an upgrade', () => {
  const first = migrations[0] as (typeof migrations)[number];
  const older = connect(path.join(folder, 'jiangxin.db'), { key });
  older.exec(first.sql);
  older.prepare(`INSERT INTO meta (key, value) VALUES ('node', 'abcdefgh')`).run();
  older.pragma(`user_version = ${first.version}`);
  older.pragma(`application_id = ${APPLICATION_ID}`);
  older.close();
  fill(key);
  expect(readdirSync(folder).sort()).toEqual(['jiangxin.db', `jiangxin.db.before-${migrations.at(-1)?.version}`]);
  expect(readable()).toEqual([]);
  for (const name of readdirSync(folder)) expect(integrityOf(path.join(folder, name), key)).toBe('ok');
});

test.runIf(hasCiphers)(
  'only its own key opens it: another one and none are refused, and no error shows the key',
  () => {
    fill(key);
    const file = path.join(folder, 'jiangxin.db');
    for (const wrong of [Buffer.alloc(32, 8), null]) {
      let said = '';
      try {
        connect(file, { key: wrong });
      } catch (error) {
        said = `${(error as { code?: string }).code} ${(error as Error).message}`;
      }
      expect(said).toContain('SQLITE_NOTADB');
      expect(said).not.toContain('07070707');
    }
    expect(() => integrityOf(file)).toThrow();
    expect(integrityOf(file, key)).toBe('ok');
  },
);

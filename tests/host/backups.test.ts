// Backups on a real store: whole or not there, checked before they count, and every bad one refused by name.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backUp, catchUp, clearOld, listBackups, rehearseNamed } from '../../electron/backups/backups.ts';
import { examine } from '../../electron/backups/examine.ts';
import { prepareGeneration } from '../../electron/backups/generation.ts';
import { backupsFolder, STORE } from '../../electron/backups/layout.ts';
import { rehearse } from '../../electron/backups/look.ts';
import { checkPlace } from '../../electron/backups/second.ts';
import { changeState, readState } from '../../electron/backups/state.ts';
import { tend } from '../../electron/backups/upkeep.ts';
import { connect } from '../../electron/db/open.ts';
import { currentGeneration, storeFile } from '../../electron/db/storeFile.ts';
import { randomFrom } from '../durability/support/random.ts';
import { BackedUp, flip, forge, NOW, refusal } from '../support/backups.ts';
import { hasCiphers } from '../support/driver.ts';

const key = hasCiphers ? Buffer.alloc(32, 7) : null;
let at: BackedUp;
beforeEach(() => {
  at = new BackedUp(key);
  at.say('one');
});
afterEach(() => at.drop());

const look = (folder: string, withKey = key) => refusal(() => rehearse(folder, withKey, at.folder));
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

test('a backup is taken while the store is written, rehearsed and restored; what came later is not in it', () => {
  const writer = connect(storeFile(at.dataDir), { key });
  const backup = at.make();
  at.say('two');
  expect(rehearse(backup, key, at.folder).found.counts.audit).toBe(1);
  const prepared = prepareGeneration(at.dataDir, backup, key);
  expect(at.said()).toEqual(['one', 'two']);
  expect(prepared.install()).toEqual({ replaced: '.' });
  expect(currentGeneration(at.dataDir)).toBe('gen-0002');
  expect(at.said()).toEqual(['one']);
  writer.close();
  expect(readdirSync(at.folder).sort()).toEqual(['data']); // nothing of the rehearsal is left
});

test('a restored store lies in a folder of its own: what lay beside the old one cannot come back', () => {
  const backup = at.make();
  // A write-ahead log that was never folded into the file, as after a power loss.
  const db = connect(storeFile(at.dataDir), { key });
  db.pragma('wal_autocheckpoint = 0');
  db.prepare(`INSERT INTO meta (key, value) VALUES ('left', 'over')`).run();
  expect(existsSync(`${storeFile(at.dataDir)}-wal`)).toBe(true);
  prepareGeneration(at.dataDir, backup, key).install();
  const restored = connect(storeFile(at.dataDir), { key });
  expect(restored.prepare(`SELECT value FROM meta WHERE key = 'left'`).get()).toBe(undefined);
  restored.close();
  db.close();
});

test('a backup that fails leaves no file, is remembered, and the next good one takes that back', () => {
  expect(refusal(() => backUp({ ...at.store, reserve: 1e15 }, 'manual', NOW))).toBe('backups.problem.noRoom');
  const stopped = (done: number) => {
    if (done === 2) throw new Error('stop');
  };
  expect(() => backUp(at.store, 'manual', NOW, stopped)).toThrow('stop');
  expect(readdirSync(backupsFolder(at.dataDir))).toEqual(['state.json']);
  expect(readState(at.dataDir).failed?.at).toBe(NOW.toISOString());
  at.make();
  expect(readState(at.dataDir).failed).toBe(null);
});

describe('the second place', () => {
  test('takes every backup, read back; a drive that is not there is remembered and caught up', () => {
    const drive = path.join(at.folder, 'drive');
    changeState(at.dataDir, () => ({ second: drive }));
    at.make();
    expect(readState(at.dataDir).missingSince).toBe(NOW.toISOString());
    expect(readState(at.dataDir).failed).toBe(null);
    mkdirSync(drive);
    at.make(later(1));
    expect(listBackups(at.dataDir).map(({ places }) => places)).toEqual([
      ['here', 'second'],
      ['here', 'second'],
    ]);
    expect(readState(at.dataDir).missingSince).toBe(null);
    // What is lost here is still listed and rehearsed from there.
    rmSync(path.join(backupsFolder(at.dataDir), listBackups(at.dataDir)[0]?.name ?? ''), { recursive: true });
    const [newest] = listBackups(at.dataDir);
    expect(newest?.places).toEqual(['second']);
    expect(rehearseNamed(at.store, newest?.name ?? '', NOW)).toMatchObject({ ok: true, problem: null });
  });

  test('a damaged backup is not passed on as a good one', () => {
    const drive = path.join(at.folder, 'drive');
    const backup = at.make();
    flip(path.join(backup, STORE), 4000);
    mkdirSync(drive);
    changeState(at.dataDir, () => ({ second: drive }));
    catchUp(at.dataDir, NOW);
    expect(readState(at.dataDir).failed?.problem.key).toBe('backups.problem.damaged');
    expect(listBackups(at.dataDir).map(({ places }) => places)).toEqual([['here']]);
  });

  test('is refused where it cannot be, and a folder of the same disk is told', () => {
    writeFileSync(path.join(at.folder, 'file'), '');
    const said = (chosen: string) => refusal(() => checkPlace(at.dataDir, chosen));
    expect(said(path.join(at.folder, 'none'))).toBe('backups.problem.noFolder');
    expect(said(path.join(at.folder, 'file'))).toBe('backups.problem.noFolder');
    expect(said('drive')).toBe('backups.problem.noFolder');
    expect(said(at.dataDir)).toBe('backups.problem.insideData');
    expect(checkPlace(at.dataDir, at.folder).sameDisk).toBe(true);
    if (existsSync('/dev/shm')) expect(checkPlace(at.dataDir, '/dev/shm').sameDisk).toBe(false);
  });
});

test('by itself: daily a backup, weekly a rehearsal and a full check, and what is too old goes', () => {
  const days = (n: number) => tend(at.store, later(n));
  expect(days(0)).toEqual({ madeBackup: true, rehearsed: true, checkedStore: true });
  expect(days(0.5)).toEqual({ madeBackup: false, rehearsed: false, checkedStore: false });
  expect(days(1)).toEqual({ madeBackup: true, rehearsed: false, checkedStore: false });
  expect(days(7)).toEqual({ madeBackup: true, rehearsed: true, checkedStore: true });
  changeState(at.dataDir, () => ({ replaced: [{ folder: 'gen-0002', at: NOW.toISOString() }] }));
  mkdirSync(path.join(at.dataDir, 'gen-0002'));
  days(29);
  expect(existsSync(path.join(at.dataDir, 'gen-0002'))).toBe(true);
  days(30);
  expect(existsSync(path.join(at.dataDir, 'gen-0002'))).toBe(false);
  // Another installation's backups on the same drive are none of ours.
  changeState(at.dataDir, () => ({ install: 'another' }));
  const before = listBackups(at.dataDir).length;
  clearOld(at.dataDir, later(900));
  expect(listBackups(at.dataDir)).toHaveLength(before);
});

describe('a bad backup is refused by name, and nothing is restored', () => {
  const refusedBy = (folder: string) => {
    const name = look(folder);
    expect(refusal(() => prepareGeneration(at.dataDir, folder, key))).toBe(name);
    expect(readdirSync(at.dataDir).filter((n) => /^(gen-|\.part-)|store\.json/.test(n))).toEqual([]);
    return name;
  };

  test('random bytes, an empty file, a missing one, another program’s database, one in clear', () => {
    const random = randomFrom(1).below;
    const backup = at.make();
    rmSync(path.join(backup, STORE));
    expect(refusedBy(backup)).toBe('backups.problem.damaged');
    writeFileSync(path.join(backup, STORE), '');
    expect(refusedBy(backup)).toBe('backups.problem.damaged');
    forge(backup, (file) => writeFileSync(file, Buffer.from(Array.from({ length: 9000 }, () => random(256)))));
    expect(refusedBy(backup)).toBe(key ? 'backups.problem.wrongKey' : 'backups.problem.notOurs');
    forge(backup, (file) => {
      rmSync(file);
      new Database(file).exec('CREATE TABLE note (text TEXT)').close();
    });
    expect(refusedBy(backup)).toBe('backups.problem.notOurs');
    expect(look(at.folder)).toBe('backups.problem.none');
  });

  test.each([
    ['another application_id', 'PRAGMA application_id = 7', 'notOurs'],
    ['a newer version', 'PRAGMA user_version = 9999', 'newer'],
    ['a version that never was', 'PRAGMA user_version = 41', 'foreign'],
    ['an evil trigger', 'CREATE TRIGGER evil AFTER INSERT ON audit BEGIN DELETE FROM person; END', 'foreign'],
    ['a view in the place of a table', 'DROP TABLE preference; CREATE VIEW preference AS SELECT 1 AS id', 'foreign'],
    ['a virtual table', 'CREATE VIRTUAL TABLE evil USING fts5(text)', 'foreign'],
    ['a generated column', 'ALTER TABLE person ADD COLUMN evil TEXT AS (lower(name))', 'foreign'],
    ['a protection taken away', 'DROP TRIGGER audit_is_append_only', 'foreign'],
    ['rows that are not those of the manifest', `INSERT INTO meta (key, value) VALUES ('x', 'y')`, 'differs'],
  ])('%s', (_, sql, expected) => {
    const backup = at.make();
    forge(backup, (file) => {
      const db = connect(file, { key });
      db.exec(sql);
      db.pragma('journal_mode = DELETE');
      db.close();
    });
    expect(refusedBy(backup)).toBe(`backups.problem.${expected}`);
  });

  test('600 flipped bits and 60 cuts: each is seen, by the manifest and, without it, by the file itself', () => {
    const random = randomFrom(2).below;
    const backup = at.make();
    const file = path.join(backup, STORE);
    const good = readFileSync(file);
    const silent = { manifest: 0, file: 0 };
    for (let n = 0; n < 660; n += 1) {
      writeFileSync(file, good);
      if (n < 600) flip(file, random(good.length * 8));
      else truncateSync(file, random(good.length));
      if (look(backup) === 'accepted') silent.manifest += 1;
      if (key && refusal(() => examine(file, key)) === 'accepted') silent.file += 1;
    }
    expect(silent).toEqual({ manifest: 0, file: 0 });
    writeFileSync(file, good);
    expect(look(backup)).toBe('accepted');
    // The manifest itself: any flipped bit.
    const manifest = path.join(backup, 'manifest.json');
    const said = readFileSync(manifest);
    for (let n = 0; n < 100; n += 1) {
      writeFileSync(manifest, said);
      flip(manifest, random(said.length * 8));
      expect(look(backup)).not.toBe('accepted');
    }
  });

  test.runIf(hasCiphers)('a wrong key is not called damage, and damage under the right key not a wrong key', () => {
    const backup = at.make();
    const before = readFileSync(path.join(backup, STORE));
    expect(look(backup, Buffer.alloc(32, 8))).toBe('backups.problem.wrongKey');
    expect(readFileSync(path.join(backup, STORE)).equals(before)).toBe(true);
    expect(readdirSync(backup).sort()).toEqual(['manifest.json', STORE]);
    flip(path.join(backup, STORE), 800);
    expect(look(backup)).toBe('backups.problem.damaged');
    expect(look(backup, Buffer.alloc(32, 8))).toBe('backups.problem.damaged');
  });
});

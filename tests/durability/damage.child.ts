// Opens damaged copies of a store one after the other and says of each whether the damage was noticed.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type Connection, connect } from '../../electron/db/open.ts';
import type { Damage, Finding } from './support/damage.ts';

const [folder = '', hexKey = '', from = '0'] = process.argv.slice(2);
const key = hexKey ? Buffer.from(hexKey, 'hex') : null;
const whole = readFileSync(path.join(folder, 'whole.db'));
const damages = JSON.parse(readFileSync(path.join(folder, 'damages.json'), 'utf8')) as Damage[];
const file = path.join(folder, 'damaged.db');
const sound = look(whole);
if (typeof sound !== 'object' || sound.verdict !== 'ok')
  throw new Error(`the whole store is not sound: ${JSON.stringify(sound)}`);
for (const damage of damages.slice(Number(from))) writeSync(1, `${findingOf(damage)}\n`);
process.exit(0);

function findingOf(damage: Damage): Finding {
  const found = look(damaged(damage));
  if (found === 'refused' || found === 'unreadable') return found;
  if (found.verdict !== 'ok') return 'checked';
  return found.digest === (sound as { digest: string }).digest ? 'unchanged' : 'silent';
}

function damaged(damage: Damage): Buffer {
  if (damage.kind === 'cut') return whole.subarray(0, damage.size);
  const bytes = Buffer.from(whole);
  if (damage.kind === 'flip') bytes[damage.byte] = (bytes[damage.byte] ?? 0) ^ (1 << damage.bit);
  else {
    bytes.copyWithin(damage.first, damage.second, damage.second + damage.size);
    bytes.set(whole.subarray(damage.first, damage.first + damage.size), damage.second);
  }
  return bytes;
}

/** As the app does it: open with all pragmas, read, check. */
function look(bytes: Buffer): 'refused' | 'unreadable' | { digest: string; verdict: string } {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
  writeFileSync(file, bytes);
  let db: Connection;
  try {
    db = connect(file, { key });
  } catch {
    return 'refused';
  }
  try {
    return { digest: digestOf(db), verdict: String(db.pragma('integrity_check', { simple: true })) };
  } catch {
    return 'unreadable';
  } finally {
    db.close();
  }
}

/** Over every value of every table. A table that is gone is a difference, not an error. */
function digestOf(db: Connection): string {
  const sum = createHash('sha256');
  const names = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all() as string[];
  for (const name of names) {
    sum.update(name);
    for (const row of db.prepare(`SELECT * FROM "${name}"`).raw().iterate()) sum.update(JSON.stringify(row));
  }
  return sum.digest('hex');
}

// Saves and makes a backup, as often as told, and says each when it is done.
import { writeSync } from 'node:fs';
import { connect } from '../../electron/db/open.ts';
import { storeFile } from '../../electron/db/storeFile.ts';
import { backUpAt, KEY, saveInto } from './support/backedUp.ts';

const [folder = ''] = process.argv.slice(2);
const say = (what: object): void => void writeSync(1, `${JSON.stringify(what)}\n`);

const db = connect(storeFile(folder), { key: KEY });
writeSync(1, 'begins\n');
for (let n = 0; n < 3; n += 1) {
  say({ saved: saveInto(db, `save ${n}`) });
  say({ backup: backUpAt(folder, n) });
}
process.exit(0);

// Opens an old store, which brings it to the newest version, and says when that began and when it was done.
import { writeSync } from 'node:fs';
import { openStore } from '../../electron/db/open.ts';

const [folder = ''] = process.argv.slice(2);
writeSync(1, 'begins\n');
openStore(folder, { key: Buffer.from(process.env.JIANGXIN_KEY ?? '', 'hex') });
writeSync(1, 'answered\n');
process.exit(0);

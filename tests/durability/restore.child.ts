// Restores the only backup of a folder and says when that began and when it was done.
import { writeSync } from 'node:fs';
import { restoreFirst } from './support/backedUp.ts';

const [folder = ''] = process.argv.slice(2);
writeSync(1, 'begins\n');
restoreFirst(folder);
writeSync(1, 'answered\n');
process.exit(0);

// Imports a roster once and says when the import began and when it was answered.
import { writeSync } from 'node:fs';
import { testHost } from '../support/host.ts';
import { rosterLines, rosterWorkbook } from '../support/roster.ts';
import { PEOPLE } from './support/people.ts';

const [folder = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);

const t = testHost({ dataDir: folder, encrypted: true });
const file = t.host.files.write('名单.xlsx', rosterWorkbook(rosterLines(PEOPLE)));
const { session } = await t.call('rosterImport.read', { file });
say('begins');
const { counts } = await t.call('rosterImport.commit', { session });
say(`answered ${counts.new}`);
process.exit(0);

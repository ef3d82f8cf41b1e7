// A working day of the app, recorded: saves, an import, the end and a new start; every answer is noted in `acknowledged`.
import { closeSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { testHost } from '../support/host.ts';
import { rosterLines, rosterWorkbook } from '../support/roster.ts';
import type { Acknowledged } from './support/examine.ts';
import { PEOPLE } from './support/people.ts';

const [folder = '', count = '0'] = process.argv.slice(2);
const notes = openSync(path.join(folder, 'acknowledged'), 'a');
const acknowledge = (row: Acknowledged): void => void writeSync(notes, `${JSON.stringify(row)}\n`);

let t = testHost({ dataDir: folder, encrypted: true });
await saveMany(0, Number(count));
const file = t.host.files.write('名单.xlsx', rosterWorkbook(rosterLines(PEOPLE)));
const { session } = await t.call('rosterImport.read', { file });
const { reportId } = await t.call('rosterImport.commit', { session });
acknowledge({ table: 'importReport', id: reportId ?? '', values: {} });
await saveMany(Number(count), 20);
await t.close();
t = testHost({ dataDir: folder, encrypted: true });
await saveMany(Number(count) + 20, 20);
await t.close();
closeSync(notes);
process.exit(0);

async function saveMany(from: number, many: number): Promise<void> {
  for (let n = from; n < from + many; n += 1) {
    const name = `岩田精密${n}`;
    const { id } = await t.call('enterprises.create', { name, note: '长'.repeat((n * 37) % 700) });
    acknowledge({ table: 'enterprise', id, values: { name } });
  }
}

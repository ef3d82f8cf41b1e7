// Saves one form after the other and says each one that was answered, until it is killed.
import { writeSync } from 'node:fs';
import { testHost } from '../support/host.ts';
import type { Acknowledged } from './support/examine.ts';

const [folder = ''] = process.argv.slice(2);
const say = (line: string): void => void writeSync(1, `${line}\n`);
const acknowledge = (row: Acknowledged): void => say(JSON.stringify(row));

const t = testHost({ dataDir: folder, encrypted: true });
await t.call('mentors.list', {});
say('open');
for (let n = 0; ; n += 1) {
  const name = `岩田精密${n}`;
  const { id } = await t.call('enterprises.create', { name, note: '长'.repeat(n % 700) });
  acknowledge({ table: 'enterprise', id, values: { name } });
  const title = `技师${n}`;
  const mentor = await t.call('mentors.create', { name: '温如玉', side: 'enterprise', enterpriseId: id, title });
  acknowledge({ table: 'mentor', id: mentor.id, values: { title } });
  const { rev } = await t.call('enterprises.get', { id });
  const region = `区${n}`;
  await t.call('enterprises.update', { id, rev, region });
  acknowledge({ table: 'enterprise', id, values: { name, region } });
}

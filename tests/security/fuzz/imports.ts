// Sends changed rosters through the whole import on a real store: each is refused and nothing is written, or all that was announced is.
import { testHost } from '../../support/host.ts';
import { mutated, seeded } from './mutate.ts';
import { PARSERS } from './parsers.ts';
import * as seeds from './seeds.ts';

export type Imports = { refused: number; written: number; partial: string[] };

/** Counted by what the store answers before and after, not by what the import says of itself. */
export async function importsOf(count: number): Promise<Imports> {
  const t = testHost();
  const result: Imports = { refused: 0, written: 0, partial: [] };
  const inside = PARSERS.find(({ name }) => name === 'xlsx inside');
  const files = [seeds.xlsSeeds(), seeds.csvSeeds.gb18030?.() ?? [], seeds.csvSeeds['utf-8']?.() ?? []];
  const stored = async () => (await t.call('apprentices.list', {})).length;
  try {
    for (let i = 0; i < count; i++) {
      const next = seeded(0xbeef + i);
      const bytes = i % 2 && inside?.change ? inside.change([], next) : mutated(files[next(files.length)] ?? [], next);
      const before = await stored();
      const read = await t.host.dispatch('rosterImport.read', { file: t.host.files.write('名单.xlsx', bytes) });
      const session = read.ok ? (read.value as { session: string }).session : null;
      const done = session === null ? read : await t.host.dispatch('rosterImport.commit', { session });
      if (!done.ok && done.error.code === 'bug') result.partial.push(`file ${i}: ${JSON.stringify(done.error)}`);
      const made = done.ok ? (done.value as { counts: { new: number } }).counts.new : 0;
      if (done.ok) result.written++;
      else result.refused++;
      const now = await stored();
      if (now - before !== made) result.partial.push(`file ${i}: ${made} announced, ${now - before} stored`);
    }
    return result;
  } finally {
    await t.close();
  }
}

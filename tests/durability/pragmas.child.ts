// Opens a store, writes by a command and by a job, under each disobedience given; answers what was refused and what was seen.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestHost, testHost } from '../support/host.ts';
import type { Disobedience, Seen } from './support/disobedientDriver.ts';

export type Tried = { refused: string | null; seen: Seen[] };

const [folder = ''] = process.argv.slice(2);
const orders = JSON.parse(readFileSync(path.join(folder, 'orders.json'), 'utf8')) as (Disobedience | null)[];
const results: Tried[] = [];
for (const [n, order] of orders.entries()) results.push(await tried(path.join(folder, String(n)), order));
// Ends only when all of it is in the pipe.
process.stdout.write(`${JSON.stringify(results)}\n`, () => process.exit(0));

async function tried(dataDir: string, order: Disobedience | null): Promise<Tried> {
  const seen = `${dataDir}.seen`;
  mkdirSync(dataDir);
  writeFileSync(seen, '');
  process.env.JIANGXIN_DISOBEY = JSON.stringify(order);
  process.env.JIANGXIN_SEEN = seen;
  (globalThis as unknown as { countConnectionsAnew(): void }).countConnectionsAnew();
  let refused: string | null = null;
  let host: TestHost | null = null;
  try {
    host = testHost({ dataDir, encrypted: true });
    await host.call('mentors.create', { name: '严守一', side: 'college' });
    await host.call('mentors.list', {});
    await host.call('activity.undo', {});
  } catch (error) {
    refused = error instanceof Error ? error.message : String(error);
  }
  await host?.close().catch(() => undefined);
  const lines = new Set(readFileSync(seen, 'utf8').split('\n').filter(Boolean));
  return { refused, seen: [...lines].map((line) => JSON.parse(line) as Seen) };
}

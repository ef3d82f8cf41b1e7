// Makes the demonstration data: written aside through the same commands as everything else, and put in place when it is whole.
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Fills `dataDir`, which holds no store yet. */
export async function demoStore(dataDir) {
  const { openHost } = await import('../electron/host/host.ts');
  const { givenClock } = await import('../electron/host/givenClock.ts');
  const { seedDemo } = await import('../tests/support/demo.ts');
  console.log('正在准备示例数据 · Preparing sample data…');
  const said = [];
  const aside = `${dataDir}.new`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  const host = await openHost({ dataDir: aside, clock: givenClock(), log: (line) => said.push(line) });
  try {
    await seedDemo(host);
  } catch (error) {
    console.error(said.join('\n'));
    throw error;
  } finally {
    await host.close();
  }
  if (existsSync(dataDir)) rmSync(dataDir, { recursive: true });
  mkdirSync(path.dirname(dataDir), { recursive: true });
  renameSync(aside, dataDir);
}

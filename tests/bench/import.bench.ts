// Importing 10,000 rows: rows a second, memory, how long the main thread is held up, and taking it all back.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onStore } from './benchHost.ts';
import { conclude, report, watched } from './measure.ts';

const ROWS = 10_000;
const file = path.join(tmpdir(), `jiangxin-bench-${process.pid}.csv`);
execFileSync(process.execPath, ['tests/bench/makeRoster.ts', file, String(ROWS)]);

await onStore(null, async ({ host, call }) => {
  const base = process.memoryUsage().rss / 2 ** 20;
  const imported = await watched(async () => {
    const { session, counts } = await call('rosterImport.read', { file: host.files.register(file, 'roster.csv') });
    const done = await call('rosterImport.commit', { session });
    return { counts, done };
  });
  const perSecond = ROWS / imported.seconds;
  const { counts, done } = imported.value;
  report('import 10,000 rows: accepted', `${done.counts.new} of ${counts.rows}`, done.counts.new === ROWS);
  report('import 10,000 rows: speed', `${perSecond.toFixed(0)} rows/s (limit 2000)`, perSecond >= 2000);
  report(
    'import 10,000 rows: memory',
    `${imported.peakMiB.toFixed(0)} MiB, idle ${base.toFixed(0)} (limit 350)`,
    imported.peakMiB < 350,
  );
  report('import 10,000 rows: longest gap', `${imported.gapMs.toFixed(0)} ms (limit 100)`, imported.gapMs < 100);
  if (!done.commandId) throw new Error('nothing was imported');
  const commandId = done.commandId;
  const undone = await watched(() => call('activity.undo', { commandId }));
  report(
    'undo of that import: longest gap',
    `${undone.gapMs.toFixed(0)} ms in ${undone.seconds.toFixed(1)} s (limit 100)`,
    undone.gapMs < 100,
  );
});
rmSync(file);
conclude();

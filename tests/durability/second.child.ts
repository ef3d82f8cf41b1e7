// Tries to open a data folder as a second instance, and says how that ended and how long it took; its user may be another.
import { StartupError } from '../../electron/db/startupError.ts';
import { openHost } from '../../electron/host/host.ts';

export type Attempt = { opened: boolean; sentence: string | null; said: string; ms: number };

const [dataDir = ''] = process.argv.slice(2);
const from = performance.now();
const attempt: Attempt = { opened: false, sentence: null, said: '', ms: 0 };
try {
  const host = openHost({ dataDir });
  attempt.opened = true;
  await host.close();
} catch (error) {
  attempt.sentence = error instanceof StartupError ? error.key : null;
  attempt.said = String(error);
}
attempt.ms = Math.round(performance.now() - from);
console.log(JSON.stringify(attempt));
process.exit(0);

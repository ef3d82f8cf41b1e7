// Starts the loopback host as a program of its own: `node dist/loopback/cli.js [--port N]`. Prints the address to open.
import path from 'node:path';
import { StartupError } from '../db/startupError.ts';
import { dataFolder } from '../host/dataFolder.ts';
import { givenClock } from '../host/givenClock.ts';
import { openGivenSample } from '../host/givenSample.ts';
import { type Host, openHost } from '../host/host.ts';
import { inBothLanguages } from '../host/inBothLanguages.ts';
import { refuseRiskyPlace } from '../host/placePolicy.ts';
import { serve } from './serve.ts';

const host = await openOrExplain();
await openGivenSample(host);
const portAt = process.argv.indexOf('--port');
const loopback = await serve({
  host,
  pages: path.join(import.meta.dirname, '../renderer'),
  port: portAt < 0 ? 0 : Number(process.argv[portAt + 1]),
});
console.log(`匠心 · Jiangxin  ${loopback.url}`);
process.send?.({ url: loopback.url });

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await loopback.close();
  await host.close();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
process.on('disconnect', () => void stop());

async function openOrExplain(): Promise<Host> {
  try {
    const dataDir = dataFolder();
    refuseRiskyPlace(dataDir);
    return await openHost({ dataDir, clock: givenClock(), upkeep: true });
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    console.error(inBothLanguages(error));
    process.exit(1);
  }
}

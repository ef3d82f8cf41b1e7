// Type-checks every room against its own tsconfig, all at once: `npm run typecheck`.
import { pathToFileURL } from 'node:url';
import { at, run, tool } from './run.mjs';

const ROOMS = ['shared', 'electron', 'renderer', 'tests'];

/** @returns {Promise<{ok: boolean, seconds: number, output: string}>} */
export async function typecheck() {
  const from = performance.now();
  const results = await Promise.all(ROOMS.map((room) => run([tool.tsc, '-p', at(room), '--pretty', 'false'])));
  // A shared file is seen by every room: each finding is said once.
  const lines = new Set(results.flatMap((result) => result.output.split('\n')).filter(Boolean));
  return {
    ok: results.every((result) => result.ok),
    seconds: (performance.now() - from) / 1000,
    output: [...lines].join('\n'),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { ok, output } = await typecheck();
  if (output) console.log(output);
  process.exitCode = ok ? 0 : 1;
}

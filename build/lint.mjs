// Biome and the checks of our own: `npm run lint`.
import { pathToFileURL } from 'node:url';
import { violations } from './boundaries.mjs';
import { breaches } from './houseRules.mjs';
import { run, tool } from './run.mjs';

/** Warnings are shown by `npm run lint` only. @returns {Promise<{ok: boolean, seconds: number, output: string}>} */
export async function lint(args = ['--diagnostic-level=error']) {
  const biome = await run([tool.biome, 'check', '--max-diagnostics=50', ...args, '.']);
  const crossed = [...violations(), ...breaches()];
  return {
    ok: biome.ok && crossed.length === 0,
    seconds: biome.seconds,
    output: [biome.ok ? '' : biome.output, ...crossed].filter(Boolean).join('\n'),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { ok, output } = await lint(process.argv.slice(2));
  if (output) console.log(output);
  process.exitCode = ok ? 0 : 1;
}

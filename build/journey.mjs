// `npm run journey -- <arguments>`: the headless journey, from a roster to certificates, through the same calls as the pages.
import { at, run } from './run.mjs';

const { ok } = await run([at('tests/support/journey/main.ts'), ...process.argv.slice(2)], { show: true });
process.exitCode = ok ? 0 : 1;

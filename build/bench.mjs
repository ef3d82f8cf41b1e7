// `npm run bench [-- name]`: runs the measurements in tests/bench one after the other, each a program that prints its figures.
// Each is bundled first, as the program itself is: Node's own handling of .ts files would be measured too (300 MB of it).
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { buildIfStale } from './build.mjs';
import { bundle } from './bundle.mjs';
import { chromium } from './chromium.mjs';
import { at, run } from './run.mjs';
import { filesIn } from './sources.mjs';

const wanted = process.argv[2] ?? '';
const benches = filesIn('tests/bench', /\.bench\.ts$/).filter((file) => file.includes(wanted));
if (benches.length === 0) console.log('没有这个测量 · No such measurement');
const outDir = at('node_modules/.cache/bench/program');
await buildIfStale();
// Beside the bundle as in dist/, where the program looks for them.
rmSync(at('node_modules/.cache/bench/fonts'), { force: true });
mkdirSync(outDir, { recursive: true });
symlinkSync(at('dist/fonts'), at('node_modules/.cache/bench/fonts'), 'junction');
const browser = await chromium();
if (!browser.path) console.log(browser.hint);
const env = browser.path ? { CHROMIUM_PATH: browser.path } : {};
let ok = benches.length > 0;
for (const file of benches) {
  console.log(`— ${file}`);
  const bundle = await bundled(file);
  ok = (await run([bundle], { show: true, env })).ok && ok;
}
process.exitCode = ok ? 0 : 1;

/** The bench and the worker that its host starts, side by side. */
async function bundled(file) {
  const name = path.basename(file, '.ts');
  await bundle({ programs: { [name]: file }, outDir });
  return path.join(outDir, `${name}.js`);
}

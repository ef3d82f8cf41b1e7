// `npm run bench [-- name]`: runs the measurements in tests/bench one after the other, each a program that prints its figures.

import { at, run } from './run.mjs';
import { filesIn } from './sources.mjs';

const wanted = process.argv[2] ?? '';
const benches = filesIn('tests/bench', /\.bench\.ts$/).filter((file) => file.includes(wanted));
if (benches.length === 0) console.log('没有这个测量 · No such measurement');
let ok = benches.length > 0;
for (const file of benches) {
  console.log(`— ${file}`);
  ok = (await run([at(file)], { show: true })).ok && ok;
}
process.exitCode = ok ? 0 : 1;

// `npm run durability [-- P1 P3]`: the promises that no acknowledged work is lost, each proved with its figure.
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { prove } from './proofs.mjs';
import { at } from './run.mjs';
import { filesIn } from './sources.mjs';

/** The promises that this command answers for; a missing proof is told and counts as failed. */
const EXPECTED = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'];

const children = filesIn('tests/durability', /\.child\.ts$/);
const programs = Object.fromEntries(children.map((file) => [path.basename(file, '.ts'), file]));
const outDir = at('node_modules/.cache/durability');
await bundle({ programs, outDir });
await prove({
  folder: 'tests/durability',
  expected: EXPECTED,
  only: process.argv.slice(2),
  // The programs are started more than a thousand times: they are compiled once.
  env: { JIANGXIN_CHILDREN: outDir, NODE_COMPILE_CACHE: path.join(outDir, 'compiled') },
});

// `npm run security [-- P16 P17]`: the promises about who gets at the data and what bad input may do, each proved with its figure.
import { buildIfStale } from './build.mjs';
import { chromium } from './chromium.mjs';
import { prove } from './proofs.mjs';

/** The promises that this command answers for; a missing proof is told and counts as failed. */
const EXPECTED = ['P9', 'P10', 'P12', 'P13', 'P16', 'P17', 'P18', 'P19', 'P20', 'P22'];

const built = await buildIfStale();
if (!built.ok) {
  console.error(built.output);
  process.exit(1);
}
const browser = await chromium();
if (!browser.path) console.log(browser.hint);
await prove({
  folder: 'tests/security',
  expected: EXPECTED,
  only: process.argv.slice(2),
  env: browser.path ? { CHROMIUM_PATH: browser.path } : {},
});

// `npm test`: everything that must hold, one line a step, and at the end how many tests passed. `npm test -- name` runs the tests of that name
// only; `--all` also what takes long (both SQLite drivers, every conversion).
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build.mjs';
import { chromium } from './chromium.mjs';
import { lint } from './lint.mjs';
import { at, run, tool } from './run.mjs';
import { typecheck } from './typecheck.mjs';

const all = process.argv.includes('--all');
const names = process.argv.slice(2).filter((argument) => argument !== '--all');
const reports = at('test-results');
const failures = [];
const total = { passed: 0, failed: 0, skipped: 0 };

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
if (names.length === 0) {
  const [types, style] = await Promise.all([typecheck(), lint()]);
  say('typecheck', types);
  say('lint', style);
}
const built = say('build', await buildIfStale());
await vitest('vitest');
if (all)
  await vitest('vitest with the plain driver', {
    NODE_OPTIONS: `--import ${pathToFileURL(at('build/plainDriver.mjs'))}`,
  });
if (built) await playwright();
if (total.passed + total.failed === 0) failures.push('no test ran');
if (failures.length > 0) console.log(`失败 · failed: ${failures.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = failures.length === 0 && total.failed === 0 ? 0 : 1;

/** Prints the line of a step, and its output when it failed. */
function say(name, { ok, seconds, output }, more = '') {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} ${seconds.toFixed(1)} s${more}`);
  if (ok) return true;
  if (output) console.log(output);
  failures.push(name);
  return false;
}

async function vitest(name, env = {}) {
  const report = at(`test-results/${name.replace(/\W+/g, '-')}.json`);
  const args = [
    'run',
    '-c',
    'build/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const result = await run([tool.vitest, ...args, '--passWithNoTests', ...names], { env: longer(env) });
  const counts = readReport(report, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
  say(name, result, add(counts));
}

async function playwright() {
  const browser = await chromium();
  if (!browser.path) return void say('browser', { ok: false, seconds: 0, output: browser.hint });
  const report = at('test-results/playwright.json');
  const result = await run(
    [tool.playwright, 'test', '-c', 'build/playwright.config.ts', '--pass-with-no-tests', ...names],
    {
      env: longer({ CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    },
  );
  const counts = readReport(report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
  say('playwright', result, `${add(counts)} (${browser.from})`);
}

/** `--all` lets the tests that ask for it take their time. */
function longer(env) {
  return all ? { ...env, JIANGXIN_ALL: '1' } : env;
}

function readReport(file, counts) {
  return existsSync(file) ? counts(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0, skipped: 0 };
}

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
  return `: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`;
}

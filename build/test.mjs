// `npm test`: everything that must hold, one line a step, and at the end how many tests passed. `npm test -- name` runs the tests of that name
// only; `--all` also what takes long (both SQLite drivers, every conversion).
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
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
/** Messages of a test, in a list: enough to know what it is about. */
const MESSAGE_LENGTH = 900;

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

/** Prints the line of a step, the tests that stumbled, and the step's output when it failed. */
function say(name, { ok, seconds, output }, more = '', stumbled = []) {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} ${seconds.toFixed(1)} s${more}`);
  tell(stumbled);
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
    stumbled: json.testResults.flatMap((file) =>
      file.assertionResults
        .filter((test) => test.failureMessages.length > 0)
        .map((test) => ({ name: test.fullName, isMended: test.status === 'passed', message: test.failureMessages[0] })),
    ),
  }));
  say(name, result, add(counts), counts.stumbled);
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
  const counts = readReport(report, ({ stats, suites }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    stumbled: suites.flatMap(specsOf).flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ status, results }) => ({
          name: title,
          isMended: status === 'flaky',
          message: results.find(({ error }) => error)?.error.message ?? '',
        })),
    ),
  }));
  say('playwright', result, `${add(counts)} (${browser.from})`, counts.stumbled);
}

/** Playwright nests its describe blocks. */
function specsOf({ title, specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)].map((spec) => ({ ...spec, title: `${title} › ${spec.title}` }));
}

/** Which tests failed, or passed only at the second try, each with what it said: the short of a long output. */
function tell(stumbled) {
  for (const { name, isMended, message } of stumbled)
    console.log(`${isMended ? 'AGAIN' : 'FAIL '} ${name}\n${withoutLibraries(message).slice(0, MESSAGE_LENGTH)}\n`);
}

/** A function of its own: what fails is told while this file is still being run. */
function withoutLibraries(message) {
  return stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => !line.includes('node_modules'))
    .join('\n');
}

/** `--all` lets the tests that ask for it take their time. */
function longer(env) {
  return all ? { ...env, JIANGXIN_ALL: '1' } : env;
}

function readReport(file, counts) {
  return existsSync(file)
    ? counts(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0, stumbled: [] };
}

function add(counts) {
  for (const key of Object.keys(total)) total[key] += counts[key];
  return `: ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`;
}

// Runs files of proof one after the other, each in a process of its own, and prints one line a promise.
import { fork } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { at, root } from './run.mjs';
import { filesIn } from './sources.mjs';

/** Milliseconds; a proof that hangs must not keep the others from being run. */
const LONGEST = 900_000;

/**
 * Proves what the files of `folder` promise; `only` names ids, nothing means all. Sets the exit code.
 * @param {{ folder: string, expected: string[], only: string[], env?: Record<string, string> }} what
 *   `expected`: the promises that must have a proof; one without is told as not run
 */
export async function prove({ folder, expected, only, env = {} }) {
  const from = performance.now();
  const isWanted = (id) => only.length === 0 || only.includes(id);
  const files = filesIn(folder, /^p\d+[\w-]*\.ts$/).filter((file) => isWanted(idOf(file)));
  const proofs = [
    ...files.map((file) => ({ id: idOf(file), file })),
    ...expected
      .filter((id) => isWanted(id) && !files.some((file) => idOf(file) === id))
      .map((id) => ({ id, file: null })),
  ].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  let passed = 0;
  for (const { id, file } of proofs) {
    const outcome = file ? await proofOf(file, env) : { ok: false, notRun: true, sentence: 'no proof in the project' };
    if (outcome.ok && !outcome.notRun) passed++;
    console.log(lineOf(id, outcome));
    if (!outcome.ok && outcome.output) console.log(outcome.output);
  }
  console.log(`${((performance.now() - from) / 60_000).toFixed(1)} min`);
  console.log(`${passed} passed, ${proofs.length - passed} failed`);
  process.exitCode = passed > 0 && passed === proofs.length ? 0 : 1;
}

/** `tests/security/p17-shell.ts` proves P17. */
const idOf = (file) => `P${/\/p(\d+)[^/]*$/.exec(file)[1]}`;

function lineOf(id, { ok, notRun, sentence, seconds }) {
  const time = seconds === undefined ? '' : ` (${seconds.toFixed(0)} s)`;
  if (notRun) return `${id.padEnd(4)}not run: ${sentence}${time}`;
  return `${id.padEnd(4)}${ok ? 'ok  ' : 'FAIL'}  ${sentence}${time}`;
}

function proofOf(file, env) {
  const from = performance.now();
  return new Promise((resolve) => {
    const child = fork(at('tests/support/provePromise.ts'), [file], {
      cwd: root,
      env: { ...process.env, ...env },
      execArgv: ['--expose-gc'],
      timeout: LONGEST,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let output = '';
    let outcome = null;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-20_000);
      });
    }
    child.on('message', (message) => {
      outcome = message;
    });
    child.on('close', (code, signal) => {
      const ended = signal ? `was ended by ${signal}` : `ended with ${code}`;
      const broken = { ok: false, sentence: `the proof ${ended} before it told anything` };
      resolve({
        ...(outcome ?? broken),
        seconds: (performance.now() - from) / 1000,
        output: stripVTControlCharacters(output.trim()),
      });
    });
  });
}

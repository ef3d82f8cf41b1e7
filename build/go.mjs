// `node build/go.mjs <task> [arguments]`: makes the dependencies ready, then runs the task with a new enough Node.
// Every npm script goes through here, because on a fresh clone any of them may be the first; npm's own pre-scripts would not do:
// they do not run for people who set ignore-scripts=true.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensure } from './ensure.mjs';

/** Each task: the file that does it, and what it is given before the caller's own arguments. */
const TASKS = {
  start: ['start.mjs'],
  demo: ['start.mjs', '--demo'],
  dev: ['dev.mjs'],
  test: ['test.mjs'],
  'test:all': ['test.mjs', '--all'],
  typecheck: ['typecheck.mjs'],
  lint: ['lint.mjs'],
  dist: ['dist.mjs'],
  journey: ['journey.mjs'],
  bench: ['bench.mjs'],
  security: ['security.mjs'],
  durability: ['durability.mjs'],
  notices: ['notices.mjs'],
  screenshots: ['screenshots.mjs'],
};

const [name = '', ...rest] = process.argv.slice(2);
const task = Object.hasOwn(TASKS, name) ? TASKS[name] : null;
if (!task) {
  console.error(`没有这个任务 · No such task: ${name || '(none)'}. ${Object.keys(TASKS).join(', ')}`);
  process.exit(1);
}
const node = ensure();
const here = path.dirname(fileURLToPath(import.meta.url));
const child = spawn(node, [path.join(here, task[0]), ...task.slice(1), ...rest], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));

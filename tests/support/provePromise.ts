// Runs the proof of one file and tells the process that started it how it ended: `node tests/support/provePromise.ts <file>`.
// `electron` is the stand-in here, as it is for the tests of the shell.
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Outcome, SafetyPromise } from './promise.ts';

const standIn = pathToFileURL(path.join(import.meta.dirname, 'electronStandIn.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});

const [file = ''] = process.argv.slice(2);
const { promise } = (await import(pathToFileURL(path.resolve(file)).href)) as { promise: SafetyPromise };
const outcome: Outcome & { id: string } = { id: promise.id, ...(await promise.run()) };
await new Promise<void>((resolve) => {
  if (process.send) process.send(outcome, () => resolve());
  else resolve(console.log(outcome));
});
process.exit(0);

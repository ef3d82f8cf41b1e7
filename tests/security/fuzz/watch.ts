// Watches a victim: a process that dies is a crash, one that says nothing for half a minute hangs.
import { fork } from 'node:child_process';
import path from 'node:path';
import type { Report } from './victim.ts';

/** Milliseconds. */
const HANGS_AFTER = 30_000;

export type Watched = { parser: string; report: Report | null; crashed: string | null; hung: boolean };

export function watched(parser: string, from: number, count: number, script = 'victim.ts'): Promise<Watched> {
  return new Promise((resolve) => {
    const child = fork(path.join(import.meta.dirname, script), [parser, String(from), String(count)], {
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      execArgv: ['--max-old-space-size=450'],
    });
    let report: Report | null = null;
    let hung = false;
    let said = '';
    const stop = () => {
      hung = true;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(stop, HANGS_AFTER);
    child.stderr?.on('data', (chunk) => {
      said = (said + chunk).slice(-2000);
    });
    child.on('message', (message) => {
      report = message as Report;
      clearTimeout(timer);
      timer = setTimeout(stop, HANGS_AFTER);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const crashed =
        hung || (code === 0 && report?.done) ? null : `${signal ?? code} after mutation ${report?.at}: ${said}`;
      resolve({ parser, report, crashed, hung });
    });
  });
}

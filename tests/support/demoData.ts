// The sample college in a data folder, for browser tests: made once a run, in a process of its own, and copied from then on.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const made = new Map<string, string>();

/** A `prepare` for the fixtures of desk.ts: the sample college as it stands at `now`. */
export const demoAt =
  (now: string) =>
  (dataDir: string): void => {
    const from = made.get(now) ?? make(now);
    made.set(now, from);
    cpSync(from, dataDir, { recursive: true });
  };

function make(now: string): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'jiangxin-demo-')), 'data');
  const demo = pathToFileURL(path.resolve(import.meta.dirname, '../../build/demo.mjs')).href;
  const script = `import('${demo}').then(({ demoStore }) => demoStore(process.argv[1]))`;
  const env = { ...process.env, JIANGXIN_NOW: now, NODE_OPTIONS: '' };
  execFileSync(process.execPath, ['-e', script, folder], { env, stdio: 'pipe' });
  return folder;
}

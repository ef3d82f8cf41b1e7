// Runs one of our tools as a child process and times it: the building block of test.mjs, start.mjs and the small commands.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const root = path.resolve(import.meta.dirname, '..');
export const at = (...parts) => path.join(root, ...parts);
/** The script of a tool in node_modules, started with the Node that runs us: no shell, no .cmd wrapper. */
export const tool = {
  tsc: at('node_modules/typescript/bin/tsc'),
  biome: at('node_modules/@biomejs/biome/bin/biome'),
  vite: at('node_modules/vite/bin/vite.js'),
  vitest: at('node_modules/vitest/vitest.mjs'),
  playwright: at('node_modules/@playwright/test/cli.js'),
  electronBuilder: at('node_modules/electron-builder/cli.js'),
};

/**
 * Runs `node ...args` in the project folder.
 * @returns {Promise<{ok: boolean, seconds: number, output: string}>} output is empty when `show` let it pass through
 */
export function run(args, { env = {}, show = false, timeout = 0 } = {}) {
  const from = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      timeout, // milliseconds; 0 is none
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ ok: false, seconds: 0, output: String(error) }));
    child.on('close', (code) => {
      resolve({ ok: code === 0, seconds: (performance.now() - from) / 1000, output: plain(output.trim()) });
    });
  });
}

/** Colours only where somebody looks at them. */
const plain = (text) => (process.stdout.isTTY ? text : stripVTControlCharacters(text));

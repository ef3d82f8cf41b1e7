// Lists our source files and parses them, for the checks that Biome and TypeScript cannot do.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';
import { root } from './run.mjs';

const SKIPPED = new Set(['node_modules', 'dist', 'release', 'test-results', '.git']);

/** Every file under `folder` of the project whose name matches, as paths from the project's root with forward slashes. */
export function filesIn(folder, matches = /\.(ts|tsx|mjs)$/, base = root) {
  const found = [];
  const walk = (at) => {
    for (const entry of readdirSync(path.join(base, at), { withFileTypes: true })) {
      const name = at ? `${at}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) walk(name);
      } else if (matches.test(entry.name)) found.push(name);
    }
  };
  walk(folder);
  return found.sort();
}

export const read = (file, base = root) => readFileSync(path.join(base, file), 'utf8');

/** The syntax tree of one file. Throws when it cannot be parsed. */
export function parse(file, text) {
  const result = parseSync(file, text);
  if (result.errors.length > 0) throw new Error(`${file}: ${result.errors[0].message}`);
  return result;
}

/** Calls `visit(node, parent)` for every node of a tree, parents first. */
export function walkTree(node, visit, parent = null) {
  if (!node || typeof node.type !== 'string') return;
  visit(node, parent);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) for (const item of value) walkTree(item, visit, node);
    else if (value && typeof value === 'object') walkTree(value, visit, node);
  }
}

/** The line, from 1, of an offset. */
export const lineOf = (text, offset) => text.slice(0, offset).split('\n').length;

// Finds the files that go along with the program: the certificate fonts, and the pages of the built renderer.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

export type FontWeight = 'regular' | 'bold';

/**
 * The path of the certificate font, Noto Serif SC, in one weight: `dist/fonts` when built, the npm package when run from source.
 * A packed program keeps its fonts outside the archive, so the path is one that native code can open too.
 */
export function fontPath(weight: FontWeight, from = import.meta.dirname): string {
  const name = weight === 'bold' ? '700Bold' : '400Regular';
  const built = path
    .join(from, '../fonts', `NotoSerifSC_${name}.ttf`)
    .replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
  if (existsSync(built)) return built;
  const source = `../../node_modules/@expo-google-fonts/noto-serif-sc/${name}/NotoSerifSC_${name}.ttf`;
  return path.join(from, source);
}

export type Page = { file: string; type: string };

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/**
 * Every file of the built renderer by the exact path of its URL. Both bindings look a request up here and compute no path from it,
 * so no spelling (`..%2f`, backslash, NUL, a device name) can lead to another file.
 */
export function pagesOf(root: string): ReadonlyMap<string, Page> {
  const pages = new Map<string, Page>();
  const walk = (folder: string, url: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name);
      const type = TYPES[path.extname(entry.name)];
      if (entry.isDirectory()) walk(file, `${url}${entry.name}/`);
      else if (type) pages.set(`${url}${entry.name}`, { file, type });
    }
  };
  walk(root, '/');
  const index = pages.get('/index.html');
  if (index) pages.set('/', index);
  return pages;
}

// Class names are global once a page was opened: no two rooms may mean different things by one name.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const sheets = globSync('renderer/**/*.css', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
}));

/** Names that a sheet gives rules of their own: those that open a selector. */
function namesOf(text: string): Set<string> {
  const names = new Set<string>();
  for (const [, selectors = ''] of text.matchAll(/([^{}]+)\{/g)) {
    for (const selector of selectors.split(',')) {
      const own = /^\s*\.([\w-]+)/.exec(selector);
      if (own?.[1]) names.add(own[1]);
    }
  }
  return names;
}

/** `renderer/ui`, `renderer/app` or one feature. */
function roomOf(file: string): string {
  return file
    .split('/')
    .slice(0, file.includes('/features/') ? 3 : 2)
    .join('/');
}

test('every class belongs to one room', () => {
  const owners = new Map<string, Set<string>>();
  for (const { file, text } of sheets) {
    for (const name of namesOf(text)) owners.set(name, (owners.get(name) ?? new Set()).add(roomOf(file)));
  }
  expect(owners.size).toBeGreaterThan(50);
  expect([...owners].filter(([, rooms]) => rooms.size > 1)).toEqual([]);
});

test('colours stand in the tokens; only paper has colours of its own', () => {
  const screens = sheets.filter(({ file }) => !file.endsWith('/tokens.css') && !file.endsWith('/print.css'));
  const coloured = screens.filter(({ text }) => /#[0-9a-f]{3,8}\b/i.test(text));
  expect(coloured.map(({ file }) => file)).toEqual([]);
});

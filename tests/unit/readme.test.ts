// The READMEs say what is there: every command, file and picture they name exists, and every package has its reason.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json'));
const ROOMS = ['build', 'electron', 'renderer', 'renderer/ui', 'shared', 'tests'];
const PAGES = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', ...ROOMS.map((room) => `${room}/README.md`)];
const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found ?? '');

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  it('names commands that exist', () => {
    const named = matches(text, /npm (?:run )?(start|test|(?<=run )[a-z:]+)/g);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = matches(text, /\]\(([^)#:]+)\)/g);
    expect(links.filter((link) => !existsSync(path.join(root, path.dirname(page), link)))).toEqual([]);
  });

  it('names files that exist', () => {
    const files = matches(text, /`((?:build|docs|electron|renderer|shared|tests)\/[\w./-]+)`/g);
    expect(files.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

it('the pictures are shown, and each area in both languages', () => {
  const pictures = readdirSync(path.join(root, 'docs/screenshots'));
  const pages = read('README.md') + read('README.zh-CN.md');
  const shown = new Set(matches(pages, /docs\/screenshots\/([\w.-]+)/g));
  const areas = new Set(pictures.map((picture) => picture.split('.')[0]));
  expect(areas.size).toBeGreaterThan(8);
  for (const area of areas) expect(pictures).toEqual(expect.arrayContaining([`${area}.zh.png`, `${area}.en.png`]));
  expect([...areas].filter((area) => !shown.has(`${area}.zh.png`))).toEqual([]);
});

it('the decisions give a reason for every package', () => {
  const decisions = read('README.md').split('## Decisions')[1] ?? '';
  const packages = Object.keys({ ...dependencies, ...devDependencies });
  expect(packages.length).toBeGreaterThan(40);
  expect(packages.filter((name) => !decisions.includes(`\`${name}\``))).toEqual([]);
});

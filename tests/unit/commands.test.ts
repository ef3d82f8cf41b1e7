// The commands on other machines than this one: which Node is new enough, where the data lies, what a lockfile must hold.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openBrowser } from '../../build/browser.mjs';
import { newEnough } from '../../build/ensure.mjs';
import { dataFolder } from '../../electron/host/dataFolder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

test.each([
  ['18.20.0', false],
  ['20.19.0', false],
  ['22.17.9', false],
  ['22.18.0', true],
  ['23.5.0', false],
  ['23.6.0', true],
  ['24.0.0', true],
  ['26.1.0', true],
])('Node %s runs our code as it is: %s', (version, enough) => {
  expect(newEnough(version)).toBe(enough);
});

describe('the data folder', () => {
  const of = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string, demo = false) =>
    dataFolder({ demo }, { platform, env, home });

  test('is the one that each system means for it', () => {
    expect(of('win32', { APPDATA: '/roaming' }, '/home/a')).toBe(path.join('/roaming', 'Jiangxin'));
    expect(of('darwin', {}, '/Users/a')).toBe('/Users/a/Library/Application Support/Jiangxin');
    expect(of('linux', {}, '/home/a')).toBe('/home/a/.config/Jiangxin');
    expect(of('linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/a')).toBe('/cfg/Jiangxin');
  });

  test('can be named, and the demonstration never shares it', () => {
    expect(of('linux', { JIANGXIN_DATA: '/else' }, '/home/a')).toBe('/else');
    expect(of('linux', { JIANGXIN_DATA: '/else' }, '/home/a', true)).toBe('/else Demo');
    expect(of('linux', {}, '/home/a', true)).toBe('/home/a/.config/Jiangxin Demo');
  });
});

test('no browser is opened in CI or without a desktop', () => {
  expect(openBrowser('http://127.0.0.1/', { platform: 'linux', env: { CI: 'true', DISPLAY: ':0' } })).toBe('CI');
  expect(openBrowser('http://127.0.0.1/', { platform: 'linux', env: {} })).toContain('no desktop');
});

test('every npm script goes through build/go.mjs to a file that is there', () => {
  const go = readFileSync(path.join(root, 'build/go.mjs'), 'utf8');
  for (const [name, command] of Object.entries(json('package.json').scripts)) {
    expect(command).toBe(`node build/go.mjs ${name}`);
    const file = new RegExp(`'?${name}'?: \\['([\\w.]+)'`).exec(go)?.[1] ?? name;
    expect(existsSync(path.join(root, 'build', file)), file).toBe(true);
  }
  expect(statSync(path.join(root, '.ci/run')).mode & 0o111, '.ci/run can be run').not.toBe(0);
});

describe('the lockfile', () => {
  type Entry = {
    version: string;
    optionalDependencies?: Record<string, string>;
    hasInstallScript?: boolean;
    resolved?: string;
  };
  const packages = Object.entries(json('package-lock.json').packages as Record<string, Entry>);

  test('holds the packages of every platform, so that npm ci works on all of them', () => {
    const names = new Set(packages.map(([at]) => at.replace(/^.*node_modules\//, '')));
    const missing = packages.flatMap(([at, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {})
        .filter((name) => !names.has(name))
        .map((name) => `${at} ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test('names exact versions and no address of a registry', () => {
    const { dependencies, devDependencies } = json('package.json') as Record<string, Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, v]) => !/^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+$/.test(v),
    );
    expect(loose).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([at]) => at)).toEqual([]);
  });

  test('lets no package run a script when it is installed', () => {
    const { allowScripts } = json('package.json') as { allowScripts: Record<string, boolean> };
    const scripted = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([at]) => at.replace(/^.*node_modules\//, ''));
    expect(Object.values(allowScripts)).not.toContain(true);
    expect(scripted.filter((name) => !(name in allowScripts))).toEqual([]);
    expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
  });
});

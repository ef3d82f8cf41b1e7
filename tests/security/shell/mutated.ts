// Lets main and preload be loaded once more with one line changed: `load(n)` gives the program with mutant n, `load(null)` as it is.
// Only the modules that may be changed are loaded again; the host behind them stays the same.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MUTANTS, type Mutant } from './mutants.data.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const isOfTheShell = (file: string): boolean =>
  file.startsWith('electron/shell/') || MUTANTS.some((m) => m.file === file);

registerHooks({
  resolve: (specifier, context, next) => {
    const found = next(specifier, context);
    const [, version] = /\?mutant=(\w+)$/.exec(context.parentURL ?? '') ?? [];
    if (version === undefined || !found.url.startsWith('file:') || !isOfTheShell(nameOf(found.url))) return found;
    return { ...found, url: `${found.url}?mutant=${version}` };
  },
  load: (url, context, next) => {
    const [plain = url, version] = url.split('?mutant=');
    if (version === undefined) return next(url, context);
    return {
      format: 'module-typescript',
      source: sourceOf(nameOf(plain), MUTANTS[Number(version)]),
      shortCircuit: true,
    };
  },
});

const nameOf = (url: string): string => path.relative(root, fileURLToPath(url)).replaceAll('\\', '/');

/** The text of a file of the project, changed when the mutant is of that file. Throws when its line is no longer there. */
export function sourceOf(file: string, mutant?: Mutant): string {
  const text = readFileSync(path.join(root, file), 'utf8');
  if (mutant?.file !== file) return text;
  const at = text.indexOf(mutant.from);
  if (at < 0 || text.includes(mutant.from, at + 1)) throw new Error(`not found once in ${file}: ${mutant.from}`);
  return text.replace(mutant.from, () => mutant.to);
}

export type Program = { launch(here: string): Promise<void>; preload(): Promise<unknown> };

export async function load(index: number | null): Promise<Program> {
  const suffix = `?mutant=${index ?? 'none'}`;
  const at = (file: string) => `${pathToFileURL(path.join(root, file)).href}${suffix}`;
  const { launch } = (await import(at('electron/shell/launch.ts'))) as Pick<Program, 'launch'>;
  return { launch, preload: () => import(at('electron/preload.ts')) };
}

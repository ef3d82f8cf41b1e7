// Bundles programs that tests start, as the app itself is bundled, with the worker of their host beside them.
import { build } from 'vite';
import { at } from './run.mjs';

/**
 * Writes `<name>.js` for each program and `worker.js` into `outDir`, which is emptied first.
 * @param {{ programs: Record<string, string>, outDir: string }} what `programs`: name to file, as a path from the project's root
 */
export async function bundle({ programs, outDir }) {
  const inputs = Object.entries(programs).map(([name, file]) => [name, at(file)]);
  await build({
    configFile: false,
    root: at(),
    publicDir: false,
    logLevel: 'error',
    ssr: {
      noExternal: true,
      external: ['better-sqlite3', 'better-sqlite3-plain', 'pdfkit', 'fontkit', '@playwright/test'],
    },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: { ...Object.fromEntries(inputs), worker: at('electron/host/worker.ts') },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
}

// One build for all artefacts: the renderer, Electron's main and preload, the workers, and the loopback host.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const at = (...parts: string[]) => path.join(root, ...parts);
/** build.mjs builds aside and swaps the result in. */
const out = process.env.JIANGXIN_BUILD_OUT ?? at('dist');

/** Stays outside the bundle: native code, and pdfkit/fontkit, which read data files beside themselves. */
const EXTERNAL = ['electron', 'better-sqlite3', 'pdfkit', 'fontkit'];

function node(outDir: string, input: Record<string, string>, format: 'esm' | 'cjs' = 'esm'): EnvironmentOptions {
  return {
    consumer: 'server',
    resolve: { builtins: [/^node:/, ...builtinModules], noExternal: true, external: EXTERNAL },
    build: {
      outDir: path.join(out, outDir),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      ssr: true,
      copyPublicDir: false,
      rolldownOptions: {
        input,
        external: [...EXTERNAL, /^node:/, ...builtinModules],
        // Chunks lie beside the entries: whatever chunk a module lands in, './worker.js' is its neighbour.
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  };
}

/** Notes in packages.json which packages end up in the program, for THIRD-PARTY-NOTICES. */
const listPackages: Plugin = {
  name: 'list-packages',
  generateBundle(_options, bundle) {
    if (this.environment.name === 'loopback') return; // not shipped
    // Every environment loads this file anew, so what was found stands on disk between them.
    const list = path.join(out, 'packages.json');
    const found = new Set<string>(existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []);
    for (const chunk of Object.values(bundle)) {
      const modules = chunk.type === 'chunk' ? chunk.moduleIds : chunk.originalFileNames;
      for (const id of modules) {
        const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
        if (name) found.add(name);
      }
    }
    mkdirSync(out, { recursive: true });
    writeFileSync(list, JSON.stringify([...found].sort(), null, 1));
  },
};

/** zod tries `new Function` when a schema is made, which the page policy forbids and reports; first in every chunk, whichever holds zod. */
const NO_EVAL = 'globalThis.__zod_globalConfig ??= { jitless: true };';

/** A worker is started from the file beside the running module, so each binding gets its own. */
const worker = at('electron/host/worker.ts');

export default defineConfig({
  root: at('renderer'),
  publicDir: false,
  cacheDir: at('node_modules/.vite'),
  plugins: [react(), listPackages],
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  environments: {
    client: {
      build: {
        outDir: path.join(out, 'renderer'),
        emptyOutDir: false,
        target: 'chrome140',
        chunkSizeWarningLimit: 2000,
        rolldownOptions: { output: { banner: NO_EVAL } },
      },
    },
    main: node('electron', { main: at('electron/main.ts'), worker }),
    preload: node('electron', { preload: at('electron/preload.ts') }, 'cjs'),
    loopback: node('loopback', { cli: at('electron/loopback/cli.ts'), worker }),
  },
});

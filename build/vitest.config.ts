// The four kinds of tests that run without a browser: rules, the host's API, Electron's main and preload, components.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
/** Milliseconds: a busy computer must not make a test fail. */
const patience = { testTimeout: 60_000, hookTimeout: 60_000, retry: process.env.CI ? 1 : 0 };
const node = (name: string, include: string[], more: object = {}) => ({
  test: { name, root, environment: 'node' as const, include, ...patience, ...more },
});

export default defineConfig({
  root,
  test: {
    projects: [
      node('unit', ['tests/unit/**/*.test.ts']),
      node('host', ['tests/host/**/*.test.ts']),
      // Without the alias an `import 'electron'` would start a download of the binary.
      node('electron', ['tests/electron/**/*.test.ts'], {
        alias: { electron: path.join(root, 'tests/support/electronStandIn.ts') },
      }),
      {
        plugins: [react()],
        test: {
          name: 'ui',
          root,
          ...patience,
          environment: 'happy-dom' as const,
          include: ['tests/ui/**/*.test.{ts,tsx}'],
          setupFiles: [path.join(root, 'tests/support/uiSetup.ts')],
        },
      },
    ],
  },
});

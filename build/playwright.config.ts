// The browser tests: one worker, the college's language and time zone, the office PC's screen.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..');
const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;
const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (file) => file && existsSync(file),
);

export default defineConfig({
  testDir: path.join(root, 'tests'),
  testMatch: ['browser/**/*.spec.ts', 'electron/**/*.spec.ts'],
  outputDir: path.join(root, 'test-results/browser'),
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  // Built code runs as it is: to transpile it again would cost seconds a start.
  build: { external: ['**/dist/**'] },
  workers: 1,
  // A test that passed only at the second try is told by name at the end.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  // Milliseconds: a busy computer must not make a test fail.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

// P18: nothing leaves this computer. All browser journeys run with their requests counted, and the loopback host is attacked as other pages and
// programs of the same computer could.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { watchRequests } from '../support/desk.ts';
import type { SafetyPromise } from '../support/promise.ts';
import { attackLoopback } from './loopback/attacks.ts';

const root = path.resolve(import.meta.dirname, '../..');
const CLI = path.join(root, 'node_modules/@playwright/test/cli.js');

export const promise: SafetyPromise = {
  id: 'P18',
  async run() {
    const [journeys, control, attacks] = [await runJourneys(), await farRequestIsCounted(), await attackLoopback()];
    for (const line of [...journeys.beyond, ...attacks.openings]) console.log(line);
    if (journeys.failed > 0) console.log(journeys.output);
    const clean =
      journeys.beyond.length === 0 && journeys.failed === 0 && journeys.runs > 20 && journeys.requests > 1000;
    return {
      ok: clean && control && attacks.openings.length === 0 && attacks.control,
      sentence:
        `${journeys.requests} requests of ${journeys.runs} runs of the app in ${journeys.passed} browser journeys: ${journeys.beyond.length} beyond this computer` +
        `${journeys.failed ? `, ${journeys.failed} journeys failed` : ''}; ${attacks.tried} attacks on the loopback host: ${attacks.openings.length} got in; ` +
        `controls: a far request ${control ? 'is' : 'is not'} counted, our own page ${attacks.control ? 'is' : 'is not'} let in`,
    };
  },
};

type Journeys = { requests: number; runs: number; beyond: string[]; passed: number; failed: number; output: string };

/** Everything in tests/browser and tests/electron; the fixture writes a line for each run of the app. */
async function runJourneys(): Promise<Journeys> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-p18-'));
  const counts = path.join(folder, 'requests');
  const report = path.join(folder, 'report.json');
  writeFileSync(counts, '');
  const env = { ...process.env, JIANGXIN_REQUESTS: counts, PLAYWRIGHT_JSON_OUTPUT_FILE: report, CI: '1' };
  const child = spawn(process.execPath, [CLI, 'test', '-c', 'build/playwright.config.ts'], { cwd: root, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output = (output + chunk).slice(-4000);
    });
  await new Promise((resolve) => child.on('close', resolve));
  const lines = readFileSync(counts, 'utf8').split('\n').filter(Boolean);
  const runs = lines.map((line) => JSON.parse(line) as { requests: number; beyond: string[] });
  const { stats } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  return {
    requests: runs.reduce((sum, { requests }) => sum + requests, 0),
    runs: runs.length,
    beyond: runs.flatMap(({ beyond }) => beyond),
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    output,
  };
}

/** A page of ours without any policy asks a far address: the same watch must see it. */
async function farRequestIsCounted(): Promise<boolean> {
  const executablePath = process.env.CHROMIUM_PATH;
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  const server = http.createServer((_request, response) => response.end('<!doctype html>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const context = await browser.newContext();
    const { requests, beyond } = watchRequests(context);
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as { port: number }).port}/`);
    await page.evaluate(() => fetch('https://example.invalid/').catch(() => {}));
    return requests.length >= 2 && beyond.includes('https://example.invalid/');
  } finally {
    await browser.close();
    server.close();
  }
}

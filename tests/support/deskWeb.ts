// Starts the built loopback host in a process of its own, as `npm start` does in the browser mode.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Reply } from '../../shared/contract.ts';
import type { Begin, Running } from './desk.ts';

const cli = path.resolve(import.meta.dirname, '../../dist/loopback/cli.js');

type WebOptions = { page: Page; dataDir: string; now: string; begin: Begin };

export async function startWeb({ page, dataDir, now, begin }: WebOptions): Promise<Running> {
  const env = { ...process.env, JIANGXIN_DATA: dataDir, JIANGXIN_NOW: now, NODE_OPTIONS: '' };
  const host = fork(cli, [], { env, execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const { url } = await addressOf(host);
  const { origin, searchParams } = new URL(url);
  const headers = {
    'content-type': 'application/json',
    origin,
    authorization: `Bearer ${searchParams.get('t')}`,
  };
  const dispatch: Running['dispatch'] = async (at, input, jobId) => {
    const body = JSON.stringify({ path: at, input, jobId });
    const answer = await fetch(`${origin}/call`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`${at}: HTTP ${answer.status}`);
    return (await answer.json()) as Reply;
  };
  await begin({ dispatch });
  await page.goto(url);
  return {
    url: `${origin}/`,
    dispatch,
    stop: async () => {
      if (host.exitCode !== null) return;
      host.kill('SIGTERM');
      await once(host, 'exit');
      if (host.exitCode !== 0) throw new Error(`the host ended with ${host.exitCode ?? host.signalCode}`);
    },
  };
}

function addressOf(host: ChildProcess): Promise<{ url: string }> {
  let said = '';
  for (const stream of [host.stdout, host.stderr]) {
    stream?.on('data', (chunk) => {
      said += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    host.once('message', (message) => resolve(message as { url: string }));
    host.once('exit', (code) => reject(new Error(`the host ended with ${code}\n${said}`)));
  });
}

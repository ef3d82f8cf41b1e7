// The headless journey: roster in, certificates out, through the same calls as the windows.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openHost } from '../../../electron/host/host.ts';
import { caller } from './client.ts';
import { pairMissing, prepare, readyCohorts, readyPosts } from './ground.ts';
import { issueCertificates, type NotIssued, signAgreements } from './papers.ts';
import { type Imported, importRoster } from './roster.ts';
import { scoreStays } from './scoring.ts';
import { readSetup } from './setup.ts';

export type Summary = Imported & {
  pairs: number;
  agreements: number;
  stays: number;
  evaluations: number;
  certificates: number;
  notIssued: NotIssued[];
  seconds: Record<string, number>;
};

/** Does the whole job on a fresh store; writes the certificates and `summary.json` into `out`. Throws when the file cannot be read. */
export async function runJourney(roster: string, out: string, setupFile: string): Promise<Summary> {
  const setup = readSetup(setupFile);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jiangxin-journey-'));
  const clock = { now: () => new Date(`${setup.today}T01:00:00Z`) };
  const host = openHost({ dataDir, clock, log: () => {} });
  const call = caller(host);
  const seconds: Record<string, number> = {};
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now();
    const value = await work();
    seconds[step] = Number(((performance.now() - started) / 1000).toFixed(2));
    return value;
  };
  try {
    mkdirSync(out, { recursive: true });
    const account = { name: '冯若兰', loginName: 'coordinator', password: randomBytes(18).toString('base64url') };
    await timed('setUp', () => call('access.setUp', { college: null, account }));
    await timed('prepare', () => prepare(call, setup));
    const imported = await timed('import', () => importRoster(call, host, roster));
    await timed('cohorts', () => readyCohorts(call, setup));
    await timed('posts', () => readyPosts(call, setup));
    const pairs = await timed('pairs', () => pairMissing(call, setup));
    const { placed } = await timed('plan', () => call('rotations.fill', {}));
    await call('rotations.publish', {});
    const agreements = await timed('agreements', () => signAgreements(call, setup));
    const evaluations = await timed('evaluations', () => scoreStays(call, setup));
    const issued = await timed('certificates', () => issueCertificates(call, host, out));
    const summary = { ...imported, pairs, agreements, stays: placed, evaluations, ...issued, seconds };
    writeFileSync(path.join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
    return summary;
  } finally {
    await host.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

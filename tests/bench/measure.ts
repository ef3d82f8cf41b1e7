// Measuring: percentiles of repeated work, peak memory, the longest gap of the event loop, and one printed line a figure.
import { monitorEventLoopDelay } from 'node:perf_hooks';

export type Spread = { p50: number; p95: number };

/** Runs `work` `times` times after a few to warm up; milliseconds. */
export async function spread(times: number, work: (n: number) => unknown, warmUp = 3): Promise<Spread> {
  const took: number[] = [];
  for (let n = -warmUp; n < times; n++) {
    const started = performance.now();
    await work(n);
    if (n >= 0) took.push(performance.now() - started);
  }
  took.sort((a, b) => a - b);
  const at = (share: number): number => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Watches this process while `work` runs: seconds, peak resident MiB above the start, longest event-loop gap in ms. */
export async function watched<T>(
  work: () => Promise<T>,
): Promise<{ value: T; seconds: number; peakMiB: number; gapMs: number }> {
  const rss = (): number => process.memoryUsage().rss / 2 ** 20;
  let peakMiB = rss();
  const timer = setInterval(() => {
    peakMiB = Math.max(peakMiB, rss());
  }, 20);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  try {
    const value = await work();
    return {
      value,
      seconds: (performance.now() - started) / 1000,
      peakMiB: Math.max(peakMiB, rss()),
      gapMs: delay.max / 1e6,
    };
  } finally {
    clearInterval(timer);
    delay.disable();
  }
}

let passed = 0;
let failed = 0;

/** Prints a figure beside its limit and keeps count. */
export function report(what: string, figure: string, isGood: boolean): void {
  if (isGood) passed++;
  else failed++;
  console.log(`${isGood ? 'ok  ' : 'FAIL'} ${what.padEnd(46)} ${figure}`);
}

/** The closing line; the exit code says whether every figure held. */
export function conclude(): void {
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

export const ms = (value: number): string => `${value.toFixed(1)} ms`;

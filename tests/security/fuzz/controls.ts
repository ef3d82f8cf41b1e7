// A reader that breaks in one of the ways that the watch must see: `node controls.ts <fault>`.
import type { Report } from './victim.ts';

const fault = process.argv[2];
const report: Report = { at: 0, done: false, read: 0, refused: 0, slowest: 0, memory: 0, unclassified: [] };
process.send?.(report);
await new Promise((resolve) => setTimeout(resolve, 100));
if (fault === 'crashes') process.abort();
if (fault === 'hangs') for (;;);
if (fault === 'swallows memory') {
  const kept: Buffer[] = [];
  for (let i = 0; i < 60; i++) kept.push(Buffer.alloc(10_000_000, i));
  report.memory = process.resourceUsage().maxRSS / 1024;
}
if (fault === 'throws something else') report.unclassified.push('TypeError: x is not a function');
report.done = true;
process.send?.(report);
process.disconnect?.();

// Runs mutations against one parser in a process that may die of them: `node victim.ts <parser> <from> <count>`.
// Before each hundred, and after each second, it says where it is, so that whoever watches knows what it died or hung of.
import { mutated, seeded } from './mutate.ts';
import { PARSERS } from './parsers.ts';

export type Report = {
  at: number;
  done: boolean;
  read: number;
  refused: number;
  slowest: number;
  /** Megabytes. */
  memory: number;
  unclassified: string[];
};

const [, , name, from = '0', count = '0'] = process.argv;
const parser = PARSERS.find((known) => known.name === name);
if (!parser) throw new Error(`no parser ${name}`);
const files = await parser.files();
const report: Report = { at: 0, done: false, read: 0, refused: 0, slowest: 0, memory: 0, unclassified: [] };
const say = () => {
  report.memory = process.resourceUsage().maxRSS / 1024;
  process.send?.(report);
};

let told = 0;
for (let i = Number(from); i < Number(from) + Number(count); i++) {
  if (i % 100 === 0 || performance.now() - told > 1000) {
    report.at = i;
    say();
    told = performance.now();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const next = seeded(0x5afe + i);
  const bytes = parser.change ? parser.change(files, next) : mutated(files, next);
  const began = performance.now();
  try {
    report[await parser.run(bytes)]++;
  } catch (error) {
    if (report.unclassified.length < 20)
      report.unclassified.push(
        `mutation ${i}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error)}`,
      );
    else report.unclassified.push(`mutation ${i}`);
  }
  report.slowest = Math.max(report.slowest, performance.now() - began);
}
report.done = true;
say();
process.disconnect?.();

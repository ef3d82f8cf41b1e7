// P16: bad input never corrupts. Every reader is given 20,000 changed files in processes that are watched; changed rosters go through the whole
// import and leave all or nothing.
import type { SafetyPromise } from '../support/promise.ts';
import { importsOf } from './fuzz/imports.ts';
import { PARSERS } from './fuzz/parsers.ts';
import { type Watched, watched } from './fuzz/watch.ts';

const CHANGES = 20_000;
const IMPORTS = 400;
/** Megabytes. */
const MEMORY = 500;
const CONTROLS = ['crashes', 'hangs', 'swallows memory', 'throws something else'];

export const promise: SafetyPromise = {
  id: 'P16',
  async run() {
    // The control that hangs takes half a minute in which it needs one core; the readers go on beside it.
    const controls = Promise.all(CONTROLS.map((fault) => watched(fault, 0, 0, 'controls.ts')));
    const all: Watched[] = [];
    for (const { name, count = CHANGES } of PARSERS) {
      const one = await watched(name, 0, count);
      console.log(lineOf(one));
      all.push(one);
    }
    const imports = await importsOf(IMPORTS);
    for (const partial of imports.partial) console.log(partial);
    const unseen = (await controls).filter((control) => faultsOf(control).length === 0).map(({ parser }) => parser);
    for (const control of unseen) console.log(`control not seen: ${control}`);
    const total = all.reduce((sum, { report }) => sum + (report ? report.read + report.refused : 0), 0);
    const faults = all.flatMap(faultsOf);
    const most = (pick: (one: Watched) => number) => Math.ceil(Math.max(...all.map(pick)));
    return {
      ok: faults.length === 0 && unseen.length === 0 && imports.partial.length === 0,
      sentence:
        `${total} changed files on ${PARSERS.length} readers: ${faults.length} crashes, hangs or unclassified errors, ` +
        `slowest ${most(({ report }) => report?.slowest ?? 0)} ms, most memory ${most(({ report }) => report?.memory ?? 0)} MB; ` +
        `${IMPORTS} whole imports (${imports.written} written, ${imports.refused} refused): ${imports.partial.length} in part; ` +
        `controls: ${CONTROLS.length - unseen.length} of ${CONTROLS.length} broken readers seen`,
    };
  },
};

function faultsOf({ crashed, hung, report }: Watched): string[] {
  return [
    ...(hung ? ['hangs'] : crashed ? ['crashes'] : []),
    ...(report?.unclassified ?? []),
    ...(report && report.memory > MEMORY ? ['swallows memory'] : []),
  ];
}

function lineOf(one: Watched): string {
  const { report, crashed } = one;
  const figures = report
    ? `${report.read} read, ${report.refused} refused, ${Math.ceil(report.memory)} MB`
    : 'nothing said';
  return [
    `${one.parser}: ${figures}, ${faultsOf(one).length} faults`,
    crashed ?? '',
    ...(report?.unclassified.slice(0, 3) ?? []),
  ]
    .join('\n')
    .trim();
}

// `npm run journey -- --roster FILE --out DIR [--setup FILE]`: the whole main job without a window, on a store of its own.
import { parseArgs } from 'node:util';
import { runJourney } from '../tests/support/journey/journey.ts';
import { at } from './run.mjs';

const { values } = parseArgs({
  options: {
    roster: { type: 'string' },
    out: { type: 'string' },
    setup: { type: 'string', default: at('tests/support/journey/setup.json') },
  },
});
if (!values.roster || !values.out) {
  console.error('npm run journey -- --roster 名单.xlsx --out 文件夹 [--setup 设置.json]');
  process.exit(2);
}
try {
  const summary = await runJourney(values.roster, values.out, values.setup);
  const { rejected, notIssued, ...figures } = summary;
  console.log(JSON.stringify({ ...figures, rejected: rejected.length, notIssued: notIssued.length }, null, 1));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

// `npm run journey -- --roster FILE --out DIR [--setup FILE]`: the whole main job without a window, on a store of its own.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runJourney } from './journey.ts';

const { values } = parseArgs({
  options: {
    roster: { type: 'string' },
    out: { type: 'string' },
    setup: { type: 'string', default: path.join(import.meta.dirname, 'setup.json') },
  },
});
if (!values.roster || !values.out) {
  console.error('npm run journey -- --roster 名单.xlsx --out 文件夹 [--setup 设置.json]');
  process.exit(2);
}
try {
  const { rejected, notIssued, ...figures } = await runJourney(values.roster, values.out, values.setup);
  console.log(JSON.stringify({ ...figures, rejected: rejected.length, notIssued: notIssued.length }, null, 1));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

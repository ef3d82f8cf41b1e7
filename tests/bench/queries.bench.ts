// The queries of the pages on a large college, each beside the very same SQL on the bare driver.
import { LARGE, onStore } from './benchHost.ts';
import { conclude } from './measure.ts';
import { benchQueries } from './pageQueries.ts';

await onStore(LARGE, async ({ host, storeFile, call }) => {
  const cohorts = await call('programmes.cohorts', {});
  const cohortId = cohorts[0]?.id ?? '';
  await benchQueries(host, storeFile, [
    { path: 'reports.worklist', input: {} },
    { path: 'reports.search', input: { text: '何景' } },
    { path: 'apprentices.list', input: {} },
    { path: 'enterprises.list', input: {} },
    { path: 'mentors.list', input: {} },
    { path: 'programmes.cohorts', input: {} },
    { path: 'agreements.list', input: {} },
    { path: 'rotations.board', input: { version: 'draft' } },
    { path: 'evaluations.results', input: { cohortId } },
    { path: 'certificates.gate', input: {} },
    { path: 'activity.recent', input: { limit: 20 } },
  ]);
});
conclude();

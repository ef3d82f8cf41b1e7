// The queries of the pages on a large college: each beside the very same SQL on the bare driver, and asked for again.
import { LARGE, onStore } from './benchHost.ts';
import { conclude } from './measure.ts';
import { benchAgain, benchCold, type PageQuery } from './pageQueries.ts';

let queries: PageQuery[] = [];
await onStore(
  LARGE,
  async ({ host, storeFile, call }) => {
    const cohortId = (await call('programmes.cohorts', {}))[0]?.id ?? '';
    const unitId = (await call('enterprises.units', {}))[0]?.id ?? '';
    const open = (await call('apprentices.list', {}))[0]?.id ?? '';
    queries = [
      { path: 'reports.worklist', input: {} },
      { path: 'reports.search', input: { text: '何景' } },
      { path: 'apprentices.list', input: {} },
      { path: 'enterprises.list', input: {} },
      { path: 'mentors.list', input: {} },
      { path: 'mentors.pairings', input: { enrolmentId: open } },
      { path: 'programmes.cohorts', input: {} },
      { path: 'programmes.list', input: {} },
      { path: 'calendar.year', input: { year: 2026 } },
      { path: 'agreements.list', input: {} },
      { path: 'rotations.board', input: { version: 'draft' } },
      { path: 'rotations.stays', input: { enrolmentId: open } },
      { path: 'evaluations.choices', input: {} },
      { path: 'evaluations.grid', input: { cohortId, unitId } },
      { path: 'evaluations.results', input: { cohortId } },
      { path: 'evaluations.result', input: { enrolmentId: open } },
      { path: 'certificates.gate', input: { cohortId } },
      { path: 'certificates.list', input: {} },
      { path: 'activity.recent', input: { limit: 20 } },
    ];
    await benchCold(host, storeFile, queries);
  },
  { keepAnswers: false },
);
await onStore(LARGE, ({ host }) =>
  benchAgain(
    host,
    queries.filter((q) => !JSON.stringify(q.input).includes('-')),
  ),
);
conclude();

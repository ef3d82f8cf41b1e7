// What one save takes from the call to the commit on disk, on a large college.
import { LARGE, onStore } from './benchHost.ts';
import { conclude, ms, report, spread } from './measure.ts';

const SAVES = 200;
const P95_MS = 30;

await onStore(LARGE, async ({ call }) => {
  const people = await call('apprentices.list', {});
  const at = (n: number) => people[(n + people.length) % people.length] as (typeof people)[number];
  const { items } = await call('evaluations.scheme', {});
  const staysOf = await Promise.all(
    Array.from({ length: SAVES + 3 }, (_, n) => call('rotations.stays', { enrolmentId: at(n).id, version: 'draft' })),
  );
  const stay = (n: number, which: number) => staysOf[n + 3]?.[which] ?? { id: '', rev: '' };
  const kinds: [name: string, save: (n: number) => Promise<unknown>][] = [
    ['preference', (n) => call('settings.setPreference', { key: 'bench', value: n })],
    [
      'leave',
      (n) =>
        call('apprentices.saveLeave', {
          enrolmentId: at(n).id,
          seen: null,
          leave: { startsOn: '2026-12-01', endsOn: '2026-12-02', kind: 'sick' },
        }),
    ],
    [
      'one score',
      (n) =>
        call('evaluations.setScores', {
          scores: [{ stayId: stay(n, 2).id, itemId: items[0]?.id ?? '', value: 8000 + n }],
        }),
    ],
    [
      'a moved stay',
      (n) => {
        const { id, rev } = stay(n, 12);
        return call('rotations.move', { stays: [{ id, rev, startsOn: '2027-08-09' }] });
      },
    ],
  ];
  for (const [name, save] of kinds) {
    const took = await spread(SAVES, save);
    report(`save: ${name}`, `p50 ${ms(took.p50)}, p95 ${ms(took.p95)} (limit ${P95_MS} ms)`, took.p95 < P95_MS);
  }
});
conclude();

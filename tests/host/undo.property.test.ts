// Whatever is done, undoing all of it restores the first state, redoing all of it the last, row for row.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, openStore } from '../../electron/db/open.ts';
import { ReadDb } from '../../electron/db/read.ts';
import type { WriteDb } from '../../electron/db/write.ts';
import { told } from '../../electron/features/activity/activity.sql.ts';
import { reverse } from '../../electron/features/activity/undo.write.ts';
import { runCommand } from '../../electron/host/transaction.ts';
import { type Entry, planUndo } from '../../shared/features/activity/undo.rules.ts';

let folder: string;
let db: Connection;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-undo-'));
  db = openStore(folder).db;
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

type Step = { do: 'insert' | 'update' | 'archive'; row: number; weeks: number };
const steps = fc.array(
  fc.array(
    fc.record({
      do: fc.constantFrom<Step['do']>('insert', 'update', 'archive'),
      row: fc.nat(5),
      weeks: fc.integer({ min: 1, max: 30 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  { minLength: 1, maxLength: 8 },
);

let year = 1000;
function apply(write: WriteDb, list: readonly Step[]): void {
  for (const step of list) {
    const live = write.where('term', {});
    const row = live[step.row % Math.max(1, live.length)];
    if (step.do === 'insert' || !row) {
      year++;
      const academicYear = `${year}-${year + 1}`;
      write.insert('term', { academicYear, ord: 1, startsOn: '2026-09-01', weeks: step.weeks, weekStartsOn: 1 });
    } else if (step.do === 'update') write.update('term', row.id, { weeks: step.weeks });
    else write.archive('term', row.id, 'gone');
  }
}

const state = (): unknown[] =>
  db
    .prepare('SELECT id, academicYear, weeks, startsOn FROM term WHERE archivedAt IS NULL ORDER BY id')
    .all() as unknown[];

let minute = 0;
const who = (openedAt: string) => ({
  session: { accountId: null, role: 'coordinator' as const, personId: null, mentorId: null, actor: 'test' },
  now: new Date(Date.UTC(2026, 0, 1) + ++minute * 60_000),
  openedAt,
  path: 'test',
});

function step(openedAt: string, which: 'undo' | 'redo'): boolean {
  const entries: Entry[] = told(new ReadDb(db), openedAt, 500).map((r) => ({ ...r, canUndo: r.canUndo === 1 }));
  const target = planUndo(entries)[which];
  if (!target) return false;
  runCommand(db, who(openedAt), (ctx) => {
    reverse(ctx.db, target.commandId);
    ctx.undoes(target.commandId);
  });
  return true;
}

test('undo all, redo all, in any history', () => {
  fc.assert(
    fc.property(steps, fc.nat(3), (commands, extraWalks) => {
      const first = state();
      const openedAt = new Date(Date.UTC(2026, 0, 1) + (minute + 1) * 60_000).toISOString();
      let done = 0;
      for (const list of commands)
        runCommand(db, who(openedAt), (ctx) => {
          apply(ctx.db, list);
          ctx.tell('ui.undo' as never);
          done++;
        });
      const last = state();
      for (let walk = 0; walk <= extraWalks; walk++) {
        while (step(openedAt, 'undo'));
        expect(state()).toEqual(first);
        while (step(openedAt, 'redo'));
        expect(state()).toEqual(last);
      }
      expect(done).toBe(commands.length);
    }),
    { numRuns: 60 },
  );
});

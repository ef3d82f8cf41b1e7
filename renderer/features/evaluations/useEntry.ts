// What is typed goes to the host at once, one batch at a time; until it is stored it stays on the screen.
import { useCallback, useEffect, useRef, useState } from 'react';
import { asAppError } from '../../api/AppError.ts';
import { useCommand } from '../../api/commands.ts';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import { type Edit, type Edits, editKey, itemOf, type RowView } from './model.ts';

export type Change = { stayId: string; key: string; value: number | null };
export type Entry = {
  edits: Edits;
  enter: (changes: readonly Change[]) => void;
  /** Cells that could not be stored. */
  failed: number;
  retry: () => void;
  busy: boolean;
};
type Views = { readonly current: readonly RowView[] };

/** `views` are the rows on the screen; `version` changes whenever the host has answered anew. */
export function useEntry(views: Views, version: number): Entry {
  const command = useCommand('evaluations.setScores');
  const toast = useToast();
  const [edits, setEdits] = useState<Edits>(new Map());
  const queue = useRef<Change[]>([]);
  const running = useRef(false);
  // New rows hold what was stored before them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is the only reason
  useEffect(() => setEdits((old) => without(old, ({ state }) => state === 'saved')), [version]);

  const pump = useCallback(async () => {
    if (running.current || queue.current.length === 0) return;
    running.current = true;
    const batch = queue.current.splice(0);
    try {
      await command.run({ scores: scoresOf(batch, views.current) });
      setEdits((old) => settled(old, batch, views.current));
    } catch (cause) {
      const error = asAppError(cause);
      if (error.code !== 'bug') toast.error(error);
      if (error.isFault) setEdits((old) => marked(old, batch, 'failed'));
      else setEdits((old) => without(old, (edit) => batch.some((change) => same(change, edit))));
    }
    running.current = false;
    void pump();
  }, [command.run, toast, views]);

  const enter = useCallback(
    (changes: readonly Change[]) => {
      if (changes.length === 0) return;
      queue.current.push(...changes);
      setEdits((old) => marked(old, changes, 'saving'));
      void pump();
    },
    [pump],
  );
  const failedOnes = [...edits.values()].filter(({ state }) => state === 'failed');
  return {
    edits,
    enter,
    failed: failedOnes.length,
    retry: () => enter(failedOnes.map(({ stayId, key, value }) => ({ stayId, key, value }))),
    busy: command.busy,
  };
}

/** The last value of each cell, by the item of the person's own scheme. */
function scoresOf(batch: readonly Change[], views: readonly RowView[]) {
  const last = new Map(batch.map((change) => [editKey(change.stayId, change.key), change]));
  return [...last.values()].flatMap(({ stayId, key, value }) => {
    const item = itemOf(
      views.find(({ row }) => row.stayId === stayId),
      key,
    );
    return item ? [{ stayId, itemId: item.id, value }] : [];
  });
}

const same = (a: Change, b: Change): boolean => a.stayId === b.stayId && a.key === b.key && a.value === b.value;

/** What the rows hold already is done; the rest waits for the next answer. */
function settled(old: Edits, batch: readonly Change[], views: readonly RowView[]): Edits {
  const next = new Map(old);
  for (const change of batch) {
    const at = editKey(change.stayId, change.key);
    const edit = next.get(at);
    if (!edit || !same(edit, change)) continue;
    const stored = views
      .find(({ row }) => row.stayId === change.stayId)
      ?.row.scores.find(({ key }) => key === change.key);
    if ((stored?.value ?? null) === change.value) next.delete(at);
    else next.set(at, { ...edit, state: 'saved' });
  }
  return next;
}

function marked(old: Edits, changes: readonly Change[], state: Edit['state']): Edits {
  const next = new Map(old);
  for (const change of changes) next.set(editKey(change.stayId, change.key), { ...change, state });
  return next;
}

function without(old: Edits, gone: (edit: Edit) => boolean): Edits {
  const left = [...old].filter(([, edit]) => !gone(edit));
  return left.length === old.size ? old : new Map(left);
}

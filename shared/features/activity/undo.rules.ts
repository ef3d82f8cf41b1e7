// Which command Ctrl Z takes back and which one Ctrl Y does again.

/** One audit entry, newest first in a list. `undoOf` names the command it reversed. */
export type Entry = { seq: number; commandId: string; canUndo: boolean; undoOf: string | null };

/** How often a command was reversed in a row: even = it stands, odd = it is taken back. */
function depthOf(entry: Entry, byId: ReadonlyMap<string, Entry>): number {
  let depth = 0;
  for (let at = entry; at.undoOf !== null; depth++) {
    const next = byId.get(at.undoOf);
    if (!next) return depth + 1;
    at = next;
  }
  return depth;
}

type Plan = { undo: Entry | null; redo: Entry | null; undone: ReadonlySet<string> };

/**
 * From the session's entries: the entry to reverse for undo (the newest standing one) and for redo (the newest reversal,
 * as long as nothing new was done after it), and the ids of commands that are taken back at present.
 */
export function planUndo(entries: readonly Entry[]): Plan {
  const byId = new Map(entries.map((e) => [e.commandId, e]));
  const reversed = new Set(entries.flatMap((e) => (e.undoOf === null ? [] : [e.undoOf])));
  const newestFirst = [...entries].sort((a, b) => b.seq - a.seq);
  const open = newestFirst.filter((e) => !reversed.has(e.commandId));
  const stands = (e: Entry): boolean => depthOf(e, byId) % 2 === 0;
  const redo = open.find((e) => !stands(e)) ?? null;
  const lastNew = newestFirst.find((e) => e.undoOf === null)?.seq ?? 0;
  return {
    undo: open.find((e) => stands(e) && e.canUndo) ?? null,
    redo: redo && redo.seq > lastNew ? redo : null,
    undone: new Set(open.filter((e) => !stands(e)).map((e) => rootOf(e, byId))),
  };
}

function rootOf(entry: Entry, byId: ReadonlyMap<string, Entry>): string {
  let at = entry;
  while (at.undoOf !== null) {
    const next = byId.get(at.undoOf);
    if (!next) return at.undoOf;
    at = next;
  }
  return at.commandId;
}

// Walking from conflict to conflict: the one shown, its place among all, its mends and where they would land.
import { useState } from 'react';
import type { Mend } from '../../../shared/features/rotations/rotations.mends.ts';
import type { Finding } from '../../../shared/features/rotations/rotations.rules.ts';
import type { Ghost } from './Grid.tsx';
import type { BoardRow } from './rows.ts';
import type { Model } from './useBoard.ts';
import type { BoardFocus } from './useFocus.ts';
import type { Committed } from './usePending.ts';
import type { Scroll } from './useScroll.ts';

export type Conflicts = {
  finding: Finding | null;
  walk: (way: 1 | -1) => void;
  close: () => void;
  ghost: Ghost | null;
  strip: {
    finding: Finding | null;
    place: number;
    all: number;
    onWalk: (way: 1 | -1) => void;
    onClose: () => void;
    onMend: (index: number, to: Mend['stay']) => void;
    onShowMend: (mend: Mend | null) => void;
  };
};

export type Walk = {
  model: Model;
  rows: readonly BoardRow[];
  focus: BoardFocus;
  scroll: Scroll;
  commit: Committed['commit'];
};

export function useConflicts({ model, rows, focus, scroll, commit }: Walk): Conflicts {
  const [place, setPlace] = useState<number | null>(null);
  const [isShown, setShown] = useState(true);
  const [mend, setMend] = useState<Mend | null>(null);
  // Those kept come last, and are shown only to whoever walks there.
  const listed: readonly Finding[] = [...model.findings, ...model.kept];
  const all = listed.length;
  const at = Math.min(place ?? 0, Math.max(0, all - 1));
  const isAsked = place !== null || at < model.findings.length;
  const finding = isShown && isAsked ? (listed[at] ?? null) : null;
  const rowOf = (index: number): string => rows.find((r) => r.kind === 'row' && r.stays.includes(index))?.key ?? '';
  const walk = (way: 1 | -1) => {
    if (all === 0) return;
    const next = isShown && focus.stay === finding?.stay ? (at + way + all) % all : at;
    setPlace(next);
    setShown(true);
    const to = listed[next];
    if (!to) return;
    focus.set(rowOf(to.stay), to.from, to.stay);
    scroll.show(to.from, to.to);
  };
  const onMend = (index: number, stay: Mend['stay']) => {
    setMend(null);
    void commit('move', { index, stay, row: rowOf(index) });
  };
  const close = () => setShown(false);
  return {
    finding,
    walk,
    close,
    ghost: mend && finding ? { stay: mend.stay, row: rowOf(finding.stay), index: finding.stay } : null,
    strip: { finding, place: at, all, onWalk: walk, onClose: close, onMend, onShowMend: setMend },
  };
}

// How far the class is: rated of all, who is missing, who lies too far apart; each count leads to the next such person.
import { Progress, TextInput } from '@mantine/core';
import { IconArrowsSplit2, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import type { Side } from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { SchemeView } from '../../../shared/features/evaluations/evaluations.schema.ts';
import { useT } from '../../ui/i18n.tsx';
import { type RowState, type RowView, stateOf } from './model.ts';
import type { GridState } from './useGridState.ts';

type EntryProgressProps = { views: readonly RowView[]; side: Side; scheme: SchemeView; grid: GridState };

export function EntryProgress({ views, side, scheme, grid }: EntryProgressProps) {
  const t = useT();
  const kinds = views.map((view) => stateOf(view, side).kind);
  const rated = views.filter(({ outcome }) => outcome.means[side] !== null).length;
  const isOpen = (kind: RowState['kind'] | undefined) => kind === 'none' || kind === 'missing';
  const isApart = (kind: RowState['kind'] | undefined) => kind === 'diverges';
  const open = kinds.filter(isOpen).length;
  const apart = kinds.filter(isApart).length;
  const goTo = (test: (kind: RowState['kind'] | undefined) => boolean) => {
    const from = grid.range.focus.row;
    const at = views.map((_, i) => (from + 1 + i) % views.length).find((i) => test(kinds[i]));
    if (at !== undefined) grid.moveTo({ row: at, col: grid.range.focus.col });
    grid.gridRef.current?.focus({ preventScroll: true });
  };
  return (
    <div className="jx-eval-progress">
      <span>{t('evaluations.rated', { n: rated, of: views.length })}</span>
      <Progress
        value={views.length ? (rated * 100) / views.length : 0}
        w={104}
        size={6}
        aria-label={t('evaluations.rated', { n: rated, of: views.length })}
      />
      {open > 0 && (
        <button type="button" className="jx-eval-chip" onClick={() => goTo(isOpen)}>
          <IconCircleDashed size={15} aria-hidden />
          {t('evaluations.open', { n: open })}
        </button>
      )}
      {apart > 0 && (
        <button type="button" className="jx-eval-chip" data-tone="warn" onClick={() => goTo(isApart)}>
          <IconArrowsSplit2 size={15} aria-hidden />
          {t('evaluations.apart', { n: apart, limit: scheme.divergenceLimit / 100 })}
        </button>
      )}
      <span className="jx-eval-note">{t('evaluations.schemeNote', { version: scheme.version })}</span>
      <FindRow views={views} grid={grid} />
    </div>
  );
}

/** Goes to a person by the row code of a printed form, by number or by name. */
function FindRow({ views, grid }: Pick<EntryProgressProps, 'views' | 'grid'>) {
  const t = useT();
  const [text, setText] = useState('');
  const find = (wanted: string): number => {
    const code = /^\d{1,3}$/.test(wanted) ? Number(wanted) - 1 : -1;
    if (views[code]) return code;
    return views.findIndex(({ row }) => row.studentNumber.endsWith(wanted) || row.name.includes(wanted));
  };
  return (
    <TextInput
      className="jx-eval-find"
      aria-label={t('evaluations.find')}
      placeholder={t('evaluations.find')}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || text.trim() === '') return;
        const row = find(text.trim());
        if (row < 0) return;
        grid.moveTo({ row, col: 0 });
        setText('');
        grid.gridRef.current?.focus({ preventScroll: true });
      }}
    />
  );
}

// Mends one cell: Enter or leaving it checks at the host at once, Esc keeps what was there; numbers count their digits.
import { useEffect, useRef, useState } from 'react';
import type { PreviewCell, PreviewRow } from '../../../../shared/features/apprentices/import.schema.ts';
import type { RosterField } from '../../../../shared/features/apprentices/roster.columns.ts';
import { call } from '../../../api/client.ts';
import { useT } from '../../../ui/i18n.tsx';
import type { Grid } from './useGrid.ts';
import type { ImportState } from './useImport.ts';
import { fieldKey, LENGTHS } from './words.ts';

type Props = {
  row: PreviewRow;
  field: RosterField;
  width: number;
  cell: PreviewCell | undefined;
  grid: Grid;
  state: ImportState;
};

export function CellEditor({ row, field, width, cell, grid, state }: Props) {
  const t = useT();
  const [text, setText] = useState<string | null>(cell?.isMasked ? null : (cell?.text ?? ''));
  const start = useRef(text);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const length = LENGTHS[field];
  const session = state.summary?.session ?? '';
  useEffect(() => {
    if (start.current !== null) return input.current?.select();
    // A masked value is fetched whole only for the cell that is being mended.
    void call('rosterImport.cell', { session, row: row.row, field }).then(({ text: whole }) => {
      start.current = whole;
      setText(whole);
    });
  }, [session, row.row, field]);
  const close = async (keep: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    const grip = input.current?.closest<HTMLElement>('[role="grid"]');
    if (keep && text !== null && text !== start.current) await state.setCell(row.row, field, text);
    grid.setEditing(null);
    grip?.focus({ preventScroll: true });
  };
  const count = [...(text ?? '')].length;
  return (
    <span className="jx-imp-editor">
      <input
        ref={input}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this cell
        autoFocus
        aria-label={t('rosterImport.editCell', { field: t(fieldKey(field)), row: row.row })}
        value={text ?? ''}
        disabled={text === null}
        style={{ width: width - 16 }}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => void close(true)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') void close(true);
          if (event.key === 'Escape') void close(false);
        }}
      />
      {length && (
        <small data-full={count === length}>
          {count}/{length}
        </small>
      )}
    </span>
  );
}

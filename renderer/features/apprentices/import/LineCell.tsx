// One cell of a line: outlined when something is wrong with it, old → new when it would change, edited in place.
import { IconAlertTriangleFilled, IconArrowRight, IconSquareRoundedXFilled } from '@tabler/icons-react';
import type { PreviewRow } from '../../../../shared/features/apprentices/import.schema.ts';
import type { RosterField } from '../../../../shared/features/apprentices/roster.columns.ts';
import { useT } from '../../../ui/i18n.tsx';
import { CellEditor } from './CellEditor.tsx';
import type { Grid } from './useGrid.ts';
import type { ImportState } from './useImport.ts';
import { fieldKey } from './words.ts';

type Props = {
  row: PreviewRow;
  field: RosterField;
  width: number;
  grid: Grid;
  state: ImportState;
  isActive: boolean;
  activate: () => void;
};

export function LineCell({ row, field, width, grid, state, isActive, activate }: Props) {
  const t = useT();
  const cell = row.cells.find((c) => c.field === field);
  const problems = row.problems.filter((p) => p.field === field && p.severity !== 'note');
  const tone = problems.some((p) => p.severity === 'reject') ? 'reject' : problems.length > 0 ? 'warn' : undefined;
  const isEditing = grid.editing?.row === row.row && grid.editing.field === field;
  const said = row.problems.filter((p) => p.field === field).map(({ key, params }) => t(key, params));
  const edit = () => {
    activate();
    grid.setEditing({ row: row.row, field });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter and F2 in the grid do the same
    <span
      role="gridcell"
      className="jx-imp-cell"
      data-tone={tone}
      data-active={isActive}
      aria-label={said.length > 0 ? `${t(fieldKey(field))} ${cell?.text ?? ''} ${said.join(' ')}` : undefined}
      title={said.join(' ') || (cell?.after ? `${cell.before} → ${cell.after}` : undefined)}
      onClick={tone ? edit : activate}
      onDoubleClick={edit}
    >
      {isEditing ? <CellEditor {...{ row, field, width, grid, state, cell }} /> : <CellValue cell={cell} tone={tone} />}
    </span>
  );
}

function CellValue({
  cell,
  tone,
}: {
  cell: PreviewRow['cells'][number] | undefined;
  tone: 'reject' | 'warn' | undefined;
}) {
  if (!cell) return null;
  const { text, before, after } = cell;
  if (tone) {
    const Mark = tone === 'reject' ? IconSquareRoundedXFilled : IconAlertTriangleFilled;
    return (
      <span className="jx-imp-wrong">
        <Mark size={14} aria-hidden /> {text}
      </span>
    );
  }
  if (after === undefined) return <>{text}</>;
  return (
    <>
      {before && <s>{before.includes('*') ? before.slice(-4) : before}</s>} <IconArrowRight size={13} aria-hidden />{' '}
      <b>{after}</b>
    </>
  );
}

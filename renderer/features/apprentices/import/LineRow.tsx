// One line of the review: its cells, what would change, and under it the sentences of its problems with their mends.
import { IconChevronRight } from '@tabler/icons-react';
import type { PreviewRow, Summary } from '../../../../shared/features/apprentices/import.schema.ts';
import { useT } from '../../../ui/i18n.tsx';
import { LineCell } from './LineCell.tsx';
import type { Item } from './lines.ts';
import { DecisionLine, ProblemLine } from './ProblemLine.tsx';
import { ResultTag } from './ResultTag.tsx';
import type { ShownColumn } from './ReviewTable.tsx';
import type { Grid } from './useGrid.ts';
import type { ImportState } from './useImport.ts';

type Props = {
  item: Item;
  index: number;
  row: PreviewRow | undefined;
  columns: readonly ShownColumn[];
  template: string;
  grid: Grid;
  state: ImportState;
  summary: Summary;
  openFold: (from: number) => void;
};

export function LineRow(props: Props) {
  const { item, index, row, template, grid, summary } = props;
  if (item.kind === 'fold') return <Fold {...props} item={item} />;
  if (!row) {
    return (
      <div className="jx-imp-row" role="row" style={{ gridTemplateColumns: template }}>
        <span className="jx-imp-number">{summary.numbers[item.at]}</span>
      </div>
    );
  }
  const problems = row.problems.filter((p) => p.severity !== 'note');
  return (
    <div data-result={row.result} data-active={grid.active.index === index}>
      <Cells {...props} row={row} />
      <DecisionLine row={row} state={props.state} />
      {problems.map((problem) => (
        <ProblemLine
          key={`${problem.field}${problem.key}`}
          problem={problem}
          row={row}
          grid={grid}
          state={props.state}
        />
      ))}
    </div>
  );
}

function Cells({ index, row, columns, template, grid, state }: Props & { row: PreviewRow }) {
  const t = useT();
  const remark = row.result === 'skip' || row.result === 'same' ? t(`rosterImport.remark.${row.result}`) : '';
  return (
    <div className="jx-imp-row" role="row" aria-rowindex={row.row} style={{ gridTemplateColumns: template }}>
      <span className="jx-imp-number">{row.row}</span>
      <span>
        <ResultTag row={row} />
      </span>
      {columns.map(({ field, width }, column) => (
        <LineCell
          key={field}
          {...{ row, field, width, grid, state }}
          isActive={grid.active.index === index && grid.active.column === column}
          activate={() => grid.setActive({ index, column })}
        />
      ))}
      <span className="jx-imp-remark">{remark}</span>
    </div>
  );
}

function Fold({ item, index, grid, summary, openFold }: Props & { item: Extract<Item, { kind: 'fold' }> }) {
  const t = useT();
  const { from, to, updates, skipped } = item;
  const params = { from: summary.numbers[from] ?? 0, to: summary.numbers[to] ?? 0, n: to - from + 1, updates, skipped };
  return (
    <div role="row">
      <div role="gridcell">
        <button
          type="button"
          tabIndex={-1}
          className="jx-imp-fold"
          data-active={grid.active.index === index}
          onClick={() => openFold(from)}
        >
          <span className="jx-imp-fold-words">
            <IconChevronRight size={15} aria-hidden /> {t('rosterImport.foldRows', params)}{' '}
            <small>{t('rosterImport.foldCounts', params)}</small>
          </span>
        </button>
      </div>
    </div>
  );
}

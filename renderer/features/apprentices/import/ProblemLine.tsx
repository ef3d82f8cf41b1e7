// The sentence under a rejected line and the ways out of it, each a link.
import type { PreviewRow } from '../../../../shared/features/apprentices/import.schema.ts';
import { useT } from '../../../ui/i18n.tsx';
import type { Grid } from './useGrid.ts';
import type { ImportState } from './useImport.ts';
import { fieldKey } from './words.ts';

type Problem = PreviewRow['problems'][number];
type Props = { problem: Problem; row: PreviewRow; grid: Grid; state: ImportState };

export function ProblemLine({ problem, row, grid, state }: Props) {
  const t = useT();
  const { field, severity, key, params, mends = [] } = problem;
  const ways = mends.filter((mend) => mend.kind !== 'decide' || mend.decision !== 'skip');
  const canSkip = severity === 'reject' || ways.length < mends.length;
  return (
    <div role="row">
      <div className="jx-imp-problem" role="gridcell" data-tone={severity}>
        <span>
          {t('rosterImport.atRow', { row: row.row })}
          {t(key, params)}
        </span>
        {ways.map((mend) => (
          <MendLink key={JSON.stringify(mend)} mend={mend} problem={problem} row={row} state={state} />
        ))}
        <button type="button" onClick={() => grid.setEditing({ row: row.row, field })}>
          {t('rosterImport.mend.edit', { field: t(fieldKey(field)) })}
        </button>
        {canSkip && (
          <button type="button" onClick={() => void state.setRow(row.row, 'skip')}>
            {t('rosterImport.mend.skip')}
          </button>
        )}
      </div>
    </div>
  );
}

function MendLink({
  mend,
  problem,
  row,
  state,
}: Omit<Props, 'grid'> & { mend: NonNullable<Problem['mends']>[number] }) {
  const t = useT();
  const run = () => {
    if (mend.kind === 'cell') return state.setCell(row.row, problem.field, mend.text);
    if (mend.kind === 'create') return state.setChoice(mend.ref, 'create');
    return state.setRow(row.row, mend.decision);
  };
  const words = () => {
    if (mend.kind === 'cell') return t('rosterImport.mend.cell', { text: mend.text });
    if (mend.kind === 'create') return t('rosterImport.mend.create', { name: String(problem.params.name ?? '') });
    return t(`rosterImport.mend.${mend.decision}`);
  };
  return (
    <button type="button" onClick={() => void run()}>
      {words()}
    </button>
  );
}

/** What was decided of a line, and the way to take it back. */
export function DecisionLine({ row, state }: Pick<Props, 'row' | 'state'>) {
  const t = useT();
  if (row.decision === null) return null;
  return (
    <div role="row">
      <div className="jx-imp-problem" role="gridcell">
        <span>
          {t('rosterImport.atRow', { row: row.row })}
          {t(`rosterImport.decided.${row.decision}`)}
        </span>
        <button type="button" onClick={() => void state.setRow(row.row, null)}>
          {t('rosterImport.mend.takeBack')}
        </button>
      </div>
    </div>
  );
}

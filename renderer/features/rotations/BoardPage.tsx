// The rotation plan as a board: reads it, and shows it once it is there.
import { Link } from '../../ui/actions/Link.tsx';
import { useT } from '../../ui/i18n.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { Board } from './Board.tsx';
import { useBoard } from './useBoard.ts';
import { useBoardState } from './useBoardState.ts';
import './boardHead.css';
import './board.css';
import './bars.css';
import './strips.css';
import './tray.css';

export function BoardPage() {
  const t = useT();
  const state = useBoardState();
  const { model, error, refetch } = useBoard(state.version);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!model || !state.ready) return <LoadingRows rows={16} />;
  if (model.board.people.length === 0)
    return (
      <div className="jx-board-page">
        <header className="jx-board-bar">
          <h1>{t('rotations.title')}</h1>
        </header>
        <EmptyState text="rotations.empty" action={<Link to="/apprentices">{t('rotations.toApprentices')}</Link>} />
      </div>
    );
  return <Board model={model} state={state} />;
}

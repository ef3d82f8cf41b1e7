// The board put together: toolbar, head, rows, conflict in words, load of a post, legend and tray.
import { useMemo, useRef } from 'react';
import { useServices } from '../../ui/services.tsx';
import { type View, ViewContext } from './BoardContext.tsx';
import { ConflictStrip, DragStrip } from './ConflictStrip.tsx';
import { Grid } from './Grid.tsx';
import { Head } from './Head.tsx';
import { Legend } from './Legend.tsx';
import { LoadStrip } from './LoadStrip.tsx';
import { PrintBoard } from './PrintBoard.tsx';
import { ReasonModal } from './ReasonModal.tsx';
import { rowsOf } from './rows.ts';
import { StayModal } from './StayModal.tsx';
import { Toolbar } from './Toolbar.tsx';
import { Tray } from './Tray.tsx';
import type { Model } from './useBoard.ts';
import type { useBoardState } from './useBoardState.ts';
import { FillState } from './useFill.tsx';
import { useFocus } from './useFocus.ts';
import { usePlanning } from './usePlanning.ts';
import { useScroll } from './useScroll.ts';

export type BoardProps = { model: Model; state: ReturnType<typeof useBoardState> };

export function Board({ model, state }: BoardProps) {
  const { zoom, colourBy, by, folded } = state;
  const cohorts = useMemo(() => known(state.cohorts, model), [state.cohorts, model]);
  const services = useServices();
  const rows = useMemo(
    () => rowsOf(model.world, { by, cohorts, folded, locale: model.locale }),
    [model, by, cohorts, folded],
  );
  const scroll = useScroll(zoom, true);
  const { first, last } = scroll;
  const focus = useFocus(model, rows);
  const page = useRef(10);
  const plan = usePlanning({ model, state, cohorts, rows, focus, scroll, page });
  const view = useMemo<View>(() => ({ model, zoom, colourBy, first, last }), [model, zoom, colourBy, first, last]);
  const { drag, conflicts, dialogs, output } = plan;
  const litDay = drag ? drag.stay.from : (conflicts.finding?.from ?? null);
  const post = drag && drag.stay.post >= 0 ? drag.stay.post : plan.post;
  return (
    <ViewContext.Provider value={view}>
      <div className="jx-board-page">
        <Toolbar
          model={model}
          colourBy={colourBy}
          onColourBy={state.setColourBy}
          by={by}
          onBy={state.setBy}
          cohorts={cohorts}
          onCohorts={state.setCohorts}
          onVersion={state.setVersion}
          onZoom={plan.zoomBy}
          onNextConflict={() => conflicts.walk(1)}
          onPrint={output.print}
          onExport={() => void output.exportPlan()}
          onFill={() => void plan.filling.fill()}
          isFilling={plan.filling.job.busy}
        />
        <FillState {...plan.filling} />
        <div className="jx-board-body">
          <div className="jx-board-main">
            <Head trackRef={scroll.headTrack} by={by} litDay={litDay} onToday={plan.toToday} onStep={scroll.by} />
            <Grid
              rows={rows}
              by={by}
              focus={focus}
              litDay={litDay}
              pageRef={page}
              onToggle={state.toggle}
              {...plan.grid}
            />
            {drag ? <DragStrip model={model} drag={drag} /> : <ConflictStrip model={model} {...conflicts.strip} />}
            <LoadStrip
              post={post}
              onPost={state.setPost}
              litDay={litDay}
              isDragging={drag !== null}
              trackRef={scroll.loadTrack}
            />
            <Legend />
          </div>
          <Tray model={model} {...plan.tray} />
        </div>
        {dialogs.opened && (
          <StayModal
            model={model}
            {...dialogs.opened}
            onRemove={() => void plan.commands.remove(dialogs.opened?.index ?? -1)}
            onClose={() => dialogs.open(null)}
          />
        )}
        {dialogs.reason && <ReasonModal onAnswer={dialogs.reason} />}
        {output.paper && (
          <PrintBoard
            paper={output.paper.size}
            rows={rows}
            view={view}
            from={output.paper.from}
            college={services.collegeName()}
          />
        )}
      </div>
    </ViewContext.Provider>
  );
}

/** A remembered cohort may have gone. */
function known(chosen: ReadonlySet<string>, { board }: Model): ReadonlySet<string> {
  return new Set(board.cohorts.flatMap(({ id }) => (chosen.has(id) ? [id] : [])));
}

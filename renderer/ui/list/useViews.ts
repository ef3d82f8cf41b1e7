// The view a list shows, its layout and filters, and the commands on views.
import { useCallback, useMemo, useState } from 'react';
import type { Column, Filters, Layout } from '../table/types.ts';
import { useRemembered } from '../useRemembered.ts';
import {
  allViews,
  freshViewId,
  layoutOf,
  type OwnView,
  readStored,
  type StoredList,
  sameFilters,
  type View,
  type ViewSpec,
} from './views.ts';

export type ViewsState = {
  ready: boolean;
  views: View[];
  view: View;
  chooseView: (id: string) => void;
  /** Saves the current filters and layout under a name and goes there. */
  addView: (name: string) => void;
  renameView: (id: string, name: string) => void;
  removeView: (id: string) => void;
  /** Puts the current filters into the current own view. */
  updateView: () => void;
  isOwn: (id: string) => boolean;
  filters: Filters;
  setFilters: (filters: Filters) => void;
  /** For a link that names view and filter at once. */
  setFiltersOf: (view: string, filters: Filters) => void;
  /** The filters differ from those of the view. */
  changed: boolean;
  layout: Layout;
  setLayout: (layout: Layout) => void;
  panelWidth: number | undefined;
  setPanelWidth: (width: number) => void;
};

const fallback: readonly ViewSpec[] = [{ id: 'all', name: 'ui.views' }];

export function useViews<Row>(listId: string, columns: readonly Column<Row>[], specs: readonly ViewSpec[]): ViewsState {
  const { value: stored, ready, change } = useRemembered(`list.${listId}`, readStored);
  // Filters that were changed but not saved, kept per view for as long as the page is open.
  const [edited, setEdited] = useState<Readonly<Record<string, Filters>>>({});
  const brought = useSameSpecs(specs);
  const views = useMemo(() => allViews(brought, stored), [brought, stored]);
  const view = views.find((candidate) => candidate.id === stored.view) ?? (views[0] as View);
  const viewId = view.id;
  const filters = edited[viewId] ?? view.filters;
  const layout = useMemo(() => layoutOf(columns, brought, stored, viewId), [columns, brought, stored, viewId]);
  const setLayout = useCallback(
    (next: Layout) => change((old) => ({ ...old, layouts: { ...old.layouts, [viewId]: next } })),
    [change, viewId],
  );
  const forget = () => setEdited(({ [viewId]: _, ...rest }) => rest);
  return {
    ready,
    views,
    view,
    isOwn: (id) => stored.own.some((own) => own.id === id),
    filters,
    setFilters: (next) => setEdited((old) => ({ ...old, [viewId]: next })),
    setFiltersOf: (id, next) => setEdited((old) => ({ ...old, [id]: next })),
    changed: !sameFilters(filters, view.filters),
    layout,
    setLayout,
    panelWidth: stored.panelWidth,
    setPanelWidth: (width) => change((old) => ({ ...old, panelWidth: width })),
    ...viewCommands({ views, viewId, filters, layout, change, forget }),
  };
}

/** The page's views with an identity that stays as long as they say the same. */
function useSameSpecs(specs: readonly ViewSpec[]): readonly ViewSpec[] {
  const text = JSON.stringify(specs);
  return useMemo(() => {
    const same = JSON.parse(text) as readonly ViewSpec[];
    return same.length > 0 ? same : fallback;
  }, [text]);
}

type CommandContext = {
  views: View[];
  viewId: string;
  filters: Filters;
  layout: Layout;
  change: (patch: (stored: StoredList) => StoredList) => void;
  forget: () => void;
};

function viewCommands({ views, viewId, filters, layout, change, forget }: CommandContext) {
  const changeOwn = (id: string, patch: Partial<OwnView>) =>
    change((old) => ({ ...old, own: old.own.map((own) => (own.id === id ? { ...own, ...patch } : own)) }));
  return {
    chooseView: (id: string) => change((old) => ({ ...old, view: id })),
    addView: (name: string) => {
      const id = freshViewId(views);
      forget();
      change((old) => ({
        ...old,
        view: id,
        own: [...old.own, { id, name, filters }],
        layouts: { ...old.layouts, [id]: layout },
      }));
    },
    renameView: (id: string, name: string) => changeOwn(id, { name }),
    removeView: (id: string) =>
      change((old) => ({
        ...old,
        view: old.view === id ? undefined : old.view,
        own: old.own.filter((own) => own.id !== id),
      })),
    updateView: () => {
      forget();
      changeOwn(viewId, { filters });
    },
  };
}

// Keeps a list and the address in step: a link opens it filtered, and going back finds it as it was.
import { useEffect, useRef } from 'react';
import { type ListSearch, useServices } from '../services.tsx';
import type { ViewsState } from './useViews.ts';

/** Writing waits: walking through records with a held arrow key must not navigate at each step. */
const writeAfterMs = 300;

type Options = {
  enabled: boolean;
  views: ViewsState;
  open: string | null;
  setOpen: (id: string | null) => void;
  setCurrent: (id: string | null) => void;
};

export function useSearchParams({ enabled, views, open, setOpen, setCurrent }: Options): void {
  const [search, write] = useServices().useListSearch();
  const incoming = key(search);
  const seen = useRef<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new address may change the list
  useEffect(() => {
    if (!enabled || incoming === seen.current) return;
    seen.current = incoming;
    const view = views.views.find((candidate) => candidate.id === search.view);
    if (view) views.chooseView(view.id);
    if (search.filter) views.setFiltersOf(view?.id ?? views.view.id, search.filter);
    setOpen(search.open ?? null);
    if (search.open) setCurrent(search.open);
  }, [incoming, enabled]);

  const outgoing: ListSearch = {
    view: views.view.id,
    filter: views.changed ? mutable(views.filters) : undefined,
    open: open ?? undefined,
  };
  const wanted = key(outgoing);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change of the list may change the address
  useEffect(() => {
    if (!enabled || seen.current === null || wanted === seen.current) return;
    const timer = setTimeout(() => {
      seen.current = wanted;
      write(outgoing);
    }, writeAfterMs);
    return () => clearTimeout(timer);
  }, [wanted, enabled]);
}

function key(search: ListSearch): string {
  return JSON.stringify([search.view ?? null, search.filter ?? null, search.open ?? null]);
}

function mutable(filters: ViewsState['filters']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(filters).map(([column, values]) => [column, [...values]]));
}

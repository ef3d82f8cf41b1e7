// Saved views of a list: those the page brings and those the user made, and what each remembers.
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';
import { fitLayout } from '../table/layout.ts';
import type { Column, Filters, Layout, Sort } from '../table/types.ts';

/** A view that the page brings. */
export type ViewSpec = {
  id: string;
  name: MessageKey;
  /** Values of the name, for views that follow the data such as one a year. */
  params?: MessageParams;
  filters?: Filters;
  sort?: Sort;
  group?: string;
};

export type OwnView = { id: string; name: string; filters: Filters };

/** What is kept of a list between two runs, as a preference. */
export type StoredList = {
  view?: string | undefined;
  own: readonly OwnView[];
  layouts: Readonly<Record<string, Layout>>;
  panelWidth?: number | undefined;
};

export type View = {
  id: string;
  filters: Filters;
  label: { key: MessageKey; params: MessageParams } | { name: string };
};

export const emptyStore: StoredList = { own: [], layouts: {} };

/** Reads a stored preference; anything that is not one counts as nothing stored. */
export function readStored(value: unknown): StoredList {
  if (!value || typeof value !== 'object') return emptyStore;
  const stored = value as Partial<StoredList>;
  return {
    view: typeof stored.view === 'string' ? stored.view : undefined,
    own: Array.isArray(stored.own) ? stored.own.filter(isOwnView) : [],
    layouts: stored.layouts && typeof stored.layouts === 'object' ? stored.layouts : {},
    panelWidth: typeof stored.panelWidth === 'number' ? stored.panelWidth : undefined,
  };
}

/** The page's views, then the user's. */
export function allViews(specs: readonly ViewSpec[], stored: StoredList): View[] {
  return [
    ...specs.map((spec) => ({
      id: spec.id,
      filters: spec.filters ?? {},
      label: { key: spec.name, params: spec.params ?? {} },
    })),
    ...stored.own.map((own) => ({ id: own.id, filters: own.filters, label: { name: own.name } })),
  ];
}

/** The remembered layout of a view; a view never touched takes the page's sort and group. */
export function layoutOf<Row>(
  columns: readonly Column<Row>[],
  specs: readonly ViewSpec[],
  stored: StoredList,
  view: string,
): Layout {
  const kept = stored.layouts[view];
  const layout = fitLayout(columns, kept);
  if (kept) return layout;
  const spec = specs.find((candidate) => candidate.id === view);
  return { ...layout, sort: spec?.sort ?? null, group: spec?.group ?? null };
}

/** An id for a new own view that no other view has. */
export function freshViewId(views: readonly View[]): string {
  const taken = new Set(views.map((view) => view.id));
  let number = views.length + 1;
  while (taken.has(`own-${number}`)) number += 1;
  return `own-${number}`;
}

/** Whether two filters say the same, whatever the order of columns and values. */
export function sameFilters(a: Filters, b: Filters): boolean {
  return canonical(a) === canonical(b);
}

function canonical(filters: Filters): string {
  const entries = Object.entries(filters)
    .filter(([, values]) => values.some((value) => value !== ''))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(entries);
}

function isOwnView(value: unknown): value is OwnView {
  if (!value || typeof value !== 'object') return false;
  const view = value as Partial<OwnView>;
  return typeof view.id === 'string' && typeof view.name === 'string' && !!view.filters;
}

// Links between pages: a path and what the list there should show.
import { Link as RouterLink, useNavigate } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, type ComponentType, type Ref, useCallback } from 'react';
import type { ListSearch } from '../services.tsx';

export type PageSearch = ListSearch & Readonly<Record<string, unknown>>;

export type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: string;
  /** `{ view, filter: { status: ['active'] }, open: id }` or a page's own parameters. */
  search?: PageSearch;
  ref?: Ref<HTMLAnchorElement>;
};

/** Pages are registered one line a feature, so their paths are plain strings here. */
export const Link = RouterLink as unknown as ComponentType<LinkProps>;

/** Goes to a page: `go('/apprentices', { open: id })`. */
export function useGo(): (to: string, search?: PageSearch) => void {
  const navigate = useNavigate();
  return useCallback((to, search = {}) => void navigate({ to, search: search as never }), [navigate]);
}

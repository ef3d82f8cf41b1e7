// The router: hash addresses, so that the same page works from the custom protocol and from the loopback host.

import { Button } from '@mantine/core';
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
  useRouter,
} from '@tanstack/react-router';
import { useT } from '../ui/i18n.tsx';
import type { ListSearch } from '../ui/services.tsx';
import { EmptyState } from '../ui/states/EmptyState.tsx';
import { Frame } from './frame/Frame.tsx';
import { PageError } from './PageError.tsx';
import { type PageRoute, routes } from './routes.tsx';

export function createAppRouter(pages: readonly PageRoute[] = routes, history: RouterHistory = createHashHistory()) {
  const root = createRootRoute({ component: Root, notFoundComponent: NoPage, validateSearch: readSearch });
  const children = pages.map(({ path, load }) =>
    createRoute({
      getParentRoute: () => root,
      path,
      component: lazyRouteComponent(async () => ({ default: await load() })),
    }),
  );
  return createRouter({
    routeTree: root.addChildren(children),
    history,
    defaultErrorComponent: PageError,
    // Pages are local: nothing is worth a pending screen.
    defaultPendingMs: 1000,
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

function Root() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

function NoPage() {
  const t = useT();
  const router = useRouter();
  const action = <Button onClick={() => void router.navigate({ to: '/' })}>{t('app.toStart')}</Button>;
  return <EmptyState text="app.noPage" action={action} />;
}

/** An address is foreign data: what is not of this shape is dropped; other parameters of a page are kept. */
export function readSearch(search: Record<string, unknown>): Record<string, unknown> & ListSearch {
  const { view, filter, open, ...rest } = search;
  return {
    ...rest,
    ...(typeof view === 'string' ? { view } : {}),
    ...(typeof open === 'string' ? { open } : {}),
    ...(isFilter(filter) ? { filter } : {}),
  };
}

function isFilter(value: unknown): value is Record<string, string[]> {
  if (!value || typeof value !== 'object' || Array.isArray(value)) return false;
  return Object.values(value).every((list) => Array.isArray(list) && list.every((code) => typeof code === 'string'));
}

// Reading: each query is kept until a table it reads has changed; older results stay until the new ones are here.
import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  type UseQueryResult,
  useQuery as useTanstackQuery,
} from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { type Input, type Output, type PathOf, procedureAt } from '../../shared/api.ts';
import type { AppError } from './AppError.ts';
import { refreshAccess } from './access.ts';
import { call, theTransport } from './client.ts';
import { noteNews } from './elsewhere.ts';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Local calls do not depend on a network.
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        placeholderData: keepPreviousData,
      },
    },
  });
}

/** Gives queries to everything inside and re-reads what the host says has changed. */
export function ApiProvider({ client, children }: { client: QueryClient; children: ReactNode }) {
  useEffect(
    () =>
      theTransport().onChanged((tables) => {
        noteNews(tables);
        refreshAccess().catch(() => undefined);
        void refresh(client, tables);
      }),
    [client],
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

/** The answer of a query; `isPlaceholderData` says that it is an older one. With `enabled: false` it waits. */
export function useQuery<P extends PathOf<'query'>>(
  path: P,
  input: Input<P>,
  options: { enabled?: boolean } = {},
): UseQueryResult<Output<P>, AppError> {
  return useTanstackQuery<Output<P>, AppError>({
    queryKey: [path, input],
    queryFn: () => call(path, input),
    ...options,
  });
}

/** Reads again every active query that reads one of the tables; `null` means all of them. */
export function refresh(client: QueryClient, tables: readonly string[] | null): Promise<void> {
  const changed = tables && new Set(tables);
  return client.invalidateQueries({ predicate: ({ queryKey }) => !changed || readsOne(queryKey[0], changed) });
}

/** A query that declares nothing reads everything. */
function readsOne(path: unknown, changed: ReadonlySet<string>): boolean {
  const procedure = procedureAt(path);
  if (procedure?.kind !== 'query' || !procedure.reads) return true;
  return procedure.reads.some((table) => changed.has(table));
}

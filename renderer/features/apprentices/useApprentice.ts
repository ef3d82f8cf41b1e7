// Opening one apprentice: a recorded command whose answer stays fresh like a query's.
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { AppError } from '../../api/AppError.ts';
import { call } from '../../api/client.ts';
import type { ApprenticeRecord } from './words.ts';

/** The full record; read again after each change of the store, because its key is no query that names its tables. */
export function useApprentice(id: string): UseQueryResult<ApprenticeRecord, AppError> {
  return useQuery<ApprenticeRecord, AppError>({
    queryKey: ['apprentices.open', id],
    queryFn: () => call('apprentices.open', { id }),
  });
}

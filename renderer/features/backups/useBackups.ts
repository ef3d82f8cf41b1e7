// The state of backups, read anew whenever a page shows it: backups are made without any table changing.
import { useEffect } from 'react';
import { useQuery } from '../../api/queries.tsx';

export function useBackups() {
  const query = useQuery('backups.state', {});
  const { refetch } = query;
  useEffect(() => void refetch(), [refetch]);
  return query;
}

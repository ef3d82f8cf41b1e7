// The one red figure of the rail: how many due things the law forbids.
import { useMay } from '../api/access.ts';
import { useQuery } from '../api/queries.tsx';

export function useForbiddenCount(): number {
  const { data } = useQuery('reports.worklist', {}, { enabled: useMay()('reports.worklist') });
  return (data?.items ?? []).filter((item) => item.severity === 'law').reduce((sum, item) => sum + item.count, 0);
}

// The items of the rail that the session may open.
import { useMemo } from 'react';
import { useMay } from '../api/access.ts';
import { type NavigationItem, navigation } from './navigation.ts';

export function useNavigation(): readonly NavigationItem[] {
  const may = useMay();
  return useMemo(() => navigation.filter(({ needs }) => may(needs)), [may]);
}

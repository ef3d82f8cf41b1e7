// Shows what leads to a call only to whoever may make it.
import type { ReactNode } from 'react';
import type { Path } from '../../shared/api.ts';
import { useMay } from './access.ts';

export function May({ call, children }: { call: Path; children: ReactNode }) {
  return useMay()(call) ? children : null;
}

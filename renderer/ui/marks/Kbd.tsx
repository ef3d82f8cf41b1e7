// A key cap.
import type { ReactNode } from 'react';
import './marks.css';

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="jx-kbd">{children}</kbd>;
}

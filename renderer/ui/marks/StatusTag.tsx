// A state in a word on a tint.
import type { ReactNode } from 'react';
import './marks.css';

export type Tone = 'neutral' | 'accent' | 'green' | 'amber' | 'red';

/** Red only for what the law forbids or cannot be stored; amber for what should be looked at. */
export function StatusTag({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="jx-tag" data-tone={tone}>
      {children}
    </span>
  );
}

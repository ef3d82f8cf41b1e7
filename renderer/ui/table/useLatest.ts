// Functions that keep their identity and always act on the newest state, so that memoized rows stay as they are.
import { useLayoutEffect, useRef, useState } from 'react';

// biome-ignore lint/suspicious/noExplicitAny: any function will do, its own type is kept
type Functions = Record<string, (...args: any[]) => unknown>;

export function useLatest<F extends Functions>(functions: F): F {
  const latest = useRef(functions);
  useLayoutEffect(() => {
    latest.current = functions;
  });
  const [stable] = useState(() => {
    const entries = Object.keys(functions).map((name) => [
      name,
      (...args: unknown[]) => latest.current[name]?.(...args),
    ]);
    return Object.fromEntries(entries) as F;
  });
  return stable;
}

// The seconds until the next try is accepted, counting down.
import { useEffect, useState } from 'react';
import { type AccessState, refreshAccess } from '../../api/access.ts';

export function useWait({ waitSeconds, heardAt }: AccessState): number {
  const [, tick] = useState(0);
  const left = Math.max(0, Math.ceil(waitSeconds - (performance.now() - heardAt) / 1000));
  useEffect(() => {
    if (left === 0) return;
    const timer = setInterval(() => tick((n) => n + 1), 250);
    return () => clearInterval(timer);
  }, [left]);
  useEffect(() => {
    // The host's clock decides.
    if (left === 0 && waitSeconds > 0) refreshAccess().catch(() => undefined);
  }, [left, waitSeconds]);
  return left;
}

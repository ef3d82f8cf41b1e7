// Tells the host that somebody is at work, warns before it locks, and locks; all windows of the program count as one.
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { useT } from '../../ui/i18n.tsx';
import { lock } from './lock.ts';

/** The host is told at most this often. */
const TOUCH_EVERY_MS = 20_000;
const WARN_MS = 30_000;
/** What is being typed has to be stored before the host locks by itself. */
const AHEAD_MS = 1500;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

export function IdleLock({ minutes }: { minutes: number }) {
  const t = useT();
  const left = useIdleSeconds(minutes);
  if (left === null) return null;
  return (
    <div className="jx-idle" role="alertdialog" aria-label={t('entry.idleTitle')}>
      <span>{t('entry.idleWarning', { n: left })}</span>
      <Button variant="default">{t('entry.idleStay')}</Button>
    </div>
  );
}

/** Seconds until the lock when it is near, else null. Any key or movement starts the minutes anew. */
function useIdleSeconds(minutes: number): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const last = useRef(0);
  useEffect(() => {
    last.current = Date.now();
    let told = last.current;
    let isLocking = false;
    const others = new BroadcastChannel('jiangxin-at-work');
    others.onmessage = () => {
      last.current = told = Date.now();
    };
    const tell = () => {
      told = Date.now();
      others.postMessage(null);
      call('access.touch', {}).catch(() => undefined);
    };
    const note = () => {
      last.current = Date.now();
      if (last.current - told >= TOUCH_EVERY_MS) tell();
      setLeft(null);
    };
    const look = () => {
      // Work within the last seconds that nobody was told of yet.
      if (last.current > told && Date.now() - told >= TOUCH_EVERY_MS) tell();
      const rest = Math.max(last.current, told) + minutes * 60_000 - AHEAD_MS - Date.now();
      setLeft(rest <= WARN_MS ? Math.max(0, Math.ceil(rest / 1000)) : null);
      if (rest > 0 || isLocking) return;
      isLocking = true;
      void lock().finally(() => {
        isLocking = false;
      });
    };
    const timer = setInterval(look, 1000);
    for (const sign of SIGNS) document.addEventListener(sign, note, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      others.close();
      for (const sign of SIGNS) document.removeEventListener(sign, note, { capture: true });
    };
  }, [minutes]);
  return left;
}

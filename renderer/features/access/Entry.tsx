// What stands before the pages: first run, locked, recovery, rescue; the pages are drawn only while the data is open.
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type AccessState, refreshAccess, useAccess } from '../../api/access.ts';
import { useJob } from '../../api/commands.ts';
import { useToast } from '../../ui/dialogs/useToast.tsx';
import type { Colours } from './colours.ts';
import { EntryContext } from './EntryContext.ts';
import { FirstPassword } from './FirstPassword.tsx';
import { FirstRun } from './FirstRun.tsx';
import { IdleLock } from './IdleLock.tsx';
import { NewKeyModal } from './NewKeyModal.tsx';
import { RecoveryStep } from './RecoveryStep.tsx';
import { Rescue } from './Rescue.tsx';
import { SampleProgress } from './SampleProgress.tsx';
import { Unlock } from './Unlock.tsx';

export type EntryProps = {
  colours: Colours;
  /** Drops everything that was read or said while the data was open. */
  forget: () => void;
  /** Somebody else is at work than before: the pages begin at the start page. */
  onOther: () => void;
  children: ReactNode;
};

/** Runs what answers with a recovery key; the screen stays as it is until the key is here to be shown. */
export type WithKey = (work: () => Promise<{ recoveryKey: string }>) => Promise<void>;

const UNREACHED = { key: 'app.hostLost', params: {} } as const;

type Held = { phase: AccessState['phase'] } | { recoveryKey: string } | null;

export function Entry({ colours, forget, onOther, children }: EntryProps) {
  const state = useAccess();
  const { held, withKey, release } = useHeld(state);
  const sample = useSample();
  const [isAskingKey, setAskingKey] = useState(false);
  const doors = useMemo(() => ({ openSample: sample.open, askNewKey: () => setAskingKey(true) }), [sample.open]);
  useForgetting(state, forget, onOther);
  if (!state) return <Rescue problem={UNREACHED} colours={colours} />;
  if (sample.job.busy) return <SampleProgress job={sample.job} colours={colours} />;
  const phase = held && 'phase' in held ? held.phase : state.phase;
  if (phase === 'new' || phase === 'convert') {
    const isTakeOver = phase === 'convert';
    return <FirstRun isTakeOver={isTakeOver} colours={colours} withKey={withKey} onSample={sample.open} />;
  }
  if (phase === 'locked') return <Unlock state={state} colours={colours} withKey={withKey} onSample={sample.open} />;
  if (phase === 'rescue') return <Rescue problem={state.problem} colours={colours} />;
  const { recovery, session } = state;
  const shown =
    held && 'recoveryKey' in held ? (
      <RecoveryStep recoveryKey={held.recoveryKey} asked={recovery.asked} colours={colours} onDone={release} />
    ) : state.mustChangePassword ? (
      <FirstPassword state={state} colours={colours} />
    ) : (
      <>
        {children}
        {isAskingKey && <NewKeyModal withKey={withKey} onClose={() => setAskingKey(false)} />}
      </>
    );
  return (
    <EntryContext value={doors}>
      {session?.accountId && <IdleLock minutes={state.idleMinutes} />}
      {shown}
    </EntryContext>
  );
}

/** Keeps the screen of a set-up as it is until the recovery key it answers with is here, then keeps the key until it is written down. */
function useHeld(state: AccessState | null): { held: Held; withKey: WithKey; release: () => void } {
  const [held, setHeld] = useState<Held>(null);
  const phase = state?.phase;
  useEffect(() => {
    // A key on the screen goes with the lock.
    if (phase === 'locked') setHeld((old) => (old && 'recoveryKey' in old ? null : old));
  }, [phase]);
  const withKey: WithKey = async (work) => {
    setHeld({ phase: phase ?? 'locked' });
    try {
      const { recoveryKey } = await work();
      await refreshAccess();
      setHeld({ recoveryKey });
    } catch (error) {
      setHeld(null);
      throw error;
    }
  };
  return { held, withKey, release: () => setHeld(null) };
}

/** The sample college is opened from here, since the page that asked for it goes away meanwhile. */
function useSample() {
  const toast = useToast();
  const first = useJob('access.openSample');
  const again = useJob('access.resetSample');
  const latest = useRef({ first, again, toast });
  latest.current = { first, again, toast };
  const [open] = useState(() => (anew: boolean) => {
    const now = latest.current;
    (anew ? now.again : now.first).start({}).catch(now.toast.error);
  });
  return { open, job: again.busy ? again : first };
}

/** What was read for one session is gone before the next one, or a locked screen, is drawn. */
function useForgetting(state: AccessState | null, forget: () => void, onOther: () => void): void {
  const who = state?.session ? (state.session.accountId ?? 'sample') : null;
  const last = useRef<string | null>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (who === null) {
      if (wasOpen.current) forget();
      wasOpen.current = false;
      return;
    }
    if (last.current !== null && last.current !== who) {
      forget();
      onOther();
    }
    last.current = who;
    wasOpen.current = true;
  }, [who, forget, onOther]);
}

// Restoring a backup: choose it, open it, compare it with today, and only then put it in the place of the data in use.
import { useState } from 'react';
import type { Input, Output } from '../../../shared/api.ts';
import { useCommand } from '../../api/commands.ts';
import { useFormat, useT } from '../../ui/i18n.tsx';
import { type Forward, Wizard } from '../../ui/pages/Wizard.tsx';
import { EmptyState } from '../../ui/states/EmptyState.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import { LoadingRows } from '../../ui/states/LoadingRows.tsx';
import { ChooseBackup, type Chosen } from './ChooseBackup.tsx';
import { CompareBackup } from './CompareBackup.tsx';
import { OpenBackup, type SecretValues } from './OpenBackup.tsx';
import { useBackups } from './useBackups.ts';
import './backups.css';

const STEPS = [
  'backups.restore.step.choose',
  'backups.restore.step.key',
  'backups.restore.step.look',
  'backups.restore.step.done',
] as const;
type Looked = Output<'backups.look'>;
const NOTHING: SecretValues = { kind: 'current', loginName: '', password: '', key: '' };

/** `onDone` is called when a backup was restored and the program waits to be unlocked. */
export function RestoreWizard({ onCancel, onDone }: { onCancel?: () => void; onDone: () => void }) {
  const state = useRestore(onDone);
  const { step, view, look, restore } = state;
  const error = look.error ?? restore.error;
  const busy = look.busy || restore.busy;
  return (
    <Wizard
      title="backups.restore.title"
      steps={STEPS}
      step={step}
      back={step > 0 && step < 3 && !busy ? state.back : undefined}
      onCancel={step < 3 && !busy ? onCancel : undefined}
      next={state.next}
    >
      <div className="jx-restore">
        {error && <ErrorState error={error} />}
        {look.busy && <LoadingRows rows={3} />}
        {step === 0 && <ChooseBackup backups={view?.backups ?? []} chosen={state.chosen} onChoose={state.setChosen} />}
        {step === 1 && <OpenBackup isOpen={view?.isOpen ?? false} values={state.secret} onChange={state.setSecret} />}
        {step === 2 && state.looked && (
          <CompareBackup looked={state.looked} values={state.words} onChange={state.setWords} />
        )}
        {step === 3 && <Done looked={state.looked} />}
      </div>
    </Wizard>
  );
}

function Done({ looked }: { looked: Looked | null }) {
  const format = useFormat();
  return <EmptyState text="backups.restore.done" params={{ at: format.moment(looked?.madeAt ?? null) }} />;
}

function useRestore(onDone: () => void) {
  const view = useBackups().data;
  const look = useCommand('backups.look');
  const restore = useCommand('backups.restore');
  const [step, setStep] = useState(0);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [typed, setSecret] = useState<SecretValues | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [words, setWords] = useState({ reason: '', day: '' });
  const secret = typed ?? { ...NOTHING, kind: view?.isOpen ? 'current' : 'password' };
  const check = async () => {
    if (!chosen) return;
    const found = await look.run({ source: chosen.source, secret: secretOf(secret) }).catch(() => null);
    if (!found) return;
    setLooked(found);
    setWords({ reason: '', day: '' });
    setStep(2);
  };
  const run = async () => {
    if (!looked) return;
    const done = await restore.run({ ticket: looked.ticket, reason: words.reason }).catch(() => null);
    if (done) setStep(3);
  };
  const back = () => setStep((old) => old - 1);
  const busy = look.busy || restore.busy;
  const next = useForward({ step, chosen, looked, words, busy, toKey: () => setStep(1), check, run, onDone });
  return { view, look, restore, step, chosen, setChosen, secret, setSecret, looked, words, setWords, back, next };
}

type Going = {
  step: number;
  chosen: Chosen | null;
  looked: Looked | null;
  words: { reason: string; day: string };
  busy: boolean;
  toKey: () => void;
  check: () => unknown;
  run: () => unknown;
  onDone: () => void;
};

function useForward({ step, chosen, looked, words, busy, toKey, check, run, onDone }: Going): Forward {
  const t = useT();
  const isConfirmed = words.reason.trim() !== '' && words.day.trim() === looked?.day;
  if (step === 0)
    return {
      label: 'backups.restore.next',
      onClick: toKey,
      disabledReason: chosen ? null : t('backups.restore.chooseFirst'),
    };
  if (step === 1) return { label: 'backups.restore.check', onClick: check, busy };
  if (step === 2)
    return {
      label: 'backups.restore.run',
      params: { day: looked?.day ?? '' },
      onClick: run,
      busy,
      disabledReason: isConfirmed ? null : t('backups.restore.typeFirst'),
    };
  return { label: 'backups.restore.close', onClick: onDone };
}

function secretOf({ kind, loginName, password, key }: SecretValues): Input<'backups.look'>['secret'] {
  if (kind === 'password') return { kind, loginName, password };
  return kind === 'recovery' ? { kind, key } : { kind };
}

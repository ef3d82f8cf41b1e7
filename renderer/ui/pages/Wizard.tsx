// Steps above, work in the middle, buttons at the foot: back and cancel left, the one way forward right.
import { Button, Tooltip } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { MessageKey, MessageParams } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import './pages.css';

export type Forward = {
  /** Names the effect: `导入 117 行，跳过 3 行`. */
  label: MessageKey;
  params?: MessageParams;
  onClick: () => unknown;
  /** Why it is not possible yet; stands at the button. */
  disabledReason?: string | null;
  busy?: boolean;
};

export type WizardProps = {
  title: MessageKey;
  steps: readonly MessageKey[];
  /** Index of the step in work. */
  step: number;
  /** At the head's right, such as the name of the file. */
  aside?: ReactNode;
  back?: (() => void) | undefined;
  onCancel?: (() => void) | undefined;
  next?: Forward | undefined;
  /** Quiet buttons left of the forward one. */
  extra?: ReactNode;
  children: ReactNode;
};

export function Wizard({ title, steps, step, aside, back, onCancel, next, extra, children }: WizardProps) {
  const t = useT();
  return (
    <div className="jx-page">
      <header className="jx-page-head">
        <h1>{t(title)}</h1>
        <ol className="jx-steps">
          {steps.map((name, index) => (
            <Step key={name} number={index + 1} name={t(name)} state={stateOf(index, step)} />
          ))}
        </ol>
        {aside && <div className="jx-page-actions">{aside}</div>}
      </header>
      <div className="jx-page-body" data-flush="true">
        {children}
      </div>
      <footer className="jx-wizard-foot">
        {back && (
          <Button variant="default" onClick={back}>
            {t('ui.back')}
          </Button>
        )}
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
        <div className="jx-wizard-forward">
          {extra}
          {next && <ForwardButton next={next} />}
        </div>
      </footer>
    </div>
  );
}

type StepState = 'done' | 'now' | 'ahead';

function stateOf(index: number, step: number): StepState {
  if (index === step) return 'now';
  return index < step ? 'done' : 'ahead';
}

function Step({ number, name, state }: { number: number; name: string; state: StepState }) {
  const t = useT();
  return (
    <li data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="jx-step-number" aria-hidden="true">
        {state === 'done' ? <IconCheck size={15} /> : number}
      </span>
      <span>{name}</span>
      {state === 'done' && <span className="jx-hidden">{t('ui.stepDone')}</span>}
    </li>
  );
}

function ForwardButton({ next }: { next: Forward }) {
  const t = useT();
  const { label, params, onClick, disabledReason, busy = false } = next;
  const button = (
    <Button
      loading={busy}
      {...(disabledReason ? { 'data-disabled': true } : {})}
      aria-disabled={!!disabledReason}
      onClick={() => !disabledReason && void onClick()}
    >
      {t(label, params)}
    </Button>
  );
  return disabledReason ? <Tooltip label={disabledReason}>{button}</Tooltip> : button;
}

// The import of a roster: choose a file, look at the columns, review the lines, and only then write.
import { Button } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useGo } from '../../../ui/actions/Link.tsx';
import { useT } from '../../../ui/i18n.tsx';
import { type Forward, Wizard } from '../../../ui/pages/Wizard.tsx';
import { JobBar } from '../../../ui/states/JobBar.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { MapStep } from './MapStep.tsx';
import { Refusal } from './Refusal.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { type ImportState, type Step, useImport } from './useImport.ts';
import './import.css';

const STEPS = [
  'rosterImport.step.choose',
  'rosterImport.step.columns',
  'rosterImport.step.review',
  'rosterImport.step.done',
] as const;

export function ImportPage() {
  const go = useGo();
  const state = useImport();
  const { step, summary } = state;
  const leave = () => go('/apprentices');
  const back: Partial<Record<Step, () => void>> = { 1: state.restart, 2: () => state.setStep(1) };
  return (
    <Wizard
      title="rosterImport.title"
      steps={STEPS}
      step={step}
      aside={summary && <FileName state={state} />}
      back={state.committing.busy ? undefined : back[step]}
      onCancel={step < 3 && !state.committing.busy ? leave : undefined}
      next={useForward(state, leave)}
      extra={<Extra state={state} />}
    >
      {state.error && <Refusal error={state.error} />}
      <Running state={state} />
      {step === 0 && <ChooseStep state={state} />}
      {step === 1 && summary && <MapStep state={state} summary={summary} />}
      {step === 2 && summary && <ReviewStep state={state} summary={summary} />}
      {step === 3 && state.result && <DoneStep state={state} result={state.result} />}
    </Wizard>
  );
}

function Running({ state }: { state: ImportState }) {
  const { reading, committing } = state;
  if (!reading.busy && !committing.busy) return null;
  return (
    <div className="jx-imp-running">
      <JobBar job={reading} />
      <JobBar job={committing} stopNote="rosterImport.stopNote" />
    </div>
  );
}

function FileName({ state: { summary } }: { state: ImportState }) {
  const t = useT();
  if (!summary) return null;
  const sheet = summary.sheets[summary.sheet]?.name ?? '';
  const rows = t('rosterImport.rowCount', { n: summary.counts.rows });
  return (
    <span className="jx-imp-file">
      <IconFileSpreadsheet size={18} aria-hidden />
      {[summary.fileName, sheet, rows].filter(Boolean).join(' · ')}
    </span>
  );
}

function Extra({ state }: { state: ImportState }) {
  const t = useT();
  const { step, summary, busy } = state;
  if (step !== 2 || !summary || summary.counts.reject === 0) return null;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={15} />}
        disabled={busy}
        onClick={() => void state.saveRejected()}
      >
        {t('rosterImport.saveRejected', { n: summary.counts.reject })}
      </Button>
      <Button variant="default" disabled>
        {t('rosterImport.importAll', { n: summary.counts.rows, reject: summary.counts.reject })}
      </Button>
    </>
  );
}

/** The one way forward, named by its effect. */
function useForward(state: ImportState, leave: () => void): Forward | undefined {
  const t = useT();
  const { step, summary, busy } = state;
  if (step === 3) return { label: 'rosterImport.toList', onClick: leave };
  if (!summary || step === 0) return undefined;
  if (step === 1) {
    const disabledReason = summary.header === null ? t('rosterImport.noHeader') : null;
    return { label: 'rosterImport.toReview', onClick: () => state.setStep(2), disabledReason, busy };
  }
  const { counts } = summary;
  const n = counts.new + counts.update;
  const skip = counts.reject + counts.skip;
  const label =
    skip > 0 ? 'rosterImport.importSome' : counts.same > 0 ? 'rosterImport.importChanged' : 'rosterImport.importRows';
  const disabledReason = n === 0 ? t('rosterImport.nothingToDo') : null;
  return {
    label,
    params: { n, skip, same: counts.same },
    onClick: state.commit,
    disabledReason,
    busy: state.committing.busy,
  };
}

// Choosing a pattern of alternation, seeing what it makes, and only then using it.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '../../../shared/api.ts';
import type { Pattern } from '../../../shared/features/programmes/programmes.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { useAttempt } from '../../ui/dialogs/useAttempt.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { useT } from '../../ui/i18n.tsx';
import { Findings } from '../../ui/panel/Findings.tsx';
import { ErrorState } from '../../ui/states/ErrorState.tsx';
import type { Draft } from './CohortPage.tsx';
import { PatternFields } from './PatternFields.tsx';
import { startOf } from './patterns.ts';
import { type CohortRecord, patternKinds, vacations } from './words.ts';

type PatternFormProps = {
  cohort: CohortRecord;
  draft: Draft | null;
  setDraft: (draft: Draft | null) => void;
  preview: Output<'programmes.previewPattern'> | undefined;
  error: unknown;
};

type On<Value> = (value: Value) => void;
/** Fields outside a form take their value's own type. */
const on = <Value,>(change: On<Value>) => change as On<never>;

export function PatternForm({ cohort, draft, setDraft, preview, error }: PatternFormProps) {
  const t = useT();
  const [own, setOwn] = useState<Draft>({
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    pattern: startOf('weekBlocks'),
  });
  const values = draft ?? own;
  const change = (patch: Partial<Draft>) => {
    const next = { ...values, ...patch };
    setOwn(next);
    if (draft) setDraft(next);
  };
  const setPattern = (pattern: Pattern) => change({ pattern });
  return (
    <div className="jx-pattern">
      <div className="jx-form-pair">
        <DateField
          label="programmes.startsOn"
          value={values.startsOn}
          onChange={on((day: string | null) => day && change({ startsOn: day }))}
        />
        <DateField
          label="programmes.endsOn"
          value={values.endsOn}
          onChange={on((day: string | null) => day && change({ endsOn: day }))}
        />
      </div>
      <ChoiceField
        label="programmes.pattern"
        options={patternKinds.map((kind) => ({ value: kind, label: t(`programmes.pattern.${kind}`) }))}
        value={values.pattern.kind}
        onChange={on((kind: Pattern['kind']) => setPattern(startOf(kind, values.pattern.vacation)))}
      />
      <PatternFields pattern={values.pattern} change={setPattern} />
      <ChoiceField
        label="programmes.vacation"
        options={vacations.map((v) => ({ value: v, label: t(`programmes.vacation.${v}`) }))}
        value={values.pattern.vacation}
        onChange={on((vacation: Pattern['vacation']) => setPattern({ ...values.pattern, vacation }))}
      />
      {error ? <ErrorState error={error} /> : null}
      {preview && preview.proposedTerms.length > 0 && values.pattern.kind !== 'whole' && (
        <Findings
          items={[
            {
              severity: 'info',
              text: t('programmes.proposedTerms', { terms: preview.proposedTerms.join(t('ui.listSeparator')) }),
            },
          ]}
        />
      )}
      <Foot cohortId={cohort.id} values={values} draft={draft} setDraft={setDraft} preview={preview} />
    </div>
  );
}

type FootProps = Pick<PatternFormProps, 'draft' | 'setDraft' | 'preview'> & { cohortId: string; values: Draft };

function Foot({ cohortId, values, draft, setDraft, preview }: FootProps) {
  const t = useT();
  const attempt = useAttempt();
  const apply = useCommand('programmes.applyPattern');
  const use = async () => {
    const done = await attempt(
      () => apply.run({ cohortId, ...values }),
      ({ segments }) => ({ key: 'programmes.applied', params: { n: segments } }),
    );
    if (done) setDraft(null);
  };
  if (!draft)
    return (
      <div className="jx-pattern-foot">
        <Button onClick={() => setDraft(values)}>{t('programmes.preview')}</Button>
      </div>
    );
  return (
    <div className="jx-pattern-foot">
      <Button variant="default" onClick={() => setDraft(null)}>
        {t('programmes.dismiss')}
      </Button>
      <Button disabled={!preview} loading={apply.busy} onClick={() => void use()}>
        {t('programmes.apply', { n: preview?.segments.length ?? 0 })}
      </Button>
    </div>
  );
}

// Entering a cohort: the year of entry proposes its time.
import type { UseFormReturnType } from '@mantine/form';
import { entryYearOf, usualPeriod } from '../../../shared/features/programmes/className.rules.ts';
import { type CohortFields, cohortFields } from '../../../shared/features/programmes/programmes.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { useGo } from '../../ui/actions/Link.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import type { CohortRecord, ProgrammeRecord } from './words.ts';

export function NewCohortModal({ record, onClose }: { record: ProgrammeRecord; onClose: () => void }) {
  const go = useGo();
  const create = useCommand('programmes.createCohort');
  const today = useQuery('college.context', {}).data?.today;
  if (!today) return null;
  const entryYear = Number(today.slice(0, 4));
  const initial: CohortFields = {
    programmeId: record.id,
    standardId: record.standards.find((s) => s.state === 'inForce')?.id ?? null,
    name: '',
    nameEn: '',
    entryYear,
    ...usualPeriod(entryYear, record.months),
  };
  return (
    <FormModal
      opened
      onClose={onClose}
      title="programmes.newCohort"
      submit="programmes.newCohort"
      schema={cohortFields}
      initial={initial}
      save={async (values) => {
        const { id } = await create.run(values);
        go('/programmes/cohort', { open: id });
      }}
    >
      {(form) => <Fields form={form} record={record} isNew />}
    </FormModal>
  );
}

export function EditCohortModal({ cohort, onClose }: { cohort: CohortRecord; onClose: () => void }) {
  const update = useCommand('programmes.updateCohort');
  const record = useQuery('programmes.get', { id: cohort.programmeId }).data;
  if (!record) return null;
  const { programmeId, standardId, name, nameEn, entryYear, startsOn, endsOn, id, rev } = cohort;
  return (
    <FormModal<CohortFields>
      opened
      onClose={onClose}
      title="programmes.editCohort"
      schema={cohortFields}
      initial={{ programmeId, standardId, name, nameEn, entryYear, startsOn, endsOn }}
      save={(values) => update.run({ ...values, id, rev })}
    >
      {(form) => <Fields form={form} record={record} isNew={false} />}
    </FormModal>
  );
}

type FieldsProps = { form: UseFormReturnType<CohortFields>; record: ProgrammeRecord; isNew: boolean };

function Fields({ form, record, isNew }: FieldsProps) {
  const t = useT();
  const setYear = (year: number) => {
    form.setFieldValue('entryYear', year);
    if (isNew && year >= 1990 && year <= 2090) form.setValues(usualPeriod(year, record.months));
  };
  const name = form.getInputProps('name');
  return (
    <>
      <TextField
        label="programmes.cohortNameZh"
        required
        autoFocus
        {...name}
        onBlur={() => {
          const year = entryYearOf(form.getValues().name);
          if (isNew && year) setYear(year);
        }}
      />
      <TextField label="programmes.nameEn" {...form.getInputProps('nameEn')} />
      <div className="jx-form-pair">
        <NumberField
          label="programmes.entryYear"
          required
          {...form.getInputProps('entryYear')}
          onChange={setYear as (value: never) => void}
        />
        <ChoiceField
          label="programmes.cohortStandard"
          clearable
          options={record.standards
            .filter((s) => s.state !== 'draft')
            .map((s) => ({ value: s.id, label: t('programmes.version', { version: s.version }) }))}
          {...form.getInputProps('standardId')}
        />
      </div>
      <div className="jx-form-pair">
        <DateField label="programmes.startsOn" required {...form.getInputProps('startsOn')} />
        <DateField label="programmes.endsOn" required {...form.getInputProps('endsOn')} />
      </div>
    </>
  );
}

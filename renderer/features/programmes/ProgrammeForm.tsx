// Entering a programme: in a dialog when new, in the panel when changed.
import type { UseFormReturnType } from '@mantine/form';
import { type ProgrammeFields, programmeFields } from '../../../shared/features/programmes/programmes.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { useQuery } from '../../api/queries.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { FormPanel } from '../../ui/forms/FormPanel.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { inLocale, type ProgrammeRecord, programmeTypes } from './words.ts';

const EMPTY: ProgrammeFields = {
  nameZh: '',
  nameEn: '',
  type: 'modern',
  majorCode: '',
  majorNameZh: '',
  majorNameEn: '',
  faculty: '',
  months: 36,
  schoolMinutesPerDay: 360,
  enterpriseMinutesPerDay: 480,
};

export function NewProgrammeModal({ onClose, onDone }: { onClose: () => void; onDone: (id: string) => void }) {
  const create = useCommand('programmes.create');
  return (
    <FormModal
      opened
      width={560}
      onClose={onClose}
      title="programmes.new"
      submit="programmes.new"
      schema={programmeFields}
      initial={EMPTY}
      save={async (values) => onDone((await create.run(values)).id)}
    >
      {(form) => <Fields form={form} />}
    </FormModal>
  );
}

export function EditProgramme({ record, onClose }: { record: ProgrammeRecord; onClose: () => void }) {
  const update = useCommand('programmes.update');
  const { id, rev, standards: _, cohorts: __, ...fields } = record;
  return (
    <FormPanel
      title="programmes.editTitle"
      schema={programmeFields}
      initial={fields}
      save={(values) => update.run({ ...values, id, rev })}
      onDone={onClose}
      onCancel={onClose}
    >
      {(form) => <Fields form={form} />}
    </FormPanel>
  );
}

function Fields({ form }: { form: UseFormReturnType<ProgrammeFields> }) {
  const t = useT();
  const { locale } = useLocale();
  const majors = useQuery('programmes.majors', {}).data ?? [];
  const fill = (code: string | null) => {
    const major = majors.find((m) => m.code === code);
    if (!major) return;
    form.setValues({ majorCode: major.code, majorNameZh: major.zh, majorNameEn: major.en });
    if (!form.getValues().nameZh) form.setFieldValue('nameZh', major.zh);
    if (!form.getValues().nameEn) form.setFieldValue('nameEn', major.en);
  };
  return (
    <>
      <ChoiceField
        label="programmes.majorPick"
        options={majors.map((m) => ({ value: m.code, label: `${m.code}　${inLocale(locale, m.zh, m.en)}` }))}
        value={majors.some((m) => m.code === form.getValues().majorCode) ? form.getValues().majorCode : null}
        onChange={fill as (value: never) => void}
      />
      <div className="jx-form-pair">
        <TextField label="programmes.majorCode" maxLength={6} {...form.getInputProps('majorCode')} />
        <TextField label="programmes.majorNameZh" {...form.getInputProps('majorNameZh')} />
      </div>
      <TextField label="programmes.majorNameEn" {...form.getInputProps('majorNameEn')} />
      <TextField label="programmes.nameZh" required {...form.getInputProps('nameZh')} />
      <TextField label="programmes.nameEn" {...form.getInputProps('nameEn')} />
      <div className="jx-form-pair">
        <ChoiceField
          label="programmes.type"
          required
          options={programmeTypes.map((type) => ({ value: type, label: t(`programmes.type.${type}`) }))}
          {...form.getInputProps('type')}
        />
        <NumberField label="programmes.months" required {...form.getInputProps('months')} />
      </div>
      <TextField label="programmes.faculty" {...form.getInputProps('faculty')} />
      <div className="jx-form-pair">
        <NumberField
          label="programmes.schoolHours"
          scale={60}
          digits={1}
          required
          {...form.getInputProps('schoolMinutesPerDay')}
        />
        <NumberField
          label="programmes.enterpriseHours"
          scale={60}
          digits={1}
          required
          {...form.getInputProps('enterpriseMinutesPerDay')}
        />
      </div>
    </>
  );
}

// One competence unit beside the table: facts when the version is in force, a form in a draft.
import { MultiSelect } from '@mantine/core';
import { z } from 'zod';
import { unitFields } from '../../../shared/features/programmes/programmes.schema.ts';
import { useCommand } from '../../api/commands.ts';
import { LongTextField } from '../../ui/fields/LongTextField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormPanel } from '../../ui/forms/FormPanel.tsx';
import { useLocale, useT } from '../../ui/i18n.tsx';
import { Facts } from '../../ui/panel/Facts.tsx';
import { Section } from '../../ui/panel/Section.tsx';
import { inLocale, type StandardRecord, type Unit } from './words.ts';

type UnitFormProps = { standard: StandardRecord; unit: Unit | null; onClose: () => void };

const formSchema = unitFields.omit({ criteria: true }).extend({ criteria: z.string(), requires: z.array(z.string()) });
type FormValues = z.output<typeof formSchema>;

export function UnitForm({ standard, unit, onClose }: UnitFormProps) {
  const create = useCommand('programmes.createUnit');
  const update = useCommand('programmes.updateUnit');
  if (standard.state !== 'draft') return unit && <UnitFacts standard={standard} unit={unit} />;
  const save = ({ requires, criteria, ...fields }: FormValues) => {
    const values = { ...fields, criteria: criteriaOf(criteria) };
    return unit
      ? update.run({ id: unit.id, rev: unit.rev, unit: values, requires })
      : create.run({ standardId: standard.id, unit: values, requires });
  };
  return (
    <FormPanel<FormValues>
      title={unit ? 'programmes.editUnit' : 'programmes.newUnit'}
      schema={formSchema}
      initial={initialOf(unit)}
      save={save}
      onDone={onClose}
      onCancel={onClose}
    >
      {(form) => (
        <>
          <div className="jx-form-pair">
            <TextField label="programmes.code" required {...form.getInputProps('code')} />
            <NumberField label="programmes.level" required {...form.getInputProps('level')} />
          </div>
          <TextField label="programmes.titleZh" required {...form.getInputProps('titleZh')} />
          <TextField label="programmes.titleEn" {...form.getInputProps('titleEn')} />
          <div className="jx-form-pair">
            <TextField label="programmes.shortZh" maxLength={4} {...form.getInputProps('shortZh')} />
            <TextField label="programmes.shortEn" maxLength={10} {...form.getInputProps('shortEn')} />
          </div>
          <div className="jx-form-pair">
            <NumberField label="programmes.weeks" required {...form.getInputProps('weeks')} />
            <NumberField label="programmes.minStayWeeks" required {...form.getInputProps('minStayWeeks')} />
          </div>
          <RequiresField standard={standard} own={unit?.id ?? null} {...form.getInputProps('requires')} />
          <LongTextField
            label="programmes.criteria"
            hint="programmes.criteriaHint"
            rows={4}
            {...form.getInputProps('criteria')}
          />
        </>
      )}
    </FormPanel>
  );
}

type RequiresProps = {
  standard: StandardRecord;
  own: string | null;
  value?: string[];
  onChange?: (value: string[]) => void;
};

function RequiresField({ standard, own, value, onChange }: RequiresProps) {
  const t = useT();
  const { locale } = useLocale();
  return (
    <MultiSelect
      label={t('programmes.requires')}
      description={t('programmes.requiresHint')}
      data={standard.units
        .filter((u) => u.id !== own)
        .map((u) => ({ value: u.id, label: `${u.code} ${inLocale(locale, u.titleZh, u.titleEn)}` }))}
      value={value ?? []}
      onChange={(next) => onChange?.(next)}
      nothingFoundMessage={t('ui.noOption')}
      searchable
      classNames={{ pill: 'jx-pill' }}
    />
  );
}

function UnitFacts({ standard, unit }: { standard: StandardRecord; unit: Unit }) {
  const { locale } = useLocale();
  const codes = unit.requires.map((id) => standard.units.find((u) => u.id === id)?.code ?? '');
  return (
    <Section title="programmes.titleZh">
      <Facts
        items={[
          { label: 'programmes.code', value: unit.code },
          { label: 'programmes.titleZh', value: unit.titleZh },
          { label: 'programmes.titleEn', value: unit.titleEn },
          { label: 'programmes.shortZh', value: unit.shortZh },
          { label: 'programmes.shortEn', value: unit.shortEn },
          { label: 'programmes.weeks', value: String(unit.weeks) },
          { label: 'programmes.minStayWeeks', value: String(unit.minStayWeeks) },
          { label: 'programmes.level', value: String(unit.level) },
          { label: 'programmes.requires', value: codes.join(' ') },
          {
            label: 'programmes.criteria',
            value: unit.criteria.length > 0 && (
              <ul className="jx-criteria">
                {unit.criteria.map((c) => (
                  <li key={c.zh}>{inLocale(locale, c.zh, c.en)}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}

const initialOf = (unit: Unit | null): FormValues => ({
  code: unit?.code ?? '',
  titleZh: unit?.titleZh ?? '',
  titleEn: unit?.titleEn ?? '',
  shortZh: unit?.shortZh ?? '',
  shortEn: unit?.shortEn ?? '',
  weeks: unit?.weeks ?? 4,
  minStayWeeks: unit?.minStayWeeks ?? 1,
  level: unit?.level ?? 3,
  requires: unit?.requires ?? [],
  criteria: (unit?.criteria ?? []).map((c) => (c.en ? `${c.zh} / ${c.en}` : c.zh)).join('\n'),
});

/** One criterion a line, Chinese before the slash and English after it. */
const criteriaOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [zh = '', ...en] = line.split(' / ');
      return { zh: zh.trim(), en: en.join(' / ').trim() };
    });

// Changes one rule of keeping: how many months, by which source, checked when.
import { z } from 'zod';
import * as f from '../../../shared/fields.ts';
import { useCommand } from '../../api/commands.ts';
import { DateField } from '../../ui/fields/DateField.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { FormModal } from '../../ui/forms/FormModal.tsx';
import { useT } from '../../ui/i18n.tsx';
import type { Rule } from './words.ts';

const schema = z.object({ months: f.count.nullable(), source: f.label, checkedOn: f.isoDate.nullable() });
type Values = z.output<typeof schema>;

export function RuleModal({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const t = useT();
  const save = useCommand('privacy.saveRule');
  const source = rule.isDefault ? t(`privacy.source.${rule.kind}`) : rule.source;
  const initial: Values = { months: rule.months, source, checkedOn: rule.checkedOn };
  return (
    <FormModal<Values>
      opened
      onClose={onClose}
      title="privacy.editRule"
      schema={schema}
      initial={initial}
      save={(values) => save.run({ kind: rule.kind, ...values })}
    >
      {(form) => (
        <>
          <p>{t('privacy.editRuleOf', { what: t(`privacy.due.${rule.kind}`) })}</p>
          <NumberField label="privacy.monthsLabel" hint="privacy.monthsHint" {...form.getInputProps('months')} />
          <TextField label="privacy.ruleSource" required {...form.getInputProps('source')} />
          <DateField label="privacy.ruleChecked" {...form.getInputProps('checkedOn')} />
        </>
      )}
    </FormModal>
  );
}

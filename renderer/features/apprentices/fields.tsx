// Fields that several forms of apprentices share: cohort, enterprise with its posts, and the person.
import type { UseFormReturnType } from '@mantine/form';
import { call } from '../../api/client.ts';
import { useQuery } from '../../api/queries.tsx';
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx';
import { DateField } from '../../ui/fields/DateField.tsx';
import { IdNumberField } from '../../ui/fields/IdNumberField.tsx';
import { PhoneField } from '../../ui/fields/PhoneField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import type { FormValues } from '../../ui/forms/useSaveForm.ts';
import { useT } from '../../ui/i18n.tsx';
import './apprentices.css';

type Form<V extends FormValues> = UseFormReturnType<V>;

export function CohortField<V extends FormValues>({ form }: { form: Form<V> }) {
  const cohorts = useQuery('programmes.cohorts', {}).data ?? [];
  return (
    <ChoiceField
      label="apprentices.cohort"
      required
      options={cohorts.map(({ id, name, programmeNameZh }) => ({ value: id, label: `${name}　${programmeNameZh}` }))}
      {...form.getInputProps('cohortId')}
    />
  );
}

/** Enterprise and, once chosen, its posts; another enterprise empties the post. */
export function EnterpriseFields<V extends FormValues>({ form }: { form: Form<V> }) {
  const enterprises = useQuery('enterprises.choices', {}).data ?? [];
  const chosen = enterprises.find((e) => e.id === (form.getValues() as { enterpriseId?: unknown }).enterpriseId);
  const choose = (id: string | null) => form.setValues({ enterpriseId: id, postId: null } as unknown as Partial<V>);
  return (
    <div className="jx-two">
      <ChoiceField
        label="apprentices.ownEnterprise"
        clearable
        options={enterprises.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('enterpriseId')}
        onChange={choose}
      />
      <ChoiceField
        label="apprentices.homePost"
        clearable
        disabled={!chosen}
        options={(chosen?.posts ?? []).map(({ id, name, siteName }) => ({ value: id, label: `${name}　${siteName}` }))}
        {...form.getInputProps('postId')}
      />
    </div>
  );
}

type PersonFieldsProps<V extends FormValues> = {
  form: Form<V>;
  masked?: { idNumber: string; phone: string };
};

export function PersonFields<V extends FormValues>({ form, masked }: PersonFieldsProps<V>) {
  const t = useT();
  const ID_TYPES = ['resident', 'passport', 'hkMoTw', 'other'] as const;
  const values = form.getValues() as { name?: string };
  const propose = async () => {
    const { nameEn } = await call('apprentices.spelling', { name: values.name ?? '' });
    form.setFieldValue('nameEn', nameEn as never);
  };
  return (
    <>
      <div className="jx-two">
        <TextField label="apprentices.name" required autoFocus maxLength={50} {...form.getInputProps('name')} />
        <TextField
          label="apprentices.nameEn"
          placeholder={t('apprentices.nameEnHint')}
          {...form.getInputProps('nameEn')}
        />
      </div>
      <button type="button" className="jx-link jx-propose" onClick={() => void propose()}>
        {t('apprentices.proposeSpelling')}
      </button>
      <IdNumberField label="apprentices.idNumber" masked={masked?.idNumber ?? ''} {...form.getInputProps('idNumber')} />
      <div className="jx-two">
        <ChoiceField
          label="apprentices.idType"
          options={ID_TYPES.map((value) => ({ value, label: t(`apprentices.idType.${value}`) }))}
          {...form.getInputProps('idType')}
        />
        <ChoiceField
          label="apprentices.sex"
          clearable
          options={(['m', 'f'] as const).map((value) => ({ value, label: t(`apprentices.sex.${value}`) }))}
          {...form.getInputProps('sex')}
        />
        <DateField label="apprentices.bornOn" {...form.getInputProps('bornOn')} />
        <PhoneField label="apprentices.phone" masked={masked?.phone ?? ''} {...form.getInputProps('phone')} />
        <TextField label="apprentices.email" {...form.getInputProps('email')} />
      </div>
    </>
  );
}

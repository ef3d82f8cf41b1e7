// One of several; long lists can be searched by typing.
import { Select } from '@mantine/core';
import { useT } from '../i18n.tsx';
import { type FieldProps, useFieldProps } from './field.ts';

export type Choice = { value: string; label: string; disabled?: boolean };
export type ChoiceFieldProps = FieldProps<string> & { options: readonly Choice[]; clearable?: boolean };

const searchFrom = 8;

export function ChoiceField({ options, clearable = false, ...field }: ChoiceFieldProps) {
  const t = useT();
  const { onChange, value, ...rest } = useFieldProps(field);
  return (
    <Select
      {...rest}
      data={[...options]}
      value={value}
      onChange={(next) => onChange(next as string)}
      searchable={options.length >= searchFrom}
      clearable={clearable}
      allowDeselect={clearable}
      placeholder={t('ui.chooseOne')}
      nothingFoundMessage={t('ui.noOption')}
      maxDropdownHeight={280}
    />
  );
}

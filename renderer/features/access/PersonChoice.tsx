// Chooses the mentor or apprentice an account belongs to, by name, initials or number.
import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { useQuery } from '../../api/queries.tsx';
import { type FieldProps, useFieldProps } from '../../ui/fields/field.ts';
import { useLocale, useT } from '../../ui/i18n.tsx';

type Item = ComboboxItem & { name: string; searchText: string };
type ChoiceProps = Omit<FieldProps<string>, 'label'> & { onName: (name: string) => void };

export function MentorChoice({ side, ...props }: ChoiceProps & { side: 'college' | 'enterprise' }) {
  const { locale } = useLocale();
  const mentors = useQuery('mentors.list', {}).data ?? [];
  const items = mentors
    .filter((mentor) => mentor.side === side)
    .map(({ id, name, nameEn, enterpriseName, enterpriseNameEn, title, staffNumber, searchKey }) => {
      const isEn = locale === 'en';
      const words = [(isEn && nameEn) || name, (isEn && enterpriseNameEn) || enterpriseName, title, staffNumber];
      return { value: id, label: words.filter(Boolean).join(' · '), name, searchText: searchKey };
    });
  return <PersonChoice label="accounts.mentor" items={items} {...props} />;
}

/** One line a person, however often enrolled. */
export function ApprenticeChoice(props: ChoiceProps) {
  const { locale } = useLocale();
  const apprentices = useQuery('apprentices.list', {}).data ?? [];
  const byPerson = new Map<string, Item>();
  for (const { personId, name, nameEn, studentNumber, cohortName, cohortNameEn, searchKey } of apprentices) {
    const isEn = locale === 'en';
    const words = [(isEn && nameEn) || name, studentNumber, (isEn && cohortNameEn) || cohortName];
    byPerson.set(personId, { value: personId, label: words.filter(Boolean).join(' · '), name, searchText: searchKey });
  }
  return <PersonChoice label="accounts.person" items={[...byPerson.values()]} {...props} />;
}

const SHOWN = 30;

function PersonChoice({
  label,
  items,
  onName,
  ...field
}: ChoiceProps & { label: 'accounts.mentor' | 'accounts.person'; items: Item[] }) {
  const t = useT();
  const { onChange, value, ...rest } = useFieldProps({ ...field, label, hint: 'accounts.personHint', required: true });
  const choose = (id: string | null) => {
    onChange(id as string);
    const chosen = items.find((item) => item.value === id);
    if (chosen) onName(chosen.name);
  };
  return (
    <Select
      {...rest}
      data={items}
      value={value}
      onChange={choose}
      searchable
      clearable
      limit={SHOWN}
      filter={byWords}
      nothingFoundMessage={t('ui.noOption')}
      maxDropdownHeight={260}
    />
  );
}

const byWords: OptionsFilter = ({ options, search, limit }) => {
  const wanted = search.trim().toLowerCase();
  const fits = (item: Item) => `${item.label} ${item.searchText}`.toLowerCase().includes(wanted);
  return (options as Item[]).filter(fits).slice(0, limit);
};

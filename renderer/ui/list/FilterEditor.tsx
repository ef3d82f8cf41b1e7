// Edits the filter of one column; every change shows in the list at once.
import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { DayInput } from '../fields/DayInput.tsx';
import { useT } from '../i18n.tsx';
import { choicesOf, choiceWords } from '../table/filter.ts';
import type { Column } from '../table/types.ts';
import { rowsOf } from './source.ts';
import type { ListState } from './useListState.ts';

type EditorProps<Row> = { list: ListState<Row>; column: Column<Row> };
type ValuesProps = { values: readonly string[]; change: (values: string[]) => void };

export function FilterEditor<Row>({ list, column }: EditorProps<Row>) {
  const t = useT();
  const values = list.filters[column.id] ?? [];
  const change = (next: string[]) => list.setFilters({ ...list.filters, [column.id]: next });
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 220 }}>
      <legend style={{ fontWeight: 700, padding: 0, marginBottom: 6 }}>{t(column.header)}</legend>
      {column.filter === 'choice' && <Choices list={list} column={column} values={values} change={change} />}
      {column.filter === 'text' && <Words values={values} change={change} />}
      {column.filter === 'date' && <Days values={values} change={change} />}
      {column.filter === 'number' && <Numbers values={values} change={change} />}
    </fieldset>
  );
}

const findFrom = 9;

function Choices<Row>({ list, column, values, change }: EditorProps<Row> & ValuesProps) {
  const t = useT();
  const [find, setFind] = useState('');
  const rows = rowsOf(list.source);
  const choices = useMemo(() => choicesOf(rows, column), [rows, column]);
  const shown = choices.filter(({ code }) => choiceWords(column, code).toLowerCase().includes(find.toLowerCase()));
  const flip = (code: string) =>
    change(values.includes(code) ? values.filter((other) => other !== code) : [...values, code]);
  return (
    <>
      {choices.length >= findFrom && (
        <TextInput
          mb={6}
          aria-label={t('ui.findChoice')}
          placeholder={t('ui.findChoice')}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      )}
      <div className="jx-choices">
        {choices.length === 0 && t('ui.noChoices')}
        {shown.map(({ code, count }) => (
          <Checkbox
            key={code}
            checked={values.includes(code)}
            onChange={() => flip(code)}
            label={
              <>
                {choiceWords(column, code)}
                <span className="jx-choice-count">{count}</span>
              </>
            }
          />
        ))}
      </div>
    </>
  );
}

function Words({ values, change }: ValuesProps) {
  const t = useT();
  return (
    <TextInput
      data-autofocus
      label={t('ui.filterText')}
      value={values[0] ?? ''}
      onChange={(event) => change([event.currentTarget.value])}
    />
  );
}

function Days({ values: [from = '', to = ''], change }: ValuesProps) {
  const t = useT();
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <DayInput label={t('ui.from')} value={from || null} onChange={(day) => change([day ?? '', to])} inPopover />
      <DayInput label={t('ui.to')} value={to || null} onChange={(day) => change([from, day ?? ''])} inPopover />
    </div>
  );
}

function Numbers({ values: [from = '', to = ''], change }: ValuesProps) {
  const t = useT();
  return (
    <div style={{ display: 'flex', gap: 8 }}>
      <NumberInput w={120} label={t('ui.from')} value={from} onChange={(value) => change([String(value), to])} />
      <NumberInput w={120} label={t('ui.to')} value={to} onChange={(value) => change([from, String(value)])} />
    </div>
  );
}

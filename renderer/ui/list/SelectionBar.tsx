// What can be done with the rows that are chosen; stands under the filters while any is.
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useT } from '../i18n.tsx';
import { addAll, noSelection } from '../table/selection.ts';
import type { ListState } from './useListState.ts';

export type BulkAction<Row> = {
  id: string;
  label: MessageKey;
  icon?: ComponentType<{ size?: number | string }>;
  /** Gets every chosen row, also those a filter hides. Says first what it will do and for whom it cannot. */
  run: (rows: readonly Row[]) => unknown;
};

export type SelectionBarProps<Row> = {
  list: ListState<Row>;
  bulk: readonly BulkAction<Row>[];
  selectedLabel?: MessageKey | undefined;
};

export function SelectionBar<Row>({ list, bulk, selectedLabel = 'ui.selected' }: SelectionBarProps<Row>) {
  const t = useT();
  const { selectedRows, selection, order } = list;
  if (selectedRows.length === 0) return null;
  const missing = order.some((id) => !selection.ids.has(id));
  const clear = () => {
    list.setSelection(noSelection);
    list.refs.table.current?.focus();
  };
  return (
    <div className="jx-selection" role="toolbar" aria-label={t(selectedLabel, { n: selectedRows.length })}>
      <b role="status">{t(selectedLabel, { n: selectedRows.length })}</b>
      {list.hiddenSelected > 0 && <span>{t('ui.selectedHidden', { n: list.hiddenSelected })}</span>}
      {missing && (
        <button
          type="button"
          className="jx-link"
          style={{ textDecoration: 'underline' }}
          onClick={() => list.setSelection(addAll(selection, order))}
        >
          {t('ui.selectAllMatching', { n: order.length })}
        </button>
      )}
      <div className="jx-selection-actions">
        {bulk.map(({ id, label, icon: Icon, run }) => (
          <Button
            key={id}
            variant="default"
            leftSection={Icon && <Icon size={15} />}
            onClick={() => void run(selectedRows)}
          >
            {t(label)}
          </Button>
        ))}
        <ActionIcon aria-label={t('ui.clearSelection')} onClick={clear}>
          <IconX size={16} />
        </ActionIcon>
      </div>
    </div>
  );
}

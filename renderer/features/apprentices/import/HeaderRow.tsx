// The head of the review: our field over their heading; a click gives the column another field.
import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Summary } from '../../../../shared/features/apprentices/import.schema.ts';
import { rosterFields } from '../../../../shared/features/apprentices/roster.columns.ts';
import { useT } from '../../../ui/i18n.tsx';
import type { ShownColumn } from './ReviewTable.tsx';
import type { ImportState } from './useImport.ts';
import { fieldKey } from './words.ts';

type Props = { columns: readonly ShownColumn[]; template: string; width: number; summary: Summary; state: ImportState };

export function HeaderRow({ columns, template, width, summary, state }: Props) {
  const t = useT();
  const left = summary.columns.filter(({ field }) => field === null).map(({ label }) => label);
  return (
    <div className="jx-imp-head" role="row" style={{ gridTemplateColumns: template, minWidth: width }}>
      <span role="columnheader" className="jx-imp-number">
        {t('rosterImport.row')}
      </span>
      <span role="columnheader">{t('rosterImport.resultHead')}</span>
      {columns.map((column) => (
        <span key={column.index} role="columnheader">
          <ColumnMenu column={column} state={state} />
        </span>
      ))}
      <span role="columnheader" title={left.join(t('ui.listSeparator'))}>
        {left.length > 0 && (
          <button type="button" className="jx-imp-column" onClick={() => state.setStep(1)}>
            <span>{t('rosterImport.notImported')}</span>
            <small>← {left.join(t('ui.listSeparator'))}</small>
          </button>
        )}
      </span>
    </div>
  );
}

function ColumnMenu({ column, state }: { column: ShownColumn; state: ImportState }) {
  const t = useT();
  const name = t(fieldKey(column.field));
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className="jx-imp-column"
          aria-label={t('rosterImport.remap', { label: column.label, field: name })}
        >
          <b>
            {name} <IconChevronDown size={13} aria-hidden />
          </b>
          <small>← {column.label}</small>
        </button>
      </Menu.Target>
      <Menu.Dropdown className="jx-imp-menu">
        <Menu.Item onClick={() => void state.setMapping(column.index, null)}>{t('rosterImport.notImported')}</Menu.Item>
        {rosterFields.map((field) => (
          <Menu.Item
            key={field}
            disabled={field === column.field}
            onClick={() => void state.setMapping(column.index, field)}
          >
            {t(fieldKey(field))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

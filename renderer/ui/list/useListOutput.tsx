// Export and print of a list: exactly the columns and rows on the screen, in their order.
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { useToast } from '../dialogs/useToast.tsx';
import { useFormat, useT } from '../i18n.tsx';
import { useServices } from '../services.tsx';
import { filterWords, isActiveFilter } from '../table/filter.ts';
import { exportColumns, valueRows } from '../table/tabular.ts';
import type { PrintSheetProps } from './PrintSheet.tsx';
import { viewName } from './SavedViews.tsx';
import type { ListState } from './useListState.ts';

export type ListOutput = {
  exportAs: (format: 'xlsx' | 'csv') => Promise<void>;
  /** Opens the print dialog of the system. */
  print: () => void;
  /** What is on paper while printing, else null. */
  sheet: PrintSheetProps | null;
};

export function useListOutput<Row>(list: ListState<Row>, title: MessageKey): ListOutput {
  const t = useT();
  const toast = useToast();
  const services = useServices();
  const describe = useDescription(list, title);
  const [sheet, setSheet] = useState<PrintSheetProps | null>(null);
  const content = () => {
    const columns = list.model.columns.map(({ column }) => column);
    return { columns, heads: columns.map((column) => t(column.header)), rows: valueRows(columns, list.model.rows) };
  };
  return {
    sheet,
    exportAs: async (format) => {
      const { columns, heads, rows } = content();
      try {
        await services.exportTable({
          format,
          title: describe.title,
          columns: exportColumns(columns, heads, rows),
          rows,
          ids: list.model.rows.map((row) => list.rowId(row)),
        });
        toast.done('ui.exported', { n: rows.length });
      } catch (error) {
        toast.error(error);
      }
    },
    print: () => {
      const { columns, heads, rows } = content();
      const ends = columns.map((column) => column.align === 'end');
      flushSync(() => setSheet({ ...describe, heads, rows, ends, note: describe.note(rows.length) }));
      window.print();
      setSheet(null);
    },
  };
}

/** Title, filters and place and time as the paper carries them. */
function useDescription<Row>(list: ListState<Row>, title: MessageKey) {
  const t = useT();
  const format = useFormat();
  const services = useServices();
  const filters = list.allColumns.flatMap((column) => {
    const values = list.filters[column.id];
    return isActiveFilter(values) ? [`${t(column.header)} ${filterWords(column, values, t, format)}`] : [];
  });
  if (list.search) filters.push(t('ui.filterContains', { text: list.search }));
  return {
    title: `${t(title)} · ${viewName(list.view, t)}`,
    filters:
      filters.length > 0
        ? t('ui.printFilters', { filters: filters.join(t('ui.listSeparator')) })
        : t('ui.printNoFilter'),
    note: (n: number) =>
      t('ui.printedAt', {
        college: services.collegeName(),
        at: `${format.fullDay(services.today())} ${format.time(services.now())}`,
        n,
      }),
  };
}

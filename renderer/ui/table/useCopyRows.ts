// Ctrl C on a table: the chosen rows (or the current one) as a table for a spreadsheet.
import type { ClipboardEvent } from 'react';
import { useToast } from '../dialogs/useToast.tsx';
import { useT } from '../i18n.tsx';
import type { ListState } from '../list/useListState.ts';
import { asHtml, asText, valueRows } from './tabular.ts';

/** Answers the browser's own copy event, which needs no clipboard permission. */
export function useCopyRows<Row>(list: ListState<Row>): (event: ClipboardEvent) => void {
  const t = useT();
  const toast = useToast();
  return (event) => {
    const marked = document.getSelection();
    if (event.target !== event.currentTarget || (marked && !marked.isCollapsed)) return;
    const chosen = list.model.rows.filter((row) => list.selection.ids.has(list.rowId(row)));
    const rows = chosen.length > 0 ? chosen : list.model.rows.filter((row) => list.rowId(row) === list.current);
    if (rows.length === 0) return;
    const columns = list.model.columns.map(({ column }) => column);
    const heads = columns.map((column) => t(column.header));
    const values = valueRows(columns, rows);
    event.preventDefault();
    event.clipboardData.setData('text/plain', asText(heads, values));
    event.clipboardData.setData('text/html', asHtml(heads, values));
    toast.done('ui.rowsCopied', { n: rows.length });
  };
}

// A list on paper: A4 landscape, head row on each page, view, filters in words, place and time, page n of m.
import { createPortal } from 'react-dom';
import { useT } from '../i18n.tsx';
import type { CellValue } from '../table/types.ts';
import './print.css';

export type PrintSheetProps = {
  title: string;
  filters: string;
  note: string;
  heads: readonly string[];
  ends: readonly boolean[];
  rows: readonly (readonly CellValue[])[];
};

export function PrintSheet({ title, filters, note, heads, ends, rows }: PrintSheetProps) {
  const t = useT();
  return createPortal(
    <div className="jx-print">
      <style>{pageStyle(t('ui.printPage', { page: pageMark, pages: pagesMark }))}</style>
      <h1>{title}</h1>
      <p>{filters}</p>
      <p>{note}</p>
      <table>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} data-end={ends[index]}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is drawn once
            <tr key={row}>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is drawn once
                <td key={index} data-end={ends[index]}>
                  {cell ?? '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}

// Stand for the numbers that only the printing engine knows.
const pageMark = '{page}';
const pagesMark = '{pages}';

/** The page box in which `第 1 页，共 3 页` is written by the printing engine. */
function pageStyle(words: string): string {
  const content = words
    .split(/(\{pages?\})/)
    .map((part) => (part === pageMark ? 'counter(page)' : part === pagesMark ? 'counter(pages)' : JSON.stringify(part)))
    .join(' ');
  return `@page { size: A4 landscape; margin: 12mm 12mm 14mm; @bottom-right { content: ${content}; font-size: 9pt; } }`;
}

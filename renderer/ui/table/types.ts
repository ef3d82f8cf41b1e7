// The shapes a table is described with: columns, filters, layout.
import type { ReactNode } from 'react';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';

export type CellValue = string | number | null;
export type FilterKind = 'text' | 'choice' | 'date' | 'number';

export type Column<Row> = {
  id: string;
  header: MessageKey;
  /** The value as words or number: sorted by, copied, exported and printed. */
  value: (row: Row) => CellValue;
  /** What the screen shows instead of the value. */
  cell?: (row: Row) => ReactNode;
  /** Pixels; the last column takes what is left. */
  width: number;
  align?: 'start' | 'end';
  /** Identity column: always shown, stays at the left while the rest scrolls. */
  locked?: boolean;
  hiddenByDefault?: boolean;
  filter?: FilterKind;
  /** What a filter compares and a view stores where it is not the words: a code, a `YYYY-MM-DD`, a number. */
  code?: (row: Row) => CellValue;
  /** Several codes of one row in a choice filter, such as what is wrong with a record; instead of `code`. */
  codes?: (row: Row) => readonly string[];
  /** The words of a code in a choice filter. */
  choiceLabel?: (code: string) => string;
  /** What to sort by where it is not the value, such as the pinyin of a name. */
  sortValue?: (row: Row) => CellValue;
  /** Kind of the column in an exported workbook; numbers are found by themselves. */
  exportAs?: 'text' | 'number' | 'date';
};

/**
 * Filters by column id. The strings mean, by the column's filter: `choice` any of these codes; `text` contains the
 * first; `date` and `number` from the first to the second, either may be ''.
 */
export type Filters = Readonly<Record<string, readonly string[]>>;

export type Sort = { column: string; descending: boolean };

/** What a view remembers about its table. */
export type Layout = {
  hidden: readonly string[];
  order: readonly string[];
  widths: Readonly<Record<string, number>>;
  sort: Sort | null;
  group: string | null;
};

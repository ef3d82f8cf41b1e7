// The order of two values in a list: numbers by size, words by pinyin with numbers inside by size, nothing last.
import type { CellValue } from './types.ts';

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Negative, zero or positive; values that are null or '' equal each other. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a ?? ''), String(b ?? ''));
}

export function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}

// Makes the values of the change log sayable: references become names, codes words, sensitive values are masked.
import type { SaidValue } from '../../../shared/features/activity/history.schema.ts';
import { codeLabel, isSaid, referenceOf, valueKind } from '../../../shared/features/activity/history.words.ts';
import type { MessageKey } from '../../../shared/messages/catalogue.ts';
import { type TableName, tables } from '../../../shared/tables.ts';
import { maskId, maskPhone } from '../../db/mask.ts';
import type { ReadDb } from '../../db/read.ts';
import { accountNames, nameOf } from './names.sql.ts';

/** A field of a change as the log keeps it; `erased` where an erasure took the values. */
export type LogField = { before?: unknown; after?: unknown; erased?: boolean };
export type LogFields = Record<string, LogField>;

/** The fields that a reader is told of: neither what the program makes for itself nor what did not change. */
export const saidFields = (fields: LogFields): [string, LogField][] =>
  Object.entries(fields).filter(
    ([name, field]) => name !== 'archivedAt' && isSaid(name) && (field.erased || !isSame(field.before, field.after)),
  );

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';
const isSame = (before: unknown, after: unknown): boolean =>
  (isEmpty(before) && isEmpty(after)) || JSON.stringify(before) === JSON.stringify(after);

/** `row` is the row's id: it tells which references of its own table name it (a stay's apprentice), and is not used otherwise. */
export function said(db: ReadDb, table: string, column: string, value: unknown): SaidValue {
  if (isEmpty(value)) return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (valueKind(table, column)) {
    case 'content':
      return { kind: 'content' };
    case 'masked':
      return { kind: 'text', text: masked(table, column, text) };
    case 'actor':
      return text === 'coordinator'
        ? { kind: 'keys', keys: ['activity.coordinator'] }
        : { kind: 'text', text: accountNames(db).get(text) ?? text };
    case 'day':
      return { kind: 'day', day: text };
    case 'moment':
      return { kind: 'moment', at: text };
    case 'yesNo':
      return { kind: 'keys', keys: [value ? 'column.yes' : 'column.no'] };
    case 'weekdays':
      return { kind: 'keys', keys: daysOf(Number(value)) };
    case 'points':
      return { kind: 'points', hundredths: Number(value) };
    case 'percent':
      return { kind: 'percent', basisPoints: Number(value) };
    case 'code': {
      const key = codeLabel(table, column, text);
      return key ? { kind: 'keys', keys: [key] } : { kind: 'text', text };
    }
    case 'reference': {
      const name = nameOf(db, referenceOf(column) as TableName, text);
      return name ? { kind: 'name', ...name } : { kind: 'content' };
    }
    default:
      return { kind: 'text', text };
  }
}

const DAYS = [
  'column.day1',
  'column.day2',
  'column.day3',
  'column.day4',
  'column.day5',
  'column.day6',
  'column.day7',
] as const;
const daysOf = (bits: number): MessageKey[] => DAYS.filter((_, n) => bits & (1 << n));

function masked(table: string, column: string, text: string): string {
  const shape = (tables as unknown as Record<string, { shape: Record<string, { meta(): unknown }> } | undefined>)[table]
    ?.shape;
  const kind = (shape?.[column]?.meta() as { sensitive?: string } | undefined)?.sensitive;
  return kind === 'phone' ? maskPhone(text) : maskId(text);
}

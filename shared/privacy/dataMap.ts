// The data map: one line a column of the store, read by the page on personal information, a person's copy and erasure.
import type { Session } from '../contract.ts';
import { HEADER, HEADER_OF_A_PERSON, TABLES } from './dataMap.data.ts';

/** `ordinary` says nothing of a person by itself; `minor` is held because somebody is or was a minor. */
export type Category = 'ordinary' | 'personal' | 'sensitive' | 'minor';
export type Mask = 'none' | 'idNumber' | 'phone' | 'never';
/** Which rule of keeping applies; the years stand in the retention rules of the store. */
export type Keep =
  | 'college'
  | 'person'
  | 'guardian'
  | 'certificate'
  | 'importReport'
  | 'exportRecord'
  | 'privacy'
  | 'log';
export type Role = Session['role'] | 'collegeMentor' | 'enterpriseMentor' | 'leader' | 'auditor' | 'apprentice';
export type Purpose =
  | 'college'
  | 'calendar'
  | 'programme'
  | 'enterprise'
  | 'identify'
  | 'idNumber'
  | 'contact'
  | 'age'
  | 'search'
  | 'guardian'
  | 'mentoring'
  | 'training'
  | 'leave'
  | 'import'
  | 'contract'
  | 'plan'
  | 'assess'
  | 'certify'
  | 'settings'
  | 'consent'
  | 'retention'
  | 'exports'
  | 'erasure'
  | 'system'
  | 'history'
  | 'audit'
  | 'access';

/** How `dataMap.data.ts` writes a table down: columns by kind, separated by spaces. */
export type TableMap = {
  why: Purpose;
  roles: readonly Role[];
  keep: Keep;
  /** The column through which a row belongs to a person; null: to nobody. */
  owner: string | null;
  /** No `id`, `rev` and archive state. */
  isPlain?: boolean;
  /** Built anew from other tables; no header either. */
  isDerived?: boolean;
  ordinary?: string;
  personal?: string;
  sensitive?: string;
  minor?: string;
  mask?: Readonly<Record<string, Mask>>;
  whyOf?: Readonly<Record<string, Purpose>>;
  rolesOf?: Readonly<Record<string, readonly Role[]>>;
  /** Columns that no export and no copy carries: made by the program, of no use outside it. */
  kept?: string;
};

export type MappedTable = keyof typeof TABLES;
export type ColumnEntry = {
  table: MappedTable;
  column: string;
  category: Category;
  purpose: Purpose;
  roles: readonly Role[];
  mask: Mask;
  keep: Keep;
  exportable: boolean;
};

const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean);
const CATEGORIES = ['ordinary', 'personal', 'sensitive', 'minor'] as const;

/** Every column, in the order of the tables. */
export const dataMap: readonly ColumnEntry[] = Object.entries(TABLES).flatMap(([table, map]) =>
  entriesOf(table as MappedTable, map),
);

/** The columns of a table that say something of a person: blanked where a row has to stay. */
export function personalColumns(table: string): string[] {
  return dataMap.filter((e) => e.table === table && e.category !== 'ordinary').map((e) => e.column);
}

/** Tables whose rows belong to a person, with the column that says to whom. */
export const ownedTables: readonly { table: MappedTable; owner: string; isDerived: boolean }[] = Object.entries(
  TABLES as Record<MappedTable, TableMap>,
).flatMap(([table, { owner, isDerived = false }]) =>
  owner === null ? [] : [{ table: table as MappedTable, owner, isDerived }],
);

function entriesOf(table: MappedTable, map: TableMap): ColumnEntry[] {
  const header = map.isPlain || map.isDerived ? {} : map.owner === null ? HEADER : HEADER_OF_A_PERSON;
  const hidden = words(map.kept);
  return CATEGORIES.flatMap((category) =>
    [...words((header as TableMap)[category]), ...words(map[category])].map((column) => ({
      table,
      column,
      category,
      purpose: map.whyOf?.[column] ?? map.why,
      roles: map.rolesOf?.[column] ?? map.roles,
      mask: map.mask?.[column] ?? 'none',
      keep: map.keep,
      exportable: !hidden.includes(column),
    })),
  );
}

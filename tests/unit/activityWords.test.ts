// Every column of every logged table can be said in both languages, and so can every code it may hold.
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { AUDIT_KINDS, anchorCode, PROBLEM_KINDS } from '../../shared/features/activity/audit.schema.ts';
import {
  codeLabel,
  columnLabel,
  isSaid,
  referenceOf,
  valueKind,
} from '../../shared/features/activity/history.words.ts';
import { catalogue, type MessageKey } from '../../shared/messages/catalogue.ts';
import { isMessageKey } from '../../shared/messages/translate.ts';
import { type TableName, tables } from '../../shared/tables.ts';

const columns = Object.entries(tables).flatMap(([table, schema]) =>
  Object.entries(schema.shape as Record<string, z.ZodType>).map(([column, field]) => ({ table, column, field })),
);
const inBoth = (key: MessageKey | null): boolean =>
  key !== null && catalogue[key].zh.trim() !== '' && catalogue[key].en.trim() !== '';

test('every column of every table has a label in both languages, and every table a name', () => {
  const without = columns.filter(({ table, column }) => !inBoth(columnLabel(table, column)));
  expect(without.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  expect((Object.keys(tables) as TableName[]).filter((t) => !isMessageKey(`table.${t}`))).toEqual([]);
  expect(columnLabel('person', 'nothing')).toBeNull();
});

test('every code that a said column may hold has a word in both languages', () => {
  const without = columns
    .filter(({ table, column }) => isSaid(column) && valueKind(table, column) === 'code')
    .flatMap(({ table, column, field }) => {
      let def = field._zod.def as unknown as { innerType?: z.ZodType; entries?: Record<string, string> };
      while (def.innerType) def = def.innerType._zod.def as never;
      const codes = Object.values(def.entries ?? {});
      return codes
        .filter((code) => !inBoth(codeLabel(table, column, code)))
        .map((code) => `${table}.${column}.${code}`);
    });
  expect(without).toEqual([]);
});

test('every column of ids points at a table, sensitive columns are masked, pictures and keys are not said', () => {
  const ids = columns.filter(({ column }) => column.endsWith('Id') && isSaid(column));
  expect(ids.filter(({ column }) => !referenceOf(column)).map((c) => `${c.table}.${c.column}`)).toEqual([]);
  const kinds = (kind: string) =>
    columns.filter((c) => valueKind(c.table, c.column) === kind).map((c) => `${c.table}.${c.column}`);
  expect(kinds('masked')).toEqual(
    expect.arrayContaining(['person.idNumber', 'person.phone', 'guardian.phone', 'enterprise.contactPhone']),
  );
  expect(kinds('content')).toEqual(
    expect.arrayContaining(['picture.bytes', 'signingKey.privateKey', 'certificate.snapshot']),
  );
});

test('every kind of audit row and of problem has its words', () => {
  const keys = [...AUDIT_KINDS.map((k) => `activity.kind.${k}`), ...PROBLEM_KINDS.map((k) => `activity.problem.${k}`)];
  expect(keys.filter((key) => !isMessageKey(key))).toEqual([]);
  expect(anchorCode({ seq: 1240, mac: '9f3a22c1ffff' })).toBe('1240-9F3A22C1');
});

// The data map says of every column of the real store what it holds; nothing is missing and nothing is made up.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../../electron/db/open.ts';
import { catalogue } from '../../shared/messages/catalogue.ts';
import { dataMap, ownedTables, personalColumns } from '../../shared/privacy/dataMap.ts';
import { tables } from '../../shared/tables.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'jiangxin-map-'));
const { db } = openStore(folder);
const real = (
  db
    .prepare(
      `SELECT t.name || '.' || c.name AS at FROM pragma_table_list t JOIN pragma_table_info(t.name) c
       WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite_%'`,
    )
    .all() as { at: string }[]
).map(({ at }) => at);
db.close();
rmSync(folder, { recursive: true });
const mapped = dataMap.map(({ table, column }) => `${table}.${column}`);

test('every column of the store stands in shared/privacy/dataMap.data.ts, once, and no other', () => {
  expect(real.length).toBeGreaterThan(300);
  expect(real.filter((at) => !mapped.includes(at))).toEqual([]);
  expect(mapped.filter((at) => !real.includes(at))).toEqual([]);
  expect(mapped.filter((at, i) => mapped.indexOf(at) !== i)).toEqual([]);
});

test('every column, table and purpose has a name in both languages', () => {
  const keys = dataMap.flatMap((e) => [`column.${e.column}`, `table.${e.table}`, `privacy.why.${e.purpose}`]);
  expect([...new Set(keys)].filter((key) => !Object.hasOwn(catalogue, key))).toEqual([]);
});

test('what the schemas call sensitive is sensitive here or kept for a minor, and masked the same way', () => {
  for (const [table, schema] of Object.entries(tables))
    for (const [column, field] of Object.entries(schema.shape)) {
      const kind = (field as { meta?(): { sensitive?: string } | undefined }).meta?.()?.sensitive;
      if (kind === undefined) continue;
      const entry = dataMap.find((e) => e.table === table && e.column === column);
      expect(['sensitive', 'minor'], `${table}.${column}`).toContain(entry?.category);
      expect(entry?.mask, `${table}.${column}`).toBe(kind);
    }
});

test('each table that belongs to a person names the column by which it does, and only such rows are blanked', () => {
  for (const { table, owner } of ownedTables) expect(mapped).toContain(`${table}.${owner}`);
  expect(personalColumns('person')).toEqual(expect.arrayContaining(['name', 'idNumber', 'phone', 'bornOn', 'email']));
  expect(personalColumns('enrolment')).not.toContain('personId');
});

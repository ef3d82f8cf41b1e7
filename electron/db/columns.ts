// What the row helpers know of each table: its columns and which of them are stored as JSON, 0/1 or bytes.
import type { z } from 'zod';
import { type TableName, tables } from '../../shared/tables.ts';

export type Storage = 'plain' | 'json' | 'boolean' | 'bytes';
export type TableShape = { names: readonly string[]; storage: ReadonlyMap<string, Storage> };

const shapes = new Map<TableName, TableShape>();
const patches = new Map<TableName, z.ZodType>();

/** Columns of a table in schema order, built once from its schema. */
export function shapeOf(table: TableName): TableShape {
  let shape = shapes.get(table);
  if (!shape) {
    const fields = Object.entries(tables[table].shape as Record<string, z.ZodType>);
    shape = {
      names: fields.map(([name]) => name),
      storage: new Map(fields.map(([name, field]) => [name, storageOf(field)])),
    };
    shapes.set(table, shape);
  }
  return shape;
}

/** The schema of a change to some columns of a table, built once. */
export function patchSchema(table: TableName): z.ZodType {
  let schema = patches.get(table);
  if (!schema) {
    schema = (tables[table] as z.ZodObject).partial();
    patches.set(table, schema);
  }
  return schema;
}

function storageOf(field: z.ZodType): Storage {
  const def = field._zod.def as { type: string; innerType?: z.ZodType };
  if (def.innerType) return storageOf(def.innerType);
  if (def.type === 'boolean') return 'boolean';
  if (def.type === 'array' || def.type === 'object' || def.type === 'record' || def.type === 'lazy') return 'json';
  if (def.type === 'union' && field.safeParse({}).success) return 'json';
  return def.type === 'custom' ? 'bytes' : 'plain';
}

/** A value as it is stored. */
export function encode(storage: Storage | undefined, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (storage === 'json') return JSON.stringify(value);
  if (storage === 'boolean') return value ? 1 : 0;
  return value;
}

/** A stored value as the schema has it. */
export function decode(storage: Storage | undefined, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (storage === 'json') return JSON.parse(String(value));
  if (storage === 'boolean') return value === 1;
  return value;
}

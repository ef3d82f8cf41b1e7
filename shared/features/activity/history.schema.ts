// The history of a record as it leaves the host: who changed what, from, to, when, why; values ready to be said.
import { z } from 'zod';
import * as f from '../../fields.ts';
import type { MessageKey } from '../../messages/catalogue.ts';

const messageKey = z.custom<MessageKey>((value) => typeof value === 'string');
/** As it was told then: a later version may no longer know the key. */
export const message = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** Null where nothing stands. `content` and `erased` say only that something was there. */
export const saidValue = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('keys'), keys: z.array(messageKey) }),
    z.object({ kind: z.literal('day'), day: z.string() }),
    z.object({ kind: z.literal('moment'), at: z.string() }),
    /** A row that is referred to; both null when it has no name or is gone. */
    z.object({ kind: z.literal('name'), zh: z.string(), en: z.string() }),
    z.object({ kind: z.literal('points'), hundredths: z.number() }),
    z.object({ kind: z.literal('percent'), basisPoints: z.number() }),
    z.object({ kind: z.literal('content') }),
    z.object({ kind: z.literal('erased') }),
  ])
  .nullable();
export type SaidValue = z.infer<typeof saidValue>;

const rowName = z.object({ zh: z.string(), en: z.string() }).nullable();
const changedRow = z.object({
  entity: z.string(),
  id: f.id,
  name: rowName,
  op: z.enum(['insert', 'update', 'archive', 'restore']),
  reason: z.string().nullable(),
  fields: z.array(z.object({ name: z.string(), before: saidValue, after: saidValue })),
});

/** Everything one command did to the record and to the rows that belong to it. */
export const historyEntry = z.object({
  commandId: z.uuid(),
  at: f.moment,
  /** The account's id, and the name it has now; null for the built-in coordinator. */
  actor: z.string(),
  actorName: z.string().nullable(),
  /** What the command said of itself; null when it said nothing, or when that was erased. */
  label: message.nullable(),
  /** It took back, or did again, what `label` says. */
  isUndo: z.boolean(),
  rows: z.array(changedRow),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** A row of the record as it stood at the end of a day. */
export const rowThen = z.object({
  entity: z.string(),
  id: f.id,
  name: rowName,
  isArchived: z.boolean(),
  fields: z.array(z.object({ name: z.string(), value: saidValue })),
});
export type RowThen = z.infer<typeof rowThen>;

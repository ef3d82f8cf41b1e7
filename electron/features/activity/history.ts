// The history of one record: its changes grouped by command, and the record as it was on a day.
import type { HistoryEntry, RowThen } from '../../../shared/features/activity/history.schema.ts';
import { isSaid } from '../../../shared/features/activity/history.words.ts';
import type { TableName } from '../../../shared/tables.ts';
import type { ReadDb } from '../../db/read.ts';
import { changesBefore, changesUntil, type LoggedChange } from './activity.sql.ts';
import { accountNames, nameOf } from './names.sql.ts';
import { type LogFields, said, saidFields } from './said.ts';
import { entityOf, idsOf } from './scope.sql.ts';

type Label = HistoryEntry['label'];
/** Changes read at a time; a command is never cut in two. */
const PAGE = 400;
/** Rows of one command that are told one by one; an import may have touched hundreds. */
const ROWS = 30;

/** Newest first, before the change numbered `before`; `next` continues, null at the beginning of the record. */
export function historyOf(
  db: ReadDb,
  id: string,
  before: number | null,
): { entries: HistoryEntry[]; next: number | null } {
  const entity = entityOf(db, id);
  if (!entity) return { entries: [], next: null };
  const changes = changesBefore(db, idsOf(db, entity, id), before ?? Number.MAX_SAFE_INTEGER, PAGE);
  const isFull = changes.length === PAGE;
  const oldest = changes.at(-1)?.commandId;
  const whole = isFull && changes[0]?.commandId !== oldest ? changes.filter((c) => c.commandId !== oldest) : changes;
  const names = accountNames(db);
  const entries = [...Map.groupBy(whole, (c) => c.commandId).values()].map((of) => entryOf(db, of, names));
  return { entries: entries.filter((e) => e.rows.length > 0), next: isFull ? (whole.at(-1)?.ord ?? null) : null };
}

function entryOf(db: ReadDb, changes: readonly LoggedChange[], names: ReadonlyMap<string, string>): HistoryEntry {
  const { commandId, at, actor, label, undoneLabel, undoOf } = changes[0] as LoggedChange;
  return {
    commandId,
    at,
    actor,
    actorName: names.get(actor) ?? null,
    label: JSON.parse(label ?? undoneLabel ?? 'null') as Label,
    isUndo: undoOf !== null,
    rows: changes.slice(0, ROWS).flatMap((change) => rowsOf(db, change)),
  };
}

function rowsOf(db: ReadDb, change: LoggedChange): HistoryEntry['rows'] {
  const { entity, entityId, op, reason } = change;
  const fields = saidFields(JSON.parse(change.fields) as LogFields).map(([name, field]) => ({
    name,
    before: field.erased ? null : said(db, entity, name, field.before),
    after: field.erased ? ({ kind: 'erased' } as const) : said(db, entity, name, field.after),
  }));
  // A change of what the program keeps for itself alone is nothing to tell.
  if (op === 'update' && fields.length === 0) return [];
  const name = nameOf(db, entity as TableName, entityId);
  return [{ entity, id: entityId, name, op, reason: reason === 'undo' ? null : reason, fields }];
}

/** The rows of the record as they stood when the moment `until` (ISO) had passed; none when it was not there yet. */
export function recordAt(db: ReadDb, id: string, until: string): RowThen[] {
  const entity = entityOf(db, id);
  if (!entity) return [];
  const rows = new Map<string, { entity: string; isArchived: boolean; values: Map<string, LogFields[string]> }>();
  const ids = idsOf(db, entity, id);
  for (const change of changesUntil(db, ids, clockOf(until))) {
    const row = rows.get(change.entityId) ?? { entity: change.entity, isArchived: false, values: new Map() };
    for (const [name, field] of Object.entries(JSON.parse(change.fields) as LogFields)) row.values.set(name, field);
    if (change.op === 'archive') row.isArchived = true;
    if (change.op === 'restore') row.isArchived = false;
    rows.set(change.entityId, row);
  }
  return ids.flatMap((rowId) => {
    const row = rows.get(rowId);
    // What a later version of the plan replaced is no longer part of the record, as if it were deleted.
    const isReplaced = row?.entity === 'stayVersion' && (row.values.get('until')?.after ?? null) !== null;
    if (!row || isReplaced || (row.isArchived && rowId !== id)) return [];
    const fields = [...row.values].filter(([name]) => name !== 'archivedAt' && isSaid(name));
    const value = (name: string, f: LogFields[string]) =>
      f.erased ? ({ kind: 'erased' } as const) : said(db, row.entity, name, f.after);
    return {
      entity: row.entity,
      id: rowId,
      name: nameOf(db, row.entity as TableName, rowId),
      isArchived: row.isArchived,
      fields: fields.map(([name, f]) => ({ name, value: value(name, f) })),
    };
  });
}

/** The first clock value of the log that lies after a moment: clocks begin with the time in base 36 and sort as text. */
const clockOf = (moment: string): string => new Date(moment).getTime().toString(36).padStart(9, '0');

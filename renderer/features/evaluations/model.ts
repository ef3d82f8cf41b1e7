// What the entry grid shows: rows of the class with what is typed but not stored yet laid over, and why a cell is closed.
import {
  type Outcome,
  outcomeOf,
  type Side,
  signProblem,
} from '../../../shared/features/evaluations/evaluations.rules.ts';
import type { Grid, GridRow, SchemeView } from '../../../shared/features/evaluations/evaluations.schema.ts';
import type { Said } from '../../../shared/values/parsed.ts';

export type GridItem = SchemeView['items'][number];
/** A value on its way: `failed` stays on the screen until it is tried again. */
export type Edit = { stayId: string; key: string; value: number | null; state: 'saving' | 'saved' | 'failed' };
export type Edits = ReadonlyMap<string, Edit>;
export const editKey = (stayId: string, key: string): string => `${stayId} ${key}`;

export type RowView = {
  row: GridRow;
  /** By item key; null or absent is not rated. */
  values: ReadonlyMap<string, number | null>;
  /** Keys of scores transcribed from paper. */
  transcribed: ReadonlySet<string>;
  scheme: SchemeView;
  outcome: Outcome;
};

/** Rows with unsaved values laid over; their totals are computed by the same rules as the host's. */
export function rowViews(grid: Grid, edits: Edits): RowView[] {
  return grid.rows.map((row) => {
    const scheme = grid.schemes[row.scheme] as SchemeView;
    const values = new Map(row.scores.map(({ key, value }) => [key, value]));
    for (const { key } of scheme.items) {
      const edit = edits.get(editKey(row.stayId, key));
      if (edit) values.set(key, edit.value);
    }
    const outcome = outcomeOf(scheme, new Map(scheme.items.map(({ id, key }) => [id, values.get(key) ?? null])));
    const transcribed = new Set(
      row.scores.filter(({ source, value }) => source === 'transcribed' && value !== null).map(({ key }) => key),
    );
    return { row, values, transcribed, scheme, outcome };
  });
}

/** Why nothing can be entered for this person on this side; null: it can. */
export function closedReason({ row }: RowView, side: Side): Said | null {
  const { name } = row;
  const signedOn = signedOnOf(row, side);
  const by = `@evaluations.side.${side}`;
  if (row.isFrozen) return { key: 'evaluations.isFrozen', params: { name } };
  if (signedOn !== null) return { key: 'evaluations.isSigned', params: { name, side: by, date: signedOn } };
  if (!row.hasBegun) return { key: 'evaluations.notBegun', params: { name, date: row.startsOn } };
  if (side === 'enterprise' && row.enterpriseMentor === null)
    return { key: 'evaluations.noMentor', params: { name, side: by, date: row.endsOn } };
  return null;
}

export const signedOnOf = (row: GridRow, side: Side): string | null =>
  side === 'enterprise' ? row.enterpriseSignedOn : row.collegeSignedOn;
export const mentorOf = (row: GridRow, side: Side): GridRow['collegeMentor'] =>
  side === 'enterprise' ? row.enterpriseMentor : row.collegeMentor;

/** Where a person stands on one side, for the last column and the counts above the grid. */
export type RowState =
  | { kind: 'frozen' | 'complete' | 'moderated' | 'none' | 'notBegun' }
  | { kind: 'signed'; on: string }
  | { kind: 'missing' | 'low'; count: number }
  | { kind: 'diverges'; gap: number };

export function stateOf(view: RowView, side: Side): RowState {
  const { row, outcome, scheme } = view;
  const signedOn = signedOnOf(row, side);
  if (row.isFrozen) return { kind: 'frozen' };
  if (outcome.isOver && row.moderationReason === '') return { kind: 'diverges', gap: outcome.gap ?? 0 };
  if (signedOn !== null) return { kind: 'signed', on: signedOn };
  if (!row.hasBegun) return { kind: 'notBegun' };
  const own = scheme.items.filter((item) => item.side === side);
  const missing = outcome.missing.filter((item) => item.side === side).length;
  if (missing === own.length) return { kind: 'none' };
  if (missing > 0) return { kind: 'missing', count: missing };
  if (outcome.isOver) return { kind: 'moderated' };
  const low = own.filter(({ key }) => (view.values.get(key) ?? 0) < scheme.passLine).length;
  return low > 0 ? { kind: 'low', count: low } : { kind: 'complete' };
}

/** Whether this person can be signed on this side now. */
export function isReady(view: RowView, side: Side): boolean {
  const { row, outcome } = view;
  if (closedReason(view, side) !== null || mentorOf(row, side) === null) return false;
  return signProblem(outcome, side, row.moderationReason) === null;
}

/** The item of this key in the person's own scheme. */
export const itemOf = (view: RowView | undefined, key: string): GridItem | undefined =>
  view?.scheme.items.find((item) => item.key === key);

// The rows of a list as they come from a query: there, on their way, dimmed, or failed.

export type ListSource<Row> = {
  rows: readonly Row[] | undefined;
  error: unknown;
  /** Older rows stand on the screen until the new ones are here. */
  dimmed: boolean;
  retry: () => void;
};

type QueryLike<Data> = {
  data: Data | undefined;
  error: unknown;
  isPlaceholderData: boolean;
  refetch: () => unknown;
};

const noRows: readonly never[] = [];

/** `asSource(query)` for a query that answers rows, `asSource(query, (d) => d.items)` for one that holds them. */
export function asSource<Row>(query: QueryLike<readonly Row[]>): ListSource<Row>;
export function asSource<Data, Row>(query: QueryLike<Data>, pick: (data: Data) => readonly Row[]): ListSource<Row>;
export function asSource<Row>(
  query: QueryLike<unknown>,
  pick: (data: never) => readonly Row[] = (data) => data,
): ListSource<Row> {
  const rows = query.data === undefined ? undefined : pick(query.data as never);
  return { rows, error: query.error, dimmed: query.isPlaceholderData, retry: () => void query.refetch() };
}

/** The rows, or always the same empty list while there are none. */
export function rowsOf<Row>(source: ListSource<Row>): readonly Row[] {
  return source.rows ?? noRows;
}

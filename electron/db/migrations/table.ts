// Writes a CREATE TABLE with the header that every row of the store carries.

/** SQL of a STRICT table: id, the feature's columns, then rev and the archive state. */
export const table = (name: string, columns: string): string => `CREATE TABLE "${name}" (
  id TEXT PRIMARY KEY,
  ${columns.trim().replace(/,?$/, ',')}
  rev TEXT NOT NULL,
  archivedAt TEXT,
  archiveReason TEXT
) STRICT;`;

/** A unique index among rows that are not archived. */
export const unique = (name: string, columns: string, where = ''): string =>
  `CREATE UNIQUE INDEX "${name}_${columns.replaceAll(/[^A-Za-z]+/g, '_')}" ON "${name}" (${columns}) WHERE archivedAt IS NULL${where && ` AND ${where}`};`;

export const index = (name: string, columns: string): string =>
  `CREATE INDEX "${name}_by_${columns.replaceAll(/[^A-Za-z]+/g, '_')}" ON "${name}" (${columns});`;

/** An index of the rows that are not archived, wide enough that its readers need nothing else of the table. */
export const cover = (name: string, use: string, columns: string): string =>
  `CREATE INDEX "${name}_${use}" ON "${name}" (${columns}) WHERE archivedAt IS NULL;`;

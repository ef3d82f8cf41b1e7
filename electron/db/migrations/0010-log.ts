// The node's identity, the change log that undo and history are built on, and the audit of who did what.
export const log = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE change (
  ord INTEGER PRIMARY KEY,
  node TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hlc TEXT NOT NULL UNIQUE,
  entity TEXT NOT NULL,
  entityId TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'archive', 'restore')),
  fields TEXT NOT NULL,
  base TEXT,
  actor TEXT NOT NULL,
  commandId TEXT NOT NULL,
  reason TEXT,
  prevHash TEXT NOT NULL,
  UNIQUE (node, seq)
) STRICT;
CREATE INDEX change_by_entity ON change (entityId, ord);
CREATE INDEX change_by_command ON change (commandId, ord);

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  commandId TEXT NOT NULL UNIQUE,
  label TEXT,
  isView INTEGER NOT NULL,
  canUndo INTEGER NOT NULL,
  undoOf TEXT,
  firstChange INTEGER,
  lastChange INTEGER
) STRICT;
`;

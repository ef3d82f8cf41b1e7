// The audit becomes a chain of macs, both logs become append-only, and erasing a person gets its one recorded way.

/** Columns that the one allowed kind of update leaves as they were. */
const same = (columns: readonly string[]): string => columns.map((c) => `NEW."${c}" IS OLD."${c}"`).join(' AND ');
const CHANGE_FIXED = 'ord node seq hlc entity entityId op base actor commandId prevHash'.split(' ');
const AUDIT_FIXED =
  'seq at actor action kind commandId isView canUndo undoOf firstChange lastChange entity entityId'.split(' ');

/** Only rows that the command named in meta has just entered into `erasure` may lose their values. */
const isErasing = (log: string, at: string): string => `EXISTS (
    SELECT 1 FROM meta m JOIN erasure e ON e.commandId = m.value
    WHERE m.key = 'erasing' AND e.log = '${log}' AND e.at = OLD.${at})`;
/** Set by this migration, and when a store changes its key: rows without their final mac get it at the next opening. */
const SEALING = `EXISTS (SELECT 1 FROM meta WHERE key = 'auditSeal')`;
const refuse = (name: string, when: string): string =>
  `CREATE TRIGGER "${name}" BEFORE ${when} BEGIN SELECT RAISE(ABORT, '${name}'); END;`;

export const audit = `
ALTER TABLE audit ADD COLUMN kind TEXT NOT NULL DEFAULT 'change';
ALTER TABLE audit ADD COLUMN entity TEXT;
ALTER TABLE audit ADD COLUMN entityId TEXT;
ALTER TABLE audit ADD COLUMN detail TEXT;
ALTER TABLE audit ADD COLUMN changeHash TEXT;
ALTER TABLE audit ADD COLUMN salt TEXT;
ALTER TABLE audit ADD COLUMN told TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN mac TEXT NOT NULL DEFAULT '';
UPDATE audit SET kind = 'view' WHERE isView = 1;
CREATE INDEX audit_by_actor ON audit (actor, seq);
CREATE INDEX audit_by_kind ON audit (kind, seq);
CREATE INDEX audit_by_at ON audit (at, seq);
CREATE INDEX audit_by_entity ON audit (entityId, seq);
INSERT INTO meta (key, value) VALUES ('auditSeal', 'due');

CREATE TABLE erasure (
  ord INTEGER PRIMARY KEY,
  commandId TEXT NOT NULL,
  log TEXT NOT NULL CHECK (log IN ('change', 'audit')),
  at INTEGER NOT NULL,
  original TEXT NOT NULL,
  remains TEXT NOT NULL
) STRICT;
CREATE INDEX erasure_by_entry ON erasure (log, at, ord);
CREATE INDEX erasure_by_command ON erasure (commandId, ord);

${refuse('change_is_append_only', 'DELETE ON change')}
${refuse('audit_is_append_only', 'DELETE ON audit')}
${refuse('erasure_is_append_only', 'DELETE ON erasure')}
${refuse('erasure_stands', 'UPDATE ON erasure')}
${refuse('erasure_needs_command', `INSERT ON erasure WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'erasing' AND value = NEW.commandId)`)}
${refuse('change_stands', `UPDATE ON change WHEN NOT (${same(CHANGE_FIXED)} AND ${isErasing('change', 'ord')})`)}
${refuse(
  'audit_stands',
  `UPDATE ON audit WHEN NOT (${same(AUDIT_FIXED)} AND (
    (${same(['label', 'detail'])} AND ${SEALING}) OR
    (${same(['told', 'mac', 'changeHash'])} AND NEW.label IS NULL AND NEW.detail IS NULL AND NEW.salt IS NULL AND ${isErasing('audit', 'seq')})))`,
)}
`;

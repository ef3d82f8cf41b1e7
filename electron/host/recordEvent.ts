// Records what is no command: logins, failed tries, locks, exports made outside a command.
import { v7 } from 'uuid';
import type { Message } from '../../shared/contract.ts';
import type { AuditKind } from '../../shared/features/activity/audit.schema.ts';
import type { TableName } from '../../shared/tables.ts';
import { type AuditHead, appendAudit } from '../db/auditLog.ts';
import type { Connection } from '../db/open.ts';

export type AuditEvent = {
  /** When it happened, which may be before it could be written (a failed try while the store was locked). */
  at: Date;
  actor: string;
  kind: Exclude<AuditKind, 'change' | 'erase'>;
  /** The call or the part of the program, such as `access.unlock`. */
  action: string;
  /** What it says in the audit page; without it, the kind alone. Names may stand here, secrets never. */
  label?: Message;
  entity?: TableName;
  entityId?: string;
  detail?: Readonly<Record<string, unknown>>;
};

/** Adds one row to the audit, in the transaction that is open or in one of its own. Throws when it cannot be written. */
export function recordEvent(db: Connection, event: AuditEvent): AuditHead {
  const write = (): AuditHead =>
    appendAudit(db, {
      at: event.at.toISOString(),
      actor: event.actor,
      action: event.action,
      kind: event.kind,
      commandId: v7(),
      label: event.label ? JSON.stringify(event.label) : null,
      detail: event.detail ? JSON.stringify(event.detail) : null,
      isView: true,
      canUndo: false,
      undoOf: null,
      firstChange: null,
      lastChange: null,
      changeHash: null,
      entity: event.entity ?? null,
      entityId: event.entityId ?? null,
    });
  return db.inTransaction ? write() : db.transaction(write).immediate();
}
